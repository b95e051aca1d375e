import * as v from 'valibot';
import en from '#assets/guides/starter.en.json';
import ru from '#assets/guides/starter.ru.json';
import { Guide } from '../core/guide.ts';
import { languageFor } from '../core/words.ts';

/** The guide a newcomer begins with, in the browser's language. */
export function starterGuide(browserLanguage: string): Guide {
  return v.parse(Guide, languageFor('auto', browserLanguage) === 'ru' ? ru : en);
}
