import * as v from 'valibot';
import { expect, it } from 'vitest';
import { check } from '#src/core/check.ts';
import { compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf } from '#src/core/draft.ts';
import { Guide } from '#src/core/guide.ts';

/** The text after the first fix of the first finding, or undefined where none is offered. */
function fixed(kind: string, text: string, rule: object): string | undefined {
  const guide = compileGuide(v.parse(Guide, { format: 'guidepost/1', brand: { name: 'B' }, rules: [{ id: 'r', kind, level: 'warn', ...rule }] }));
  const { findings, failed } = check(draftOf(text, { paid: true }), guide, contextAt(0));
  expect(failed).toEqual([]);
  const fix = findings[0]?.fixes[0];
  return fix && text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end);
}

it.each<[string, object, string | undefined]>([
  ['дёшево и сердито', { fix: 'выгодно' }, 'выгодно и сердито'],
  ['Дешево и сердито', { fix: 'выгодно' }, 'Выгодно и сердито'],
  ['ДЁШЕВО и сердито', { fix: 'выгодно' }, 'ВЫГОДНО и сердито'],
  ['ДЁШЕВО и сердито', { fix: 'по Цене' }, 'по Цене и сердито'],
  ['Дешево и сердито', {}, 'и сердито'],
  ['У нас дёшево, и быстро', {}, 'У нас, и быстро'],
  ['Быстро. Дёшево', {}, 'Быстро.'],
  ['Быстро #дёшево_и_сердито сразу', {}, 'Быстро сразу'],
  ['(дёшево) и сердито', {}, '() и сердито'],
  ['дёшево', {}, undefined],
])('a banned word in %j with %j', (text, rule, expected) => {
  expect(fixed('ban', text, { options: { phrases: ['дёшево'] }, ...rule })).toBe(expected);
});

it('replaces exactly where case matters', () => {
  expect(fixed('ban', 'На Github', { options: { phrases: ['Github'], case: true }, fix: 'GitHub' })).toBe('На GitHub');
});

it.each([
  ['Ура #раз #два #три', { hashtags: 1 }, 'Ура #раз'],
  ['#раз #два #три ура', { hashtags: 1 }, '#раз ура'],
  ['#раз #два ура', { hashtags: 0 }, 'ура'],
  ['#раз и #два или #три', { hashtags: 1 }, undefined],
  ['Да!!! Правда?', { marks: 1 }, 'Да! Правда?'],
  ['Да!?!?', { marks: 2 }, 'Да?!'],
  ['Длинно', { length: 3 }, undefined],
])('too much in %j of %j', (text, options, expected) => {
  expect(fixed('limit', text, { options: { length: 'off', ...options } })).toBe(expected);
});

it.each<[string, object, string | undefined]>([
  ['Текст', { options: { allOf: ['#ad'], position: 'start' } }, '#ad Текст'],
  ['Текст ', { options: { allOf: ['#ad'] } }, 'Текст #ad '],
  ['Раз\nдва', { options: { anyOf: ['#ad', '#promo'], position: 'end' } }, 'Раз\nдва\n#ad'],
  ['Текст', { options: { elements: ['erid'], when: 'paid' }, fix: 'erid: {токен}' }, 'Текст\nerid: {токен}'],
  ['Текст', { options: { elements: ['link'] } }, undefined],
])('what is missing in %j by %j', (text, rule, expected) => {
  expect(fixed('require', text, rule)).toBe(expected);
});
