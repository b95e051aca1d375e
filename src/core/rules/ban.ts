import * as v from 'valibot';
import type { Fix } from '../finding.ts';
import { defineRule, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';
import { excerpt, inCaseOf } from '../text/case.ts';
import type { PhraseHit } from '../text/phrases.ts';
import type { Prepared } from '../text/prepare.ts';
import { removalOf } from '../text/removal.ts';

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Запрещённые слова', en: 'Banned words' },
  about: {
    ru: 'Слова и выражения, которых у бренда быть не должно. Можно указать замену.',
    en: 'Words and phrases the brand does not use. A replacement can be given.',
  },
  fields: [
    {
      key: 'phrases',
      input: 'lines',
      holdsPhrases: true,
      label: { ru: 'Слова и выражения, по одному на строке', en: 'Words and phrases, one a line' },
      hint: {
        ru: 'Звёздочка заменяет часть слова: скид*, *фон, *банк*. Буквы е и ё равны.',
        en: 'An asterisk stands for a part of a word: guarant*, *phone, *bank*.',
      },
    },
    {
      key: 'beside',
      input: 'lines',
      holdsPhrases: true,
      label: { ru: 'Только рядом с одним из этих слов', en: 'Only beside one of these words' },
      hint: { ru: 'Пусто: искать везде.', en: 'Empty: looked for everywhere.' },
    },
    { key: 'case', input: 'switch', label: { ru: 'Различать заглавные и строчные буквы', en: 'Upper and lower case must match' } },
  ],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    banned: {
      what: { ru: 'По гайду так не пишут: «{found}»', en: 'Not used by the guide: “{found}”' },
      why: { ru: 'Это выражение внесено в гайд бренда как нежелательное.', en: 'The brand’s guide lists this wording as unwanted.' },
      todo: { ru: 'Уберите или скажите иначе.', en: 'Remove it or put it another way.' },
    },
    replaced: {
      what: { ru: 'По гайду вместо «{found}» пишут «{fix}»', en: 'The guide says “{fix}” in place of “{found}”' },
      why: { ru: 'Так принято в гайде бренда.', en: 'The brand’s guide prefers it.' },
      todo: { ru: 'Замените одной кнопкой.', en: 'Replace it with one button.' },
    },
  },
  fixes: {
    replace: { ru: 'Заменить на «{text}»', en: 'Replace with “{text}”' },
    remove: { ru: 'Убрать «{text}»', en: 'Remove “{text}”' },
  },
};

/** Tokens between which two words still speak of the same thing. */
const near = 8;

/** Words and phrases that the brand does not say. */
export default defineRule({
  options: v.looseObject({ phrases: v.array(v.string()), beside: v.optional(v.array(v.string()), []), case: v.optional(v.boolean(), false) }),
  level: 'warn',
  opens: 'reason',
  claims: 'words',
  compile: (options, rule, { phrases }) => {
    const set = phrases(options.phrases, { exactCase: options.case });
    const others = options.beside.length > 0 ? phrases(options.beside) : undefined;
    const find = (text: Prepared): readonly PhraseHit[] => {
      const hits = set.find(text);
      const partners = hits.length > 0 ? others?.find(text) : undefined;
      if (!partners) return hits;
      return hits.filter((hit) => partners.some((partner) => isBeside(hit, partner)));
    };
    return (_draft, _context, text) =>
      find(text).map(({ span, isStem }) => {
        const found = text.text.slice(span.start, span.end);
        const named = excerpt(found);
        const fixes: Fix[] = [];
        if (rule.fix) {
          const replacement = options.case ? rule.fix : inCaseOf(found, rule.fix);
          fixes.push({ key: 'replace', values: { text: excerpt(replacement) }, span, text: replacement });
        } else {
          const whole = removalOf(text, span);
          // with nothing left there would be nothing to publish
          if (text.text.slice(0, whole.start).trim() || text.text.slice(whole.end).trim())
            fixes.push({ key: 'remove', values: { text: named }, span: whole, text: '' });
        }
        // a guessed form may be another word: it is pointed at, never held
        const level = isStem && rule.level === 'hold' ? 'warn' : rule.level;
        return rule.fix
          ? { span, key: 'replaced', values: { found: named, fix: excerpt(rule.fix) }, fixes, level }
          : { span, key: 'banned', values: { found: named }, fixes, level };
      });
  },
});

/** Near, and not the same words. */
function isBeside(hit: PhraseHit, other: PhraseHit): boolean {
  const isSame = other.first <= hit.first && other.last >= hit.last;
  return !isSame && Math.max(other.first - hit.last, hit.first - other.last) <= near;
}

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = {
  fine: [
    { options: { phrases: ['бля'] }, draft: { text: 'Как употреблять бюджет с умом' } },
    { options: { phrases: ['hell'] }, draft: { text: 'Shell and seashells' } },
    { options: { phrases: ['cheap'] }, draft: { text: 'See https://example.com/cheap and @cheap' } },
    { options: { phrases: ['лучшие цены'] }, draft: { text: 'Всё лучшие.\n\nЦены завтра' } },
    { options: { phrases: ['Apple'], case: true }, draft: { text: 'an apple a day' } },
    { options: { phrases: ['100% гарантия'] }, draft: { text: 'Скидка 100. Гарантия год' } },
    { options: { phrases: ['бесплатн*'], beside: ['кредит*'] }, draft: { text: 'Бесплатный вход на лекцию' } },
    { options: { phrases: ['', ' ', '«»'] }, draft: { text: 'Пустые строки ничего не находят' } },
  ],
  caught: [
    { options: { phrases: ['ещё дешевле'] }, draft: { text: 'Теперь ЕЩЕ  дешевле' }, marks: ['ЕЩЕ  дешевле'] },
    { options: { phrases: ['гарантиров*'] }, draft: { text: 'Гарантированный результат, гарантируем' }, marks: ['Гарантированный'] },
    { options: { phrases: ['*фон'] }, draft: { text: 'Смартфон и телефоны' }, marks: ['Смартфон'] },
    { options: { phrases: ['*банк*'] }, draft: { text: 'Наш Супербанковский счёт' }, marks: ['Супербанковский'] },
    { options: { phrases: ['best price'] }, draft: { text: 'The best-price promise' }, marks: ['best-price'] },
    { options: { phrases: ['бесплатн*'], beside: ['кредит*'] }, draft: { text: 'Кредит совершенно бесплатно' }, marks: ['бесплатно'] },
    { options: { phrases: ['замок'] }, draft: { text: 'Старый за\u0301мок\u00ad' }, marks: ['за\u0301мок\u00ad'] },
    { options: { phrases: ['йога'] }, draft: { text: 'Утренняя и\u0306ога' }, marks: ['и\u0306ога'] },
    { options: { phrases: ['снег'] }, draft: { text: 'Первый #снег' }, marks: ['снег'] },
    { options: { phrases: ['example.com'] }, draft: { text: 'На Example.com дешевле' }, marks: ['Example.com'] },
    { options: { phrases: ['Github'], case: true }, draft: { text: 'Github, GitHub, github' }, marks: ['Github'] },
    { options: { phrases: ['100% гарантия', 'гарантия'] }, draft: { text: '100% гарантия и гарантия' }, marks: ['100% гарантия', 'гарантия'] },
    { options: { phrases: ['🔥'] }, draft: { text: 'Огонь 🔥!' }, marks: ['🔥'] },
  ],
};
