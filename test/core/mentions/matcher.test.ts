import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { termFinder } from '#src/core/mentions/matcher.ts';
import { innocentWords, type ReadyWatch, readyTerms, wordsOfTerms } from '#src/core/mentions/published.ts';
import type { WatchTerm } from '#src/core/mentions/terms.ts';
import { formsOfWords, lemmasFrom } from '#src/core/text/lemmas.ts';
import { speller } from '../spelling/matter.ts';
import { innocent, naming, terms } from './texts.ts';

const lemmas = ['ru', 'en'].map((language) => lemmasFrom(new Uint8Array(readFileSync(`assets/dictionaries/lemmas.${language}.bin`)).buffer as ArrayBuffer));
const factsOf = (word: string) => speller.find(word, /[а-я]/.test(word) ? 'cyrillic' : 'latin');
const isKnown = (word: string): boolean => factsOf(word) !== undefined;
const isCommon = (word: string): boolean => factsOf(word)?.isName === false;

function watchOf(all: readonly WatchTerm[]): ReadyWatch {
  const forms = formsOfWords(wordsOfTerms(all), lemmas);
  const ready = readyTerms(all, { isCommon, isKnown });
  return {
    brands: [{ id: 'brand', accounts: [], terms: ready }],
    forms: Object.fromEntries([...forms].map(([word, own]) => [word, own.join(' ')])),
    innocent: innocentWords(ready, forms, isKnown),
  };
}

describe('three hundred texts', () => {
  const finder = termFinder(watchOf(terms));
  const found = (text: string): string[] => [...new Set(finder.find(text).map(({ term }) => term))];
  const named = naming();
  const others = innocent();

  test('are three hundred, a third of them innocent', () => {
    expect([named.length, others.length]).toEqual([200, 100]);
    expect(new Set([...named, ...others].map(({ text }) => text)).size).toBeGreaterThan(280);
  });

  test('precision of at least 97 %, recall of at least 90 %', () => {
    const missed = named.filter(({ text, terms: wanted }) => !wanted.every((id) => found(text).includes(id)));
    const wrong = [...named, ...others].filter(({ text, terms: wanted }) => found(text).some((id) => !wanted.includes(id)));
    const hits = named.length - missed.length;
    const [precision, recall] = [hits / (hits + wrong.length), hits / named.length];
    console.info(`mentions: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    const report = [...missed.map(({ text, terms: wanted }) => `missed ${wanted}: ${text}`), ...wrong.map(({ text }) => `wrong ${found(text)}: ${text}`)];
    if (process.env['SHOW']) console.info(report.join('\n'));
    expect(precision, report.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(recall, report.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});
