import { describe, expect, it, test } from 'vitest';
import { languages } from '#src/core/words.ts';
import { lexicons } from '#src/lexicons.ts';
import { packs } from '#src/packs.ts';
import { foundBy, packExamples } from '#src/pages/first-run/pack-examples.ts';

const now = Date.parse('2026-06-10T12:00:00Z');

describe.each(languages)('the examples of packs (%s)', (language) => {
  it.each(packExamples(language).map(({ pack, text }) => [pack, text]))('%s really catches «%s»', (id, text) => {
    const pack = packs().get(id);
    expect(pack && foundBy(pack, text, { language, matter: { lexicons: lexicons() }, now })).not.toEqual([]);
  });
});

test('each language shows ten packs or so, each once', () => {
  for (const language of languages) {
    const ids = packExamples(language).map(({ pack }) => pack);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(8);
  }
});
