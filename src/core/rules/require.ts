import * as v from 'valibot';
import type { Attachment, Draft, Span } from '../draft.ts';
import type { Fix } from '../finding.ts';
import { defineRule, type Hit, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';
import { excerpt } from '../text/case.ts';
import { type Position, positions, standsAt } from '../text/position.ts';
import type { Prepared } from '../text/prepare.ts';

const elements = ['erid', 'inn', 'link', 'hashtag', 'mention', 'alt'] as const;
const times = ['always', 'phrase', 'link', 'paid', 'flagged', 'erid', 'attachment'] as const;
const list = v.optional(v.array(v.string()), []);
const whole = { start: 0, end: 0 };

const inn = /(?<!\p{L})инн\s?[:№]?\s?(?:\d{12}|\d{10})(?!\d)/iu;
/** Somebody marked an advertisement, well or not: a token that is wrong or cut short is a mark all the same. */
const eridMark = /(?<![\p{L}\p{N}])erid(?:\s?[:=]|\s[a-z\d]{6,})/iu;
/** A token has a digit in it: "erid получим завтра" is none. */
const erid = /(?<![\p{L}\p{N}])erid\s?[:=]?\s?(?=[a-z]*\d)[a-z\d]{6,}/iu;

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Обязательное', en: 'Must have' },
  about: {
    ru: 'Слова, хештеги, пометки или ссылки, которые должны быть в тексте: всегда или при условии.',
    en: 'Words, hashtags, labels or links that a text must have: always, or under a condition.',
  },
  fields: [
    {
      key: 'anyOf',
      input: 'lines',
      holdsPhrases: true,
      label: { ru: 'Хотя бы одно из', en: 'At least one of' },
      hint: { ru: 'Слова, #хештеги, @упоминания, адреса.', en: 'Words, #hashtags, @mentions, addresses.' },
    },
    { key: 'allOf', input: 'lines', holdsPhrases: true, label: { ru: 'Всё из', en: 'All of' } },
    {
      key: 'elements',
      input: 'lines',
      label: { ru: `Что ещё обязательно: ${elements.join(', ')}`, en: `What else must be there: ${elements.join(', ')}` },
      hint: { ru: 'alt — описание у каждой картинки.', en: 'alt: a description of each picture.' },
    },
    {
      key: 'when',
      input: 'choice',
      label: { ru: 'Когда', en: 'When' },
      choices: [
        { value: 'always', label: { ru: 'всегда', en: 'always' } },
        { value: 'phrase', label: { ru: 'если в тексте есть слова ниже', en: 'if the text has the words below' } },
        { value: 'link', label: { ru: 'если есть ссылка', en: 'if there is a link' } },
        { value: 'paid', label: { ru: 'если похоже на рекламу', en: 'if it looks paid for' } },
        { value: 'flagged', label: { ru: 'если отмечено как реклама', en: 'if it is flagged as paid' } },
        { value: 'erid', label: { ru: 'если в тексте есть erid', en: 'if the text has an erid' } },
        { value: 'attachment', label: { ru: 'если что-то приложено', en: 'if something is attached' } },
      ],
    },
    { key: 'phrases', input: 'lines', holdsPhrases: true, label: { ru: 'Слова для условия', en: 'Words of the condition' } },
    {
      key: 'insert',
      input: 'text',
      label: { ru: 'Что вставить', en: 'What to insert' },
      hint: { ru: 'Если пусто, вставляется первое из списка.', en: 'Empty: the first of the list is inserted.' },
    },
    {
      key: 'position',
      input: 'choice',
      label: { ru: 'Где', en: 'Where' },
      choices: [
        { value: 'anywhere', label: { ru: 'где угодно', en: 'anywhere' } },
        { value: 'start', label: { ru: 'в начале', en: 'at the beginning' } },
        { value: 'first-line', label: { ru: 'в первой строке', en: 'in the first line' } },
        { value: 'end', label: { ru: 'в конце', en: 'at the end' } },
      ],
    },
  ],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    missing: {
      what: { ru: 'Не хватает: {wanted}', en: 'Missing: {wanted}' },
      why: { ru: 'По гайду это должно быть в тексте.', en: 'The guide wants it in the text.' },
      todo: { ru: 'Добавьте.', en: 'Add it.' },
    },
    erid: element('токена рекламы (erid)', 'ad token (erid)'),
    link: element('ссылки', 'link'),
    hashtag: element('хештега', 'hashtag'),
    mention: element('упоминания', 'mention'),
    inn: element('ИНН рекламодателя', 'taxpayer number (INN)'),
    alt: {
      what: { ru: 'Картинок без описания: {count}', en: 'Pictures without a description: {count}' },
      why: {
        ru: 'Без описания картинку не увидят те, кто слушает ленту.',
        en: 'Without a description those who listen to their feed do not get the picture.',
      },
      todo: { ru: 'Добавьте описание к каждой.', en: 'Describe each of them.' },
    },
    'first-line': {
      what: { ru: '«{found}» должно стоять в первой строке', en: '“{found}” must stand in the first line' },
      why: { ru: 'По гайду читатель видит это первым.', en: 'By the guide readers see it first.' },
      todo: { ru: 'Перенесите в первую строку.', en: 'Move it to the first line.' },
    },
    start: {
      what: { ru: '«{found}» должно стоять в начале', en: '“{found}” must stand at the beginning' },
      why: { ru: 'По гайду читатель видит это первым.', en: 'By the guide readers see it first.' },
      todo: { ru: 'Перенесите в начало.', en: 'Move it to the beginning.' },
    },
    end: {
      what: { ru: '«{found}» должно стоять в конце', en: '“{found}” must stand at the end' },
      why: { ru: 'Так принято в гайде бренда.', en: 'The brand’s guide prefers it.' },
      todo: { ru: 'Перенесите в конец.', en: 'Move it to the end.' },
    },
  },
  fixes: { insert: { ru: 'Добавить «{text}»', en: 'Add “{text}”' } },
};

