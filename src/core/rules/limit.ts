import * as v from 'valibot';
import type { Context } from '../context.ts';
import type { Draft, Span } from '../draft.ts';
import type { Fix, Level } from '../finding.ts';
import type { Limit } from '../network.ts';
import { defineRule, type Hit, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';
import { capitalsOf, emojiOf, markRunsOf } from '../text/counts.ts';
import { fitsUntil, lengthOf } from '../text/length.ts';
import type { Prepared } from '../text/prepare.ts';

const count = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Длина и количество', en: 'Length and number' },
  about: {
    ru: 'Сколько в тексте может быть знаков, хештегов, ссылок, эмодзи, упоминаний, заглавных букв и восклицаний.',
    en: 'How many characters, hashtags, links, emoji, mentions, capitals and exclamation marks a text may have.',
  },
  fields: [
    {
      key: 'length',
      input: 'text',
      label: { ru: 'Длина', en: 'Length' },
      hint: {
        ru: 'network — предел самой сети, off — не считать, или число знаков.',
        en: 'network: the network’s own limit; off: do not count; or a number of characters.',
      },
    },
    { key: 'hashtags', input: 'number', label: { ru: 'Хештегов, не больше', en: 'Hashtags, at most' } },
    { key: 'links', input: 'number', label: { ru: 'Ссылок, не больше', en: 'Links, at most' } },
    { key: 'mentions', input: 'number', label: { ru: 'Упоминаний, не больше', en: 'Mentions, at most' } },
    { key: 'emoji', input: 'number', label: { ru: 'Эмодзи, не больше', en: 'Emoji, at most' } },
    { key: 'capitals', input: 'number', label: { ru: 'Слов ЗАГЛАВНЫМИ подряд, не больше', en: 'Words in CAPITALS in a row, at most' } },
    { key: 'capitalsShare', input: 'number', label: { ru: 'Доля заглавных букв, %, не больше', en: 'Share of capital letters, %, at most' } },
    { key: 'marks', input: 'number', label: { ru: 'Знаков ! и ? подряд, не больше', en: 'Marks ! and ? in a row, at most' } },
  ],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    length: words(
      ['Текст длиннее предела на {over}: {count} из {max}', 'Too long by {over}: {count} of {max}'],
      ['Сеть не примет лишнее или обрежет его.', 'The network refuses or cuts off what is too much.'],
      ['Сократите текст; лишнее отмечено.', 'Make it shorter; what is too much is marked.'],
    ),
    hashtags: words(['Хештегов: {count}, по гайду не больше {max}', 'Hashtags: {count}; the guide allows {max}'], clutter(), [
      'Оставьте самые нужные.',
      'Keep those that matter most.',
    ]),
    links: words(['Ссылок: {count}, по гайду не больше {max}', 'Links: {count}; the guide allows {max}'], clutter(), [
      'Оставьте главную.',
      'Keep the main one.',
    ]),
    mentions: words(['Упоминаний: {count}, по гайду не больше {max}', 'Mentions: {count}; the guide allows {max}'], clutter(), [
      'Оставьте тех, кого это касается.',
      'Keep those whom it concerns.',
    ]),
    emoji: words(['Эмодзи: {count}, по гайду не больше {max}', 'Emoji: {count}; the guide allows {max}'], clutter(), [
      'Уберите лишние.',
      'Remove those too many.',
    ]),
    capitals: words(
      ['Слов заглавными подряд: {count}, по гайду не больше {max}', 'Words in capitals in a row: {count}; the guide allows {max}'],
      ['Заглавные читаются как крик.', 'Capitals read as shouting.'],
      ['Напишите строчными.', 'Write it in lower case.'],
    ),
    share: words(
      ['Заглавных букв {count}%, по гайду не больше {max}%', 'Capital letters: {count}%; the guide allows {max}%'],
      ['Заглавные читаются как крик.', 'Capitals read as shouting.'],
      ['Напишите строчными.', 'Write it in lower case.'],
    ),
    marks: words(
      ['Знаков подряд: {count}, по гайду не больше {max}', 'Marks in a row: {count}; the guide allows {max}'],
      ['Лишние знаки звучат нервно.', 'Too many marks sound nervous.'],
      ['Оставьте один знак.', 'Keep one mark.'],
    ),
  },
  fixes: {
    trim: { ru: 'Убрать лишние', en: 'Remove those too many' },
    calm: { ru: 'Оставить «{text}»', en: 'Keep “{text}”' },
  },
};

