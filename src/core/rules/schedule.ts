import * as v from 'valibot';
import type { Context, CrisisLevel } from '../context.ts';
import { postsFinder } from '../crisis/posts.ts';
import { boxKinds } from '../draft.ts';
import { defineRule, type Hit, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';
import { isInHours, timeOf } from '../scope.ts';
import { isInDates, stampOf, wallClock } from '../text/zone.ts';

const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time like 09:00'));
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$|^\d{2}-\d{2}$/, 'a date like 2026-03-08, or 03-08 for every year'));
const Blackout = v.looseObject({ from: date, until: v.optional(date), name: v.optional(v.string(), '') });
const day = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));
const whole = { start: 0, end: 0 };

const fromLevel = v.optional(v.picklist([0, 1, 2, 3]), 0);
const fromLevels = [
  { value: 0, label: { ru: 'нет', en: 'no' } },
  { value: 1, label: { ru: 'с уровня 1', en: 'from level 1' } },
  { value: 2, label: { ru: 'с уровня 2', en: 'from level 2' } },
  { value: 3, label: { ru: 'на уровне 3', en: 'at level 3' } },
];

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Расписание и паузы', en: 'Schedule and pauses' },
  about: {
    ru: 'Тихие часы и дни, даты, когда бренд молчит, и пауза при кризисе. Время — по часовому поясу бренда; для отложенного поста берётся время выхода.',
    en: 'Quiet hours and days, dates of silence, and the pause in a crisis. Times are in the brand’s time zone; a scheduled post is judged by the time it goes out.',
  },
  fields: [
    { key: 'quietFrom', input: 'clock', label: { ru: 'Тихие часы с', en: 'Quiet hours from' } },
    { key: 'quietTo', input: 'clock', label: { ru: 'Тихие часы до', en: 'Quiet hours to' } },
    { key: 'quietDays', input: 'days', label: { ru: 'Тихие дни', en: 'Quiet days' } },
    {
      key: 'blackouts',
      input: 'dates',
      label: { ru: 'Даты молчания', en: 'Dates of silence' },
      hint: { ru: 'Год можно не указывать: 06-22 повторяется каждый год.', en: 'The year may be left out: 09-11 comes every year.' },
    },
    {
      key: 'freezeFrom',
      input: 'choice',
      label: { ru: 'Пауза для всех постов при кризисе', en: 'Pause for every post in a crisis' },
      choices: fromLevels,
    },
    {
      key: 'promotionFrom',
      input: 'choice',
      label: { ru: 'Пауза для рекламы, поздравлений и шуток', en: 'Pause for promotion, congratulations and jokes' },
      hint: { ru: 'Обычные сообщения о работе в это время проходят.', en: 'Plain information about your service passes meanwhile.' },
      choices: fromLevels,
    },
    { key: 'laterFrom', input: 'choice', label: { ru: 'Не планировать новое при кризисе', en: 'No new schedules in a crisis' }, choices: fromLevels },
  ],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    hours: {
      what: { ru: 'Тихие часы: у бренда сейчас {time}', en: 'Quiet hours: it is {time} for the brand' },
      why: { ru: 'По гайду с {from} до {to} бренд не публикует.', en: 'By the guide the brand does not publish from {from} to {to}.' },
      todo: { ru: 'Запланируйте на другое время или опубликуйте, если это нужно сейчас.', en: 'Schedule it for another time, or publish if it is needed now.' },
    },
    day: {
      what: { ru: 'Тихий день', en: 'A quiet day' },
      why: { ru: 'По гайду в этот день недели бренд не публикует.', en: 'By the guide the brand does not publish on this day of the week.' },
      todo: { ru: 'Запланируйте на другой день или опубликуйте, если это нужно сейчас.', en: 'Schedule it for another day, or publish if it is needed now.' },
    },
    date: {
      what: { ru: 'Дата молчания: {date}', en: 'A date of silence: {date}' },
      why: { ru: 'В гайде на эту дату публикации остановлены.', en: 'The guide stops publishing on this date.' },
      todo: { ru: 'Перенесите публикацию или проверьте, уместна ли она сегодня.', en: 'Move the post, or make sure that it is fitting on that day.' },
    },
    named: {
      what: { ru: 'Дата молчания: {date}, {name}', en: 'A date of silence: {date}, {name}' },
      why: { ru: 'В гайде на эту дату публикации остановлены.', en: 'The guide stops publishing on this date.' },
      todo: { ru: 'Перенесите публикацию или проверьте, уместна ли она в этот день.', en: 'Move the post, or make sure that it is fitting on that day.' },
    },
    watch: {
      what: { ru: 'Включён уровень 1: уместен ли этот пост сегодня?', en: 'Level 1 is on: is this post fitting today?' },
      why: {
        ru: 'Рядом происходит что-то тяжёлое; обычный пост может прозвучать глухо.',
        en: 'Something grave is going on nearby; a usual post may sound deaf.',
      },
      todo: {
        ru: 'Перечитайте глазами тех, кого это коснулось. Отложите или напишите, почему пост нужен сейчас.',
        en: 'Read it with the eyes of those concerned. Wait, or write why it is needed now.',
      },
    },
    crisis: {
      what: { ru: 'Идёт кризис (уровень 2): публикации на паузе', en: 'A crisis is on (level 2): posts are paused' },
      why: { ru: 'До решения команды бренд говорит только по делу.', en: 'Until the team decides, the brand speaks only to the point.' },
      todo: { ru: 'Запросите согласование этого текста или отложите его.', en: 'Ask for approval of this very text, or put it off.' },
    },
    severe: {
      what: { ru: 'Тяжёлый кризис (уровень 3): публикации закрыты', en: 'A severe crisis (level 3): posting is closed' },
      why: { ru: 'На этом уровне выходят только согласованные заявления.', en: 'At this level only approved statements go out.' },
      todo: {
        ru: 'Сохраните черновик. Заявление выходит после согласия двоих, один из них — юрист.',
        en: 'Keep the draft. A statement goes out once two people approved it, a lawyer among them.',
      },
    },
    later: {
      what: { ru: 'Уровень кризиса {level}: новое не планируют', en: 'Crisis level {level}: nothing new is scheduled' },
      why: {
        ru: 'Никто не знает, каким будет тот день, а об отложенном посте забывают.',
        en: 'Nobody knows what that day will be like, and what is scheduled is forgotten.',
      },
      todo: { ru: 'Запланируйте, когда уровень снизят.', en: 'Schedule it once the level is lowered.' },
    },
    ahead: {
      what: { ru: 'Печальные даты рядом: {dates}', en: 'Sad dates close by: {dates}' },
      why: { ru: 'Запланированное выходит, когда о нём уже не помнят.', en: 'What is scheduled goes out when nobody thinks of it any more.' },
      todo: { ru: 'Проверьте, уместен ли пост в эти дни.', en: 'Make sure that the post is fitting on those days.' },
    },
    promotion: {
      what: { ru: 'Уровень кризиса {level}: «{found}» похоже на рекламу', en: 'Crisis level {level}: “{found}” reads as promotion' },
      why: {
        ru: 'Пока людям тяжело или к бренду есть вопросы, реклама звучит глухо.',
        en: 'While people grieve, or ask questions of the brand, promotion sounds deaf.',
      },
      todo: {
        ru: 'Отложите до снижения уровня. Если это не реклама, скажите об этом.',
        en: 'Wait until the level is lowered. If it promotes nothing, say so.',
      },
    },
    celebration: {
      what: { ru: 'Уровень кризиса {level}: «{found}» звучит празднично', en: 'Crisis level {level}: “{found}” sounds festive' },
      why: { ru: 'Праздничный тон сейчас может ранить.', en: 'A festive tone may hurt just now.' },
      todo: { ru: 'Отложите поздравление или скажите то же спокойно.', en: 'Put the congratulations off, or say the same quietly.' },
    },
    evasion: {
      what: { ru: 'Свой кризис: «{found}» звучит как отговорка', en: 'A crisis of your own: “{found}” sounds like an excuse' },
      why: { ru: 'Отрицание и обтекаемые слова разжигают кризис сильнее молчания.', en: 'Denial and smooth words feed a crisis more than silence does.' },
      todo: {
        ru: 'Назовите, что случилось и что вы делаете, или согласуйте текст.',
        en: 'Say what happened and what you do about it, or have the text agreed.',
      },
    },
    joke: {
      what: { ru: 'Уровень кризиса {level}: «{found}» звучит как шутка', en: 'Crisis level {level}: “{found}” sounds like a joke' },
      why: { ru: 'Шутки во время беды запоминают надолго.', en: 'Jokes in a bad hour are remembered for long.' },
      todo: { ru: 'Уберите шутку или отложите пост.', en: 'Leave the joke out, or put the post off.' },
    },
  },
  fixes: {},
};

