import { describe, expect, it } from 'vitest';
import { ownNames } from '#src/core/spelling/names.ts';
import { ownWords } from '#src/core/spelling/own-words.ts';
import { typosIn } from '#src/core/spelling/typos.ts';
import { prepare } from '#src/core/text/prepare.ts';
import { matterWith } from './matter.ts';

const brand = {
  name: 'Зерновик',
  timeZone: 'UTC',
  terms: { own: ['YouTube', 'Клуб «Утро»', 'Кофе-клуб'], products: ['Бонусопад', 'СберКарта', 'Brewline'], competitors: ['Ромашкин'] },
  accounts: [],
};
const guide = { brand, dictionary: [] };

function namesIn(text: string): [string, string][] {
  const own = ownWords([guide], () => []);
  const matter = { ...matterWith([...own]), names: ownNames([guide], () => []) };
  return typosIn(text, prepare(text).entities, matter)
    .filter(({ sort }) => sort === 'name')
    .map(({ span, fixes }) => [text.slice(span.start, span.end), fixes[0] ?? '']);
}

describe('a name of the brand is written wrongly', () => {
  it.each([
    ['Ждём вас в кофейне Зерновек на углу', 'Зерновек', 'Зерновик'],
    ['Мы, команда Зерновикка и друзья', 'Зерновикка', 'Зерновика'],
    ['Встречаемся с Зернвоиком в парке', 'Зернвоиком', 'Зерновиком'],
    ['Наш зерновик открыт до десяти', 'зерновик', 'Зерновик'],
    ['Смотрите ролик на Youtube сегодня', 'Youtube', 'YouTube'],
    ['Наш youtube-канал растёт', 'youtube', 'YouTube'],
    ['Платите Сберкартой и копите', 'Сберкартой', 'СберКартой'],
    ['Лучшее в Brewlnie этой весной', 'Brewlnie', 'Brewline'],
    ['НОВИНКИ В ЗЕРНОВЕКЕ', 'ЗЕРНОВЕКЕ', 'ЗЕРНОВИКЕ'],
  ])('%s', (text, found, fix) => {
    expect(namesIn(text)).toEqual([[found, fix]]);
  });
});

describe('a name of the brand is fine', () => {
  it.each([
    'Зерновик ждёт вас, команда Зерновика готова',
    'ЗЕРНОВИК ОТКРЫТ',
    'Смотрите на YouTube и на https://youtube.com/zernovek',
    '#зерновик и @youtube',
    'СберКартой, СберКарта, СБЕРКАРТОЙ',
    'Копите бонусопад вместе с нами',
    'Доброе утро и клуб по интересам',
    'Ваш кофе-клуб и наш',
    'Зерновки и зерновые на обед',
    'Ромашкен рядом',
  ])('%s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});
