import * as v from 'valibot';
import type { Fix } from '../finding.ts';
import { longestPattern } from '../patterns/book.ts';
import { defineRule, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';
import { excerpt } from '../text/case.ts';

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Выражение (для знатоков)', en: 'Pattern (for experts)' },
  about: {
    ru: 'Регулярное выражение для того, что не описать словами. Выполняется за предсказуемое время; \\b и \\w знают кириллицу.',
    en: 'A regular expression for what words cannot describe. It runs in predictable time; \\b and \\w know Cyrillic.',
  },
  fields: [
    {
      key: 'pattern',
      input: 'pattern',
      label: { ru: 'Выражение', en: 'Pattern' },
      hint: {
        ru: `До ${longestPattern} знаков. Без (?=…), (?<=…) и \\1. Знаки ^ и $ — начало и конец строки.`,
        en: `Up to ${longestPattern} characters. No (?=…), (?<=…) or \\1. The signs ^ and $ are the beginning and end of a line.`,
      },
    },
    { key: 'case', input: 'switch', label: { ru: 'Различать заглавные и строчные', en: 'Capitals matter' } },
  ],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    // never the pattern itself: nobody who posts can read one
    found: {
      what: { ru: 'По гайду так не пишут: «{found}»', en: 'By the guide this is not written: “{found}”' },
      why: { ru: 'Это описано в гайде бренда.', en: 'The brand’s guide describes it.' },
      todo: { ru: 'Перепишите это место.', en: 'Rewrite this place.' },
    },
    replaced: {
      what: { ru: 'По гайду вместо «{found}» пишут «{fix}»', en: 'The guide says “{fix}” in place of “{found}”' },
      why: { ru: 'Так принято в гайде бренда.', en: 'The brand’s guide prefers it.' },
      todo: { ru: 'Замените одной кнопкой.', en: 'Replace it with one button.' },
    },
  },
  fixes: { replace: { ru: 'Заменить на «{text}»', en: 'Replace with “{text}”' } },
};

/** What only a regular expression can describe. */
export default defineRule({
  options: v.looseObject({ pattern: v.pipe(v.string(), v.minLength(1)), case: v.optional(v.boolean(), false) }),
  level: 'warn',
  opens: 'reason',
  compile: (options, rule, { pattern }) => {
    const find = pattern({ source: options.pattern, exactCase: options.case });
    return (_draft, _context, { text }) =>
      find(text).map((span) => {
        const found = excerpt(text.slice(span.start, span.end));
        if (!rule.fix) return { span, key: 'found', values: { found } };
        const fixes: Fix[] = [{ key: 'replace', values: { text: excerpt(rule.fix) }, span, text: rule.fix }];
        return { span, key: 'replaced', values: { found, fix: excerpt(rule.fix) }, fixes };
      });
  },
});

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = {
  fine: [
    { options: { pattern: '\\bкот\\b' }, draft: { text: 'Котёл, скот и коты' } },
    { options: { pattern: '^Итак' }, draft: { text: 'Ну, итак' } },
    { options: { pattern: 'GitHub', case: true }, draft: { text: 'github' } },
    { options: { pattern: '\\d{4}' }, draft: { text: 'Всего 123 места' } },
    { options: { pattern: 'x*' }, draft: { text: 'Пустое не находится' } },
  ],
  caught: [
    { options: { pattern: '\\bкот\\b' }, draft: { text: 'Кот и кот, кот' }, marks: ['Кот', 'кот', 'кот'] },
    { options: { pattern: '\\bскид\\w+\\s+\\d+\\s?%' }, draft: { text: 'Наша скидка 20 % и скидки\u00a030%' }, marks: ['скидка 20 %', 'скидки\u00a030%'] },
    { options: { pattern: '^итак' }, draft: { text: 'Первое\nИтак, второе' }, marks: ['Итак'] },
    { options: { pattern: '(?:да|нет)\\b[,.]' }, draft: { text: 'Ну да, конечно нет.' }, marks: ['да,', 'нет.'] },
    { options: { pattern: '[^\\s]+@[^\\s]+\\b' }, draft: { text: 'Почта ящик@пример и всё' }, marks: ['ящик@пример'] },
    { options: { pattern: '🔥{3,}' }, draft: { text: 'Огонь 🔥🔥🔥🔥' }, marks: ['🔥🔥🔥🔥'] },
    { options: { pattern: '\\p{Lu}{5,}', case: true }, draft: { text: 'Это ВНИМАНИЕ' }, marks: ['ВНИМАНИЕ'] },
  ],
};
