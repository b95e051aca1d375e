/** How a hashtag reads: its words, and the words that nobody meant to write. */
import type { Span } from '../draft.ts';
import { hashOf } from './hash.ts';

/** A tag, or a name, as it is compared: small letters and digits only. */
export function plainTag(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** By what a tag that went out is known again: a hash, since no text is kept. */
export function tagPrint(name: string): string {
  const plain = plainTag(name);
  const units = Uint16Array.from(plain, (_, at) => plain.charCodeAt(at));
  return (hashOf(units, 0, units.length) >>> 0).toString(36);
}

/** The words of a tag's body, by its capitals, digits and underscores. */
export function wordsOf(body: string): string[] {
  return body.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\d+/gu) ?? [];
}

/** Looks for readings in a tag's body that its own capitals do not take apart. */
export type Misreader = (body: string) => Span | undefined;

/** `readings`: words that spoil a tag; `innocent`: longer words that have one of them inside and spoil nothing. */
export function misreaderOf(readings: readonly string[], innocent: readonly string[]): Misreader {
  const bad = expressionOf(readings);
  const good = expressionOf(innocent);
  return (body) => {
    const lower = body.toLowerCase();
    const explained = spansIn(lower, good);
    // a harmless word explains what lies in it, and what only begins in it ("essex|police")
    const isExplained = (span: Span): boolean =>
      explained.some(({ start, end }) => (start <= span.start && end >= span.end) || (start < span.start && end > span.start + 1));
    return spansIn(lower, bad).find((span) => !isExplained(span) && !isTakenApart(body, span));
  };
}

/** "PenIsland" reads as it is meant, "CLitFest" does not; a whole word of the tag's own ("AnalCancer") is meant. */
function isTakenApart(body: string, { start, end }: Span): boolean {
  const isWhole = (start === 0 || isBorder(body, start)) && (end === body.length || isBorder(body, end));
  if (isWhole && end - start < body.length && /^.\P{Lu}*$/u.test(body.slice(start, end))) return true;
  for (let at = start + 1; at < end; at++) if (isBorder(body, at)) return !/\p{Lu}{2}/u.test(body.slice(Math.max(0, start - 1), end + 1));
  return false;
}

function isBorder(body: string, at: number): boolean {
  return /^(?:\p{Ll}\p{Lu}|_.|._|\p{L}\d|\d\p{L}|\p{Lu}{2}$)/u.test(body.slice(at - 1, at + 1));
}

function expressionOf(words: readonly string[]): RegExp | undefined {
  const plain = words
    .map((word) =>
      word
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, ''),
    )
    .filter((word) => word !== '');
  return plain.length > 0 ? new RegExp(plain.join('|'), 'gu') : undefined;
}

/** All places, those that overlap too. */
function spansIn(text: string, words: RegExp | undefined): Span[] {
  const spans: Span[] = [];
  if (!words) return spans;
  words.lastIndex = 0;
  for (let match = words.exec(text); match; match = words.exec(text)) {
    spans.push({ start: match.index, end: words.lastIndex });
    words.lastIndex = match.index + 1;
  }
  return spans;
}
