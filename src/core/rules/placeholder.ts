import * as v from 'valibot';
import type { Draft, Span } from '../draft.ts';
import type { Level } from '../finding.ts';
import { defineRule, type Hit, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';
import { excerpt } from '../text/case.ts';
import { compilePhrases } from '../text/phrases.ts';
import type { Prepared } from '../text/prepare.ts';
import { contest, cries, doubts, labels, orders, promises, remarks } from '../text/residue.ts';
import { findSlots } from '../text/slots.ts';

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Незаполненные места и рабочие пометки', en: 'Unfilled slots and working notes' },
  about: {
    ru: 'Шаблонные места вроде {имя} или XX.XX, «вставить ссылку», «на согласование», рыба и пометки коллегам.',
    en: 'Template slots such as {name} or XX.XX, “insert link here”, “for approval”, filler text and notes to a colleague.',
  },
  fields: [
    { key: 'slots', input: 'switch', label: { ru: 'Искать незаполненные места', en: 'Look for unfilled slots' } },
    { key: 'notes', input: 'switch', label: { ru: 'Искать рабочие пометки', en: 'Look for working notes' } },
    { key: 'phrases', input: 'lines', label: { ru: 'Свои пометки, по одной на строке', en: 'Notes of your own, one a line' } },
    {
      key: 'allowed',
      input: 'lines',
      label: { ru: 'Не считать пометкой', en: 'Not a slot' },
      hint: { ru: 'Например, [Имя], если так называется ваша рубрика.', en: 'For example [Name], if your series is called so.' },
    },
  ],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    slot: {
      what: { ru: 'Незаполненное место: {found}', en: 'An unfilled slot: {found}' },
      why: { ru: 'Шаблон ушёл бы читателям с пустым местом.', en: 'The template would go out with a hole in it.' },
      todo: { ru: 'Впишите нужное.', en: 'Fill it in.' },
    },
    figure: {
      what: { ru: 'Вместо числа или даты стоит {found}', en: '{found} stands for a number or a date' },
      why: { ru: 'Похоже, значение хотели вписать позже.', en: 'It looks as if the value was to be added later.' },
      todo: { ru: 'Впишите значение.', en: 'Write the value.' },
    },
    blank: {
      what: { ru: 'Пустая строка для заполнения', en: 'A blank to be filled in' },
      why: { ru: 'Если это не игра с читателем, здесь чего-то не хватает.', en: 'Unless it is a game with the reader, something is missing here.' },
      todo: { ru: 'Впишите нужное или оставьте, если так задумано.', en: 'Fill it in, or leave it if it is meant so.' },
    },
    note: {
      what: { ru: 'Похоже на рабочую пометку: «{found}»', en: 'This looks like a working note: “{found}”' },
      why: { ru: 'Такие слова пишут о посте коллегам, а не в посте читателям.', en: 'People say this about a post to colleagues, not in a post to readers.' },
      todo: { ru: 'Уберите пометку и перечитайте текст.', en: 'Remove the note and read the text again.' },
    },
    filler: {
      what: { ru: 'Текст-рыба: «{found}»', en: 'Filler text: “{found}”' },
      why: { ru: 'Им заполняют макет, пока нет настоящего текста.', en: 'It fills a layout until there is a real text.' },
      todo: { ru: 'Замените настоящим текстом.', en: 'Put the real text in its place.' },
    },
    promise: {
      what: { ru: 'Обещана ссылка, но её нет: «{found}»', en: 'A link is promised but missing: “{found}”' },
      why: { ru: 'Читатель будет искать ссылку и не найдёт.', en: 'Readers will look for the link and not find it.' },
      todo: { ru: 'Добавьте ссылку или уберите обещание.', en: 'Add the link or drop the promise.' },
    },
  },
  fixes: {},
};

