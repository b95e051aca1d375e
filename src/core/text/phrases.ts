/**
 * Finds many phrases at once. All phrases of a guide stand in one book (`book.ts`): a flat trie over word ids, walked once per text for all
 * of them; a phrase set is a handle on its own part of what was found.
 */
import type { Span } from '../draft.ts';
import { Book } from './book.ts';
import type { Forms } from './forms.ts';
import type { Prepared } from './prepare.ts';

/** One place where a phrase was found. */
export interface PhraseHit {
  readonly span: Span;
  /** Index of the phrase in the list. */
  readonly phrase: number;
  /** First and last token of the hit. */
  readonly first: number;
  readonly last: number;
  /** Found by a guessed ending of a word that no dictionary knows: good for a hint, not for a hold. */
  readonly isStem?: boolean;
}

/** Phrases made ready for many texts. */
export interface PhraseSet {
  readonly find: (text: Prepared) => readonly PhraseHit[];
  /** Indices of entries in which nothing can be matched (empty, only marks). */
  readonly empty: readonly number[];
}

/** How phrases are matched. */
export interface PhraseOptions {
  /** Upper and lower case must be as written. */
  readonly exactCase?: boolean;
  /** Also in inflected forms, as `Forms` knows them. */
  readonly forms?: boolean;
  /** Also behind look-alike letters, spaced or stretched letters and the like. */
  readonly disguise?: boolean;
}

/**
 * Compiles phrases by themselves: plain words in sequence, any case, ё as е; `word*`, `*word`, `*word*` in place of a word; an ellipsis that
 * stands alone (`word … word`) for up to three other words of the same sentence.
 */
export function compilePhrases(phrases: readonly string[], options: PhraseOptions = {}, forms?: Forms, without: readonly string[] = []): PhraseSet {
  return new Book(forms).phrases(phrases, options, without);
}
