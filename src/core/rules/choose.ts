import * as v from 'valibot';
import type { Span } from '../draft.ts';
import type { Fix } from '../finding.ts';
import { defineRule, type Hit, type RuleExamples, type RuleForm, type RuleTools, type RuleWording } from '../rule.ts';
import { excerpt, inCaseOf } from '../text/case.ts';
import { matchesOf } from '../text/matches.ts';
import type { Prepared } from '../text/prepare.ts';

const subjects = ['words', 'address', 'quotes', 'yo'] as const;

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Одно из двух', en: 'One of two' },
  about: {
    ru: 'В одном тексте что-то одно: «ты» или «вы», кавычки одного вида, «ё» или «е», одно из своих слов.',
    en: 'One thing in one text: the Russian “ty” or “vy”, one kind of quotation marks, “yo” with or without its dots, one of your own words.',
  },
  fields: [
    {
      key: 'subject',
      input: 'choice',
      label: { ru: 'Что сверять', en: 'What to compare' },
      choices: [
        { value: 'words', label: { ru: 'свои слова', en: 'words of your own' } },
        { value: 'address', label: { ru: '«ты» и «вы»', en: 'the Russian “ty” and “vy”' } },
        { value: 'quotes', label: { ru: 'кавычки', en: 'quotation marks' } },
        { value: 'yo', label: { ru: '«ё» и «е»', en: 'the Russian “yo” with and without dots' } },
      ],
    },
    {
      key: 'variants',
      input: 'lines',
      holdsPhrases: true,
      label: { ru: 'Варианты, по одному на строке', en: 'Variants, one a line' },
      hint: { ru: 'Написания одного варианта через запятую: онлайн, on-line.', en: 'Spellings of one variant with commas: e-mail, E-mail.' },
    },
    {
      key: 'prefer',
      input: 'text',
      label: { ru: 'Какой вариант верный', en: 'The variant that is right' },
      hint: {
        ru: 'Для «ты» и «вы» напишите ты или вы. Пусто — любой, лишь бы один.',
        en: 'For a subject of ours, its name as above. Empty: any, as long as it is one.',
      },
    },
  ],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    mixed: {
      what: { ru: 'В тексте и «{first}», и «{found}»', en: 'The text has both “{first}” and “{found}”' },
      why: { ru: 'Вперемешку выглядит небрежно.', en: 'A mix looks careless.' },
      todo: { ru: 'Оставьте что-то одно.', en: 'Keep one of them.' },
    },
    unwanted: {
      what: { ru: '«{found}»: в гайде выбрано «{first}»', en: '“{found}”: the guide has chosen “{first}”' },
      why: { ru: 'Бренд говорит одинаково во всех текстах.', en: 'The brand speaks alike in all its texts.' },
      todo: { ru: 'Замените на принятый вариант.', en: 'Change it to the chosen variant.' },
    },
  },
  fixes: { replace: { ru: 'Заменить на «{text}»', en: 'Replace with “{text}”' } },
};

/** A sign of one variant. */
interface Sign {
  readonly variant: number;
  readonly span: Span;
}

type Reader = (text: Prepared) => Sign[];

/** One variant of something per text. */
export default defineRule({
  options: v.looseObject({
    subject: v.optional(v.picklist(subjects), 'words'),
    variants: v.optional(v.array(v.string()), []),
    prefer: v.optional(v.string(), ''),
  }),
  level: 'warn',
  opens: 'reason',
  compile: ({ subject, variants, prefer }, _rule, tools) => {
    const { names, read } = readers[subject](variants, tools);
    const right = prefer === '' ? -1 : names.findIndex((name) => name.toLowerCase() === prefer.trim().toLowerCase());
    return (_draft, _context, text) => {
      const signs = read(text);
      const first = signs[0];
      if (!first) return [];
      const chosen = right >= 0 ? right : first.variant;
      const quote = ({ start, end }: Span): string => excerpt(text.text.slice(start, end));
      return signs
        .filter(({ variant }) => variant !== chosen)
        .map(({ span }): Hit => {
          const found = quote(span);
          const fixes = subject === 'words' ? fixesOf(span, inCaseOf(found, names[chosen] ?? '')) : [];
          return right >= 0
            ? { span, key: 'unwanted', values: { found, first: names[chosen] ?? '' }, fixes }
            : { span, key: 'mixed', values: { found, first: quote(first.span) }, fixes };
        });
    };
  },
});

