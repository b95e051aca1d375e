import type { Values } from './finding.ts';

export const languages = ['ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** One language's messages as `_locales` keeps them. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Looks a sentence up and fills it. */
export type Words = (key: string, values?: Values) => string;

/** Words of one language over its messages. A missing key shows itself, so that it is seen and not silent. */
export function wordsOf(messages: Messages): Words {
  return (key, values = {}) => fill(messages[key]?.message ?? key, values);
}

/** Replaces `{name}` by its value; what has no value stays as it is. */
export function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The language to speak: the user's choice, else the browser's. */
export function languageFor(choice: 'auto' | Language, browser: string): Language {
  if (choice !== 'auto') return choice;
  return /^(ru|be|uk|kk)\b/i.test(browser) ? 'ru' : 'en';
}

/** Picks a plural form by `Intl`: `forms` is `one|few|many|other` in that order, shorter lists repeat the last. */
export function plural(language: Language, count: number, forms: readonly string[]): string {
  const order = ['one', 'few', 'many', 'other'];
  const at = Math.max(0, order.indexOf(new Intl.PluralRules(language).select(count)));
  return forms[Math.min(at, forms.length - 1)] ?? '';
}
