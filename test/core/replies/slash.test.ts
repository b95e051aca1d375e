import { describe, expect, test } from 'vitest';
import { slashBefore, typedSince } from '#src/core/replies/slash.ts';

/** `|` is the caret. */
const at = (marked: string): [string, number] => [marked.replace('|', ''), marked.indexOf('|')];

describe('a / begins a word', () => {
  test.each([
    ['/|', 0],
    ['Hello /|', 6],
    ['Hello\n/|', 6],
    ['Hello\u00a0/|', 6],
    ['\u200b/|', 1],
    ['(/|', 1],
    ['«/|', 1],
    ['Hello /hou|', 6],
    ['Hello /час|', 6],
    ['Hello /| there', 6],
    ['/|\nbelow', 0],
  ])('%j', (marked, slash) => {
    expect(slashBefore(...at(marked))).toBe(slash);
  });

  test.each(['and/|', '1/|', 'https:/|', 'https://|', 'https://x.example/|', '//|', '/a/|', '/|there', '/a |', 'Hello|', '|/', '</|'])(
    'not in %j',
    (marked) => {
      expect(slashBefore(...at(marked))).toBeNull();
    },
  );
});

describe('what is typed after it', () => {
  test.each([
    ['Hello /|', 6, ''],
    ['Hello /hou|', 6, 'hou'],
    ['Hello /ho|u', 6, 'ho'],
    ['/где заказ|', 0, 'где заказ'],
    ['/late\u00a0delivery|', 0, 'late delivery'],
    ['/one two three|', 0, 'one two three'],
  ])('%j is a search', (marked, slash, typed) => {
    const [text, caret] = at(marked);
    expect(typedSince(text, slash, caret)).toBe(typed);
  });

  test.each([
    ['Hello |', 6],
    ['Hello |/hou', 6],
    ['He|llo /hou', 6],
    ['/ |', 0],
    ['/a/|', 0],
    ['/hours\n|', 0],
    ['/one two three four|', 0],
    [`/${'a'.repeat(61)}|`, 0],
    ['Helo hours|', 5],
  ])('%j is no search', (marked, slash) => {
    const [text, caret] = at(marked);
    expect(typedSince(text, slash, caret)).toBeNull();
  });
});
