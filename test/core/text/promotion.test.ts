import { describe, expect, it } from 'vitest';
import type { RuleTools } from '#src/core/rule.ts';
import { crisisWordsIn } from '#src/core/text/crisis-words.ts';
import { compilePhrases } from '#src/core/text/phrases.ts';
import { prepare } from '#src/core/text/prepare.ts';
import { priceIn, promotionReader } from '#src/core/text/promotion.ts';
import { lexicons } from '#src/lexicons.ts';

const lists: Readonly<Record<string, string[]>> = {
  promotion: ['скидк*'],
  invitation: ['заходите'],
  offering: ['пирог*', 'чай'],
  'offering-weak': ['новый', 'только'],
  service: ['ремонт*', 'закрыт*'],
  'offer-sign': ['ведро', 'с куста'],
  unselling: ['вернём деньги'],
};
const read = promotionReader({ lexicon: (name: string) => compilePhrases(lists[name] ?? []) } as unknown as RuleTools);

describe('a promotion', () => {
  it.each([
    ['Скидка на пироги', 2, true],
    ['Скидка. Ремонт закрыт', 0, false],
    ['Заходите', 1, true],
    ['Новый', 0, false],
    ['Только новый', 0, false], // words that news and stories use as well: they are no sign by themselves
    ['Пироги, но ремонт', 0, false],
    ['Скидка на пироги, ремонт', 1, true],
    ['Ничего такого', 0, false],
    ['Ведро', 0, false],
    ['С куста, ведро', 1, false], // whatever it is
    ['Скидка была ошибкой, вернём деньги', 0, false],
    ['Не заходите', 0, false], // what is denied is no call
    ['Пироги', 0, false], // goods alone are named by whoever answers or tells
    ['Новый чай?', 1, false], // readers are asked where something is offered
    ['Новый ☕', 1, false],
    ['Ведро, пироги', 1, false],
    ['Ведро, пироги и чай', 1, true], // so much of it is an offer, in an answer as well
    ['Увы, пироги и чай', 0, false],
    ['Чай с утра. '.concat('слово '.repeat(80)), 0, false],
  ])('%j weighs %i', (text, weight, isPlain) => {
    expect(read(prepare(text))).toMatchObject({ weight, isPlain });
  });

  it('is no word that the message has which it answers', () => {
    expect(read(prepare('Да, скидка есть'), 'А скидки будут?').sells).toBe(false);
    expect(read(prepare('Да, скидка есть'), 'Вы открыты?').sells).toBe(true);
  });

  it('is marked at its plainest sign', () => {
    const text = 'Новый пирог, только заходите';
    const { span } = read(prepare(text));
    expect(text.slice(span.start, span.end)).toBe('заходите');
  });

  it.each([
    ['За 1 500 ₽ с доставкой', '1 500 ₽'],
    ['all for $9.11', '$9'],
    ['минус 20 % на всё', 'минус 20 %'],
    ['now 15% off', '15% off'],
    ['40 тыс. руб', '40 тыс. руб'],
    ['выросли на 40%', undefined],
    ['в 1941–45 % записей', undefined],
  ])('%j names the price %j', (text, price) => {
    const span = priceIn(text);
    expect(span && text.slice(span.start, span.end)).toBe(price);
  });
});

describe('words of a crisis', () => {
  const found = (text: string, title: string, ...sensitiveWords: string[]): (string | undefined)[] => {
    const { sensitive, title: named } = crisisWordsIn(text, { level: 1, title, sensitiveWords }, compilePhrases(lexicons()['title-openers'] ?? []));
    return [sensitive, named].map((span) => span && text.slice(span.start, span.end));
  };

  it.each([
    ['Сеном пахнет', '', ['сено'], ['Сеном', undefined]],
    ['Сенокос и сенсация', '', ['сено'], [undefined, undefined]],
    ['The hayloft', '', ['hay'], [undefined, undefined]],
    ['Hit the HAY!', '', ['hay'], ['HAY', undefined]],
    ['İstanbul horse', '', ['horse'], ['horse', undefined]],
    ['Horses run', '', ['', 'horse'], ['Horses', undefined]],
    ['Едем в Казань', 'Пожар в Казани', [], [undefined, 'Казань']],
    ['Пожарная тревога, учебная', 'Пожар в Казани', [], [undefined, undefined]],
    ['Another city', 'a tragedy in another city', [], [undefined, undefined]],
    ['#Aurora dress', 'shooting in Aurora', [], [undefined, 'Aurora']],
    ['Едем в Тулу и дальше', 'explosion in Tula', [], [undefined, 'Тулу']],
    ['Pies from Kazan', 'Пожар в Казани', [], [undefined, 'Kazan']],
    ['Крокус и тюльпан', 'Крокус', [], [undefined, 'Крокус']],
  ] as const)('of %j with the title %j and %j', (text, title, words, expected) => {
    expect(found(text, title, ...words)).toEqual(expected);
  });
});
