import { describe, expect, test } from 'vitest';
import { canonicalLink, hostOfLink } from '#src/core/mentions/links.ts';
import { postKey, sizeOf, summaryOf, surplusOf } from '#src/core/mentions/mention.ts';
import { isOneSlip, slipsOf } from '#src/core/mentions/near.ts';
import { termsOfGuide } from '#src/core/mentions/terms.ts';
import { toneReader } from '#src/core/mentions/tone.ts';
import { inOtherAlphabet } from '#src/core/mentions/translit.ts';
import { whyNow } from '#src/core/mentions/why-now.ts';
import { lexicons } from '#src/lexicons.ts';

const post = { network: 'x', author: 'Anna', handle: 'anna_k', link: '', quote: 'Where is my order?' };

test.each([
  ['https://x.com/anna/status/10?s=20&t=abc', 'https://x.com/anna/status/10'],
  ['https://www.twitter.com/anna/status/10/', 'https://x.com/anna/status/10'],
  ['https://m.vk.com/wall-1_10?from=feed', 'https://vk.com/wall-1_10'],
  ['https://youtube.com/watch?v=a1&lc=b2&utm_source=x', 'https://youtube.com/watch?v=a1&lc=b2'],
  ['javascript:alert(1)', ''],
])('%s is one post with %s', (link, wanted) => {
  expect(canonicalLink(link)).toBe(wanted);
});

test('a post without an address is known by its author and words', () => {
  expect(postKey(post)).toBe(postKey({ ...post, quote: ' where is  my ORDER?' }));
  expect(postKey(post)).not.toBe(postKey({ ...post, handle: 'oleg' }));
  expect(postKey({ ...post, link: 'https://x.com/anna_k/status/1?s=20' })).toBe('https://x.com/anna_k/status/1');
});

test('a day of ten thousand long posts fits the limit when the oldest leave', () => {
  const size = sizeOf({
    key: 'northwind https://network.example/somebody/status/1234567890',
    author: 'Somebody Somewhere',
    handle: 'somebody',
    link: 'https://network.example/somebody/status/1234567890',
    quote: 'q'.repeat(400),
  });
  const sizes = Array.from({ length: 10_000 }, () => size);
  const limit = 5_000_000;
  const gone = surplusOf(sizes, limit);
  expect((sizes.length - gone) * size).toBeLessThanOrEqual(limit);
  expect((sizes.length - gone + 1) * size).toBeGreaterThan(limit);
  expect(surplusOf(sizes.slice(0, 100), limit)).toBe(0);
});

test('the host and the account of a link', () => {
  expect(hostOfLink('t.me/northwind')).toEqual({ host: 't.me', account: 'northwind' });
  expect(hostOfLink('https://www.northwind.example/menu')).toEqual({ host: 'northwind.example', account: 'menu' });
});

test('a slip is one, and its first letter stands', () => {
  for (const slip of slipsOf('northwind')) expect(isOneSlip('northwind', slip) && slip[0] === 'n', slip).toBe(true);
  expect(isOneSlip('northwind', 'nortwhind')).toBe(true);
  expect(isOneSlip('northwind', 'nrothwidn')).toBe(false);
});

test.each([
  ['Northwind', 'нортвинд'],
  ['Зерновик', 'zernovik'],
  ['Brewmaster', 'бревмастер'],
  ['Ковальчук', 'kovalchuk'],
  ['Юла', undefined],
])('%s in the other alphabet is %s', (name, wanted) => {
  const ways = inOtherAlphabet(name);
  if (wanted) expect(ways).toContain(wanted);
  else expect(ways).toEqual([]);
  expect(ways.length).toBeLessThanOrEqual(25);
});

describe('why now', () => {
  const now = Date.UTC(2026, 2, 9);
  const at = (days: number): number => now - days * 86_400_000;
  const asked = { baseOf: (word: string) => word.slice(0, 6), isPlain: (word: string) => word === 'northwind' };
  const before = ['coffee of Northwind is good', 'Northwind coffee again', 'my coffee by Northwind'].map((quote, day) => ({ quote, at: at(10 + day) }));
  const week = ['Northwind recall of a thermos', 'recalled thermos, Northwind?', 'why the recall of Northwind coffee'].map((quote, day) => ({
    quote,
    at: at(day + 1),
  }));

  test('tells what came with the term and did not before', () => {
    const words = whyNow([...before, ...week], now, asked);
    expect(words.map(({ word }) => word)).toEqual(['recall', 'thermos']);
    expect(words[0]).toEqual({ word: 'recall', now: 3, before: 0 });
  });

  test('in an ordinary week nothing is new', () => {
    expect(whyNow([...before, ...before.map(({ quote }, day) => ({ quote, at: at(day) }))], now, asked)).toEqual([]);
  });
});

test.each([
  ['Отличный кофе, спасибо!', 'good'],
  ['Ужасное обслуживание, ждал два часа, хамят', 'bad'],
  ['Great coffee, thank you so much!', 'good'],
  ['Terrible service, my order never arrived', 'bad'],
  ['Открыли новую точку на Садовой', 'neutral'],
])('the tone of "%s" is guessed as %s', (text, tone) => {
  expect(toneReader(lexicons())(text)).toBe(tone);
});

test('a summary says who, where, when, what and links to it', () => {
  const said = summaryOf({ ...post, link: 'https://x.com/anna_k/status/1' }, { network: 'X', when: '8 March', tone: 'Tone, a guess: bad' });
  expect(said).toBe('X · Anna @anna_k · 8 March\nTone, a guess: bad\n«Where is my order?»\nhttps://x.com/anna_k/status/1');
});

test('the guide already names terms', () => {
  const terms = termsOfGuide({
    name: 'Northwind',
    terms: { own: ['North Wind Coffee'], products: ['Brewmaster'], competitors: ['Sunrise'] },
    accounts: [{ network: 'x', handle: '@northwind', kind: 'corporate' }],
  });
  expect(terms.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['own Northwind', 'product Brewmaster', 'competitor Sunrise']);
  expect(terms[0]).toMatchObject({ also: ['North Wind Coffee'], handles: ['northwind'] });
});
