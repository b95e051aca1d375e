import { afterEach, describe, expect, test, vi } from 'vitest';
import { limitsHere } from '#src/content/site/limits.ts';
import type { Limit } from '#src/core/network/network.ts';
import mastodon from '#src/networks/mastodon.ts';

/** A page that has one element under each selector. */
function page(elements: Readonly<Record<string, { textContent?: string; limit?: string }>>): void {
  vi.stubGlobal('document', {
    querySelector: (selector: string) => {
      const found = elements[selector];
      return found ? { ...found, getAttribute: () => found.limit ?? null } : null;
    },
  });
}

const limit = (stated?: Limit['stated']): Limit[] => [{ max: 500, count: 'graphemes', confidence: 'high', ...(stated ? { stated } : {}) }];
const maxima = (limits: readonly Limit[]): number[] => limitsHere(limits).map(({ max }) => max);

describe('A limit that the page states', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test.each([
    ['{"compose":{},"max_toot_chars":11000,"languages":[]}', 11_000],
    ['{"max_characters": 5000}', 5000],
    ['{"meta":{"locale":"ru"}}', 500],
    ['{"max_toot_chars":0}', 500],
  ])('Mastodon: %s gives %d', (textContent, max) => {
    page({ '#initial-state': { textContent } });
    expect(maxima(mastodon.limits as Limit[])).toEqual([max, max, 1500]);
  });

  test('stands in an attribute, or is the whole text, of the first element that is there', () => {
    page({ '#b': { limit: '280', textContent: ' 140 ' } });
    expect(maxima([...limit({ find: ['#a', '#b'], attribute: 'data-limit' }), ...limit({ find: ['#a', '#b'] })])).toEqual([280, 140]);
  });

  test.each(['', 'many', '-5', '1.5', '1e99'])('%j is none', (textContent) => {
    page({ '#a': { textContent } });
    expect(maxima(limit({ find: ['#a'] }))).toEqual([500]);
  });

  test('where none is stated the network’s own holds', () => {
    page({});
    expect(maxima([...limit(), ...limit({ find: ['#a'] })])).toEqual([500, 500]);
  });
});
