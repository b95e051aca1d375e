/** The sentences of the popup and the side panel alone, of one language: they are read before the first thing is drawn. What belongs to them is found at build (vite.config.ts). */
import { type Language, type Messages, type Words, wordsOf } from '../../core/words.ts';

const files = import.meta.glob<Messages>('../../../assets/_locales/*/messages.json', { query: '?front', import: 'default' });

/** Begins to read both languages: they are small, and to wait for the choice first takes longer. */
export function frontWords(): Readonly<Record<Language, Promise<Words>>> {
  return { ru: read('ru'), en: read('en') };
}

async function read(language: Language): Promise<Words> {
  const file = files[`../../../assets/_locales/${language}/messages.json`];
  return wordsOf(file ? await file() : {});
}
