/** Finds replies by what somebody typed: any inflected form, a beginning, a misspelled word, a word typed on the other keyboard layout. */
import { guessedForms } from '../text/guesses.ts';
import { onOtherLayout } from '../text/keyboard.ts';
import { documentShift, place, type ReplyIndex } from './index-file.ts';
import { nearWords } from './near-words.ts';
import { placeOf, rangeOf } from './sorted-words.ts';
import { stemOf, wordsIn } from './words.ts';

/** Replies that were found, in no order: `documents` as far as `count`, and the score of each by document. Good until the next search. */
export interface Found {
  readonly count: number;
  readonly documents: Uint32Array;
  readonly scores: Float32Array;
}

/** All forms of a folded word by a dictionary, the word itself first; empty for an unknown word. */
export type FormsOf = (word: string) => readonly string[];

/** How well a word of the library stands for a word that was typed. */
const quality = { same: 1, form: 0.95, guessed: 0.85, typed: 0.8, begun: 0.6, kin: 0.5, slip: 0.55, tail: 0.4, layout: 0.95 } as const;
const placeBits = (1 << documentShift) - 1;
/** What a word weighs by the places where a reply has it, by the bits of a posting. */
const weights = Float32Array.from(
  { length: placeBits + 1 },
  (_, bits) => (bits & place.title ? 3 : 0) + (bits & place.label ? 2.2 : 0) + (bits & place.body ? 1 : 0) + (bits & place.bodyAgain ? 0.25 : 0),
);
/** From this length on a word may have one slip, and two. */
const [oneSlip, twoSlips] = [4, 8];
/** How many letters an ending has at most. */
const longestEnding = 4;
/** So many words of a message are looked at. */
const mostOfMessage = 40;
/** Below this share of what was asked a reply does not count as found. */
const leastShare = 0.45;