/** What must not be missing. */
export default defineRule({
  options: v.looseObject({
    anyOf: list,
    allOf: list,
    elements: v.optional(v.array(v.picklist(elements)), []),
    when: v.optional(v.picklist(times), 'always'),
    phrases: list,
    position: v.optional(v.picklist(positions), 'anywhere'),
    insert: v.optional(v.string(), ''),
  }),
  level: 'warn',
  opens: 'reason',
  compile: (options, rule, { phrases, lexicon }) => {
    const condition = phrases(options.phrases);
    // a label counts as it is written, neither inflected nor disguised
    const asWritten = { forms: false, disguise: false };
    const any = phrases(options.anyOf, asWritten);
    const all = options.allOf.map((phrase) => ({ phrase, set: phrases([phrase], asWritten) }));
    const isDue = (draft: Draft, text: Prepared): boolean => {
      if (options.when === 'phrase') return condition.find(text).length > 0;
      if (options.when === 'flagged') return draft.paid && (options.phrases.length === 0 || condition.find(text).length > 0);
      if (options.when === 'link') return text.entities.some(({ kind }) => kind === 'link');
      if (options.when === 'erid') return eridMark.test(text.text);
      if (options.when === 'attachment') return draft.attachments.length > 0;
      return options.when === 'always' || draft.paid || lexicon('ad-signs').find(text).length > 0;
    };
    const insertion = (wanted: string): readonly Fix[] => {
      const text = options.insert || rule.fix || wanted;
      return text ? [{ key: 'insert', values: { text: excerpt(text) }, span: whole, text }] : [];
    };
    return (draft, _context, text) => {
      const hits: Hit[] = [];
      const bare = options.elements.includes('alt') && isDue(draft, text) ? draft.attachments.filter(isBarePicture).length : 0;
      if (bare > 0) hits.push({ span: whole, key: 'alt', values: { count: bare } });
      if (text.text.trim() === '' || !isDue(draft, text)) return hits;
      const demand = (wanted: string, first: string, spans: readonly Span[]): void => {
        const found = spans[0];
        if (!found) hits.push({ span: whole, key: 'missing', values: { wanted }, fixes: insertion(first) });
        else if (options.position !== 'anywhere' && !spans.some((span) => standsAt(text, span, options.position))) {
          hits.push({ span: found, key: options.position, values: { found: excerpt(text.text.slice(found.start, found.end)) } });
        }
      };
      if (options.anyOf.length > 0)
        demand(
          options.anyOf.join(' / '),
          options.anyOf[0] ?? '',
          any.find(text).map(({ span }) => span),
        );
      for (const { phrase, set } of all)
        demand(
          phrase,
          phrase,
          set.find(text).map(({ span }) => span),
        );
      for (const kind of options.elements) if (kind !== 'alt' && !has(text, kind)) hits.push({ span: whole, key: kind, fixes: insertion('') });
      return hits.map((hit) => ({ ...hit, fixes: (hit.fixes ?? []).map((fix) => placed(fix, text.text, options.position)) }));
    };
  },
});

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = {
  fine: [
    { options: { allOf: ['#ad'], when: 'paid', position: 'start' }, draft: { text: '#ad Worn for six weeks', paid: true } },
    { options: { anyOf: ['Реклама', 'На правах рекламы'], when: 'paid' }, draft: { text: 'Реклама. ООО «Пример». Кресло.' } },
    { options: { anyOf: ['#ad'], when: 'paid' }, draft: { text: 'Nothing paid here' } },
    { options: { elements: ['erid'] }, draft: { text: 'Кресло. erid: 2VtzqwE5abc' } },
    { options: { elements: ['erid'] }, draft: { text: 'Кресло: https://example.com/?erid=2VtzqwE5abc' } },
    { options: { allOf: ['имеются противопоказания'], when: 'phrase', phrases: ['клиник*'] }, draft: { text: 'Клиника открыта. Имеются противопоказания.' } },
    { options: { allOf: ['имеются противопоказания'], when: 'phrase', phrases: ['клиник*'] }, draft: { text: 'Кофейня открыта' } },
    { options: { anyOf: ['#бренд'], position: 'end' }, draft: { text: 'Новый сезон. #бренд #осень' } },
    { options: { allOf: ['@brand'], when: 'link' }, draft: { text: 'https://example.com от @brand' } },
    { options: { allOf: ['#x'] }, draft: { text: ' ' } },
    { options: { elements: ['inn'], when: 'erid' }, draft: { text: 'Кресло. erid: 2VtzqwE5abc. ИНН 7700000000' } },
    { options: { elements: ['erid'], when: 'paid' }, draft: { text: 'Реклама. ООО «Пример». Кресло со скидкой. erid: 2VtzqxXyZ1a' } },
    { options: { elements: ['inn'], when: 'erid' }, draft: { text: 'О том, что такое erid, расскажем завтра' } },
    { options: { elements: ['alt'] }, draft: { text: 'Фото', attachments: [{ kind: 'image', alt: 'Кот на окне' }, { kind: 'video' }] } },
    { options: { allOf: ['#новости'], when: 'attachment' }, draft: { text: 'Без картинки' } },
    { options: { allOf: ['реклама'], position: 'first-line' }, draft: { text: 'Кресло. Реклама\nПодробности' } },
    { options: { allOf: ['#ad'], when: 'flagged' }, draft: { text: 'Use code AUTUMN for boots' } },
    { options: { allOf: ['ask your doctor'], when: 'flagged', phrases: ['migraine'] }, draft: { text: 'New boots', paid: true } },
  ],
  caught: [
    { options: { allOf: ['#ad'], when: 'paid' }, draft: { text: 'Use code AUTUMN for boots' }, marks: [''] },
    { options: { allOf: ['#ad'], when: 'flagged' }, draft: { text: 'New boots', paid: true }, marks: [''] },
    { options: { allOf: ['#ad'], position: 'start' }, draft: { text: 'New boots #ad' }, marks: ['#ad'] },
    { options: { anyOf: ['Реклама'], when: 'link' }, draft: { text: 'Кресла: https://example.com' }, marks: [''] },
    { options: { elements: ['erid'], when: 'paid' }, draft: { text: 'Промокод ВЕСНА даёт скидку' }, marks: [''] },
    { options: { elements: ['link', 'hashtag', 'mention'] }, draft: { text: 'Просто текст' }, marks: ['', '', ''] },
    { options: { allOf: ['не является лекарством'], when: 'phrase', phrases: ['бад'] }, draft: { text: 'БАД для сна' }, marks: [''] },
    { options: { elements: ['inn'], when: 'erid' }, draft: { text: 'Кресло. erid: 2VtzqwE5abc' }, marks: [''] },
    { options: { elements: ['inn'], when: 'erid' }, draft: { text: 'Кресло. Реклама. erid: LjNqwertyKa' }, marks: [''] },
    { options: { elements: ['inn'], when: 'erid' }, draft: { text: 'Кресло: https://example.com/?erid=' }, marks: [''] },
    { options: { elements: ['erid'], when: 'erid' }, draft: { text: 'Кресло. erid: вставим' }, marks: [''] },
    { options: { elements: ['erid'], when: 'paid' }, draft: { text: 'Реклама. ООО «Пример». Промокод ВЕСНА даёт скидку' }, marks: [''] },
    { options: { elements: ['erid'] }, draft: { text: 'Кресло. erid получим завтра' }, marks: [''] },
    { options: { elements: ['alt'] }, draft: { text: 'Фото', attachments: [{ kind: 'image' }, { kind: 'image', alt: ' ' }] }, marks: [''] },
    { options: { elements: ['alt'] }, draft: { text: '', attachments: [{ kind: 'image' }] }, marks: [''] },
    { options: { allOf: ['#новости'], when: 'attachment' }, draft: { text: 'С картинкой', attachments: [{ kind: 'image' }] }, marks: [''] },
    { options: { allOf: ['реклама'], position: 'first-line' }, draft: { text: 'Кресло\nРеклама' }, marks: ['Реклама'] },
    { options: { allOf: ['реклама'] }, draft: { text: 'Рекламный отдел' }, marks: [''] },
    {
      options: { allOf: ['подробности на сайте'], position: 'end' },
      draft: { text: 'Подробности на сайте. Скидка неделю' },
      marks: ['Подробности на сайте'],
    },
  ],
};

/* @__NO_SIDE_EFFECTS__ */
function element(ru: string, en: string) {
  return {
    what: { ru: `Нет ${ru}`, en: `No ${en} in the text` },
    why: { ru: 'По гайду без этого не публикуют.', en: 'By the guide nothing goes out without it.' },
    todo: { ru: 'Добавьте.', en: 'Add it.' },
  };
}

function has(text: Prepared, kind: (typeof elements)[number]): boolean {
  if (kind === 'erid') return erid.test(text.text);
  if (kind === 'inn') return inn.test(text.text);
  return text.entities.some((entity) => entity.kind === kind);
}

/** A picture that nobody described. What kind of thing an attachment is, networks say in their own words. */
function isBarePicture({ kind, alt = '' }: Attachment): boolean {
  return alt.trim() === '' && !/video|audio|voice|file|doc|link|poll/i.test(kind);
}

function placed(fix: Fix, text: string, position: Position): Fix {
  if (position === 'start' || position === 'first-line') return { ...fix, text: `${fix.text} ` };
  const end = text.trimEnd().length;
  const gap = /^[#@]/.test(fix.text) && !text.includes('\n') ? ' ' : '\n';
  return { ...fix, span: { start: end, end }, text: gap + fix.text };
}