/** Slots of a template left unfilled, and what is left of the talk about the post. */
export default defineRule({
  options: v.looseObject({
    slots: v.optional(v.boolean(), true),
    notes: v.optional(v.boolean(), true),
    phrases: v.optional(v.array(v.string()), []),
    allowed: v.optional(v.array(v.string()), []),
  }),
  level: 'hold',
  opens: 'reason',
  compile: (options, rule) => {
    const ours = compilePhrases(notes.map(({ phrase }) => phrase));
    const loud = compilePhrases(cries, { exactCase: true });
    const own = compilePhrases(options.phrases);
    const atMost: Level = rule.level === 'note' ? 'note' : 'warn';
    const allowed = new Set(options.allowed.map((text) => text.trim().toLowerCase()));
    return (draft, _context, text) => {
      const hits: Hit[] = [];
      const add = (key: string, span: Span, level: Level = rule.level): void => {
        const found = text.text.slice(span.start, span.end);
        const isKnown = hits.some((hit) => hit.span.start < span.end && hit.span.end > span.start);
        if (!isKnown && !allowed.has(found.trim().toLowerCase())) hits.push({ key, span, values: { found: excerpt(found) }, level });
      };
      if (options.slots) for (const { span, key } of findSlots(text.text)) add(key, span, key === 'blank' ? atMost : rule.level);
      for (const { span } of own.find(text)) add('note', span);
      if (!options.notes) return hits;
      for (const { span } of loud.find(text)) add('note', span);
      for (const { phrase, span } of ours.find(text)) {
        const key = notes[phrase]?.key ?? 'remark';
        if (key === 'remark' && beginsClause(text.text, span.start)) add('note', span);
        if (key === 'doubt' && isDoubt(text.text, span)) add('note', span, atMost);
        if (key === 'order' && beginsClause(text.text, span.start) && !contest.test(text.text)) add('note', span, atMost);
        if (key === 'promise' && lacksLink(draft, text)) add('promise', span, isAlone(text.text, span) ? rule.level : atMost);
      }
      if (text.text.includes(':')) for (const match of text.text.matchAll(labels)) add('note', { start: match.index, end: match.index + match[0].length });
      for (const span of fillersOf(text.text)) add('filler', span);
      return hits;
    };
  },
});

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = /* @__PURE__ */ (() => ({
  fine: [
    '[Спойлер] В конце все живы',
    'Новый трек [LIVE] уже на канале [18+]',
    'Спасибо <3 и до встречи :) {o_o}',
    'Скидка 50% на всё и 100% хлопок',
    'От $20 до $40 за пару',
    'Смотрите [расписание](https://example.com/plan) и [id1|Анну]',
    'Элемент <title> важнее, чем <b> и <br>',
    'В шаблоне напишите `{name}` и сохраните',
    'Формула \\frac{числитель}{знаменатель} и множество {x}',
    'Дата в формате ДД.ММ.ГГГГ',
    'Искусство XX века и XXX Олимпийские игры',
    'Размеры XXL и XXXL уже в продаже',
    'love you xxx',
    'Продолжите фразу: «Я читаю, чтобы ___»',
    'Finish the sentence: my perfect Sunday is ____.',
    'Раздел первый\n________\nРаздел второй',
    'Чтобы вставить ссылку, нажмите на скрепку',
    'Lorem ipsum is older than you think. Swipe for its story',
    'Регистрация по ссылке https://example.com/go',
    'Tickets: link below\nexample.com/tickets',
    'Todo list for spring: paint, plant, rest',
    'Сделай пост с нашим хештегом и выиграй кружку',
    'Our new text editor is here. Copy and paste work everywhere',
    'Follow @snake__case and visit https://example.com/__init__/x',
    'Шаблон таблицы лежит в личном кабинете',
    'We need links between people, not just wires',
    'Нужна помощь? Ссылка в шапке профиля',
  ].map((text) => ({ options: {}, draft: { text } })),
  caught: [
    ...(
      [
        ['Здравствуйте, {имя}! Ваш заказ {{order_id}} готов', ['{имя}', '{{order_id}}']],
        ['Hi [FIRST NAME], thanks for choosing [your company]', ['[FIRST NAME]', '[your company]']],
        ['Спасибо, <имя клиента>! Ждём в <МАГАЗИН>', ['<имя клиента>', '<МАГАЗИН>']],
        ['Уважаемый %USER_NAME%, $first_name$ и *|FNAME|*', ['%USER_NAME%', '$first_name$', '*|FNAME|*']],
        ['{Привет|Добрый день} всем', ['{Привет|Добрый день}']],
        ['Встречаемся XX.XX в ХХ:ХХ', ['XX.XX', 'ХХ:ХХ']],
        ['Скидка XX% и всего ХХХ рублей', ['XX', 'ХХХ']],
        ['Звоните: 8 (XXX) XXX-XX-XX', ['XXX) XXX-XX-XX']],
        ['Начало дд.мм.гггг', ['дд.мм.гггг']],
        ['Итоги акции (ссылка)', ['(ссылка)']],
        ['Наш директор ____ ответит на вопросы', ['____']],
        ['Big sale *** need copy ***', ['need copy']],
        ['Распродажа началась. Вставить ссылку', ['Вставить ссылку']],
        ['TODO придумать заголовок', ['TODO']],
        ["How's this caption, Ann? Coffee for everyone", ["How's this caption"]],
        ['Could you put something like: so proud of my new shoes', ['Could you put something like']],
        ['На согласование. Новая коллекция в магазинах', ['На согласование']],
        ['Fwd: Our summer hours', ['Fwd:']],
        ['Текст поста: мы открылись', ['Текст поста']],
        ['Lorem ipsum dolor sit amet', ['Lorem ipsum dolor sit amet']],
        ['Записаться можно по ссылке', ['по ссылке']],
        ['ТЗ для фотоконкурса ко Дню города', ['ТЗ для']],
      ] as const
    ).map(([text, marks]) => ({ options: {}, draft: { text }, marks })),
    { options: { phrases: ['проверено юристом'] }, draft: { text: 'Акция (проверено юристом)' }, marks: ['проверено юристом'] },
  ],
}))();

