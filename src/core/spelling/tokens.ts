import type { Span } from '../draft.ts';
import type { Entity } from '../text/entities.ts';
import { matchesOf } from '../text/matches.ts';
import type { Script } from './speller.ts';

/** A word of a text as the spelling check sees it. */
export interface Token {
  readonly span: Span;
  readonly written: string;
  /** Small letters, ё as е, one apostrophe, one hyphen, without stress marks and soft hyphens. */
  readonly folded: string;
  /** Undefined where letters of both scripts or of a third stand together. */
  readonly script: Script | undefined;
  readonly looks: 'small' | 'capital' | 'upper' | 'mixed';
  readonly beginsSentence: boolean;
  readonly touchesDigit: boolean;
}

const word = /[\p{L}\p{M}\u00ad]+(?:['’ʼ\u2010\u2011-][\p{L}\p{M}\u00ad]+)*/gu;
const cyrillic = /^[а-яёіїєґў'-]+$/u;
const latin = /^[a-zà-öø-ÿāăąćčďđēėęěğģīįķļłńņňōőœřśšşţťūůűųźżž'-]+$/u;

/** The words of a text outside links, addresses, mentions and hashtags. */
export function tokensOf(text: string, entities: readonly Entity[]): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  for (const match of matchesOf(text, word)) {
    const span = { start: match.index, end: match.index + match[0].length };
    while (next < entities.length && (entities[next]?.end ?? 0) <= span.start) next++;
    const entity = entities[next];
    if (entity && entity.start < span.end) continue;
    tokens.push(tokenOf(text, span, match[0]));
  }
  return tokens;
}

/** A word folded as the dictionaries have it. */
export function foldWord(written: string): string {
  return written
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[’ʼ]/gu, "'")
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[\p{M}\u00ad]/gu, '');
}

function tokenOf(text: string, span: Span, written: string): Token {
  const folded = foldWord(written);
  const script = cyrillic.test(folded) ? 'cyrillic' : latin.test(folded) ? 'latin' : undefined;
  const before = text[span.start - 1] ?? '';
  const after = text[span.end] ?? '';
  return {
    span,
    written,
    folded,
    script,
    looks: looksOf(written),
    beginsSentence: beginsSentence(text, span.start),
    touchesDigit: /[\p{N}_$]/u.test(before) || /[\p{N}_]/u.test(after) || (before === '-' && /\p{N}/u.test(text[span.start - 2] ?? '')),
  };
}

/** At the beginning of the text or of a line, or after the end of a sentence; an initial ("Э. Чернов") and a number ("2. Леван") end none. */
function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start).replace(/[ \u00a0]*$/u, '');
  if (before === '' || before.endsWith('\n')) return true;
  return /[.!?…]$/u.test(before) && !/(?:^|[\s(«"])(?:\p{Lu}|\p{N}+|г|т|д|п|ст|ул|им|св|др|пр|см|рис|стр|mr|mrs|dr|st|vs)\.$/iu.test(before);
}

function looksOf(written: string): Token['looks'] {
  const bare = written.replace(/[\p{M}\u00ad]/gu, '');
  if (bare === bare.toLowerCase()) return 'small';
  if (bare.length > 1 && bare === bare.toUpperCase()) return 'upper';
  return bare
    .slice(1)
    .split(/[-\u2010\u2011]/u)
    .every((part, at) => (at === 0 ? part : part.slice(1)) === (at === 0 ? part : part.slice(1)).toLowerCase())
    ? 'capital'
    : 'mixed';
}
