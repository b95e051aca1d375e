/** Words taken apart: letters with spaces, dots or hyphens between them, a hashtag of several words. */
import { sort, sortOf } from './fold.ts';
import { hashOf } from './hash.ts';
import { flag, type Prepared } from './prepare.ts';

/** Tokens of its own over the same units: the parts of a hashtag. */
export type Tokens = Prepared['tokens'];

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

/** Says every word that single letters from this one on make up, all parted by the same. */
export function sayLetters(text: Prepared, first: number, say: SayWord): void {
  word[0] = letterOf(text, first);
  let length = 1;
  let separator = 0;
  for (let token = first; length < longestWord; length++) {
    const next = letterOf(text, token + 1) ? token + 1 : isSign(text, token + 1) && letterOf(text, token + 2) ? token + 2 : 0;
    const parted = next === 0 || hasWall(text, token, next) ? 0 : separatorOf(text, token, next);
    if (parted === 0 || (separator !== 0 && parted !== separator)) return;
    separator = parted;
    token = next;
    word[length] = letterOf(text, token);
    if (length + 1 >= (separator >> 8 === space ? fewest.spaced : fewest.joined)) say(word, length + 1, token);
  }
}

function isSign({ tokens, units }: Prepared, token: number): boolean {
  return token < tokens.count && !((tokens.flags[token] ?? 0) & flag.word) && between.has(units[tokens.from[token] ?? 0] ?? 0);
}

function hasWall({ tokens }: Prepared, token: number, next: number): boolean {
  for (let at = token + 1; at <= next; at++) if ((tokens.flags[at] ?? 0) & flag.wall) return true;
  return false;
}

/** What parts two letters, as one number: the sign (a space for white space), how many units. */
function separatorOf({ text, tokens, starts }: Prepared, token: number, next: number): number {
  const from = tokens.to[token] ?? 0;
  const size = (tokens.from[next] ?? 0) - from;
  if (size === 0 || size > 7) return 0;
  let sign = space;
  for (let at = from; at < from + size; at++) {
    const unit = text.charCodeAt(starts[at] ?? 0);
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
  };
}

function isBorder({ text, starts }: Prepared, at: number): boolean {
  const [before, after] = [text.charAt(starts[at - 1] ?? 0), text.charAt(starts[at] ?? 0)];
  const isDigit = sortOf(after.charCodeAt(0)) === sort.digit;
  if ((sortOf(before.charCodeAt(0)) === sort.digit) !== isDigit) return true;
  return before === before.toLowerCase() && before !== before.toUpperCase() && after !== after.toLowerCase();
}
