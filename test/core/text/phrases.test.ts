import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePhrases, type PhraseOptions } from '#src/core/text/phrases.ts';
import { prepare } from '#src/core/text/prepare.ts';
import { hardText } from './hard-text.ts';

function find(phrases: string[], text: string, options: PhraseOptions = {}): string[] {
  return compilePhrases(phrases, options)
    .find(prepare(text))
    .map(({ span }) => text.slice(span.start, span.end));
}

describe('phrases', () => {
  it.each<[string[], string, string[]]>([
    [['скидка'], 'Скидка, скидки и СКИДКА', ['Скидка', 'СКИДКА']],
    [['бля'], 'употреблять', []],
    [['скид*'], 'скидочный скид', ['скидочный', 'скид']],
    [['*фон'], 'телефон и фоновый', ['телефон']],
    [['*банк*'], 'банк супербанкир', ['банк', 'супербанкир']],
    [['лучш* цен*'], 'Лучшие цены и лучшая ценность', ['Лучшие цены', 'лучшая ценность']],
    [['a', 'a b', 'a b c'], 'a b d a b c a', ['a b', 'a b c', 'a']],
    [['best price'], 'best-price, best\nprice, “best” price, best. price', ['best-price', 'best\nprice', 'best” price']],
    [['best price'], 'best\n\nprice', []],
    [['f**k', 'b*d'], 'fatty paycheck f**k bad b*d', ['f**k', 'b*d']],
    [['c++', 'c'], 'C++ и C', ['C++', 'C']],
    [['* слово'], 'а * слово', ['* слово']],
    [['#ad'], '#ad #adidas ad', ['#ad']],
    [['@brand'], '@brand и brand', ['@brand']],
    [['brand'], '@brand https://brand.com a@brand.ru #brand', ['brand']],
    [['плохой.рф/x'], 'см. плохой.рф/x', ['плохой.рф/x']],
    [['😀'], 'a😀b', ['😀']],
    [[], 'пусто', []],
  ])('%j in %j', (phrases, text, expected) => {
    expect(find(phrases, text)).toEqual(expected);
  });

  it('minds case only when asked, and then in each letter', () => {
    expect(find(['GitHub', 'Github'], 'github GitHub Github', { exactCase: true })).toEqual(['GitHub', 'Github']);
    expect(find(['Скид*'], 'Скидка скидка', { exactCase: true })).toEqual(['Скидка']);
  });

  it('names what cannot be matched', () => {
    expect(compilePhrases(['', 'слово', '«»', ' ']).empty).toEqual([0, 2, 3]);
  });

  it('says which phrase it was', () => {
    expect(
      compilePhrases(['раз', 'два', 'два три'])
        .find(prepare('два три, раз'))
        .map(({ phrase }) => phrase),
    ).toEqual([2, 0]);
  });

  it('finds every phrase put into any text, with its exact place', () => {
    const phrase = fc.array(fc.constantFrom('скидка', 'йога', 'ещё', 'free', 'gift', 'x2'), { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(hardText, phrase, hardText, (before, words, after) => {
        const text = `${before}\n\n${words.toUpperCase()}\n\n${after}`;
        const start = before.length + 2;
        const hits = compilePhrases([words]).find(prepare(text));
        expect(hits).toContainEqual(expect.objectContaining({ span: { start, end: expect.any(Number) } }));
        const hit = hits.find(({ span }) => span.start === start);
        expect(text.slice(start, hit?.span.end)).toBe(words.toUpperCase());
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with a plain search over words', () => {
    const letters = fc.constantFrom('а', 'б', 'аб', 'ба', 'в');
    const sentence = fc.array(letters, { maxLength: 14 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(fc.array(sentence.filter(Boolean), { minLength: 1, maxLength: 5 }), sentence, (phrases, text) => {
        expect(find(phrases, text)).toEqual(plainFind(phrases, text));
      }),
    );
  });

  it('knows ten thousand phrases', () => {
    const phrases = Array.from({ length: 10_000 }, (_, index) => `слово${index} второе${index % 7}`);
    const set = compilePhrases(phrases);
    expect(set.find(prepare('а слово9999 второе3 и слово9999 второе4')).map(({ phrase }) => phrase)).toEqual([9999]);
  });
});

/** Leftmost, longest, whole words, the slow way. */
function plainFind(phrases: readonly string[], text: string): string[] {
  const words = text.split(' ');
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const fits = phrases.map((phrase) => phrase.split(' ')).filter((wanted) => wanted.every((word, index) => words[at + index] === word));
    const longest = Math.max(0, ...fits.map(({ length }) => length));
    if (longest === 0 || words[at] === '') continue;
    found.push(words.slice(at, at + longest).join(' '));
    at += longest - 1;
  }
  return found;
}
