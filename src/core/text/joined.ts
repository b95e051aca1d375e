/** Words taken apart: letters with spaces, dots or hyphens between them, a hashtag of several words. */
import { foldOf, sort, sortOf } from './fold.ts';
import { hashOf } from './hash.ts';
import type { Prepared } from './prepare.ts';
import { flag, type Tokens } from './tokens.ts';

/** Letters that stand alone must be so many, with spaces between them and with anything else. */
const fewest = { spaced: 4, joined: 3 } as const;
const longestWord = 32;
/** The word being read. */
const word = new Uint16Array(longestWord);
const space = 0x20;
/** What may stand between the letters of a word that was taken apart, beside gaps. */
const between = new Set([...'.,*·•/|+~=:;'].map((sign) => sign.charCodeAt(0)));

/** A word read from tokens `first` … `last`; the units are only valid while it is said. */
export type SayWord = (units: Uint16Array, length: number, last: number) => void;

/** The letter that a token is, if it is nothing else and stands in no link; 0 otherwise. */
function letterOf({ tokens, units }: Prepared, token: number): number {
  const from = tokens.from[token] ?? 0;
  const kind = (tokens.flags[token] ?? 0) & (flag.word | flag.link | flag.mention);
  return token < tokens.count && kind === flag.word && tokens.to[token] === from + 1 ? (units[from] ?? 0) : 0;
}

/** Real words taken apart stay far below: 30 letters in a row of one kind are no word, and in one text so many readings cost a millisecond. */
const mostStarts = 30;
const mostReadings = 1500;

/** Reads the words that single letters make up. A text of nothing but single letters has no more in it than its first rows, so that it costs no more. */
export class LetterRows {
  private readings = 0;
  private starts = 0;
  private separator = 0;

  /** A new text. */
  begin(): void {
    this.readings = 0;
    this.starts = 0;
  }

  /** Counts one reading; false when this text has had enough of them. */
  mayRead(): boolean {
    return ++this.readings <= mostReadings;
  }

  /** Says every word that single letters from this one on make up, all parted by the same. */
  say(text: Prepared, first: number, say: SayWord): void {
    if (this.readings > mostReadings) return;
    const separator = separatorAfter(text, first);
    this.starts = separator === this.separator ? this.starts + 1 : 1;
    this.separator = separator;
    if (separator === 0 || this.starts > mostStarts) return;
    const least = separator >> 8 === space ? fewest.spaced : fewest.joined;
    word[0] = letterOf(text, first);
    let token = first;
    for (let length = 1; length < longestWord && separatorAfter(text, token) === separator; length++) {
      token = letterAfter(text, token);
      word[length] = letterOf(text, token);
      if (length + 1 >= least) say(word, length + 1, token);
    }
  }
}

/** The token of the letter that stands next to a letter, with a sign between them at most; 0 if there is none. */
function letterAfter(text: Prepared, token: number): number {
  if (letterOf(text, token + 1)) return token + 1;
  return isSign(text, token + 1) && letterOf(text, token + 2) ? token + 2 : 0;
}

/** What parts a letter from the next, as `separatorOf` says it; 0 if they do not stand together. */
function separatorAfter(text: Prepared, token: number): number {
  const next = letterAfter(text, token);
  return next === 0 || hasWall(text, token, next) ? 0 : separatorOf(text, token, next);
}

function isSign({ tokens, units }: Prepared, token: number): boolean {
  return token < tokens.count && !((tokens.flags[token] ?? 0) & flag.word) && between.has(units[tokens.from[token] ?? 0] ?? 0);
}

function hasWall({ tokens }: Prepared, token: number, next: number): boolean {
  for (let at = token + 1; at <= next; at++) if ((tokens.flags[at] ?? 0) & flag.wall) return true;
  return false;
}

/** What parts two letters, as one number: the sign (a space for white space), how many units. */
function separatorOf({ text, tokens, places }: Prepared, token: number, next: number): number {
  const from = tokens.to[token] ?? 0;
  const size = (tokens.from[next] ?? 0) - from;
  if (size === 0 || size > 7) return 0;
  let sign = space;
  for (let at = from; at < from + size; at++) {
    const unit = text.charCodeAt(places.start(at));
    if (/\s/.test(String.fromCharCode(unit))) continue;
    if (sign !== space && sign !== unit) return 0;
    sign = unit;
  }
  return (sign << 8) | size;
}

/** The words of a hashtag's token, cut where letters meet digits and small letters meet capitals; undefined for a hashtag of one word. */
export function partsOf(text: Prepared, token: number): Tokens | undefined {
  const start = text.tokens.from[token] ?? 0;
  const end = text.tokens.to[token] ?? 0;
  const cuts = [start];
  for (let at = start + 1; at < end; at++) if (isBorder(text, at)) cuts.push(at);
  if (cuts.length === 1) return undefined;
  const to = [...cuts.slice(1), end];
  const hash = cuts.map((from, part) => hashOf(text.units, from, to[part] ?? 0));
  return {
    count: cuts.length,
    from: Uint32Array.from(cuts),
    to: Uint32Array.from(to),
    hash: Int32Array.from(hash),
    flags: new Uint8Array(cuts.length).fill(flag.word | flag.hashtag),
    odd: new Uint8Array(cuts.length),
  };
}

function isBorder({ text, places }: Prepared, at: number): boolean {
  const after = text.charCodeAt(places.start(at));
  const before = text.charCodeAt(places.start(at - 1));
  if ((sortOf(before) === sort.digit) !== (sortOf(after) === sort.digit)) return true;
  if (foldOf(after) === after && sortOf(after) !== sort.expands) return false; // a small letter: nearly all are
  const [small, capital] = [String.fromCharCode(before), String.fromCharCode(after)];
  return small === small.toLowerCase() && small !== small.toUpperCase() && capital !== capital.toLowerCase();
}
