import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Book } from '#src/core/text/book.ts';
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

  it.each<[string, string, string[]]>([
    [
      'не … дешевле',
      'Не нашли дешевле? Не ищите, дешевле нет. Не дешевле. Не раз два три дешевле. Не раз два три пять дешевле',
      ['Не нашли дешевле', 'Не ищите, дешевле', 'Не дешевле', 'Не раз два три дешевле'],
    ],
    ['не ... дешевле', 'не бывает дешевле', ['не бывает дешевле']],
    ['лучш* … рынк*', 'Лучшие на нашем рынке, лучшие.\n\nНа рынке', ['Лучшие на нашем рынке']],
    ['далее...', 'читать далее... и далее', ['далее...']],
    ['a … b … c', 'a b c, a 1 b 2 c', ['a b c', 'a 1 b 2 c']],
  ])('lets a gap stand for a few words of a sentence: %j in %j', (phrase, text, expected) => {
    expect(find([phrase], text)).toEqual(expected);
  });

  const forms = new Map([
    ['акция', ['акция', 'акции', 'акцию', 'акцией']],
    ['новый', ['новый', 'новая', 'новую', 'новой']],
    ['offer', ['offer', 'offers', 'offered', "offer's"]],
  ]);
  const inflected = (phrases: string[], text: string, without: string[] = [], options: PhraseOptions = { forms: true }): string[] =>
    compilePhrases(phrases, options, forms, without)
      .find(prepare(text))
      .map(({ span, isStem }) => text.slice(span.start, span.end) + (isStem ? '?' : ''));

  it('finds any form of each word of a phrase', () => {
    expect(inflected(['новый акция', 'offer'], 'О новой акции и НОВУЮ АКЦИЮ, акционер, offers, offer’s')).toEqual([
      'новой акции',
      'НОВУЮ АКЦИЮ',
      'offers',
      'offer’s',
    ]);
    expect(inflected(['акция'], 'Акции и акцией', [], { forms: false })).toEqual([]);
    expect(inflected(['Акция'], 'Акция акция Акции', [], { forms: true, exactCase: true })).toEqual(['Акция']);
    expect(inflected(['акция*'], 'акция акции')).toEqual(['акция']);
  });

  it('leaves out the forms that were taken away, of this set alone', () => {
    const text = 'акция, акции, акцию';
    expect(inflected(['акция'], text, ['Акции'])).toEqual(['акция', 'акцию']);
    const book = new Book(forms);
    const [one, other] = [book.phrases(['акция'], { forms: true }, ['акции']), book.phrases(['акция'], { forms: true })];
    expect([one.find(prepare(text)).length, other.find(prepare(text)).length]).toEqual([2, 3]);
  });

  it('guesses the forms of a word that nobody knows, and says so', () => {
    expect(inflected(['стримкоин', 'ромашкино', 'widgetly'], 'Стримкоин, стримкоина, в ромашкине, widgetly’s и стримкоинщик')).toEqual([
      'Стримкоин',
      'стримкоина?',
      'ромашкине?',
      'widgetly’s?',
    ]);
    expect(inflected(['стримкоин'], 'стpимкоина стримкоиииина')).toEqual([]);
  });

  it('walks anew when phrases come later, and gives each set its own', () => {
    const book = new Book();
    const text = prepare('раз два три');
    const one = book.phrases(['раз', 'раз два']);
    expect(one.find(text)).toHaveLength(1);
    const other = book.phrases(['два три']);
    expect(other.find(text).map(({ first, last }) => [first, last])).toEqual([[1, 2]]);
    expect(one.find(text).map(({ first, last }) => [first, last])).toEqual([[0, 1]]);
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