/** All remarks that we know, in one list, so that a text is searched once. */
const notes = [
  ...remarks.map((phrase) => ({ phrase, key: 'remark' })),
  ...doubts.map((phrase) => ({ phrase, key: 'doubt' })),
  ...orders.map((phrase) => ({ phrase, key: 'order' })),
  ...promises.map((phrase) => ({ phrase, key: 'promise' })),
];

/** Whether a sentence, a line or a bracket begins here. */
function beginsClause(text: string, start: number): boolean {
  const before = text.slice(0, start).trimEnd();
  const gap = text.slice(before.length, start);
  return before === '' || gap.includes('\n') || !/[\p{L}\p{N},]$/u.test(before);
}

function endsClause(text: string, end: number): boolean {
  const after = text.slice(end);
  return /^\s*$|^[ \t]*[\n.!?:;)\]*…]/u.test(after);
}

function isAlone(text: string, span: Span): boolean {
  return beginsClause(text, span.start) && endsClause(text, span.end);
}

/** Two words and more, or a heading word alone on its place ("Черновик.", "Hashtags:"). */
function isDoubt(text: string, span: Span): boolean {
  if (!beginsClause(text, span.start)) return false;
  const isOneWord = !/\s/.test(text.slice(span.start, span.end).trim());
  return !isOneWord || (span.start === text.search(/\S/u) && /^[ \t]*[:\n.]/.test(text.slice(span.end)));
}

function fillersOf(text: string): Span[] {
  if (!/lorem/i.test(text)) return [];
  const filler = /lorem ipsum dolor(?:[\s,]+(?:sit|amet|consectetur|adipiscing|elit)){0,5}/iu.exec(text) ?? /^\W*lorem ipsum\W*$/iu.exec(text);
  return filler ? [{ start: filler.index, end: filler.index + filler[0].length }] : [];
}

/** Attached things may carry the link (a card, a button): then nothing can be said. */
function lacksLink(draft: Draft, text: Prepared): boolean {
  return draft.box === 'post' && draft.attachments.length === 0 && !text.entities.some(({ kind }) => kind === 'link');
}
