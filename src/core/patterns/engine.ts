/** Runs patterns with re2js: in linear time, whatever the pattern. Only for files that are not in every page. */
import { RE2JS, RE2JSException, RE2Set } from 're2js';
import type { Span } from '../draft.ts';
import { longestPattern, type Pattern, type PatternEngine } from './book.ts';
import { type Fault, type FaultKey, mark, translate } from './syntax.ts';

/** A hit more is a scan more: of one pattern so many are shown. */
const mostHits = 10;
const words = /[\p{L}\p{M}\p{N}_]+/gu;

interface Ready {
  readonly plain: RE2JS;
  readonly marked: RE2JS | undefined;
}

const known = new WeakMap<Pattern, Ready>();

/** What runs patterns. */
export const patternEngine: PatternEngine = {
  gate: (patterns) => {
    const set = new RE2Set();
    const always = new Set<number>();
    const indices: number[] = [];
    patterns.forEach((pattern, index) => {
      const translated = translate(pattern.source);
      if ('key' in translated || faultOf(pattern.source))
        always.add(index); // `find` says what is wrong
      else indices[set.add(flagsOf(pattern) + translated.plain)] = index;
    });
    return (text) => new Set([...always, ...(indices.length > 0 ? set.match(text).map((each) => indices[each] ?? -1) : [])]);
  },
  find: (pattern, text) => {
    const { plain, marked } = readyOf(pattern);
    return marked ? spansIn(marked, marksIn(text)) : spansIn(plain, text);
  },
};

/** Why a pattern cannot be used; undefined: it can. */
export function faultOf(source: string): Fault | undefined {
  if (source.length > longestPattern) return { key: 'long', piece: String(longestPattern) };
  const translated = translate(source);
  if ('key' in translated) return translated;
  try {
    RE2JS.compile(translated.marked ?? translated.plain);
    return undefined;
  } catch (error) {
    if (error instanceof RE2JSException) return { key: keyOf(error.message), piece: source.slice(0, 60) };
    throw error;
  }
}

function keyOf(message: string): FaultKey {
  if (/\)|\]|paren/.test(message) && /missing|unexpected/.test(message)) return 'bracket';
  if (/repeat|repetition/.test(message)) return 'repeat';
  if (/range/.test(message)) return 'range';
  return /large|nest/.test(message) ? 'large' : 'syntax';
}

function flagsOf({ exactCase }: Pattern): string {
  return exactCase ? '(?m)' : '(?im)';
}

function readyOf(pattern: Pattern): Ready {
  const before = known.get(pattern);
  if (before) return before;
  const fault = faultOf(pattern.source);
  const translated = translate(pattern.source);
  if (fault || 'key' in translated) throw new Error(`a pattern that cannot be used: ${fault?.key}`);
  const compile = (source: string): RE2JS => RE2JS.compile(flagsOf(pattern) + source);
  const ready = { plain: compile(translated.plain), marked: translated.marked === undefined ? undefined : compile(translated.marked) };
  known.set(pattern, ready);
  return ready;
}

let [lastText, lastMarked] = ['', ''];

/** The text with a mark at each border of a word; the same text is marked once for all patterns. */
function marksIn(text: string): string {
  if (text !== lastText) [lastText, lastMarked] = [text, text.replaceAll(mark, ' ').replace(words, `${mark}$&${mark}`)];
  return lastMarked;
}

function spansIn(expression: RE2JS, text: string): Span[] {
  const spans: Span[] = [];
  const matcher = expression.matcher(text);
  let [seen, marks] = [0, 0];
  const placeOf = (at: number): number => {
    for (; seen < at; seen++) if (text[seen] === mark) marks++;
    return at - marks;
  };
  while (spans.length < mostHits && matcher.find()) {
    const start = placeOf(matcher.start());
    const end = placeOf(matcher.end());
    if (end > start) spans.push({ start, end });
    else if (matcher.end() >= text.length) break;
  }
  return spans;
}