/** How much of something a draft may have. Length is counted as the network counts it. */
export default defineRule({
  options: v.looseObject({
    length: v.optional(v.union([v.picklist(['network', 'off']), v.pipe(v.number(), v.minValue(1))]), 'network'),
    hashtags: count,
    links: count,
    mentions: count,
    emoji: count,
    capitals: count,
    capitalsShare: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(100))),
    marks: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  level: 'warn',
  opens: 'fix',
  compile: (options, rule) => (draft, context, text) => {
    const hits: Hit[] = [];
    const surplus = (key: string, spans: readonly Span[], max: number | undefined): void => {
      const first = max === undefined ? undefined : spans[max];
      if (max === undefined || !first) return;
      hits.push({ key, span: first, values: { count: spans.length, max }, fixes: trimOf(text.text, spans.slice(max)) });
    };
    const tooLong = lengthHit(options.length, { draft, context, text, level: rule.level });
    if (tooLong) hits.push(tooLong);
    surplus('hashtags', entitiesOf(text, 'hashtag'), options.hashtags);
    surplus('links', entitiesOf(text, 'link'), options.links);
    surplus('mentions', entitiesOf(text, 'mention'), options.mentions);
    if (options.emoji !== undefined) surplus('emoji', emojiOf(text.text), options.emoji);
    if (options.capitals !== undefined || options.capitalsShare !== undefined) {
      const { runs, share } = capitalsOf(text);
      for (const { span, words } of runs)
        if (words > (options.capitals ?? Infinity)) hits.push({ key: 'capitals', span, values: { count: words, max: options.capitals ?? 0 } });
      if (share > (options.capitalsShare ?? 100))
        hits.push({ key: 'share', span: { start: 0, end: 0 }, values: { count: share, max: options.capitalsShare ?? 100 } });
    }
    if (options.marks !== undefined) {
      for (const { span, calm } of markRunsOf(text.text, options.marks)) {
        hits.push({
          key: 'marks',
          span,
          values: { count: span.end - span.start, max: options.marks },
          fixes: [{ key: 'calm', values: { text: calm }, span, text: calm }],
        });
      }
    }
    return hits;
  },
});

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = {
  fine: [
    { options: {}, draft: { text: 'Сеть неизвестна, предела нет' } },
    { options: { hashtags: 2, links: 1, emoji: 3, mentions: 1 }, draft: { text: '#раз #два https://example.com @brand 🔥👍🏽👩‍🚀' } },
    { options: { capitals: 2, capitalsShare: 60 }, draft: { text: 'Принимаем по ОМС и ДМС, ООО ВТБ РФ США — рядом' } },
    { options: { marks: 2 }, draft: { text: 'Правда?! Да!!' } },
    { options: {}, draft: { text: `${'я'.repeat(255)} https://example.com/a/very/long/address`, network: 'x' }, context: { limits: xLimits() } },
    { options: { length: 'off' }, draft: { text: 'я'.repeat(300), network: 'x' }, context: { limits: xLimits() } },
  ],
  caught: [
    { options: { length: 5 }, draft: { text: 'Привет' }, marks: ['т'] },
    { options: {}, draft: { text: `${'я'.repeat(279)}ещё`, network: 'x' }, context: { limits: xLimits() }, marks: ['щё'] },
    { options: {}, draft: { text: `${'я'.repeat(279)}🔥`, network: 'x' }, context: { limits: xLimits() }, marks: ['🔥'] },
    { options: { hashtags: 1 }, draft: { text: '#раз #два #три' }, marks: ['#два'] },
    { options: { links: 0 }, draft: { text: 'Смотрите example.com/a' }, marks: ['example.com/a'] },
    { options: { mentions: 1 }, draft: { text: '@one, @two' }, marks: ['@two'] },
    { options: { emoji: 2 }, draft: { text: '👩‍🚀🇷🇺1️⃣🔥' }, marks: ['1️⃣'] },
    { options: { capitals: 2 }, draft: { text: 'Всем привет, СКИДКИ НА ВСЁ сегодня' }, marks: ['СКИДКИ НА ВСЁ'] },
    { options: { capitalsShare: 60 }, draft: { text: 'КУПИТЕ у нас ХОРОШИЕ САПОГИ' }, marks: [''] },
    { options: { marks: 2 }, draft: { text: 'Ура!!! Где???' }, marks: ['!!!', '???'] },
  ],
};

