/**
 * The table of crisis levels, row by row, as data: what the guard does with each kind of text at levels 0 to 3. The core is tried by it (table.test.ts), and
 * so is the built extension (test/e2e/crisis-table.test.ts): the same texts, the same guide, the same expectations.
 */
import * as v from 'valibot';
import starterEn from '#assets/guides/starter.en.json' with { type: 'json' };
import starterRu from '#assets/guides/starter.ru.json' with { type: 'json' };
import { sadDatesRule } from '#src/core/crisis/sad-dates.ts';
import { type Draft, draftOf } from '#src/core/draft.ts';
import { Guide } from '#src/core/guide.ts';
import { withPacks } from '#src/core/packs/pack.ts';
import { packs } from '#src/packs.ts';

export type Language = 'ru' | 'en';
export const levels = [0, 1, 2, 3] as const;

/**
 * What becomes of a press, and who may open what is held. `clear`, `note`, `warn`: it passes; nothing, a soft reminder, or a warning is shown. `reason`: held,
 * a written reason opens it; `named`: a reason and the name of who allowed it; `leave`: the same, and to leave it is offered first. `one`, `two`: held until
 * one person, or two with a lawyer among them, approve. `nobody`: held until the level falls.
 */
export type Outcome = 'clear' | 'note' | 'warn' | 'reason' | 'named' | 'leave' | 'one' | 'two' | 'nobody';

/** Where it is written. `post`, `reply`, `message`: from the brand's account; `own`: on an employee's page; `later`: a post with a time; `library`: a reply put in from the library. */
export type Place = 'post' | 'reply' | 'message' | 'own' | 'later' | 'library';

export interface TableCase {
  /** The row of the table. */
  readonly row: 'promo post' | 'neutral post' | 'reply from brand' | 'personal page' | 'scheduling' | 'statement' | 'override';
  readonly name: string;
  readonly place: Place;
  readonly text: Readonly<Record<Language, string>>;
  /** For `library`: the levels that the reply is for; empty: none in particular. */
  readonly replyFor?: readonly (0 | 1 | 2 | 3)[];
  readonly outcomes: readonly [Outcome, Outcome, Outcome, Outcome];
  /** Keys of what is said at each level; undefined: nothing is asked of that. */
  readonly says?: readonly (string | undefined)[];
}

const statement = {
  ru: 'Мы знаем о пожаре на складе. Все люди в безопасности, пожар потушен',
  en: 'We know about the fire at the warehouse. Everybody is safe, the fire is out',
};

