import type { FindConfusions } from './confusions.ts';
import type { Speller } from './speller.ts';

/** What a check of a text needs beside the text. */
export interface SpellingMatter {
  readonly speller: Speller;
  /** Words of the brand and of the user, folded, in all their forms. */
  readonly isOwn: (word: string) => boolean;
  readonly confusions: FindConfusions;
}
