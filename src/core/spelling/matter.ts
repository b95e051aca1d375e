import type { FindConfusions } from './confusions.ts';
import type { OwnNames } from './names.ts';
import type { Speller } from './speller.ts';

/** What a check of a text needs beside the text. */
export interface SpellingMatter {
  readonly speller: Speller;
  /** Words of the brand and of the user, folded, in all their forms. */
  readonly isOwn: (word: string) => boolean;
  /** Names of the brands, to tell where one is written wrongly; none where nobody has a guide. */
  readonly names?: OwnNames | undefined;
  readonly confusions: FindConfusions;
}
