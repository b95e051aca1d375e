import { describe, expect, test } from 'vitest';
import { checkStatement, fillStatement, type StatementMatter, slotNames } from '#src/core/crisis/statement.ts';

const words =
  'мы нам известно о пожаре на складе пострадали человек сейчас работает склад роза сообщим партия номер вопросы we are aware of the fire at our team works now people were hurt a fund batch contact next update statement rose'.split(
    ' ',
  );
const names = 'анна петров иванов москва москве мария smith anna london'.split(' ');
const matter: StatementMatter = {
  known: [
    'Пожар на складе в Москве 12 марта, пострадали трое',
    'Партия 4711',
    'A fire in Leeds on March 12: 3 people hurt, 1 200 boxes',
    'press@north.example, +7 495 123-45-67',
    'Анна Петрова подтвердила',
    '18:00',
  ],
  terms: ['Northwind', 'Сладко и точка'],
  kindOf: (word) => (names.includes(word) ? 'name' : words.includes(word) ? 'word' : 'unknown'),
};
const doubtsOf = (text: string) => checkStatement(text, matter).map(({ key, found }) => `${key}: ${found}`);

describe('a statement says only what is confirmed', () => {
  test.each([
    ['Нам известно о пожаре на складе в Москве 12 марта.'],
    ['Пострадали 3 человека. Сообщим в 18:00.'],
    ['Пострадали трое.'],
    ['Пожар 12.03 на складе Northwind, партия № 4711.'],
    ['We are aware of the fire in Leeds on 12 March. Three people were hurt.'],
    ['We are aware of the fire in Leeds. 1200 boxes were lost.'],
    ['Contact: press@north.example, +7 495 123-45-67'],
    ['Вопросы Анне Петровой.'],
    ['Дело о складе «Сладко и точка».'],
    ['May we ask for patience. On Leeds’s behalf.'],
    ['Мы знаем. Сейчас Роза работает.'],
    [''],
  ])('fine: %s', (text) => {
    expect(doubtsOf(text)).toEqual([]);
  });

  test.each([
    ['Нам известно о пожаре в Казани.', ['name: Казани']],
    ['Пострадали пятеро.', ['number: пятеро']],
    ['Пострадали 4 человека.', ['number: 4']],
    ['Пожар был 13 марта.', ['date: 13 марта']],
    ['Сообщим в 19:30.', ['number: 19:30']],
    ['Сообщим в пятницу.', ['date: пятницу']],
    ['Работы закончим в мае.', ['date: мае']],
    ['The fire of March 14 in London hurt dozens.', ['date: March 14', 'name: London', 'number: dozens']],
    ['По словам Иванова, склад работает.', ['name: Иванова']],
    ['Иванов всё знал.', ['name: Иванов']],
    ['Smith was there.', ['name: Smith']],
    ['МЧС работает.', ['name: МЧС']],
    ['We work with the FDA now.', ['name: FDA']],
    ['We are aware of {event}. Next update at 18:00.', ['slot: {event}']],
    ['Нам известно о {что произошло 5 мая}.', ['slot: {что произошло 5 мая}']],
    ['Вопросы: [имя], тел. ____', ['slot: [имя]', 'slot: ____']],
    ['Партия 4712.', ['number: 4712']],
    ['Потеряно 1 201 коробка', ['number: 1 201']],
  ])('doubtful: %s', (text, doubts) => {
    expect(doubtsOf(text)).toEqual(doubts);
  });
});

test('spans lie in the text and name what was found', () => {
  const text = 'В Казани 4 человека, {время}.';
  for (const { span, found } of checkStatement(text, matter)) expect(text.slice(span.start, span.end)).toBe(found);
});

test('a template is filled slot by slot, and what is empty stays a slot', () => {
  const template = 'Мы знаем о {что произошло}. {Что делать}. Ещё: {когда}, {когда}.';
  expect(slotNames(template)).toEqual(['что произошло', 'Что делать', 'когда']);
  expect(fillStatement(template, { 'что произошло': 'пожаре', 'Что делать': 'не приезжайте', когда: ' ' })).toBe(
    'Мы знаем о пожаре. Не приезжайте. Ещё: {когда}, {когда}.',
  );
});
