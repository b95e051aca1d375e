import type { Limit } from '../network/network.ts';
import { emojiAt } from './emoji.ts';
import type { Entity } from './entities.ts';

type Counting = Limit['count'];

/** What X and Mastodon count a link for, whatever its length. */
const linkWeight = 23;

/** Length of a text as a network counts it. `links`: the entities of the text, as `prepare` found them. */
export function lengthOf(text: string, count: Counting, links: readonly Entity[] = []): number {
  if (count === 'utf16') return text.length;
  let length = 0;
  for (const step of stepsOf(text, count, links)) length += step.weight;
  return length;
}

/** Where a text passes a limit: the offset at which the first unit too much begins; the text's length when all fits. */
export function fitsUntil(text: string, max: number, { count, links = [] }: { count: Counting; links?: readonly Entity[] }): number {
  if (count === 'utf16') return Math.min(text.length, splits(text, max) ? max - 1 : max);
  let length = 0;
  for (const { start, weight } of stepsOf(text, count, links)) {
    length += weight;
    if (length > max) return start;
  }
  return text.length;
}

interface Step {
  readonly start: number;
  readonly weight: number;
}

function stepsOf(text: string, count: Counting, links: readonly Entity[]): Iterable<Step> {
  if (count === 'weighted') return weightedSteps(text, links);
  return count === 'short-links' ? shortLinkSteps(text, links) : graphemeSteps(text);
}

/** Mastodon: a link with its protocol counts 23, everything else by graphemes. */
function* shortLinkSteps(text: string, links: readonly Entity[]): Iterable<Step> {
  let at = 0;
  for (const { kind, start, end } of links) {
    if (kind !== 'link' || start < at || !/^https?:/i.test(text.slice(start, start + 6))) continue;
    yield* graphemeSteps(text, at, start);
    yield { start, weight: linkWeight };
    at = end;
  }
  yield* graphemeSteps(text, at);
}

/** X: code points weigh 1 in the ranges below and 2 elsewhere, an emoji 2 however long, a link 23; decomposed letters count composed. */
function* weightedSteps(text: string, links: readonly Entity[]): Iterable<Step> {
  let link = 0;
  for (let at = 0; at < text.length; ) {
    while (link < links.length && (links[link]?.kind !== 'link' || (links[link]?.start ?? 0) < at)) link++;
    const next = links[link];
    if (next?.start === at) {
      yield { start: at, weight: linkWeight };
      at = next.end;
      continue;
    }
    const emoji = emojiAt(text, at);
    const point = text.codePointAt(at) ?? 0;
    const size = emoji || (point > 0xffff ? 2 : 1);
    const letter = size === 1 && isMark(text.charCodeAt(at + 1)) ? text.slice(at, at + 2).normalize('NFC') : '';
    yield { start: at, weight: emoji > 0 ? 2 : weightOf(point) };
    at += letter.length === 1 ? 2 : size;
  }
}

function weightOf(point: number): 1 | 2 {
  return point <= 4351 || (point >= 8192 && point <= 8205) || (point >= 8208 && point <= 8223) || (point >= 8242 && point <= 8247) ? 1 : 2;
}

/** `Intl.Segmenter` is dear (a third of a millisecond a post) and needed only where something joins: plain units stand for themselves. */
function* graphemeSteps(text: string, from = 0, to = text.length): Iterable<Step> {
  for (let at = from; at < to; ) {
    if (isPlain(text, at)) {
      yield { start: at++, weight: 1 };
      continue;
    }
    let end = at + 1;
    while (end < to && !isPlain(text, end)) end++;
    for (const { index } of segmenter().segment(text.slice(at, end))) yield { start: at + index, weight: 1 };
    at = end;
  }
}

/** A unit that is a grapheme by itself, judged with the unit after it. */
function isPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0x20;
  if (unit === 0x0d && next === 0x0a) return false;
  return isSimple(unit) && isSimple(next) && !(unit === 0x0a && text.charCodeAt(at - 1) === 0x0d);
}

function isSimple(unit: number): boolean {
  return (
    (unit < 0x300 && unit !== 0xa9 && unit !== 0xad && unit !== 0xae) ||
    (unit >= 0x400 && unit < 0x483) ||
    (unit >= 0x48a && unit < 0x530) ||
    (unit >= 0x2010 && unit < 0x2028)
  );
}

function isMark(unit: number): boolean {
  return unit >= 0x300 && unit <= 0x36f;
}

function splits(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}

let shared: Intl.Segmenter | undefined;
function segmenter(): Intl.Segmenter {
  shared ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return shared;
}
