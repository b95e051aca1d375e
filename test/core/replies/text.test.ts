/** The text of a reply: what is tidied, what is doubtful, and what a change changed. */
import { expect, test } from 'vitest';
import { difference } from '#src/core/replies/difference.ts';
import { doubtfulSigns, tidy } from '#src/core/replies/tidy.ts';

test.each([
  ['plain text', 'We are open from 9 to 18.', []],
  ['bold', 'It is **free**', ['**']],
  ['all of them', 'a ** b __ c ~~ d || e ` f \t g', ['**', '__', '~~', '||', '`', '\t']],
  ['a slot with a line in its name', 'Order {order__number}', []],
  ['one star and one line', '5 * 5, a_b', []],
])('signs of %s', (_, text, signs) => {
  expect(doubtfulSigns(text)).toEqual(signs);
});

test.each([
  ['one kind of line end', 'a\r\nb\rc', 'a\nb\nc'],
  ['no spaces at the ends of lines', 'a  \nb\t\n c', 'a\nb\n c'],
  ['letters in one piece', 'и\u0306', 'й'],
  ['no empty lines around', '\n\na\n\nb\n', 'a\n\nb'],
])('tidied: %s', (_, text, expected) => {
  expect(tidy(text)).toBe(expected);
});

test.each([
  ['nothing changed', 'one two', 'one two', [['same', 'one two']]],
  [
    'a word replaced',
    'one two three',
    'one 2 three',
    [
      ['same', 'one '],
      ['gone', 'two'],
      ['come', '2'],
      ['same', ' three'],
    ],
  ],
  [
    'a word added at the end',
    'one',
    'one two',
    [
      ['same', 'one'],
      ['come', ' two'],
    ],
  ],
  ['everything new', '', 'one', [['come', 'one']]],
  ['everything gone', 'one', '', [['gone', 'one']]],
  [
    'a sign',
    'Yes.',
    'Yes!',
    [
      ['same', 'Yes'],
      ['gone', '.'],
      ['come', '!'],
    ],
  ],
])('a difference: %s', (_, before, after, pieces) => {
  expect(difference(before, after).map(({ kind, text }) => [kind, text])).toEqual(pieces);
});

test('a difference holds both texts whole, whatever they are', () => {
  let seed = 7919;
  const next = (): number => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  for (let round = 0; round < 200; round++) {
    const text = (): string => Array.from({ length: Math.floor(next() * 30) }, () => ['a', 'b', 'кот', ' ', '.', '\n', '🙂'][Math.floor(next() * 7)]).join('');
    const [before, after] = [text(), text()];
    const pieces = difference(before, after);
    const without = (kind: string): string =>
      pieces
        .filter((each) => each.kind !== kind)
        .map((each) => each.text)
        .join('');
    expect([without('come'), without('gone')]).toEqual([before, after]);
  }
});
