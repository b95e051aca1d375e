import type { Span } from '../draft.ts';
import { emojiAt } from './emoji.ts';
import { foldOf, isWordSort, sort, sortOf } from './fold.ts';
import { matchesOf } from './matches.ts';
import type { Prepared } from './prepare.ts';
import { endOfToken, flag, spanOfTokens, startOfToken } from './tokens.ts';

/** All emoji of a text, each with what joins it. */
export function emojiOf(text: string): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const size = emojiAt(text, at);
    if (size === 0) continue;
    found.push({ start: at, end: at + size });
    at += size - 1;
  }
  return found;
}

interface Capitals {
  /** Runs of words in capitals, at least one of which is no abbreviation. */
  readonly runs: readonly { readonly span: Span; readonly words: number }[];
  /** Percent of capital letters; 0 for texts too short to tell. */
  readonly share: number;
}

/** Abbreviations are this short; a run of nothing else is not shouting. */
const abbreviation = 4;
const enoughLetters = 20;

/** Shouting: runs of words in capitals and the share of capital letters. Hashtags, mentions and links do not count. */
export function capitalsOf(text: Prepared): Capitals {
  const { tokens } = text;
  const runs: { span: Span; words: number }[] = [];
  let [letters, capitals, first, last, words, longest] = [0, 0, -1, -1, 0, 0];
  const close = (): void => {
    if (words > 0 && longest > abbreviation) runs.push({ span: spanOfTokens(text, first, last), words });
    [words, longest] = [0, 0];
  };
  for (let token = 0; token < tokens.count; token++) {
    const flags = tokens.flags[token] ?? 0;
    if ((flags & flag.word) === 0 || (flags & (flag.hashtag | flag.mention | flag.link)) !== 0) continue;
    const [start, end] = [startOfToken(text, token), endOfToken(text, token)];
    let [own, ownCapitals] = [0, 0];
    for (let at = start; at < end; at++) {
      const unit = text.text.charCodeAt(at);
      if (!isLetter(unit)) continue;
      own++;
      if (isCapital(unit)) ownCapitals++;
    }
    if (own === 0) continue;
    letters += own;
    capitals += ownCapitals;
    if (ownCapitals < own) {
      if (words > 0) close();
      continue;
    }
    if (words === 0) first = token;
    [last, words, longest] = [token, words + 1, Math.max(longest, own)];
  }
  close();
  return { runs, share: letters < enoughLetters ? 0 : Math.round((capitals / letters) * 100) };
}

/** A letter; most are told by their place alone. */
function isLetter(unit: number): boolean {
  if (unit >= 0x61 && unit <= 0x7a) return true;
  if (unit >= 0x410 && unit <= 0x44f) return true;
  const kind = sortOf(unit);
  return isWordSort(kind) && kind !== sort.digit;
}

function isCapital(unit: number): boolean {
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x430 && unit <= 0x44f) || foldOf(unit) === unit) return false;
  const char = String.fromCharCode(unit);
  return char !== char.toLowerCase();
}

/** Runs of more than `max` exclamation and question marks, with the one or two marks that say the same. */
export function markRunsOf(text: string, max: number): { readonly span: Span; readonly calm: string }[] {
  const runs: { span: Span; calm: string }[] = [];
  for (const match of matchesOf(text, /[!?！？]+/g)) {
    const run = match[0];
    if (run.length <= max) continue;
    const calm = /[?？]/.test(run) ? (/[!！]/.test(run) ? '?!' : '?') : '!';
    runs.push({ span: { start: match.index, end: match.index + run.length }, calm });
  }
  return runs;
}

/** Runs of more than `max` emoji with nothing but spaces between them. */
export function emojiRunsOf(text: string, max: number): { readonly span: Span; readonly count: number }[] {
  const runs: { span: Span; count: number }[] = [];
  for (const { start, end } of emojiOf(text)) {
    const last = runs.at(-1);
    if (last && text.slice(last.span.end, start).trim() === '') runs[runs.length - 1] = { span: { start: last.span.start, end }, count: last.count + 1 };
    else runs.push({ span: { start, end }, count: 1 });
  }
  return runs.filter(({ count }) => count > max);
}

/** Sentences with the number of their words; a line ends one, and so does a mark before a capital. */
export function sentencesOf({ text, tokens, places }: Prepared): { readonly span: Span; readonly words: number }[] {
  const sentences: { span: Span; words: number }[] = [];
  let [token, start] = [0, 0];
  const close = (end: number): void => {
    let words = 0;
    for (; token < tokens.count && startOfToken({ tokens, places }, token) < end; token++) if (((tokens.flags[token] ?? 0) & flag.word) !== 0) words++;
    const piece = text.slice(start, end);
    const from = start + piece.length - piece.trimStart().length;
    if (words > 0) sentences.push({ span: { start: from, end: from + piece.trim().length }, words });
    start = end;
  };
  for (const match of matchesOf(text, /\n|[.!?…]+[»”")\]]*(?=\s+["«“(—–-]*\s*[\p{Lu}\p{N}])/gu)) close(match.index + match[0].length);
  close(text.length);
  return sentences;
}

/** Paragraphs: what blank lines part. */
export function paragraphsOf(text: string): Span[] {
  return matchesOf(text, /(?:[^\n]|\n(?![^\S\n]*\n))+/g)
    .map(({ 0: piece, index }) => {
      const start = index + piece.length - piece.trimStart().length;
      return { start, end: start + piece.trim().length };
    })
    .filter(({ start, end }) => end > start);
}

/** Words written twice with nothing but white space between; `again` is the second with the space before it. */
export function repeatedWordsOf(text: Prepared): { readonly span: Span; readonly first: number; readonly again: Span }[] {
  const { tokens, units } = text;
  const found: { span: Span; first: number; again: Span }[] = [];
  for (let token = 1; token < tokens.count; token++) {
    const flags = (tokens.flags[token] ?? 0) | (tokens.flags[token - 1] ?? 0);
    if (tokens.hash[token] !== tokens.hash[token - 1] || (flags & ~(flag.word | flag.again)) !== 0 || flags === 0) continue;
    if (sortOf(units[tokens.from[token] ?? 0] ?? 0) === sort.digit) continue;
    const [one, other] = [spanOfTokens(text, token - 1, token - 1), spanOfTokens(text, token, token)];
    if (text.text.slice(one.end, other.start).trim() !== '' || one.end - one.start !== other.end - other.start) continue;
    found.push({ span: { start: one.start, end: other.end }, first: token - 1, again: { start: one.end, end: other.end } });
  }
  return found;
}
