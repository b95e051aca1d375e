import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { check } from '#src/core/check.ts';
import { compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf } from '#src/core/draft.ts';
import { Guide } from '#src/core/guide.ts';
import { tagPrint } from '#src/core/text/hashtags.ts';
import { sketchOfText } from '#src/core/text/sameness.ts';
import { isNearSketch, sentIn, threadOf, withSent } from '#src/core/text/sketch.ts';

const near = (one: string, other: string) => isNearSketch(sketchOfText(one).print, sketchOfText(other).print);

test.each([
  ['Анна, передали всё курьеру, он вам сегодня позвонит', 'Олег, передали всё курьеру, он вам сегодня позвонит', true],
  ['Thank you for the kind words, we passed them on to the team!', 'thank you for the kind words — we passed them on to the team', true],
  ['Простите за ожидание, курьер будет у вас в течение часа', 'Деньги вернутся на ту же карту за три дня, напишем вам', false],
  ['Thank you for the kind words, we passed them on to the team!', 'Thank you for the photo, what a lovely room you have made of it', false],
  ['Заказ готов, ждём вас в магазине на Садовой до восьми вечера', 'Заказ задерживается, ждём машину со склада и сразу вам напишем', false],
])('%j and %j: the same %s', (one, other, same) => {
  expect(near(one, other)).toBe(same);
});

test('a sketch holds nothing that could be read, and a greeting has none', () => {
  const { print } = sketchOfText('Напишем вам завтра до обеда');
  expect(print).toMatch(/^[\w-]{48}$/);
  expect(sketchOfText('Спасибо за отзыв').print).toBe('');
});

test('what is kept comes back, the newest five hundred of it', () => {
  const { print } = sketchOfText('one two three four five');
  let kept = '';
  for (let at = 1; at <= 600; at++) kept = withSent(kept, { at, thread: at % 2 ? 'abc' : '', print, tags: at % 3 ? [] : ['1a', '2b'] });
  const back = sentIn(`${kept}\nrubbish`);
  expect([back.length, back[0]?.at, back.at(-1)?.at]).toEqual([500, 101, 600]);
  expect(back.at(-1)).toEqual({ at: 600, thread: '', print, tags: ['1a', '2b'] });
});

test('what was too short to be known keeps its hashtags, and what was kept before has none', () => {
  const { print, tags } = sketchOfText('Кофе #утро #Утро_в_городе');
  expect([print, tags]).toEqual(['', [tagPrint('#Утро'), tagPrint('#утровгороде')]]);
  expect(sentIn(withSent('', { at: 5, thread: '', print, tags }))).toEqual([{ at: 5, thread: '', print: '', tags }]);
  const earlier = sketchOfText('one two three four five').print;
  expect(sentIn(`a - ${earlier}`)).toEqual([{ at: 10, thread: '', print: earlier, tags: [] }]);
});

describe('The rule of replies', () => {
  const now = Date.parse('2026-06-10T12:00:00Z');
  const guide = compileGuide(v.parse(Guide, { format: 'guidepost/1', brand: { name: 'B' }, rules: [{ id: 'r', kind: 'reply', level: 'warn' }] }));
  const text = 'Заказ уже у курьера, он позвонит вам сегодня';
  const sent = (message: string, minutesAgo: number) => ({
    at: now - minutesAgo * 60_000,
    thread: threadOf({ network: '', replyTo: { text: message } }),
    ...sketchOfText(text),
  });
  const keys = (message: string, went: ReturnType<typeof sent>[]) =>
    check(draftOf(text, { box: 'reply', replyTo: { text: message } }), guide, contextAt(now, { sent: went })).findings.map(({ key }) => key);

  test('warns of the same text again to the same message', () => {
    expect(keys('Где мой заказ?', [sent('Где мой заказ?', 5)])).toContain('again');
  });
  test('lets it go out once more to another message, and not a third time', () => {
    expect(keys('Где мой заказ?', [sent('Когда привезут?', 5)])).not.toContain('again');
    expect(keys('Где мой заказ?', [sent('Когда привезут?', 5), sent('Долго ещё?', 9)])).toContain('again');
  });
  test('does not take what was published this instant for a repeat, nor what is a day old', () => {
    expect(keys('Где мой заказ?', [sent('Где мой заказ?', 0), sent('Где мой заказ?', 25 * 60)])).not.toContain('again');
  });
});