function fixesOf(span: Span, text: string): Fix[] {
  return [{ key: 'replace', values: { text: excerpt(text) }, span, text }];
}

/** How each subject's variants are called and found, in the text's order. */
const readers: Readonly<Record<(typeof subjects)[number], (variants: readonly string[], tools: RuleTools) => { names: readonly string[]; read: Reader }>> = {
  words: (variants, { phrases }) => {
    const spellings = variants.map((line) =>
      line
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    );
    const owner = spellings.flatMap((some, variant) => some.map(() => variant));
    const set = phrases(spellings.flat());
    return { names: spellings.map(([name = '']) => name), read: (text) => set.find(text).map(({ span, phrase }) => ({ span, variant: owner[phrase] ?? 0 })) };
  },
  address: (_, { lexicon }) => {
    const [close, polite] = [lexicon('you-close'), lexicon('you-polite')];
    return {
      names: ['ты', 'вы'],
      read: (text) =>
        [close, polite]
          .flatMap((set, variant) => set.find(text).map(({ span }) => ({ span, variant })))
          .filter(({ span }) => !isSpoken(text.text, span))
          .sort((one, other) => one.span.start - other.span.start),
    };
  },
  quotes: () => ({ names: ['«»', '“”', '""'], read: quotesOf }),
  yo: (_, { lexicon }) => {
    const words = lexicon('yo');
    return {
      names: ['ё', 'е'],
      read: (text) => words.find(text).map(({ span }) => ({ span, variant: /ё|е\u0308/iu.test(text.text.slice(span.start, span.end)) ? 0 : 1 })),
    };
  },
};

/** A mark after a figure is one of inches; other marks inside «…» are the inner ones, as Russian has them. */
function quotesOf({ text }: Prepared): Sign[] {
  return matchesOf(text, /[«»“”„]|(?<!\d)"/gu)
    .map((match) => ({ span: { start: match.index, end: match.index + 1 }, variant: /[«»]/.test(match[0]) ? 0 : match[0] === '"' ? 2 : 1 }))
    .filter(({ span, variant }) => variant !== 1 || !isSpoken(text, span));
}

/** Inside of quotation marks somebody else speaks. */
function isSpoken(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  return before.lastIndexOf('«') > before.lastIndexOf('»') && text.includes('»', end);
}

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = {
  fine: [
    { options: {}, draft: { text: 'Ничего не задано' } },
    { options: { variants: ['онлайн, on-line', 'удалённо'] }, draft: { text: 'Онлайн и ещё раз онлайн' } },
    { options: { subject: 'address' }, draft: { text: 'Заходите к нам, ваш столик готов. Гость сказал: «Ты не поверишь, как вкусно»' } },
    { options: { subject: 'address', prefer: 'ты' }, draft: { text: 'Твой размер есть, приходи' } },
    { options: { subject: 'quotes' }, draft: { text: 'Фильм «Письмо „до востребования“» на экране 65"' } },
    { options: { subject: 'yo' }, draft: { text: 'Ещё берём мёд, все легко и тепло' } },
    { options: { subject: 'yo' }, draft: { text: 'Еще берем мед' } },
  ],
  caught: [
    { options: { variants: ['онлайн, on-line', 'удалённо'] }, draft: { text: 'Онлайн сегодня, удаленно завтра' }, marks: ['удаленно'] },
    { options: { variants: ['email', 'e-mail'], prefer: 'email' }, draft: { text: 'Send an e-mail' }, marks: ['e-mail'] },
    { options: { subject: 'address' }, draft: { text: 'Заходите к нам, твой столик готов' }, marks: ['твой'] },
    { options: { subject: 'address', prefer: 'вы' }, draft: { text: 'Хочешь кофе? Приходи' }, marks: ['Хочешь', 'Приходи'] },
    { options: { subject: 'quotes' }, draft: { text: 'Фильмы «Ночь» и "День"' }, marks: ['"', '"'] },
    { options: { subject: 'quotes', prefer: '«»' }, draft: { text: 'Фильм “Ночь”' }, marks: ['“', '”'] },
    { options: { subject: 'yo' }, draft: { text: 'Ещё раз: зеленый чай' }, marks: ['зеленый'] },
    { options: { subject: 'yo', prefer: 'ё' }, draft: { text: 'Придет Петр' }, marks: ['Придет'] },
  ],
};
