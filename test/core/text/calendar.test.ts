import { expect, it } from 'vitest';
import { findWrongWeekdays } from '#src/core/text/calendar.ts';

const today = { year: 2026, month: 6, day: 10 };
const wrongIn = (text: string): string[] => findWrongWeekdays(text, today).map(({ span, weekday }) => `${text.slice(span.start, span.end)}: ${weekday}`);

it.each([
  ['Ждём в четверг, 12 июня', ['четверг, 12 июня: пятница']],
  ['13 июня (пятница) закрыты', ['13 июня (пятница: суббота']],
  ['Open Monday, June 16', ['Monday, June 16: Tuesday']],
  ['Doors on Thu 12 June at seven', ['Thu 12 June: Friday']],
  ['June 14 (Sat)', ['June 14 (Sat): Sunday']],
  ['Saturday, December 4, 2027, not Friday, December 4, 2027', ['Friday, December 4, 2027: Saturday']],
] as const)('%s', (text, wrong) => {
  expect(wrongIn(text)).toEqual(wrong);
});

it.each([
  'В пятницу, 12 июня, и в субботу 13 июня',
  'В субботу и воскресенье, 13 июня',
  'С пятницы по воскресенье 13 июня',
  'Saturday and Sunday, June 13 and 14',
  'В понедельник 29 июля приехали гости',
  'В среду, 3 марта',
  'Средний чек 12 июня вырос',
  'Регистрация до 12 июня, в понедельник старт',
  'Sun 31 February',
  'On Monday May 300 people came',
])('is silent about %s', (text) => {
  expect(wrongIn(text)).toEqual([]);
});