/** Signs that are letters on the Russian layout, beside a Latin letter; and such a sign before the first letter. */
const lettersElsewhere = /(?=.*[a-z]).*[[\];',.`{}:"<>~]/i;
const beginsElsewhere = /^[[\];',.`{}:"<>~][a-z]/i;

/** Words of the library for one typed word: word → how well it fits. */
type Matches = ReadonlyMap<number, number>;

/**
 * Searches an index. Reuses its own memory: one search at a time. `among`: how many replies there are in all, where this index holds only the newest
 * of them, so that scores can be compared.
 */
export function searcher(index: ReplyIndex, formsOf: FormsOf, among = index.count) {
  const scores = new Float32Array(index.count);
  const shares = new Float32Array(index.count);
  const ofWord = new Float32Array(index.count);
  /** Documents that some word touched, that this word touched, and what is left of them. */
  const [touched, found, kept] = [new Uint32Array(index.count), new Uint32Array(index.count), new Uint32Array(index.count)];
  const results = new Float32Array(index.count);
  let touchedCount = 0;

  /** Replies that hold most of what was typed; one that holds all of it stands far before one that lacks a telling word. */
  const search = (query: string): Found => {
    const parts = query.split(/\s+/).filter((part) => part !== '');
    return gather(
      parts.flatMap((part, at) => matchesOfPart(part, at === parts.length - 1)),
      leastShare,
    );
  };

  /** Replies that speak of what a message speaks of. Its words are taken as they are: nobody is typing them now. */
  const fitting = (message: string): Found => {
    const words = [...new Set(wordsIn(message).filter((word) => word.length >= oneSlip))].slice(0, mostOfMessage);
    const asked = words.map((word) => formMatches(word)).filter((matches) => matches.size > 0 && !isCommon(matches));
    const least = Math.min(1, 1.5 / Math.max(1, asked.length)); // one word shared with a long message says little
    return gather(asked, least);
  };

  /** All replies alike: what is shown before anything is typed. */
  const everything = (): Found => {
    for (let document = 0; document < index.count; document++) kept[document] = document;
    return { count: index.count, documents: kept, scores: results.fill(1) };
  };

  const gather = (asked: readonly Matches[], least: number): Found => {
    touchedCount = 0;
    let whole = 0;
    // what the library nowhere knows can tell no reply from another
    for (const matches of asked) if (matches.size > 0) whole += addWord(matches);
    let count = 0;
    for (let at = 0; at < touchedCount; at++) {
      const document = touched[at] ?? 0;
      const share = (shares[document] ?? 0) / whole;
      const short = 1 + 0.3 / (1 + (index.titleLengths[document] ?? 0));
      results[document] = (scores[document] ?? 0) * share * share * short;
      if (share >= least) kept[count++] = document;
      scores[document] = 0;
      shares[document] = 0;
    }
    return { count, documents: kept, scores: results };
  };

  /** Words that a third of all replies have tell nothing of a message. */
  const isCommon = (matches: Matches): boolean => {
    let postings = 0;
    for (const word of matches.keys()) postings += (index.postingStarts[word + 1] ?? 0) - (index.postingStarts[word] ?? 0);
    return index.count > 8 && postings > index.count / 3;
  };

  /** Adds what one typed word gives; returns its weight: the fewer replies know it, the more it tells. */
  const addWord = (matches: Matches): number => {
    let count = 0;
    for (const [word, fit] of matches) {
      const end = index.postingStarts[word + 1] ?? 0;
      for (let at = index.postingStarts[word] ?? 0; at < end; at++) {
        const posting = index.postings[at] ?? 0;
        const document = posting >>> documentShift;
        const score = fit * (weights[posting & placeBits] ?? 0);
        const before = ofWord[document] ?? 0;
        if (before === 0) found[count++] = document;
        if (score > before) ofWord[document] = score;
      }
    }
    const weight = Math.log(1 + among / count);
    for (let at = 0; at < count; at++) {
      const document = found[at] ?? 0;
      if (shares[document] === 0) touched[touchedCount++] = document;
      scores[document] = (scores[document] ?? 0) + weight * (ofWord[document] ?? 0);
      shares[document] = (shares[document] ?? 0) + weight;
      ofWord[document] = 0;
    }
    return weight;
  };

  /** What was typed without a space: on the other layout a comma may be a letter. */
  const matchesOfPart = (part: string, isLast: boolean): Matches[] => {
    const words = wordsIn(part);
    if (lettersElsewhere.test(part)) {
      const whole = sureMatches(wordsIn(onOtherLayout(part)).join(''), isLast);
      const isMeant = beginsElsewhere.test(part) || words.some((word) => sureMatches(word, isLast).size === 0);
      if (whole.size > 0 && isMeant) return [onLayout(whole)];
    }
    return words.map((word, at) => matchesOf(word, isLast && at === words.length - 1));
  };

  const matchesOf = (typed: string, isLast: boolean): Matches => {
    const plain = sureMatches(typed, isLast);
    if (plain.size > 0) return plain;
    const other = wordsIn(onOtherLayout(typed)).join('');
    const swapped = other === typed ? new Map<number, number>() : sureMatches(other, isLast);
    if (swapped.size > 0) return onLayout(swapped);
    const slipped = slips(typed);
    return slipped.size > 0 ? slipped : slips(other);
  };

  /** The word, its forms, what begins with it, and its kin by the stem. */
  const sureMatches = (typed: string, isLast: boolean): Map<number, number> => {
    const matches = formMatches(typed);
    const [from, to] = typed.length > 1 || isLast ? rangeOf(index, typed) : [0, 0];
    for (let word = from; word < to; word++) note(matches, word, isLast ? quality.typed : quality.begun);
    return matches;
  };

  const formMatches = (typed: string): Map<number, number> => {
    const matches = new Map<number, number>();
    note(matches, placeOf(index, typed), quality.same);
    const known = formsOf(typed);
    for (const form of known) note(matches, placeOf(index, form.replaceAll('ё', 'е')), quality.form);
    if (known.length === 0) for (const form of guessedForms(typed)) note(matches, placeOf(index, form), quality.guessed);
    const stem = stemOf(typed);
    const [first, end] = stem.length >= oneSlip ? rangeOf(index, stem) : [0, 0];
    for (let word = first; word < end; word++) {
      const length = (index.wordStarts[word + 1] ?? 0) - (index.wordStarts[word] ?? 0);
      if (length <= stem.length + longestEnding) note(matches, word, quality.kin);
    }
    return matches;
  };

  const slips = (typed: string): Map<number, number> => {
    const matches = new Map<number, number>();
    const most = typed.length >= twoSlips ? 2 : typed.length >= oneSlip ? 1 : 0;
    if (most === 0) return matches;
    const stem = stemOf(typed);
    for (let slip = 1; slip <= most && matches.size === 0; slip++) {
      for (const { word, slips: count } of nearWords(index, typed, slip)) matches.set(word, quality.slip / count);
      for (const { word, slips: count } of stem.length >= oneSlip ? nearWords(index, stem, slip, longestEnding) : []) {
        if (!matches.has(word)) matches.set(word, quality.tail / Math.max(1, count));
      }
    }
    return matches;
  };

  return { search, fitting, everything };
}

function onLayout(matches: Matches): Matches {
  return new Map([...matches].map(([word, fit]) => [word, fit * quality.layout]));
}

function note(matches: Map<number, number>, word: number, fit: number): void {
  if (word >= 0 && (matches.get(word) ?? 0) < fit) matches.set(word, fit);
}
