import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formsBy, readAffixes, readEntries } from '#tools/dictionaries/affixes.mjs';

describe.each(['ru', 'en'])('the words of our own, %s', (language) => {
  const lines = readFileSync(`tools/dictionaries/supplement.${language}.txt`, 'utf8').split('\n');
  const entries = readEntries(lines.filter((line) => !line.startsWith('#')).join('\n'));
  const affixes = readAffixes(readFileSync(`node_modules/dictionary-${language}/index.aff`, 'utf8'));

  it('each flag makes forms of its word', () => {
    const idle = entries.flatMap(({ word, flags }) => flags.filter((flag) => formsBy(affixes, word, flag).length === 0).map((flag) => `${word}/${flag}`));
    expect(idle).toEqual([]);
  });

  it('no entry stands twice, none has signs that a word cannot have', () => {
    const written = entries.map(({ word, flags }) => `${word}/${flags.join('')}`);
    expect(written.filter((entry, at) => written.indexOf(entry) !== at)).toEqual([]);
    expect(entries.filter(({ word }) => !/^[\p{L}'-]+$/u.test(word))).toEqual([]);
  });
});
