import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emojiAt } from '#src/core/text/emoji.ts';
import { languageOf } from '#src/core/text/language.ts';
import { fitsUntil, lengthOf } from '#src/core/text/length.ts';
import { prepare } from '#src/core/text/prepare.ts';
import { hardText } from './hard-text.ts';

const weigh = (text: string): number => lengthOf(text, 'weighted', prepare(text).entities);

describe('length', () => {
  it.each([
    ['Привет, мир', 11],
    ['日本語', 6],
    ['👩‍👩‍👧‍👦🇷🇺1️⃣', 6],
    ['👍🏽', 2],
    ['https://example.com/a/very/long/address?with=query', 23],
    ['a example.com b', 27],
    ['cafe\u0301', 4],
    ['“—”…', 5],
    ['hr@primer.ru @x #y', 18],
    ['\ud83d', 2],
  ])('X weighs %j as %d', (text, weight) => {
    expect(weigh(text)).toBe(weight);
  });

  it.each([
    ['Привет', 6],
    ['👩‍👩‍👧‍👦🇷🇺1️⃣и\u0306', 4],
    ['a\r\nb', 3],
    ['за\u0301мок', 5],
  ])('counts the graphemes of %j as %d', (text, count) => {
    expect(lengthOf(text, 'graphemes')).toBe(count);
  });

  it.each([
    ['https://example.com/a/very/long/address?with=query', 23],
    ['см. https://primer.ru/ок 👍🏽', 29],
    ['a example.com b', 15],
    ['👩‍👩‍👧‍👦 http://example.com', 25],
  ])('Mastodon counts %j as %d', (text, count) => {
    expect(lengthOf(text, 'short-links', prepare(text).entities)).toBe(count);
  });

  it('counts graphemes as the platform does', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(hardText, (text) => {
        expect(lengthOf(text, 'graphemes')).toBe([...segmenter.segment(text)].length);
      }),
      { numRuns: 300 },
    );
  });

  it('cuts where the limit is passed, in whole characters', () => {
    expect(fitsUntil('abc😀', 4, { count: 'utf16' })).toBe(3);
    expect(fitsUntil('abc', 4, { count: 'utf16' })).toBe(3);
    fc.assert(
      fc.property(hardText, fc.integer({ min: 1, max: 30 }), fc.constantFrom('weighted', 'graphemes', 'utf16', 'short-links'), (text, max, count) => {
        const links = prepare(text).entities;
        const end = fitsUntil(text, max, { count, links });
        expect(end).toBeLessThanOrEqual(text.length);
        expect(end === text.length).toBe(lengthOf(text, count, links) <= max);
      }),
    );
  });
});

describe('emoji', () => {
  it.each([
    ['🔥', 2],
    ['👩🏽‍🚀', 7],
    ['🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', 14],
    ['🇷', 2],
    ['❤️', 2],
    ['☎', 1],
    ['1', 0],
    ['#⃣', 2],
    ['№', 0],
    ['™', 0],
    ['™️', 2],
    ['я', 0],
  ])('%j takes %d units', (text, size) => {
    expect(emojiAt(text, 0)).toBe(size);
  });
});

describe('language', () => {
  it.each([
    ['Привет', 'ru'],
    ['Hello', 'en'],
    ['Скидка на Apple Watch Ultra', 'ru'],
    ['See you at the wonderful Эрмитаж', 'en'],
    ['Новый сайт: https://example.com/a-very-long-address-in-latin-letters', 'ru'],
    ['123 🔥', ''],
  ])('%j is %j', (text, language) => {
    expect(languageOf(prepare(text))).toBe(language);
  });
});
