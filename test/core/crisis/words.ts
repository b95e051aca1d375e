import { readFileSync } from 'node:fs';
import type { WordKind } from '#src/core/crisis/statement.ts';
import { spellerFrom } from '#src/core/spelling/speller.ts';

/** What words are by the dictionaries that ship. */
export function rawDictionaries(): (word: string) => WordKind {
  const bytes = (language: string): ArrayBuffer => new Uint8Array(readFileSync(`assets/dictionaries/words.${language}.bin`)).buffer;
  const speller = spellerFrom({ ru: bytes('ru'), en: bytes('en') });
  return (word) => {
    const script = /[а-я]/u.test(word) ? 'cyrillic' : 'latin';
    const facts = speller.find(word, script);
    if (facts) return facts.isName || facts.isMixed ? 'name' : 'word';
    return speller.isKnown(word, script) ? 'word' : 'unknown';
  };
}
