import en from '#assets/_locales/en/messages.json';
import ru from '#assets/_locales/ru/messages.json';
import { type Language, languageFor, type Words, wordsOf } from '../core/words.ts';
import { browser } from './browser.ts';
import { readStored } from './storage.ts';

const words: Readonly<Record<Language, Words>> = { ru: wordsOf(ru), en: wordsOf(en) };

/** The words of a language; all of them, for the background and the pages. */
export function wordsIn(language: Language): Words {
  return words[language];
}

/** The language that the user chose, else the browser's. */
export async function languageNow(): Promise<Language> {
  const { settings } = await readStored('settings');
  return languageFor(settings.language, browser.i18n.getUILanguage());
}

export async function wordsNow(): Promise<Words> {
  return wordsIn(await languageNow());
}
