import * as v from 'valibot';
import { type TypoSort, typoSorts } from '../draft.ts';
import { defineRule, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';
import en from '../spelling/turns/en.json' with { type: 'json' };
import ru from '../spelling/turns/ru.json' with { type: 'json' };
import { excerpt } from '../text/case.ts';

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Опечатки', en: 'Typos' },
  about: {
    ru: 'Опечатки в русских и английских словах, не та раскладка, повторы слов и пробелы. Всё проверяется на этом компьютере.',
    en: 'Mistyped words in Russian and English, the wrong keyboard layout, doubled words and spaces. All of it is checked on this machine.',
  },
  fields: [
    { key: 'word', input: 'switch', label: { ru: 'Опечатки', en: 'Mistyped words' } },
    { key: 'rare', input: 'switch', label: { ru: 'И там, где похоже только редкое слово', en: 'Also where only a rare word is close' } },
    { key: 'layout', input: 'switch', label: { ru: 'Не та раскладка клавиатуры', en: 'Wrong keyboard layout' } },
    { key: 'letters', input: 'switch', label: { ru: 'Латинская буква в русском слове', en: 'A letter of the other alphabet inside a word' } },
    { key: 'name', input: 'switch', label: { ru: 'Имя бренда с ошибкой', en: 'The brand’s name written wrongly' } },
    { key: 'doubled', input: 'switch', label: { ru: 'Слово дважды подряд', en: 'The same word twice' } },
    { key: 'spacing', input: 'switch', label: { ru: 'Пробелы у знаков препинания', en: 'Spaces around marks' } },
    { key: 'pairs', input: 'switch', label: { ru: 'Скобки и кавычки без пары', en: 'Brackets and quotation marks without their pair' } },
    { key: 'confusion', input: 'switch', label: { ru: 'Частые ошибки: «в течении», «-тся» и «-ться»', en: 'Frequent confusions: “could of”, “your welcome”' } },
    {
      key: 'grammar',
      input: 'switch',
      label: { ru: 'Грамматика от вашего сервера, если он включён в настройках', en: 'Grammar by your own server, where one is switched on in Settings' },
    },
    {
      key: 'off',
      input: 'lines',
      label: { ru: 'Выключенные обороты, по одному имени на строке', en: 'Turns that are switched off, one name a line' },
      hint: { ru: 'Например, tsya или v-techenii.', en: 'For example tsya or could-of.' },
    },
  ],
};

/** What it says, in both languages. */
export const wording: RuleWording = /* @__PURE__ */ (() => ({
  words: {
    word: {
      what: { ru: 'Похоже на опечатку: «{found}»', en: 'This looks mistyped: “{found}”' },
      why: { ru: 'Такого слова в словаре нет, а похожее есть.', en: 'The dictionary has no such word but a similar one.' },
      todo: { ru: 'Исправьте или добавьте слово в свои.', en: 'Mend it, or add the word to yours.' },
    },
    layout: {
      what: { ru: 'Не та раскладка: «{found}»', en: 'Wrong keyboard layout: “{found}”' },
      why: { ru: 'На другой раскладке эти клавиши дают слова.', en: 'On the other layout these keys make words.' },
      todo: { ru: 'Переведите одной кнопкой.', en: 'Convert it with one button.' },
    },
    letters: {
      what: { ru: 'Буква другого алфавита в слове «{found}»', en: 'A letter of the other alphabet in “{found}”' },
      why: { ru: 'Поиск и хештеги такое слово не найдут.', en: 'Search and hashtags will not find such a word.' },
      todo: { ru: 'Замените букву.', en: 'Replace the letter.' },
    },
    name: {
      what: { ru: 'Имя написано не так: «{found}»', en: 'The name is written in another way: “{found}”' },
      why: { ru: 'В гайде бренда это имя пишется иначе.', en: 'The brand’s guide writes this name differently.' },
      todo: { ru: 'Исправьте одной кнопкой.', en: 'Mend it with one button.' },
    },
    doubled: {
      what: { ru: 'Слово дважды: «{found}»', en: 'A word twice: “{found}”' },
      why: { ru: 'Обычно это след правки.', en: 'Usually a trace of editing.' },
      todo: { ru: 'Уберите одно.', en: 'Remove one.' },
    },
    spacing: {
      what: { ru: 'Пробел у знака или слова: «{found}»', en: 'A space at a mark or a word: “{found}”' },
      why: { ru: 'Лишний или пропущенный пробел.', en: 'A space too many or too few.' },
      todo: { ru: 'Исправьте одной кнопкой.', en: 'Mend it with one button.' },
    },
    pairs: {
      what: { ru: 'Без пары: «{found}»', en: 'Without its pair: “{found}”' },
      why: { ru: 'Скобка или кавычка не закрыта.', en: 'A bracket or quotation mark is not closed.' },
      todo: { ru: 'Закройте её или уберите.', en: 'Close it or remove it.' },
    },
    confusion: {
      what: { ru: 'Проверьте: «{found}»', en: 'Have a look: “{found}”' },
      why: { ru: 'Эти написания часто путают.', en: 'These spellings are often taken for each other.' },
      todo: { ru: 'Если нужно, замените одной кнопкой.', en: 'If need be, replace it with one button.' },
    },
    grammar: {
      what: { ru: 'Грамматика: «{found}»', en: 'Grammar: “{found}”' },
      why: { ru: 'Ваш сервер: {message}', en: 'Your server: {message}' },
      todo: { ru: 'Если замечание верно, исправьте.', en: 'Mend it if the remark is right.' },
    },
    ...Object.fromEntries(
      [...ru, ...en].map(({ id, about }) => [
        `turn-${id}`,
        {
          what: { ru: 'Проверьте: «{found}»', en: 'Have a look: “{found}”' },
          why: about,
          todo: { ru: 'Если нужно, замените одной кнопкой.', en: 'If need be, replace it with one button.' },
        },
      ]),
    ),
  },
  fixes: { replace: { ru: 'На «{text}»', en: 'To “{text}”' }, remove: { ru: 'Убрать пробел', en: 'Remove the space' } },
}))();