interface Measured {
  readonly draft: Draft;
  readonly context: Context;
  readonly text: Prepared;
  readonly level: Level;
}

function lengthHit(length: 'network' | 'off' | number, { draft, context, text, level }: Measured): Hit | undefined {
  const limit = length === 'network' ? limitOf(draft, context) : undefined;
  const max = limit?.max ?? (typeof length === 'number' ? length : undefined);
  if (max === undefined) return undefined;
  const count = limit?.count ?? limitOf(draft, context)?.count ?? 'graphemes';
  const long = lengthOf(text.text, count, text.entities);
  if (long <= max) return undefined;
  const span = { start: fitsUntil(text.text, max, { count, links: text.entities }), end: text.text.length };
  const hit: Hit = { key: 'length', span, values: { count: long, max, over: long - max } };
  return limit?.confidence === 'low' && level === 'hold' ? { ...hit, level: 'warn' } : hit; // a fact of low confidence never holds
}

/** The network's limit for this kind of box: one that names the box before one for all. */
function limitOf(draft: Draft, context: Context): Limit | undefined {
  if (draft.part !== 'body') return undefined;
  const limits = context.limits.get(draft.network.toLowerCase()) ?? [];
  return limits.find(({ boxes }) => boxes?.includes(draft.box)) ?? limits.find(({ boxes }) => !boxes);
}

function entitiesOf(text: Prepared, kind: string): readonly Span[] {
  return text.entities.filter((entity) => entity.kind === kind);
}

/** One cut takes them all, where nothing but spaces stands between them. */
function trimOf(text: string, surplus: readonly Span[]): Fix[] {
  const start = surplus[0]?.start ?? 0;
  const end = surplus.at(-1)?.end ?? 0;
  const between = surplus.slice(1).map((span, index) => text.slice(surplus[index]?.end, span.start));
  if (between.some((gap) => gap.trim() !== '')) return [];
  const from = text.slice(0, start).trimEnd().length;
  const gap = from === 0 ? text.slice(end).length - text.slice(end).trimStart().length : 0;
  return [{ key: 'trim', values: {}, span: { start: from, end: end + gap }, text: '' }];
}

/* @__NO_SIDE_EFFECTS__ */
function words(what: readonly [string, string], why: readonly [string, string], todo: readonly [string, string]) {
  const both = ([ru, en]: readonly [string, string]) => ({ ru, en });
  return { what: both(what), why: both(why), todo: both(todo) };
}

/* @__NO_SIDE_EFFECTS__ */
function clutter(): readonly [string, string] {
  return ['Лишнее мешает прочесть главное.', 'Too many of them hide the message.'];
}

/** For the examples. */
/* @__NO_SIDE_EFFECTS__ */
function xLimits(): ReadonlyMap<string, readonly Limit[]> {
  return new Map([['x', [{ max: 280, count: 'weighted', confidence: 'high' }]]]);
}
