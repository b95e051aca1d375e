import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearWords } from '#src/core/replies/near-words.ts';
import { sortedWords, type Vocabulary } from '#src/core/replies/sorted-words.ts';

/** Slips between two words, worked out plainly: optimal string alignment. */
function slipsBetween(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, row) => Array.from({ length: other.length + 1 }, (_, at) => (row === 0 ? at : at === 0 ? row : 0)));
  const cell = (row: number, at: number): number => rows[row]?.[at] ?? 0;
  for (let row = 1; row <= one.length; row++) {
    for (let at = 1; at <= other.length; at++) {
      let slips = Math.min(cell(row - 1, at) + 1, cell(row, at - 1) + 1, cell(row - 1, at - 1) + (one[row - 1] === other[at - 1] ? 0 : 1));
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) slips = Math.min(slips, cell(row - 2, at - 2) + 1);
      (rows[row] as number[])[at] = slips; // a row of the table just made
    }
  }
  return cell(one.length, other.length);
}

const word = fc.string({ unit: fc.constantFrom('а', 'б', 'в', 'г'), minLength: 1, maxLength: 8 });
const vocabularyOf = (words: readonly string[]): Vocabulary & { readonly all: readonly string[] } => {
  const { starts, letters, shared, words: all } = sortedWords(new Set(words));
  return { all, words: all.length, wordStarts: starts, letters, shared };
};

test('finds exactly the words within so many slips', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), word, fc.integer({ min: 1, max: 2 }), (words, sought, most) => {
      const vocabulary = vocabularyOf(words);
      const found = nearWords(vocabulary, sought, most).map((each) => [vocabulary.all[each.word], each.slips]);
      const wanted = vocabulary.all.map((each) => [each, slipsBetween(sought, each)] as const).filter(([, slips]) => slips <= most);
      expect(found).toEqual(wanted.map(([each, slips]) => [each, slips]));
    }),
  );
});

test('with a tail, exactly the words that go on behind a beginning within so many slips', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 60 }),
      word,
      fc.integer({ min: 1, max: 2 }),
      fc.integer({ min: 1, max: 3 }),
      (words, sought, most, tail) => {
        const vocabulary = vocabularyOf(words);
        const found = nearWords(vocabulary, sought, most, tail).map((each) => [vocabulary.all[each.word], each.slips]);
        const least = (each: string): number =>
          Math.min(...Array.from({ length: Math.min(tail + 1, each.length) }, (_, cut) => slipsBetween(sought, each.slice(0, each.length - cut))));
        expect(found).toEqual(
          vocabulary.all
            .map((each) => [each, least(each)] as const)
            .filter(([, slips]) => slips <= most)
            .map(([each, slips]) => [each, slips]),
        );
      },
    ),
  );
});
