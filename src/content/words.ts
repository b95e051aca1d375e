/** The panel's sentences: published by the background (`storage.local`, key `words`). The few that must never be missing are built in. */
import { computed, signal } from '@preact/signals-core';
import * as v from 'valibot';
import type { Finding, Values } from '../core/finding.ts';
import { SpokenWords } from '../core/snapshot.ts';
import { speak, type Wording } from '../core/spoken.ts';
import { fill, type Language } from '../core/words.ts';
import { language } from './language.ts';

/** What is said when nothing could be read, in both languages; put in at build (vite.config.ts). */
declare const __LAST_WORDS__: Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** As published, not yet read. */
export const storedWords = signal<Readonly<Record<Language, string>> | null>(null);

const spoken = computed<SpokenWords>(() => {
  const read = v.safeParse(SpokenWords, parsed(storedWords.value?.[language.value]));
  return read.success ? read.output : { page: {}, rules: {} };
});

/** Unreadable words must not stop a hold: the built-in ones are left. */
function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch (error) {
    console.error('guidepost: the published sentences are unreadable', error);
    return undefined;
  }
}

/** A sentence of ours in the chosen language. */
export function word(key: string, values: Values = {}): string {
  return fill(spoken.value.page[key] ?? __LAST_WORDS__[language.value][key] ?? key, values);
}

/** A finding in words of the chosen language. */
export function wordingOf(finding: Finding): Wording {
  return speak(finding, spoken.value.rules);
}