/** Rows of the table that speak of drafts; the advocates' row is `asking`. */
export const table: readonly TableCase[] = [
  {
    ...{ row: 'promo post', name: 'a promotion', place: 'post' },
    text: { ru: 'Скидка 20% на всё до воскресенья, успейте купить', en: 'Get 20% off everything until Sunday, shop now' },
    outcomes: ['clear', 'reason', 'one', 'nobody'],
    says: [undefined, 'promotion', 'promotion', 'promotion'],
  },
  {
    ...{ row: 'neutral post', name: 'a neutral post', place: 'post' },
    text: { ru: 'В понедельник филиал на Речной работает с девяти', en: 'On Monday the branch at the river opens at nine' },
    outcomes: ['clear', 'clear', 'one', 'two'],
    says: [undefined, undefined, 'crisis', 'severe'],
  },
  {
    ...{ row: 'neutral post', name: 'a post with a word that is dangerous now', place: 'post' },
    text: { ru: 'Склад на Речной переехал в соседний дом', en: 'The warehouse by the river moved next door' },
    outcomes: ['clear', 'warn', 'one', 'two'],
    says: [undefined, 'sensitive', 'sensitive', 'sensitive'],
  },
  {
    ...{ row: 'reply from brand', name: 'a reply', place: 'reply' },
    text: { ru: 'Здравствуйте, мы разбираемся', en: 'Hello, we are looking into it' },
    outcomes: ['clear', 'clear', 'one', 'two'],
    says: [undefined, undefined, 'answer', 'answer-severe'],
  },
  {
    ...{ row: 'reply from brand', name: 'a reply in a bad tone', place: 'reply' },
    text: { ru: 'Сами виноваты, надо было читать условия', en: 'That is your own fault, you should have read the terms' },
    outcomes: ['reason', 'reason', 'one', 'two'],
    says: ['contempt', 'contempt', 'contempt', 'contempt'],
  },
  {
    ...{ row: 'reply from brand', name: 'a reply on a topic of silence', place: 'reply' },
    text: { ru: 'Страховка у нас есть', en: 'We do have an insurance' },
    outcomes: ['clear', 'warn', 'one', 'two'],
    says: [undefined, 'topic', 'topic', 'topic'],
  },
  {
    ...{ row: 'reply from brand', name: 'a prepared reply for the level', place: 'library', replyFor: [0, 1, 2, 3] },
    text: { ru: 'Мы знаем, что произошло, и разбираемся. Вечером напишем здесь', en: 'We know what happened and look into it. We write here tonight' },
    outcomes: ['clear', 'clear', 'clear', 'two'],
    says: [undefined, undefined, undefined, 'answer-severe'],
  },
  {
    ...{ row: 'reply from brand', name: 'a prepared reply for no level in particular', place: 'library', replyFor: [] },
    text: { ru: 'Работаем с девяти до шести без обеда', en: 'We are open from nine to six' },
    outcomes: ['clear', 'clear', 'one', 'two'],
    says: [undefined, undefined, 'answer', 'answer-severe'],
  },
  {
    ...{ row: 'reply from brand', name: 'the prepared reply that takes the talk to private messages', place: 'library', replyFor: [0, 1, 2, 3] },
    text: {
      ru: 'Напишите нам, пожалуйста, в личные сообщения, мы ответим каждому',
      en: 'Please write to us in a private message, we answer everybody there',
    },
    outcomes: ['clear', 'clear', 'clear', 'clear'],
  },
  {
    ...{ row: 'reply from brand', name: 'the private message to which a talk is taken', place: 'message' },
    text: { ru: 'Здравствуйте, мы разбираемся', en: 'Hello, we are looking into it' },
    outcomes: ['clear', 'clear', 'clear', 'clear'],
  },
  {
    ...{ row: 'personal page', name: 'a personal page that names the brand', place: 'own' },
    text: { ru: 'Работаю в Ромашка пятый год', en: 'My fifth year at Northwind' },
    outcomes: ['note', 'warn', 'named', 'leave'],
    says: ['own', 'own-watch', 'own-crisis', 'own-crisis'],
  },
  {
    ...{ row: 'personal page', name: 'a personal page on the topic', place: 'own' },
    text: { ru: 'На складе вчера было страшно', en: 'It was frightening at the warehouse' },
    outcomes: ['clear', 'warn', 'named', 'leave'],
    says: [undefined, 'own-watch', 'own-crisis', 'own-crisis'],
  },
  {
    ...{ row: 'personal page', name: 'a personal page on something else', place: 'own' },
    text: { ru: 'Сходили вчера в горы', en: 'We went to the mountains yesterday' },
    outcomes: ['clear', 'clear', 'clear', 'clear'],
  },
  {
    ...{ row: 'scheduling', name: 'a post that is scheduled', place: 'later' },
    text: { ru: 'В понедельник филиал на Речной работает с девяти', en: 'On Monday the branch at the river opens at nine' },
    outcomes: ['clear', 'warn', 'nobody', 'nobody'],
    says: [undefined, 'ahead', 'later', 'later'],
  },
  {
    ...{ row: 'statement', name: 'a statement', place: 'post' },
    text: statement,
    outcomes: ['clear', 'warn', 'one', 'two'],
    says: [undefined, 'sensitive', 'crisis', 'severe'],
  },
  {
    ...{ row: 'override', name: 'what the guide holds, in a private message', place: 'message' },
    text: { ru: 'Даём вам гарантию, всё уладим', en: 'You have our guarantee that it is settled' },
    outcomes: ['reason', 'reason', 'named', 'leave'],
    says: ['banned', 'banned', 'banned', 'banned'],
  },
  {
    ...{ row: 'override', name: 'a promotion that the guide holds anyway', place: 'post' },
    text: { ru: 'Скидка 20% и гарантия на всё, успейте купить', en: 'Get 20% off with a guarantee until Sunday, shop now' },
    outcomes: ['reason', 'reason', 'one', 'nobody'],
    says: ['banned', 'promotion', 'promotion', 'promotion'],
  },
  {
    ...{ row: 'override', name: 'a statement that the guide holds anyway', place: 'post' },
    text: { ru: `${statement.ru}. Гарантию даём`, en: `${statement.en}. That is our guarantee` },
    outcomes: ['reason', 'reason', 'one', 'two'],
    says: ['banned', 'banned', 'crisis', 'severe'],
  },
];

