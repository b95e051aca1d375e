/** Which words of a draft may be a password: whole ones, without a space, of the length that networks ask for. */
import type { Span } from '../draft.ts';
import { matchesOf } from '../text/matches.ts';

export const shortest = 8;
export const longest = 64;

/** A word as it stands, without what a sentence puts around it. */
export interface Token extends Span {
  readonly word: string;
}

const opening = /^["'«“‘(<[{`]+/;
const closing = /["'»”’)>\]}`,.;:!?…]+$/;

/**
 * The words to be tried, each once, the likeliest first: those with digits and signs before plain ones. Where quotes or a full stop stand beside a word, both
 * readings count, unless what is left is an ordinary word. Links and hashtags are none.
 */
export function tokensIn(text: string): Token[] {
  const found = new Map<string, Token>();
  for (const { 0: whole, index } of matchesOf(text, /\S+/g)) {
    if (whole.length < shortest || whole.length > longest + 8 || /:\/\/|^www\.|^#\p{L}/u.test(whole)) continue;
    const lead = opening.exec(whole)?.[0].length ?? 0;
    const bare = whole.slice(lead).replace(closing, '');
    const readings = isPlain(bare)
      ? [{ word: bare, start: index + lead }]
      : [
          { word: whole, start: index },
          { word: bare, start: index + lead },
        ];
    for (const { word, start } of readings)
      if (word.length >= shortest && word.length <= longest && !found.has(word)) found.set(word, { word, start, end: start + word.length });
  }
  return [...found.values()].sort((one, other) => Number(isPlain(one.word)) - Number(isPlain(other.word)));
}

/** Every place in a text where some words stand as whole tokens. */
export function placesOf(text: string, isOne: (word: string) => boolean): Span[] {
  const places: Span[] = [];
  for (const { 0: whole, index } of matchesOf(text, /\S+/g)) {
    const lead = opening.exec(whole)?.[0].length ?? 0;
    const bare = whole.slice(lead).replace(closing, '');
    if (isOne(whole)) places.push({ start: index, end: index + whole.length });
    else if (isOne(bare)) places.push({ start: index + lead, end: index + lead + bare.length });
  }
  return places;
}

function isPlain(word: string): boolean {
  return /^\p{L}\p{Ll}*$/u.test(word);
}