const usual = { word: true, rare: false, layout: true, letters: true, doubled: true, spacing: true, pairs: true, confusion: true, name: true, grammar: true };
const entries = Object.fromEntries(typoSorts.map((sort) => [sort, v.optional(v.boolean(), usual[sort])])) as Record<TypoSort, ReturnType<typeof optional>>;

/** Slips of the hand. What was found comes with the draft: the dictionaries are too big for every page. It warns; a rule for statements may hold. */
export default defineRule({
  options: v.looseObject({ ...entries, off: v.optional(v.array(v.string()), []) }),
  level: 'warn',
  opens: 'reason',
  claims: 'yields',
  compile: (options) => {
    const off = new Set(options.off.map((id) => id.trim()));
    return ({ typos = [], text }) =>
      typos
        .filter(({ sort, about }) => options[sort] && !(about && off.has(about)))
        .map(({ sort, about, message, span, fixes }) => ({
          span,
          key: sort === 'rare' ? 'word' : about && about !== 'tsya' ? `turn-${about}` : sort,
          values: { found: excerpt(text.slice(span.start, span.end)), ...(sort === 'grammar' ? { message: message ?? '' } : {}) },
          fixes: fixes.map((fix) => ({ key: fix.trim() === '' ? 'remove' : 'replace', values: { text: excerpt(fix) }, span, text: fix })),
        }));
  },
});

function optional() {
  return v.optional(v.boolean(), true);
}

const slip = { sort: 'word', span: { start: 0, end: 6 }, fixes: ['Привет'] } as const;

/** What is fine and what is caught; the engine has tests of its own. */
export const examples: RuleExamples = /* @__PURE__ */ (() => ({
  fine: [
    { options: {}, draft: { text: 'Првиет всем' } },
    { options: { grammar: false }, draft: { text: 'Мы рад вам', typos: [{ sort: 'grammar', span: { start: 3, end: 6 }, fixes: ['рады'] }] } },
    { options: { word: false }, draft: { text: 'Првиет всем', typos: [slip] } },
    { options: {}, draft: { text: 'Првиет всем', typos: [{ ...slip, sort: 'rare' }] } },
    {
      options: { off: ['v-techenii'] },
      draft: { text: 'в течении дня', typos: [{ sort: 'confusion', about: 'v-techenii', span: { start: 0, end: 9 }, fixes: [] }] },
    },
  ],
  caught: [
    { options: {}, draft: { text: 'Првиет всем', typos: [slip] }, marks: ['Првиет'] },
    { options: { rare: true }, draft: { text: 'Првиет всем', typos: [{ ...slip, sort: 'rare' }] }, marks: ['Првиет'] },
    {
      options: {},
      draft: { text: 'Зерновек открыт', typos: [{ sort: 'name', span: { start: 0, end: 8 }, fixes: ['Зерновик'] }] },
      marks: ['Зерновек'],
    },
    {
      options: {},
      draft: { text: 'Мы рад вам', typos: [{ sort: 'grammar', message: 'Нет согласования', span: { start: 3, end: 6 }, fixes: ['рады'] }] },
      marks: ['рад'],
    },
    { options: {}, draft: { text: 'Ждем ,всем', typos: [{ sort: 'spacing', span: { start: 4, end: 5 }, fixes: [''] }] }, marks: [' '] },
    {
      options: {},
      draft: { text: 'в течении дня', typos: [{ sort: 'confusion', about: 'v-techenii', span: { start: 0, end: 9 }, fixes: ['в течение'] }] },
      marks: ['в течении'],
    },
  ],
}))();
