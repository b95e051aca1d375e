import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typosIn } from '#src/core/spelling/typos.ts';
import { prepare } from '#src/core/text/prepare.ts';
import { matterWith, slips } from './matter.ts';

describe('what is mistyped', () => {
  it.each([
    ['Сегодня мы откырли новый магазин', [['word', 'откырли', 'открыли']]],
    ['Приглашаем на бесплатынй урок', [['word', 'бесплатынй', 'бесплатный']]],
    ['Извеняемся за задержку', [['word', 'Извеняемся', 'Извиняемся']]],
    ['ВНИМАНИЕ: РАССПРОДАЖА', [['word', 'РАССПРОДАЖА', 'РАСПРОДАЖА']]],
    ['Мы нехотели вас расстроить', [['word', 'нехотели', 'не хотели']]],
    ['Расскажем чтото интересное', [['word', 'чтото', 'что-то']]],
    ['Прилетели изза границы', [['word', 'изза', 'из-за']]],
    ['Сделали мастер\u2011клас', [['word', 'мастер\u2011клас', 'мастеркласс']]],
    ['Our new menue is live', [['word', 'menue', 'menu']]],
    ['Definately the best day of the week', [['word', 'Definately', 'Definitely']]],
    ['We recieved your order', [['word', 'recieved', 'received']]],
    ['ghbdtn, друзья', [['layout', 'ghbdtn', 'привет']]],
    ['Встречаемся d gznybwe вечером', [['layout', 'd gznybwe', 'в пятницу']]],
    ['Руддщ and welcome', [['layout', 'Руддщ', 'Hello']]],
    ['Скидкa на всё', [['letters', 'Скидкa', 'Скидка']]],
    ['Ждём вас в в субботу', [['doubled', 'в в', 'в']]],
    ['See you at the the gate', [['doubled', 'the the', 'the']]],
    ['Кофе ,чай и булочки', [['spacing', ' ', '']]],
    ['Кофе,чай и булочки', [['spacing', ',', ', ']]],
    ['Новинка (уже в продаже', [['pairs', '(', '']]],
    ['В течении недели всё доставим', [['confusion', 'В течении', 'В течение']]],
    ['Не смотря на дождь, ждём', [['confusion', 'Не смотря на', 'Несмотря на']]],
    ['Теперь можно купится на озере', [['confusion', 'купится', 'купиться']]],
    ['You could of called us', [['confusion', 'could of', 'could have']]],
  ])('%j', (text, expected) => {
    expect(slips(text)).toEqual(expected);
  });
});

describe('what only looks mistyped', () => {
  it.each([
    'Друзья, открываем запись на мастер-класс по акварели',
    'В течении реки видны водовороты',
    'Он очень-очень рад, да да, и мы тоже',
    'Ура ура, лето пришло',
    'Спасибо всем :) и до встречи)))',
    'Бывает и хуже ) но редко',
    '1) приходите 2) приносите друзей',
    'Ждём @kofeinya_na_uglu и #кофейня_на_углу на https://example.com/ghbdtn',
    'Пишите на hello@example.com',
    'Ааааа, какие пироги! Ммм',
    'Ахахах, вот это поворот',
    'Иван Заозёрнов и Мария Перевозчикова ждут вас',
    'В 85-летию города готовим парад',
    'СММ, ИИ и ПДД',
    'Привіт, друзі, чекаємо вас',
    'Bonjour mes amis, nous sommes heureux de vous voir demain',
    "Don't miss it: we're open 24/7",
    'Цена 1200р, доставка 300р',
    'Супервыгодный набор и полупрозрачная упаковка',
    'iPhone и eBay здесь ни при чём',
    'Он учится рисовать, она хочет учиться',
    'Pre-order now: our co-author signs pre-release copies',
    'Кто-то где-то когда-нибудь',
    'Кто\u2011то где\u2010то когда\u2011нибудь скажет: очень\u2011очень, well\u2011known мастер\u2010класс',
    'По-моему, по-русски это звучит лучше',
  ])('%j', (text) => {
    expect(slips(text)).toEqual([]);
  });
});

it('leaves the words of the brand alone, and an unknown word that is written twice', () => {
  expect(slips('Зелёнка открылась в центре')).toEqual([]);
  expect(slips('Новый фрипакет уже здесь, берите фрипакет')).toEqual([]);
  expect(slips('Фрипакет уже здесь, берите по фрипакету в руки')).toEqual([]);
  expect(slips('Corus открывает сезон вместе с нами')).toEqual([['rare', 'Corus', 'Chorus']]);
  expect(slips('Откырли двери')).toHaveLength(1);
  expect(slips('Откырли двери', ['откырли'])).toEqual([]);
});

it('never breaks, and its spans lie in the text, in order and apart', () => {
  const word = fc.constantFrom(
    'првиет',
    'Кофе',
    ' ,',
    'ghbdtn',
    '(',
    '»',
    'the',
    'the',
    '\n',
    '🔥',
    '\u0301',
    'а',
    '-',
    "'",
    'https://a.ru',
    '#тег',
    'скидкa',
    '1)',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(word).map((words) => words.join(' ')),
      ),
      (text) => {
        let end = 0;
        for (const { span } of typosIn(text, prepare(text).entities, matterWith())) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