/** The advocates' row: whether a friend who agreed may be asked for something, before and after a statement is out; null: yes. */
export const asking = [
  { level: 0, before: null, after: null },
  { level: 1, before: 'level', after: 'level' },
  { level: 2, before: 'crisis', after: null },
  { level: 3, before: 'level', after: 'level' },
] as const;

/** What is on in the crisis of the table, beside its level. */
export const topics = {
  ru: { sensitiveWords: ['склад'], silentTopics: ['страховка'] },
  en: { sensitiveWords: ['warehouse'], silentTopics: ['insurance'] },
} as const;

const dayMs = 86_400_000;
const names = { ru: 'Ромашка', en: 'Northwind' } as const;
const starters = { ru: starterRu, en: starterEn } as const;
/** Their say depends on the day and the hour of the test. */
const byClock = /^(quiet-hours|occasions\/dates-.*)$/;

/** When the scheduled post goes out; a sad date comes two days later. */
export function laterThan(now: number): number {
  return Math.floor(now / 60_000) * 60_000 + 5 * dayMs;
}

/** The starter guide with the packs that the table needs, a sad date of the plan, and a word that it holds on every day. */
export function tableGuide(language: Language, now: number): Guide {
  const { brand, rules, ...starter } = starters[language];
  const accounts = [
    { network: 'x', handle: 'northwind', kind: 'corporate' },
    { network: 'x', handle: 'anna_k', kind: 'personal' },
  ];
  const held = { id: 'held-word', kind: 'ban', level: 'hold', options: { phrases: ['гаранти*', 'guarantee'] } };
  const date = new Date(laterThan(now) + 2 * dayMs).toISOString().slice(5, 10);
  const guide = v.parse(Guide, { ...starter, replies: [], brand: { ...brand, name: names[language], accounts }, rules: [...rules, held] });
  const named = { ...guide, rules: [...guide.rules, ...sadDatesRule({ sadDates: [{ date, name: 'Flood' }] })] };
  const chosen = [...packs().values()].filter(({ id }) => id === 'occasions' || id === 'tone');
  const whole = withPacks(named, chosen, language);
  return { ...whole, rules: whole.rules.filter(({ id }) => !byClock.test(id)) };
}

/** A case as a draft, as its page shows it. */
export function draftOfCase({ place, text, replyFor = [] }: TableCase, language: Language, { level, now }: { level: 0 | 1 | 2 | 3; now: number }): Draft {
  const box = { post: 'post', reply: 'reply', message: 'message', own: 'post', later: 'post', library: 'reply' } as const;
  const isFor = level < 2 || replyFor.includes(level);
  return draftOf(text[language], {
    network: 'x',
    account: { handle: place === 'own' ? 'anna_k' : 'northwind' },
    box: box[place],
    ...(place === 'later' ? { scheduledAt: laterThan(now) } : {}),
    ...(place === 'library' && isFor ? { clearedFor: level } : {}),
  });
}
