import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { check } from '#src/core/check.ts';
import { compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf } from '#src/core/draft.ts';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { withPacks } from '#src/core/packs/pack.ts';
import { lexicons } from '#src/lexicons.ts';
import { packs } from '#src/packs.ts';

/** The packs as they are at first, over a guide that says nothing. */
const guide = compileGuide(withPacks(v.parse(Guide, { format: guideFormat, brand: { name: 'Shore' } }), packs().values(), 'en'), { lexicons: lexicons() });

function kindsIn(text: string): string[] {
  const { findings } = check(draftOf(text, { account: { handle: 'shore', kind: 'corporate' } }), guide, contextAt(Date.UTC(2026, 5, 10, 12)));
  return findings.filter(({ level }) => level !== 'note').map(({ kind }) => kind);
}

/** A kind of mistake, drafts that make it, drafts that only look like it. */
const mistakes: readonly (readonly [kind: string, caught: readonly string[], fine: readonly string[]])[] = [
  [
    'placeholder',
    [
      'Client prefers the blue one. Keep it casual: boats are back',
      'От клиента: картинка с лодкой, остальное оставить',
      'Sure! Here is a caption with a nautical theme: Ahoy',
      'Вот три варианта поста: Весна пришла',
      'Слайд 2 (вт, 12:00). Новый зал',
      'test post, pls ignore',
      'Please do not publish before noon. The pier is open',
    ],
    [
      'Коллеги, ждём вас на стенде 14',
      'Вот расписание поста и трапезы на неделю',
      'Проверка связи с космосом: лекция в четверг',
      'Here is our new dock in figures: 40 berths, 2 cranes',
      'Наш клиент прислал фото лодки, и мы не удержались',
    ],
  ],
  [
    'tone',
    [
      'Цены тонут, как Титаник',
      'Hostages wanted! Mugs from $5 😂',
      'Our anchors grip harder than a serial killer',
      'Жирные дамы, в лодку вы не влезете: уродины',
    ],
    ['Выставка о терактах начала века, билеты 300 ₽', 'Free cancer screening, 20% off follow-up visits', 'Ladies and gents, the bar opens at noon'],
  ],
  [
    'account',
    ['my landlord is on the roof again', 'Не спала всю ночь, глаза на спичках', 'Our senators are spineless', 'Babe I’m at the harbor, do we need milk'],
    [
      'My mum taught me to tie knots, and now I teach our juniors',
      'I hate to say it, but our boathouse is closed on Monday',
      'Устали от качки? Имбирный чай в кафе на пирсе',
    ],
  ],
  [
    'occasion',
    ['Typhoon party pack: rum and snacks on the pier', 'Millions protest in the streets 😂 Must be our new sails'],
    ['The typhoon is gone, the ferry runs again at noon', 'Роман о цунами и лекция автора, вход 200 ₽'],
  ],
  [
    'ban',
    [
      'Капли, с которыми забудешь про диабет и таблетки',
      'This seaweed reverses dementia',
      'Put in £50, take out £500: you cannot lose your money',
      'Наши юристы выиграют: гарантируем победу в любом суде',
    ],
    ['Прививка защищает от гриппа', 'Our ropes carry a ten-year guarantee', 'Вложите в конверт открытку'],
  ],
  ['reply', ['The prize goes to Ann of 4 Harbor Street, flat 9'], ['Find us at 4 Harbor Street, office 9', 'Сдаём квартиру 12 м² на ул. Морской, 4, кв. 3']],
];

describe.each(mistakes)('mistakes of the kind %s', (kind, caught, fine) => {
  it.each(caught)('are seen in %j', (text) => expect(kindsIn(text)).toContain(kind));
  it.each(fine)('are not seen in %j', (text) => expect(kindsIn(text)).toEqual([]));
});
