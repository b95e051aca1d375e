import * as v from 'valibot';
import type { Span } from '../draft.ts';
import { lengthHit } from '../network/length-limit.ts';
import type { Limit } from '../network/network.ts';
import { defineRule, type Hit, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';
import { excerpt } from '../text/case.ts';
import { capitalsOf, emojiOf, emojiRunsOf, markRunsOf, paragraphsOf, repeatedWordsOf, sentencesOf } from '../text/counts.ts';
import type { Prepared } from '../text/prepare.ts';
import { cutOf } from '../text/removal.ts';

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
    { key: 'emojiRun', input: 'number', label: { ru: 'Эмодзи подряд, не больше', en: 'Emoji in a row, at most' } },
    { key: 'capitals', input: 'number', label: { ru: 'Слов ЗАГЛАВНЫМИ подряд, не больше', en: 'Words in CAPITALS in a row, at most' } },
    { key: 'capitalsShare', input: 'number', label: { ru: 'Доля заглавных букв, %, не больше', en: 'Share of capital letters, %, at most' } },
    { key: 'marks', input: 'number', label: { ru: 'Знаков ! и ? подряд, не больше', en: 'Marks ! and ? in a row, at most' } },
    { key: 'sentence', input: 'number', label: { ru: 'Слов в предложении, не больше', en: 'Words in a sentence, at most' } },
    { key: 'paragraphs', input: 'number', label: { ru: 'Абзацев, не больше', en: 'Paragraphs, at most' } },
    { key: 'repeated', input: 'switch', label: { ru: 'Искать слово, написанное дважды подряд', en: 'Look for a word written twice in a row' } },
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
    together: words(
      ['Вместе с предупреждением длиннее предела на {over}: {count} из {max}', 'Together with its warning too long by {over}: {count} of {max}'],
      ['Сеть считает предупреждение и текст вместе и не примет лишнее.', 'The network counts the warning and the text together and refuses what is too much.'],
      ['Сократите текст или предупреждение.', 'Make the text or its warning shorter.'],
    ),
    subscribers: words(
      ['Текст длиннее обычного предела на {over}: {count} из {max}', 'Longer by {over} than usual accounts may write: {count} of {max}'],
      ['Столько сеть принимает только у подписчиков: до {more}.', 'The network takes that much from its subscribers only: up to {more}.'],
      ['Если подписки нет, сократите текст; лишнее отмечено.', 'Without a subscription make it shorter; what is too much is marked.'],
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
    emojiRun: words(
      ['Эмодзи подряд: {count}, по гайду не больше {max}', 'Emoji in a row: {count}; the guide allows {max}'],
      [
        'Длинный ряд картинок мешает читать, а программы чтения вслух называют каждую.',
        'A long row of pictures is hard to read, and screen readers name each of them.',
      ],
      ['Оставьте одну или две.', 'Keep one or two.'],
    ),
    sentence: words(
      ['Слов в предложении: {count}, по гайду не больше {max}', 'Words in a sentence: {count}; the guide allows {max}'],
      ['Длинное предложение в ленте не дочитывают.', 'Few read a long sentence to its end.'],
      ['Разделите на два.', 'Make two of it.'],
    ),
    paragraphs: words(['Абзацев: {count}, по гайду не больше {max}', 'Paragraphs: {count}; the guide allows {max}'], clutter(), [
      'Соедините или сократите.',
      'Join them or cut some.',
    ]),
    repeated: words(
      ['Слово написано дважды: «{found}»', 'A word is written twice: “{found}”'],
      ['Чаще всего это опечатка.', 'Mostly it is a slip.'],
      ['Уберите лишнее.', 'Remove one of them.'],
    ),
  },
  fixes: {
    once: { ru: 'Оставить одно', en: 'Keep one' },
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
    emojiRun: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    sentence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    paragraphs: count,
    repeated: v.optional(v.boolean(), false),
  }),
  level: 'warn',
  opens: 'fix',
  compile:
    (options, rule, { lexicon }) =>
    (draft, context, text) => {
      const hits: Hit[] = [];
      const surplus = (key: string, spans: readonly Span[], max: number | undefined): void => {
        const first = max === undefined ? undefined : spans[max];
        if (max === undefined || !first) return;
        const cut = cutOf(text.text, spans.slice(max));
        hits.push({ key, span: first, values: { count: spans.length, max }, fixes: cut ? [{ key: 'trim', values: {}, span: cut, text: '' }] : [] });
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
      if (options.emojiRun !== undefined) {
        for (const run of emojiRunsOf(text.text, options.emojiRun)) {
          hits.push({ key: 'emojiRun', span: run.span, values: { count: run.count, max: options.emojiRun } });
        }
      }
      if (options.sentence !== undefined) {
        for (const { span, words } of sentencesOf(text)) {
          if (words > options.sentence) hits.push({ key: 'sentence', span, values: { count: words, max: options.sentence } });
        }
      }
      if (options.paragraphs !== undefined) {
        const paragraphs = paragraphsOf(text.text);
        const over = paragraphs[options.paragraphs];
        if (over) hits.push({ key: 'paragraphs', span: over, values: { count: paragraphs.length, max: options.paragraphs } });
      }
      if (options.repeated) {
        const meant = lexicon('emphatic').find(text);
        for (const { span, first, again } of repeatedWordsOf(text)) {
          if (meant.some((hit) => hit.first <= first && hit.last >= first)) continue;
          hits.push({
            key: 'repeated',
            span,
            values: { found: excerpt(text.text.slice(span.start, span.end)) },
            fixes: [{ key: 'once', values: {}, span: again, text: '' }],
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
    { options: { emojiRun: 2 }, draft: { text: '🔥👍🏽 и 🔥 🎉' } },
    { options: { sentence: 4 }, draft: { text: 'Первое предложение из четырёх. Второе тоже короткое! А т. е. — пример' } },
    { options: { paragraphs: 2 }, draft: { text: 'Раз\nстрока\n\nДва\n\n' } },
    { options: { repeated: true }, draft: { text: 'Очень очень ждём, да, да. Что-то чуть-чуть. 20 20 раз #раз #раз' } },
    { options: {}, draft: { text: 'the the, 🔥🔥🔥🔥🔥🔥' } },
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
    { options: { emojiRun: 2 }, draft: { text: 'Ура 🔥 👍🏽👩‍🚀!' }, marks: ['🔥 👍🏽👩‍🚀'] },
    { options: { sentence: 4 }, draft: { text: 'Коротко. В этом уже пять слов. Коротко' }, marks: ['В этом уже пять слов.'] },
    { options: { paragraphs: 1 }, draft: { text: 'Раз\n\nДва\n\nТри' }, marks: ['Два'] },
    { options: { repeated: true }, draft: { text: 'Мы откроем в в пятницу the\nthe new hall' }, marks: ['в в', 'the\nthe'] },
  ],
};

function entitiesOf(text: Prepared, kind: string): readonly Span[] {
  return text.entities.filter((entity) => entity.kind === kind);
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
