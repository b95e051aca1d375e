import * as v from 'valibot';
import type { Span } from '../draft.ts';
import type { Fix } from '../finding.ts';
import { defineRule, type Hit, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';
import { isCanonical } from '../text/canonical.ts';
import { excerpt, inCaseOf } from '../text/case.ts';
import type { Prepared } from '../text/prepare.ts';
import { spellingVariants } from '../text/spelling-variants.ts';

const cases = ['keep', 'exact'] as const;

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Принятое написание', en: 'Preferred wording' },
  about: {
    ru: 'Как бренд пишет своё название, продукты и термины и чем заменяет нежелательные слова.',
    en: 'How the brand writes its name, products and terms, and what it says in place of unwanted words.',
  },
  fields: [
    {
      key: 'to',
      input: 'lines',
      label: { ru: 'Писать так', en: 'Write it so' },
      hint: { ru: 'Несколько строк — несколько замен на выбор.', en: 'Several lines are several replacements to choose from.' },
    },
    {
      key: 'from',
      input: 'lines',
      holdsPhrases: true,
      label: { ru: 'А не так', en: 'And not so' },
      hint: {
        ru: 'Если пусто, ищутся другие написания того же: слитно, раздельно, через дефис, с другими заглавными.',
        en: 'Empty: other spellings of the same are found, joined, parted, hyphenated, with other capitals.',
      },
    },
    {
      key: 'case',
      input: 'choice',
      label: { ru: 'Заглавные', en: 'Capitals' },
      choices: [
        { value: 'keep', label: { ru: 'как в тексте', en: 'as in the text' } },
        { value: 'exact', label: { ru: 'ровно как в гайде', en: 'exactly as in the guide' } },
      ],
    },
    { key: 'transliterated', input: 'switch', label: { ru: 'Искать и в другом алфавите', en: 'Also in the other alphabet' } },
  ],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    spelled: {
      what: { ru: 'По гайду пишут «{fix}», а не «{found}»', en: 'The guide writes “{fix}”, not “{found}”' },
      why: { ru: 'Название узнают, когда оно всюду написано одинаково.', en: 'A name is recognized when it is written the same everywhere.' },
      todo: { ru: 'Замените одной кнопкой.', en: 'Replace it with one button.' },
    },
    replaced: {
      what: { ru: 'По гайду вместо «{found}» пишут «{fix}»', en: 'The guide says “{fix}” in place of “{found}”' },
      why: { ru: 'Так принято в гайде бренда.', en: 'The brand’s guide prefers it.' },
      todo: { ru: 'Замените одной кнопкой.', en: 'Replace it with one button.' },
    },
    inflected: {
      what: { ru: 'По гайду вместо «{found}» пишут «{fix}»', en: 'The guide says “{fix}” in place of “{found}”' },
      why: { ru: 'Так принято в гайде бренда.', en: 'The brand’s guide prefers it.' },
      todo: {
        ru: 'Замена в начальной форме: поставьте её в нужную.',
        en: 'The replacement is in its base form: put it into the form that the sentence needs.',
      },
    },
  },
  fixes: {
    replace: { ru: 'Заменить на «{text}»', en: 'Replace with “{text}”' },
    base: { ru: 'Заменить на «{text}» (начальная форма)', en: 'Replace with “{text}” (base form)' },
  },
};

