import { signal } from '@preact/signals';
import type { Bilingual } from '../core/rule.ts';
import { type Language, plural, type Words } from '../core/words.ts';

const spoken = signal<{ readonly language: Language; readonly words: Words }>({ language: 'en', words: (key) => key });

/** Sets the language of everything on screen; the shell calls it, components follow by themselves. */
export function speak(language: Language, words: Words): void {
  spoken.value = { language, words };
}

/** A sentence of the language on screen. */
export const t: Words = (key, values) => spoken.value.words(key, values);

/** A sentence with a number: its message holds the forms `one|few|many|other`, each with `{count}`. */
export function tCount(key: string, count: number): string {
  const { language, words } = spoken.value;
  return plural(language, count, words(key).split('|')).replace('{count}', new Intl.NumberFormat(language).format(count));
}

/** Words that stand beside what they name (rule kinds, networks). */
export function tBoth(both: Bilingual): string {
  return both[spoken.value.language];
}

/** Puts names in the order of the language on screen. */
export function byWords(one: string, other: string): number {
  return one.localeCompare(other, spoken.value.language);
}

/** The language on screen. */
export function languageOnScreen(): Language {
  return spoken.value.language;
}

/** A day (`2026-03-08`) as people write it, the same one in every time zone; what is no day stays as it is. */
export function tDay(day: string): string {
  const at = Date.parse(day.slice(0, 10));
  return Number.isNaN(at) ? day : new Intl.DateTimeFormat(spoken.value.language, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

/** A moment as people write it. */
export function tTime(at: number): string {
  return new Intl.DateTimeFormat(spoken.value.language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
