import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clauseStartsOf, lineStartsOf, matchesAt } from '#src/core/text/starts.ts';

const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.', '!', '\t', '\u00a0', 'я', '🎉'), maxLength: 40 });

function matchAll(text: string, pattern: RegExp) {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

test('asked at the starts of lines, a pattern finds what it finds when it looks back for them itself', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(matchesAt(text, lineStartsOf(text), /\s*a[^\n]?b?/uy)).toEqual(matchAll(text, /(?<=^|\n)\s*a[^\n]?b?/gu));
    }),
  );
});

test('and at the starts of clauses', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(matchesAt(text, clauseStartsOf(text), /[ab]+/uy)).toEqual(matchAll(text, /(?<=^|[.!?\n][ \t\u00a0]{0,3})[ab]+/gu));
    }),
  );
});
