import en from '#assets/_locales/en/messages.json';
import ru from '#assets/_locales/ru/messages.json';
import { type Language, type Words, wordsOf } from '../../core/words.ts';

/** All our sentences in a language: a plain page has no browser behind it that could publish them. */
export function wordsHere(language: Language): Words {
  return wordsOf({ en, ru }[language]);
}
