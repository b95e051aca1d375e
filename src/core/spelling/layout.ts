/** Words typed on the other keyboard layout: unknown as they stand, known when the same keys are read on the other one. */
import type { Span, Typo } from '../draft.ts';
import type { Entity } from '../text/entities.ts';
import { toCyrillic, toLatin } from '../text/keyboard.ts';
import { matchesOf } from '../text/matches.ts';
import { overlaps } from '../text/spans.ts';
import { inCaseOf } from './case.ts';
import type { SpellingMatter } from './matter.ts';
import type { Script } from './speller.ts';

const run = /[a-z[\]{};:'"<>,.`~]+|[а-яё]+/giu;
const shortest = 4;
/** Words of one letter; the dictionaries know every letter by its name. */
const oneLetter = new Set('аивкосуяai');

interface Reading {
  readonly span: Span;
  readonly word: string;
}

/** Runs of such words, each run as one slip. A short word counts only beside one that is sure. */
export function wrongLayout(text: string, entities: readonly Entity[], matter: SpellingMatter): Typo[] {
  const found: { readonly span: Span; readonly isSure: boolean; readonly word: string }[] = [];
  for (const match of matchesOf(text, run)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (entities.some((entity) => overlaps(entity, span))) continue;
    const reading = readingOf(match[0], span, matter);
    if (reading) found.push({ span: reading.span, word: reading.word, isSure: reading.word.replace(/[^\p{L}]/gu, '').length >= shortest });
  }
  const typos: Typo[] = [];
  for (let at = 0; at < found.length; at++) {
    let end = at + 1;
    while (end < found.length && /^[ \u00a0]{1,2}$/u.test(text.slice(found[end - 1]?.span.end, found[end]?.span.start))) end++;
    const words = found.slice(at, end);
    const [first, last] = [words[0], words.at(-1)];
    if (first && last && words.some(({ isSure }) => isSure)) {
      typos.push({ sort: 'layout', span: { start: first.span.start, end: last.span.end }, fixes: [words.map(({ word }) => word).join(' ')] });
    }
    at = end - 1;
  }
  return typos;
}

/** The run read on the other layout, with the marks at its end that are marks there as well; undefined where it is fine or means nothing. */
function readingOf(written: string, { start }: Span, { speller, isOwn }: SpellingMatter): Reading | undefined {
  const isLatin = /[a-z]/i.test(written);
  const [here, there]: readonly [Script, Script] = isLatin ? ['latin', 'cyrillic'] : ['cyrillic', 'latin'];
  const small = written.toLowerCase();
  const letters = isLatin ? small.replace(/^[^a-z]+|[^a-z]+$/g, '') : small;
  const isFine = (part: string): boolean => (part.length < 2 ? oneLetter.has(part) : speller.isKnown(part.replaceAll('ё', 'е'), here));
  if (letters === '' || isOwn(letters) || letters.split(/[^\p{L}]+/u).every((part) => part === '' || isFine(part))) return undefined;
  const map = isLatin ? toCyrillic : toLatin;
  // the longest reading first: a comma at the end may be the letter б
  for (let end = written.length; end >= letters.length && end > 0; end--) {
    const read = [...written.slice(0, end).toLowerCase()].map((key) => map.get(key) ?? key).join('');
    if (/^[\p{L}]+$/u.test(read) && isWord(read, there, speller)) {
      return { span: { start, end: start + end }, word: inCaseOf(written.replace(/[^\p{L}]/gu, ''), read) };
    }
  }
  return undefined;
}

function isWord(word: string, script: Script, speller: SpellingMatter['speller']): boolean {
  const facts = speller.find(word.replaceAll('ё', 'е'), script);
  return facts !== undefined && (word.length >= shortest ? true : facts.common >= 3);
}
