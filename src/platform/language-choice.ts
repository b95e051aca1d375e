import { type Language, languageFor } from '../core/words.ts';
import { browser } from './browser.ts';
import { readStored } from './storage.ts';

/** The language that the user chose, else the browser's. Apart from the sentences, which are many. */
export async function languageNow(): Promise<Language> {
  const { settings } = await readStored('settings');
  return languageFor(settings.language, browser.i18n.getUILanguage());
}