/** When the brand keeps silent: hours, days, dates, a crisis. */
export default defineRule({
  options: v.looseObject({
    quietFrom: v.optional(clock),
    quietTo: v.optional(clock),
    quietDays: v.optional(v.array(day), []),
    blackouts: v.optional(v.array(Blackout), []),
    /** The level from which every post is held. */
    freezeFrom: fromLevel,
    /** The level from which promotion, congratulations and jokes are held, and promotion in answers is asked about. */
    promotionFrom: fromLevel,
    /** The level from which nothing new is scheduled, in any box. */
    laterFrom: fromLevel,
    freezeBoxes: v.optional(v.array(v.picklist(boxKinds)), ['post']),
  }),
  level: 'warn',
  opens: 'reason',
  compile: (options, rule, tools) => {
    const { brand } = tools;
    const findByLevel = postsFinder(options, rule, tools);
    return (draft, context, text) => {
      const clock = wallClock(timeOf(draft, context), brand.timeZone);
      const hits: Hit[] = [];
      const { quietFrom, quietTo, quietDays } = options;
      if (quietFrom && quietTo && quietFrom !== quietTo && isInHours({ from: quietFrom, to: quietTo }, clock)) {
        hits.push({ span: whole, key: 'hours', values: { time: stampOf(clock).slice(11, 16), from: quietFrom, to: quietTo } });
      }
      if (quietDays.includes(clock.weekday)) hits.push({ span: whole, key: 'day', values: { day: clock.weekday } });
      const blackout = options.blackouts.find((dates) => isInDates(dates, clock));
      if (blackout) hits.push({ span: whole, key: blackout.name ? 'named' : 'date', values: { date: stampOf(clock).slice(0, 10), name: blackout.name } });
      return [...hits, ...findByLevel(draft, context, text)];
    };
  },
});

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = {
  fine: [
    { options: {}, draft: { text: 'Обычный пост' } },
    { options: { quietFrom: '22:00', quietTo: '08:00' }, draft: { text: 'Утро' }, context: { now: Date.UTC(2026, 5, 10, 8, 0) } },
    { options: { quietDays: [6, 7] }, draft: { text: 'Среда' }, context: { now: Date.UTC(2026, 5, 10, 12, 0) } },
    { options: { blackouts: [{ from: '06-22' }] }, draft: { text: '21 июня' }, context: { now: Date.UTC(2026, 5, 21, 23, 59) } },
    {
      options: { quietFrom: '22:00', quietTo: '08:00' },
      draft: { text: 'На день', scheduledAt: Date.UTC(2026, 5, 11, 12) },
      context: { now: Date.UTC(2026, 5, 10, 23) },
    },
    { options: { freezeFrom: 2 }, draft: { text: 'Уровень 1' }, context: crisisAt(1) },
    { options: { freezeFrom: 1 }, draft: { text: 'Ответ клиенту', box: 'reply' }, context: crisisAt(2) },
    { options: { promotionFrom: 2 }, draft: { text: 'Скидка 20% на всё' }, context: crisisAt(1) },
    ...[
      'Завтра с 9 до 15 отключим воду на Садовой: меняем трубы',
      'Филиал на Речной переехал в соседний дом',
      'Ищем водителя в ночную смену, зарплата в объявлении',
      'The 7:40 train is cancelled. Tickets are accepted on buses',
      'Office hours change on Monday. Doors open at nine',
      'Sorry about the mix-up with your tickets, Dana. A replacement has been sent',
      'Coach fares go up in March, to £5 a ride. You don’t need to do anything',
      'Our gift box scam is back: we never ask for card details',
    ].map((text) => ({ options: { promotionFrom: 1 }, draft: { text }, context: crisisAt(2) })),
    { options: { laterFrom: 2 }, draft: { text: 'На завтра', scheduledAt: Date.UTC(2026, 5, 11, 12) }, context: crisisAt(1) },
    { options: { laterFrom: 2 }, draft: { text: 'Прямо сейчас' }, context: crisisAt(3) },
    {
      options: { promotionFrom: 1 },
      draft: { text: 'Приходите к девяти, дверь открыта', box: 'reply', replyTo: { text: 'К скольки прийти?' } },
      context: crisisAt(1),
    },
    { options: { promotionFrom: 1 }, draft: { text: 'Куртка маломерит, берите размер больше', box: 'reply' as const }, context: crisisAt(2) },
  ],
  caught: [
    { options: { quietFrom: '22:00', quietTo: '08:00' }, draft: { text: 'Ночь' }, context: { now: Date.UTC(2026, 5, 10, 23, 30) }, marks: [''] },
    { options: { quietFrom: '22:00', quietTo: '08:00' }, draft: { text: 'Раннее утро' }, context: { now: Date.UTC(2026, 5, 10, 7, 59) }, marks: [''] },
    { options: { quietDays: [6, 7] }, draft: { text: 'Суббота', scheduledAt: Date.UTC(2026, 5, 13, 12, 0) }, marks: [''] },
    { options: { blackouts: [{ from: '06-22', name: 'День памяти' }] }, draft: { text: 'Распродажа' }, context: { now: Date.UTC(2027, 5, 22) }, marks: [''] },
    { options: { blackouts: [{ from: '12-30', until: '01-02' }] }, draft: { text: 'Праздники' }, context: { now: Date.UTC(2027, 0, 1, 9, 0) }, marks: [''] },
    { options: { blackouts: [{ from: '2026-06-01', until: '2026-06-05' }] }, draft: { text: 'Отчёт' }, context: { now: Date.UTC(2026, 5, 5) }, marks: [''] },
    { options: { freezeFrom: 1 }, draft: { text: 'Распродажа' }, context: crisisAt(1), marks: [''] },
    { options: { freezeFrom: 1 }, draft: { text: 'Распродажа' }, context: crisisAt(3), marks: [''] },
    { options: { promotionFrom: 1 }, draft: { text: 'Распродажа сапог до субботы' }, context: crisisAt(1), marks: ['Распродажа'] },
    { options: { promotionFrom: 1 }, draft: { text: 'Новый десерт, горячий чай и плед у окна' }, context: crisisAt(1), marks: ['десерт'] },
    {
      options: { promotionFrom: 1 },
      draft: { text: 'We’ve had a cancellation. Fancy a Friday night in the treehouse?' },
      context: crisisAt(1),
      marks: ['had a cancellation'],
    },
    { options: { promotionFrom: 1 }, draft: { text: 'Last few places, first come, first served' }, context: crisisAt(1), marks: ['Last few'] },
    { options: { promotionFrom: 1 }, draft: { text: 'Enter to win two seats by the stage' }, context: crisisAt(2), marks: ['to win'] },
    { options: { promotionFrom: 1 }, draft: { text: 'Чайник есть, 990 ₽', box: 'reply' }, context: crisisAt(1), marks: ['990 ₽'] },
    { options: { promotionFrom: 1 }, draft: { text: 'Ура, нам пять лет' }, context: crisisAt(1), marks: ['Ура'] },
    { options: { promotionFrom: 1 }, draft: { text: 'Monday again 😂' }, context: crisisAt(2), marks: ['😂'] },
    { options: { promotionFrom: 1 }, draft: { text: 'Это вырвано из контекста' }, context: crisisAt(2), marks: ['вырвано из контекста'] },
    { options: { laterFrom: 2 }, draft: { text: 'На завтра', scheduledAt: Date.UTC(2026, 5, 11, 12) }, context: crisisAt(2), marks: [''] },
    { options: { laterFrom: 2, freezeFrom: 3 }, draft: { text: 'В четверг', scheduledAt: Date.UTC(2026, 5, 11, 12) }, context: crisisAt(3), marks: [''] },
    { options: { laterFrom: 3 }, draft: { text: 'Ответ к вечеру', box: 'message', scheduledAt: Date.UTC(2026, 5, 11, 12) }, context: crisisAt(3), marks: [''] },
    { options: { promotionFrom: 1, freezeFrom: 3 }, draft: { text: 'Обычный пост' }, context: crisisAt(3), marks: [''] },
  ],
};

function crisisAt(level: CrisisLevel): Pick<Context, 'crisis'> {
  return { crisis: { level, title: '', sensitiveWords: [] } };
}
