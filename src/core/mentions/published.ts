/** What the pages get of the watch terms: no more than it takes to find them. Made where the dictionaries are. */
import * as v from 'valibot';
import { wordsIn } from '../phrase-words.ts';
import type { FormsByWord } from '../text/forms.ts';
import { guessedForms } from '../text/guesses.ts';
import { shortestSlip, slipsOf } from './near.ts';
import { termKinds, type WatchTerm } from './terms.ts';
import { nameInOtherAlphabet } from './translit.ts';

const list = v.array(v.string());

/** A term made ready. `phrases`: the name and its other writings; `isCommon`: made of common words, so that only a capital letter, quotes or `beside` make it a name. */
export const ReadyTerm = v.object({
  id: v.string(),
  kind: v.picklist(termKinds),
  phrases: list,
  handles: list,
  hashtags: list,
  ignore: list,
  beside: list,
  isCommon: v.boolean(),
});
export type ReadyTerm = v.InferOutput<typeof ReadyTerm>;

/** All that finds the terms of all brands. `forms`: word → its forms, parted by spaces; `innocent`: words near a name that mean something of their own. */
export const ReadyWatch = v.object({
  brands: v.array(v.object({ id: v.string(), accounts: v.array(v.object({ network: v.string(), handle: v.string() })), terms: v.array(ReadyTerm) })),
  forms: v.record(v.string(), v.string()),
  innocent: list,
});
export type ReadyWatch = v.InferOutput<typeof ReadyWatch>;

/** What making terms ready asks of the dictionaries. */
export interface WordMatter {
  /** Whether a folded word is a common word: known, and may be written small. */
  readonly isCommon: (word: string) => boolean;
  /** Whether a folded word is known at all, a name or not. */
  readonly isKnown: (word: string) => boolean;
}

/** The words whose forms are needed. */
export function wordsOfTerms(terms: readonly WatchTerm[]): ReadonlySet<string> {
  return wordsIn(terms.filter(({ on }) => on).flatMap(({ name, also, ignore, beside }) => [name, ...also, ...nameInOtherAlphabet(name), ...ignore, ...beside]));
}

/** Makes a brand's terms ready; those that are switched off are left out. */
export function readyTerms(terms: readonly WatchTerm[], { isCommon, isKnown }: WordMatter): ReadyTerm[] {
  return terms
    .filter(({ on }) => on)
    .map(({ id, kind, name, also, handles, hashtags, ignore, beside }) => {
      const other = kind === 'keyword' ? [] : nameInOtherAlphabet(name).filter((each) => ![...wordsIn([each])].every(isKnown));
      const words = [...wordsIn([name])];
      return {
        ...{ id, kind, handles: filled(handles).map(folded), hashtags: filled(hashtags).map(folded), ignore: filled(ignore), beside: filled(beside) },
        phrases: [...new Set(filled([name, ...also, ...other].flatMap((each) => (kind === 'person' ? [each, turned(each)] : each))))],
        isCommon: kind !== 'keyword' && words.length > 0 && words.every(isCommon),
      };
    });
}

/** A person's name with the family name first, as lists and officials have it. */
function turned(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.length === 2 ? words.reverse().join(' ') : name;
}

/** Without what is still being written. */
function filled(list: readonly string[]): string[] {
  return list.map((each) => each.trim()).filter((each) => /[\p{L}\p{N}]/u.test(each));
}

/** Words near the names that mean something of their own: never taken for a slip, nor for a form that was only guessed. */
export function innocentWords(terms: readonly ReadyTerm[], forms: FormsByWord, isKnown: (word: string) => boolean): string[] {
  const innocent = new Set<string>();
  for (const word of wordsIn(terms.flatMap(({ phrases }) => phrases))) {
    const known = forms.get(word);
    const all = known ?? guessedForms(word);
    if (!known) for (const form of all) if (form !== word && isKnown(form)) innocent.add(form);
    for (const form of all) if (form.length >= shortestSlip) for (const slip of slipsOf(form)) if (isKnown(slip) && !all.includes(slip)) innocent.add(slip);
  }
  return [...innocent];
}

/** A handle or a hashtag as it is compared: small letters, without its sign and without marks between words. */
export function folded(name: string): string {
  return name.trim().replace(/^[@#]/, '').toLowerCase().replaceAll('ё', 'е').replaceAll('_', '');
}
