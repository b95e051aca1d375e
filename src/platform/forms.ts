/** Inflected forms from the dictionaries that came with us: for the background and the pages. A guard in a page gets what it needs with the snapshot. */
import en from '../../assets/dictionaries/lemmas.en.bin?url';
import ru from '../../assets/dictionaries/lemmas.ru.bin?url';
import type { Forms } from '../core/text/forms.ts';
import { type Lemmas, lemmasFrom } from '../core/text/lemmas.ts';
import { bytesOf, loadedOnce } from './assets.ts';

/** Names the dictionaries: other content has another name. */
export const dictionaries = `${ru} ${en}`;

const lemmas = loadedOnce((): Promise<readonly Lemmas[]> => Promise.all([ru, en].map(async (path) => lemmasFrom(await bytesOf(path)))));
/** What was looked up since this world began; empty for words that no dictionary knows. */
const known = new Map<string, readonly string[]>();
const sliceMs = 30;

/** The forms of the words that the dictionaries know, worked out in slices so that nothing freezes. */
export async function formsFor(words: Iterable<string>, before: Forms = new Map()): Promise<Forms> {
  const forms = new Map<string, readonly string[]>();
  let sliceEnd = 0;
  for (const word of words) {
    let own = before.get(word) ?? known.get(word);
    if (!own) {
      const languages = await lemmas.get();
      if (performance.now() > sliceEnd) {
        if (sliceEnd > 0) await new Promise((resolve) => setTimeout(resolve));
        sliceEnd = performance.now() + sliceMs;
      }
      own = languages.flatMap(({ formsOf }) => formsOf(word));
      known.set(word, own);
    }
    if (own.length > 0) forms.set(word, own);
  }
  return forms;
}

/** All forms of a folded word, by the dictionaries. */
export async function wordForms(): Promise<(word: string) => readonly string[]> {
  const languages = await lemmas.get();
  return (word) => languages.flatMap(({ formsOf }) => formsOf(word));
}
