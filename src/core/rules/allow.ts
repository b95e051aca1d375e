import * as v from 'valibot';
import { defineRule, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Всегда можно', en: 'Always fine' },
  about: {
    ru: 'Выражения, внутри которых запреты и замены молчат: названия продуктов, свои дисклеймеры, цитаты из закона.',
    en: 'Phrases inside which bans and replacements keep silent: product names, your own disclaimers, quotations of a law.',
  },
  fields: [
    { key: 'phrases', input: 'lines', holdsPhrases: true, label: { ru: 'Выражения, по одному на строке', en: 'Phrases, one a line' } },
    { key: 'case', input: 'switch', label: { ru: 'Различать заглавные и строчные буквы', en: 'Upper and lower case must match' } },
  ],
};

/** What it says, in both languages: shown where a rule is tried out, never as a finding. */
export const wording: RuleWording = {
  words: {
    allowed: {
      what: { ru: 'По гайду так можно: «{found}»', en: 'Fine by the guide: “{found}”' },
      why: { ru: 'Это выражение внесено в гайд как допустимое.', en: 'The guide lists this wording as fine.' },
      todo: { ru: 'Ничего делать не нужно.', en: 'There is nothing to do.' },
    },
  },
  fixes: {},
};

/** Phrases that are always fine. */
export default defineRule({
  options: v.looseObject({ phrases: v.optional(v.array(v.string()), []), case: v.optional(v.boolean(), false) }),
  level: 'note',
  opens: 'reason',
  claims: 'allows',
  compile: (options, _rule, { phrases }) => {
    const set = phrases(options.phrases, { exactCase: options.case });
    return (_draft, _context, text) => set.find(text).map(({ span }) => ({ span, key: 'allowed', values: { found: text.text.slice(span.start, span.end) } }));
  },
});

/** What is fine; what it allows is no finding, so nothing is caught. `test/core/check.test.ts` tries it beside other rules. */
export const examples: RuleExamples = {
  fine: [
    { options: { phrases: ['лучшая цена недели'] }, draft: { text: 'Лучшая цена недели уже в магазинах' } },
    { options: { phrases: ['Cheap Monday'], case: true }, draft: { text: 'Cheap Monday jeans are back' } },
  ],
  caught: [],
};
