import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedSpan } from '#src/core/text/moved.ts';

test.each([
  ['written on after it', 'Our cheap offe', 'Our cheap offer', 4, 9, 4],
  ['written before it', 'Our cheap offer', 'Well, our cheap offer', 4, 9, 10],
  ['the same text', 'Our cheap offer', 'Our cheap offer', 4, 9, 4],
  ['a letter gone before it', 'Ourr cheap offer', 'Our cheap offer', 5, 10, 4],
  ['changed itself', 'Our cheap offer', 'Our cheep offer', 4, 9, null],
  ['made longer', 'Our cheap', 'Our cheaper', 4, 9, 4],
  ['emptied', 'Our cheap offer', '', 4, 9, null],
])('%s', (_, before, now, start, end, expected) => {
  expect(movedSpan({ start, end }, before, now)).toEqual(expected === null ? null : { start: expected, end: expected + end - start });
});

test('what it finds says the same words', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, kept, tail, added) => {
      const before = head + kept + tail;
      const span = { start: head.length, end: head.length + kept.length };
      for (const now of [head + kept + tail + added, added + before, before.slice(added.length), head + added + tail]) {
        const moved = movedSpan(span, before, now);
        if (moved) expect(now.slice(moved.start, moved.end)).toBe(kept);
      }
    }),
  );
});