/** One wording in place of others. */
export default defineRule({
  options: v.looseObject({
    to: v.optional(v.union([v.string(), v.array(v.string())]), []),
    from: v.optional(v.array(v.string()), []),
    case: v.optional(v.picklist(cases), 'keep'),
    transliterated: v.optional(v.boolean(), false),
  }),
  level: 'warn',
  opens: 'reason',
  claims: 'words',
  compile: (options, rule, { phrases }) => {
    const given = [options.to, rule.fix ?? []].flat().filter((text) => text.trim() !== '');
    const wanted = given.map((text) => text.trim());
    const isExact = options.case === 'exact';
    const isSpelling = options.from.length === 0;
    const sought = isSpelling ? wanted.flatMap((term) => spellingVariants(term, { transliterated: options.transliterated })) : options.from;
    const found = phrases(sought);
    const canonical = phrases(isSpelling ? [] : wanted);
    const isFine = (text: Prepared, span: Span): boolean => {
      const manner = { isExact, beginsSentence: !/[\p{L}\p{N},;]$/u.test(text.text.slice(0, span.start).trimEnd()) };
      return wanted.some((term) => isCanonical(text.text.slice(span.start, span.end), term, manner));
    };
    return (_draft, _context, text) => {
      const hits = found.find(text);
      if (hits.length === 0 || wanted.length === 0) return [];
      const right = canonical.find(text).filter(({ span }) => isFine(text, span));
      return hits
        .filter(({ span }) => !isFine(text, span) && !right.some((by) => by.span.start <= span.start && by.span.end >= span.end))
        .map(({ span, phrase }): Hit => {
          const words = text.text.slice(span.start, span.end);
          const isBase = isSpelling ? isShort(words, wanted) : isWritten(words, sought[phrase] ?? '');
          const fixes = wanted.map((term): Fix => {
            const replacement = isExact ? term : inCaseOf(words, term);
            return { key: isBase || /\s/.test(term) ? 'replace' : 'base', values: { text: excerpt(replacement) }, span, text: replacement };
          });
          const key = fixes.some((fix) => fix.key === 'base') ? 'inflected' : isSpelling ? 'spelled' : 'replaced';
          return { span, key, values: { found: excerpt(words), fix: excerpt(wanted.join(' / ')) }, fixes };
        });
    };
  },
});

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = {
  fine: [
    { options: { to: 'GitHub' }, draft: { text: 'GitHub and GitHub’s page, https://github.com, @github' } },
    { options: { to: 'GitHub' }, draft: { text: 'ВЕСЬ КОД НА GITHUB' } },
    { options: { to: 'почта' }, draft: { text: 'Почта работает. Пишите на почту' } },
    { options: { to: 'Полярный Экспресс' }, draft: { text: 'Полярный Экспресс и «Полярный Экспресс»' } },
    { options: { to: 'веб-сайт' }, draft: { text: 'Наш веб-сайт. Веб-сайт готов' } },
    { options: { to: 'smart watch band', from: ['watch'] }, draft: { text: 'A smart watch band for summer' } },
    { options: { to: 'Кофейня на Мосту', from: ['кофейня'] }, draft: { text: 'Кофейня на Мосту открыта' } },
    { options: { to: [] }, draft: { text: 'Ничего' } },
    { options: { from: ['дешёвый'] }, draft: { text: 'Замены нет, и сказать нечего: дешёвый' } },
  ],
  caught: [
    { options: { to: 'GitHub' }, draft: { text: 'github, Github, Git Hub, git-hub' }, marks: ['github', 'Github', 'Git Hub', 'git-hub'] },
    { options: { to: 'GitHub', case: 'exact' }, draft: { text: 'ВЕСЬ КОД НА GITHUB' }, marks: ['GITHUB'] },
    {
      options: { to: 'Полярный Экспресс' },
      draft: { text: 'Полярный экспресс, полярныйэкспресс, Полярный-Экспресс' },
      marks: ['Полярный экспресс', 'полярныйэкспресс', 'Полярный-Экспресс'],
    },
    { options: { to: 'Алёнка' }, draft: { text: 'Шоколад «Аленка»' }, marks: ['Аленка'] },
    { options: { to: 'Сбер', transliterated: true }, draft: { text: 'Платите через Sber' }, marks: ['Sber'] },
    { options: { to: 'веб-сайт' }, draft: { text: 'Новый вебсайт и веб сайт' }, marks: ['вебсайт', 'веб сайт'] },
    {
      options: { to: ['недорогой', 'доступный'], from: ['дешёвый', 'бюджетный'] },
      draft: { text: 'Дешевый чай, бюджетный кофе' },
      marks: ['Дешевый', 'бюджетный'],
    },
    { options: { to: 'sign in', from: ['login', 'log-in'] }, draft: { text: 'Log in or LOGIN' }, marks: ['Log in', 'LOGIN'] },
    { options: { to: 'Android', case: 'exact', from: ['андроид*'] }, draft: { text: 'Для андроидов и Android' }, marks: ['андроидов'] },
  ],
};

/** Whether words are a phrase as it was written, not another of its forms. */
function isWritten(words: string, phrase: string): boolean {
  const bare = (text: string): string =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/[^\p{L}\p{N}]+/gu, '');
  return bare(words) === bare(phrase);
}

/** A misspelled name keeps its letters; with more of them it is inflected. */
function isShort(words: string, wanted: readonly string[]): boolean {
  const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]+/gu, '').length;
  return wanted.some((term) => letters(words) <= letters(term));
}
