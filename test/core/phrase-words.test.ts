import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Guide } from '#src/core/guide.ts';
import { wordsIn, wordsOfGuide } from '#src/core/phrase-words.ts';

const guideWith = (rule: object): Guide =>
  v.parse(Guide, {
    format: 'guidepost/1',
    brand: { name: 'Сосна', terms: { competitors: ['Ёлка'] } },
    rules: [{ id: 'a', kind: 'ban', level: 'warn', ...rule }],
  });
const wordsOf = (rule: object): string[] => [...wordsOfGuide(guideWith(rule))].sort();

test('words are folded as texts are, marks and links between them are none', () => {
  expect([...wordsIn(['Ещё ДЕШЕВЛЕ!', 'best-price', '%', 'brand’s'])]).toEqual(['еще', 'дешевле', 'best', 'price', "brand's"]);
});

test('everything a rule says counts, however deep, and the brand’s names', () => {
  const rule = { options: { phrases: ['скидка'], deep: { lists: [['акция']] }, count: 3 }, unless: { before: ['без'] } };
  expect(wordsOf(rule)).toEqual(['акция', 'без', 'елка', 'скидка', 'сосна']);
});

test('a rule that matches as written or is off says nothing', () => {
  for (const part of [{ forms: 'exact' }, { on: false }]) expect(wordsOf({ options: { phrases: ['скидка'] }, ...part })).toEqual(['елка', 'сосна']);
});
