import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Typo } from '#src/core/draft.ts';
import { carriedTypos, isSameTypos } from '#src/core/spelling/carried.ts';

const typoAt = (text: string, word: string): Typo => ({
  sort: 'word',
  span: { start: text.indexOf(word), end: text.indexOf(word) + word.length },
  fixes: [],
});
const words = (typos: readonly Typo[], text: string): string[] => typos.map(({ span }) => text.slice(span.start, span.end));

test.each([
  ['a word behind', 'we recieve it today', 'we recieve it today, all of it', ['recieve']],
  ['a word before', 'we recieve it', 'gladly we recieve it', ['recieve']],
  ['its own letters', 'we recieve it', 'we receive it', []],
  ['a letter more at its end', 'we recieve it', 'we recieved it', []],
  ['a letter more at its front', 'we recieve it', 'we precieve it', []],
  ['it grows at the end of the paragraph', 'we recieve', 'we recieves', []],
  ['it goes', 'we recieve it', 'we it', []],
  ['all goes', 'we recieve it', '', []],
])('what was known of a paragraph stays with its words: %s', (_, before, now, expected) => {
  expect(words(carriedTypos([typoAt(before, 'recieve')], before, now), now)).toEqual(expected);
});

test('a word that was carried is the same word, whole', () => {
  const text = fc.array(fc.constantFrom('слово', 'превет', 'word', 'teh', ',', 'a'), { maxLength: 12 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(6), fc.constantFrom('', 'x', ' x', 'x ', ' ', 'ьте', 'teh '), (before, at, cut, added) => {
      const from = Math.min(at % (before.length + 1), before.length);
      const now = before.slice(0, from) + added + before.slice(from + cut);
      const typos = [...before.matchAll(/превет|teh/g)].map(
        ({ index, 0: word }): Typo => ({ sort: 'word', span: { start: index, end: index + word.length }, fixes: [] }),
      );
      const carried = carriedTypos(typos, before, now);
      for (const { span } of carried) {
        expect(['превет', 'teh']).toContain(now.slice(span.start, span.end));
        expect(/[\p{L}]/u.test(now[span.start - 1] ?? '')).toBe(false);
        expect(/[\p{L}]/u.test(now[span.end] ?? '')).toBe(false);
      }
      expect(carried.length).toBeLessThanOrEqual(typos.length);
    }),
  );
});

test('the same typos at the same places are the same', () => {
  const one = typoAt('we recieve it', 'recieve');
  expect(isSameTypos([one], [{ ...one }])).toBe(true);
  expect(isSameTypos([one], [])).toBe(false);
  expect(isSameTypos([one], [{ ...one, fixes: ['receive'] }])).toBe(false);
});
