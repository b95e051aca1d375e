import { translate } from './patterns/syntax.ts';
import { matchesOf } from './text/matches.ts';

const longest = 120;
/** Each open repetition may multiply the work by the length of the text, and so does a beginning anywhere. */
const mostRepeats = { anchored: 4, free: 2 } as const;
/** Each choice may double it. */
const mostChoices = 10;

/**
 * Whether a pattern that came from outside may run in a page. Stricter than for rules: the browser's own engine runs it, so nothing may be repeated
 * inside a repetition, and of what RE2 cannot do only a look ahead is in.
 */
export function isPlainPattern(source: string): boolean {
  if (source.length > longest || 'key' in translate(source.replace(/\(\?[=!]/g, '(?:')) || !canBeRead(source)) return false;
  // An escape or a set is one sign.
  const bare = source
    .replace(/\\./gs, 'a')
    .replace(/\[[^\]]*\]/g, 'a')
    .replace(/\(\?(?:[:=!]|P?<\w+>)/g, '(');
  const repeats = bare.match(/[*+]|\{\d+,(?:\d{2,})?\}/g) ?? [];
  const short = matchesOf(bare, /\{(\d+),(\d)\}/g).reduce((sum, [, least, most]) => sum + Math.max(0, Number(most) - Number(least)), 0);
  const choices = short + (bare.match(/[?|]/g) ?? []).length;
  const isFew = repeats.length <= (source.startsWith('^') ? mostRepeats.anchored : mostRepeats.free) && choices <= mostChoices;
  return isFew && !/\)[*+{]/.test(bare);
}

function canBeRead(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}
