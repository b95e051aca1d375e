import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesOf } from '#src/core/text/matches.ts';

const patterns = [/\p{L}+/gu, /a*/g, /(?<!\d)\d\d/g, /(?:)/gu, /x?/giu, /(a)(b)?/g];

describe('all matches of a pattern', () => {
  it('are what matchAll gives, empty ones and pairs of units included', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'X', ' ', '1', '22', '😀', 'ё', '\ud83d') }), fc.constantFrom(...patterns), (text, pattern) => {
        const all = matchesOf(text, pattern).map((match) => [match.index, ...match]);
        expect(all).toEqual(Array.from(text.matchAll(pattern), (match) => [match.index, ...match]));
      }),
      { numRuns: 2000 },
    );
  });

  it('begin anew each time, wherever the pattern was left', () => {
    const word = /\w+/g;
    word.test('one two');
    expect(matchesOf('one two', word).map(([match]) => match)).toEqual(['one', 'two']);
  });

  it('are refused where only the first would be found, for ever', () => {
    expect(() => matchesOf('a', /a/)).toThrow(TypeError);
  });
});
