import en from '../../assets/dictionaries/words.en.bin?url&inline';
import ru from '../../assets/dictionaries/words.ru.bin?url&inline';
import type { Typo } from '../core/draft.ts';
import type { Guide } from '../core/guide.ts';
import { confusionsFrom } from '../core/spelling/confusions.ts';
import { ownNames } from '../core/spelling/names.ts';
import { ownWords } from '../core/spelling/own-words.ts';
import { spellerFrom } from '../core/spelling/speller.ts';
import { turns } from '../core/spelling/turns.ts';
import { typosIn } from '../core/spelling/typos.ts';
import type { Lemmas } from '../core/text/lemmas.ts';
import { prepare } from '../core/text/prepare.ts';
import { bytesOf } from './lemmas.ts';

/** The spelling check for these guides, by dictionaries that the command line carries in its one file. */
export function spellingFor(guides: readonly Guide[], lemmas: readonly Lemmas[]): (text: string) => readonly Typo[] {
  const speller = spellerFrom({ ru: bytesOf(ru), en: bytesOf(en) });
  const formsOf = (word: string): readonly string[] => lemmas.flatMap((each) => each.formsOf(word));
  const own = ownWords(guides, formsOf);
  const matter = { speller, isOwn: (word: string) => own.has(word), names: ownNames(guides, formsOf), confusions: confusionsFrom(turns()) };
  return (text) => typosIn(text, prepare(text).entities, matter);
}
