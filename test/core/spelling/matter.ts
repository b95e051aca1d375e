import { readFileSync } from 'node:fs';
import { confusionsFrom } from '#src/core/spelling/confusions.ts';
import type { SpellingMatter } from '#src/core/spelling/matter.ts';
import { spellerFrom } from '#src/core/spelling/speller.ts';
import { turns } from '#src/core/spelling/turns.ts';
import { typosIn } from '#src/core/spelling/typos.ts';
import { prepare } from '#src/core/text/prepare.ts';

/** The bytes of a dictionary as the product ships it. */
export function dictionaryBytes(language: 'ru' | 'en'): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(`assets/dictionaries/words.${language}.bin`);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer; // Node's own buffers are no shared ones
}

export const speller = spellerFrom({ ru: dictionaryBytes('ru'), en: dictionaryBytes('en') });

export function matterWith(own: readonly string[] = []): SpellingMatter {
  const words = new Set(own);
  return { speller, isOwn: (word) => words.has(word), confusions: confusionsFrom(turns()) };
}

/** What is found in a text: sort, words, best fix. */
export function slips(text: string, own: readonly string[] = []): [string, string, string][] {
  return typosIn(text, prepare(text).entities, matterWith(own)).map(({ sort, span, fixes }) => [sort, text.slice(span.start, span.end), fixes[0] ?? '']);
}
