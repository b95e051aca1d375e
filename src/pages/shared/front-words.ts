/** The sentences of the popup and the side panel alone, of both languages: small enough to come with the script, so that nothing waits for them. What belongs to them is found at build (vite.config.ts). */
import { type Language, type Messages, type Words, wordsOf } from '../../core/words.ts';

const files = import.meta.glob<Messages>('../../../assets/_locales/*/messages.json', { query: '?front', import: 'default', eager: true });

/** What popup and side panel say, in a language. */
export function frontWords(language: Language): Words {
  return wordsOf(files[`../../../assets/_locales/${language}/messages.json`] ?? {});
}
