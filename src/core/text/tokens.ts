/** The tokens of a prepared text: its words and symbols, as tables. */
import type { Span } from '../draft.ts';
import type { Entity } from './entities.ts';
import type { Places } from './places.ts';
import type { Prepared } from './prepare.ts';

/** Flags of a token. `wall`: a blank line stands before it. `again`: a word of one letter or an odd one, to be looked at again for disguises. */
export const flag = { word: 1, wall: 2, hashtag: 4, mention: 8, link: 16, again: 32 } as const;

/** Tokens as parallel tables: folded units `from` … `to` (exclusive), their hash, flags, oddities of its letters (`odd.ts`). A token is a word or one symbol; gaps are no tokens. */
export interface Tokens {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly hash: Int32Array;
  readonly flags: Uint8Array;
  readonly odd: Uint8Array;
}

/** The place in the text that tokens `first` … `last` (inclusive) take. */
export function spanOfTokens({ tokens, places }: Pick<Prepared, 'tokens' | 'places'>, first: number, last: number): Span {
  return { start: places.start(tokens.from[first] ?? 0), end: places.end((tokens.to[last] ?? 1) - 1) };
}

/** Where a token begins in the text. */
export function startOfToken({ tokens, places }: Pick<Prepared, 'tokens' | 'places'>, token: number): number {
  return places.start(tokens.from[token] ?? 0);
}

/** Where a token ends in the text. */
export function endOfToken({ tokens, places }: Pick<Prepared, 'tokens' | 'places'>, token: number): number {
  return places.end((tokens.to[token] ?? 1) - 1);
}

/** A token's folded letters as a string. */
export function wordOfToken({ tokens, units }: Pick<Prepared, 'tokens' | 'units'>, token: number): string {
  return String.fromCharCode(...units.subarray(tokens.from[token] ?? 0, tokens.to[token] ?? 0));
}

/** Flags the tokens that stand in hashtags, mentions, links and e-mails (in order). */
export function flagEntities(entities: readonly Entity[], tokens: Tokens, places: Places): void {
  let at = 0;
  for (const { kind, start, end } of entities) {
    const bit = kind === 'hashtag' ? flag.hashtag : kind === 'mention' ? flag.mention : flag.link;
    at = firstTokenFrom({ tokens, places }, start, at);
    for (; at < tokens.count && startOfToken({ tokens, places }, at) < end; at++) tokens.flags[at] = (tokens.flags[at] ?? 0) | bit;
  }
}

/** The first token, from one on, that begins at a place of the text or later. */
function firstTokenFrom(text: Pick<Prepared, 'tokens' | 'places'>, place: number, from: number): number {
  let [low, high] = [from, text.tokens.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOfToken(text, middle) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
