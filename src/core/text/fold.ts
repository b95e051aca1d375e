/**
 * What each UTF-16 unit becomes for matching, and of what sort it is. Tables are made page by page (256 units) at first use: a text of
 * ours touches four or five pages, while the whole table costs 80–100 ms.
 */

import { isInvisible, lookCommon } from './fold-common.ts';
import { type Sort, sort } from './fold-sorts.ts';

export { type Sort, sort };

/** What 256 units become, and of what sort they are. */
export interface FoldPage {
  readonly fold: Uint16Array;
  readonly sorts: Uint8Array;
}

const pages: (FoldPage | undefined)[] = new Array(256);
const zheShort = 0x0439;

/** The folded unit: lower case, ё as е, full-width and the like as plain, Latin accents off. */
export function foldOf(unit: number): number {
  return pageOf(unit).fold[unit & 255] ?? unit;
}

/** The sort of a unit. */
export function sortOf(unit: number): Sort {
  return (pageOf(unit).sorts[unit & 255] ?? 0) as Sort; // the table holds nothing but sorts
}

/** Letters and digits, the stuff of words. */
export function isWordSort(kind: Sort): boolean {
  return kind >= sort.latin && kind <= sort.digit;
}

/** A base letter with a combining mark as one folded letter, where Russian and its neighbors mean another letter by it; 0 otherwise. */
export function composed(base: number, mark: number): number {
  if (mark === 0x0306) return base === 0x0438 ? zheShort : base === 0x0443 ? 0x045e : 0;
  return mark === 0x0308 && base === 0x0456 ? 0x0457 : 0;
}

/** What a letter of several (a ligature) folds to. */
export function expansionOf(unit: number): string {
  return String.fromCharCode(unit).normalize('NFKC').toLowerCase();
}

/** A code point beyond 16 bits: its plain letter or digit (mathematical letters, squared letters), '' for a symbol, undefined for an invisible one. */
export function foldBeyond(point: number): string | undefined {
  if (point >= 0xe0000 && point <= 0xe0fff) return undefined;
  if (point < 0x1d400 || point > 0x1f1e5) return '';
  if (point >= 0x1f150 && point <= 0x1f169) return String.fromCharCode(point - 0x1f150 + 97);
  if (point >= 0x1f170 && point <= 0x1f189) return String.fromCharCode(point - 0x1f170 + 97);
  const plain = String.fromCodePoint(point).normalize('NFKC').toLowerCase();
  return plain.length === 1 ? plain : '';
}

/** The page that a unit is in, at `unit & 255`. */
export function pageOf(unit: number): FoldPage {
  const high = unit >> 8;
  let page = pages[high];
  if (!page) {
    page = makePage(high);
    pages[high] = page;
  }
  return page;
}

function makePage(high: number): FoldPage {
  const fold = new Uint16Array(256);
  const sorts = new Uint8Array(256);
  for (let low = 0; low < 256; low++) {
    const unit = (high << 8) | low;
    const [to, kind] = lookCommon(unit) ?? look(unit);
    fold[low] = to;
    sorts[low] = kind;
  }
  return { fold, sorts };
}

/** The folded unit and its sort, by the properties of its character. */
export function look(unit: number): [number, Sort] {
  if (unit >= 0xd800 && unit <= 0xdfff) return [unit, sort.surrogate];
  if (isInvisible(unit)) return [0, sort.drop];
  if (unit === 0x0a || unit === 0x0b || unit === 0x0c || unit === 0x85 || unit === 0x2028 || unit === 0x2029) return [0x0a, sort.newline];
  const char = String.fromCharCode(unit);
  // quotes, hyphens and brackets part words; they do not block a phrase
  if (unit <= 0x20 || unit === 0x7f || /[\s\u2800\u2010\u2011_"«»“”„‹›‟()-]/u.test(char)) return [0x20, sort.gap];
  if (/['’‘ʼ`´]/u.test(char)) return [0x27, sort.apostrophe];
  if (/\p{M}/u.test(char)) return [unit, sort.mark];
  return lookLetter(unit, char);
}

function lookLetter(unit: number, char: string): [number, Sort] {
  const plain = char.normalize('NFKC');
  if (plain.length > 1) return [unit, /\p{L}/u.test(char) ? sort.expands : sort.symbol];
  const lower = plain.toLowerCase();
  const first = lower.charCodeAt(0);
  if (first === 0x0451) return [0x0435, sort.cyrillic];
  if (/\p{Script=Cyrillic}/u.test(lower)) return [first, /\p{L}/u.test(lower) ? sort.cyrillic : sort.symbol];
  if (/\p{Nd}/u.test(lower)) return [first, sort.digit];
  if (!/\p{L}/u.test(lower)) return [first, sort.symbol];
  // written without spaces: each sign stands for itself, and a Latin word among them is a word
  if (/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u.test(lower)) return [first, sort.symbol];
  if (!/\p{Script=Latin}/u.test(lower)) return [first, sort.letter];
  return [lower.normalize('NFD').charCodeAt(0), sort.latin];
}
