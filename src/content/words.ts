import type { Values } from '../core/finding.ts';
import { fill, type Language } from '../core/words.ts';
import { language } from './state.ts';

/** The sentences of the page's panel in both languages, filled in at build (vite.config.ts) from `_locales`. */
declare const __PAGE_WORDS__: Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** A sentence of ours in the chosen language. */
export function word(key: string, values: Values = {}): string {
  return fill(__PAGE_WORDS__[language.value][key] ?? key, values);
}
