import en from '#assets/_locales/en/messages.json';
import ru from '#assets/_locales/ru/messages.json';
import { type Language, type Words, wordsOf } from '../core/words.ts';
import { languageNow } from './language-choice.ts';

const words: Readonly<Record<Language, Words>> = { ru: wordsOf(ru), en: wordsOf(en) };

/** The words of a language; all of them, for the background and the pages. */
export function wordsIn(language: Language): Words {
  return words[language];
}

export async function wordsNow(): Promise<Words> {
  return wordsIn(await languageNow());
}
