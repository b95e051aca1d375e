import { expect, test } from 'vitest';
import { wordsInPassword } from '#src/core/security/password-words.ts';
import type { Speller } from '#src/core/spelling/speller.ts';

const facts = { isName: false, isMixed: false, isQuiet: false };
const words: Readonly<Record<string, number>> = { coffee: 4, shoreline: 0, берег: 3, кофе: 4 };
const find: Speller['find'] = (word) => (words[word] === undefined ? undefined : { ...facts, common: words[word] });
const inside = (password: string) => wordsInPassword(password, find).map(({ start, end, guesses }) => [password.slice(start, end), guesses]);

test.each<[string, ...[string, number][]]>([
  ['coffee', ['coffee', 2000]],
  ['xx-Coffee7', ['Coffee', 4000]],
  ['cOfFee', ['cOfFee', 40_000]],
  ['coffeeshoreline', ['coffee', 2000], ['shoreline', 300_000]],
  ['мойберег', ['берег', 10_000]],
  [',thtu1', [',thtu', 20_000]],
  ['rjat2026', ['rjat', 4000]],
])('%s', (password, ...found) => {
  expect(inside(password)).toEqual(found);
});

test('what no dictionary knows, and letters that grow when they are made small', () => {
  expect(inside('q8#vT!zr0')).toEqual([]);
  expect(inside('İcoffee')).toEqual([]);
});
