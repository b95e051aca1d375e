import * as v from 'valibot';
import type { Crisis, CrisisLevel } from '../context.ts';
import type { Draft, Span } from '../draft.ts';
import { defineRule, type Hit, type RuleExamples, type RuleForm, type RuleTools, type RuleWording } from '../rule.ts';
import { excerpt } from '../text/case.ts';
import { crisisWordsIn } from '../text/crisis-words.ts';
import type { PhraseSet } from '../text/phrases.ts';
import type { Prepared } from '../text/prepare.ts';

const whole = { start: 0, end: 0 };

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Ответы и личные страницы в кризис', en: 'Replies and personal pages in a crisis' },
  about: {
    ru: 'На уровне 2 проходят ответы из библиотеки для этого уровня и согласованные, на уровне 3 — согласованные и готовый ответ, который зовёт в личные сообщения. Личная страница, где назван бренд или происходящее, спрашивает разрешения.',
    en: 'At level 2 replies for that level from the library pass, and approved ones; at level 3 approved ones, and the prepared reply that takes the talk to private messages. A personal page that names the brand, or what is going on, asks for leave.',
  },
  fields: [
    { key: 'replies', input: 'switch', label: { ru: 'Ответы бренда', en: 'Replies of the brand' } },
    { key: 'personal', input: 'switch', label: { ru: 'Личные страницы сотрудников', en: 'Personal pages of employees' } },
  ],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    answer: {
      what: { ru: 'Кризис (уровень 2): ответ не из библиотеки', en: 'A crisis is on (level 2): a reply that is not from the library' },
      why: { ru: 'Один неосторожный ответ сейчас разойдётся как позиция бренда.', en: 'One careless answer now spreads as the word of the brand.' },
      todo: {
        ru: 'Вставьте готовый ответ для этого уровня и не меняйте его, или запросите согласование.',
        en: 'Insert a prepared reply for this level and leave it as it is, or ask for approval.',
      },
    },
    'answer-severe': {
      what: { ru: 'Тяжёлый кризис (уровень 3): ответы только согласованные', en: 'A severe crisis (level 3): only approved replies' },
      why: { ru: 'Каждое слово могут прочесть пострадавшие и суд.', en: 'Those who were hurt, and a court, may read every word.' },
      todo: {
        ru: 'Запросите согласование или вставьте готовый ответ этого уровня, который зовёт в личные сообщения.',
        en: 'Ask for approval, or insert the prepared reply for this level that takes the talk to private messages.',
      },
    },
    own: {
      what: { ru: 'Личная страница, и здесь назван бренд: «{found}»', en: 'A personal page, and it names the brand: “{found}”' },
      why: { ru: 'Читатели примут слова сотрудника за слова бренда.', en: 'Readers take an employee’s words for the brand’s.' },
      todo: { ru: 'Скажите, что это ваше личное мнение и где вы работаете.', en: 'Say that the opinion is yours, and where you work.' },
    },
    'own-watch': {
      what: { ru: 'Уровень 1, личная страница: «{found}»', en: 'Level 1, a personal page: “{found}”' },
      why: {
        ru: 'Пока всё неясно, о бренде и происходящем говорят только те, кому это поручено.',
        en: 'While nothing is clear, only those in charge speak of the brand and of what is going on.',
      },
      todo: { ru: 'Лучше подождать. Вопросы передайте тем, кто отвечает.', en: 'Better wait. Pass questions on to those who answer.' },
    },
    'own-crisis': {
      what: { ru: 'Кризис, личная страница: «{found}». Команда разрешила?', en: 'A crisis, and a personal page: “{found}”. Did the crisis group allow it?' },
      why: { ru: 'Во время кризиса о нём не говорят без согласия команды.', en: 'During a crisis nobody speaks of it without the group’s consent.' },
      todo: { ru: 'Спросите того, кто ведёт кризис, и напишите, кто разрешил.', en: 'Ask whoever leads the crisis, and write who allowed it.' },
    },
  },
  fixes: {},
};

/** What the brand's people may say, by the level that is on. */
export default defineRule({
  options: v.looseObject({
    replies: v.optional(v.boolean(), true),
    personal: v.optional(v.boolean(), true),
  }),
  level: 'hold',
  opens: 'approval',
  compile: ({ replies, personal }, _, tools) => {
    const openers = tools.lexicon('title-openers');
    const toPrivate = tools.lexicon('to-private');
    const findOwn = ownFinder(tools);
    return (draft, { crisis }, text) => {
      const { level } = crisis;
      if (draft.account?.kind === 'personal') {
        const about = personal ? (findOwn(text) ?? (level > 0 ? spanOfCrisis(text, crisis, openers) : undefined)) : undefined;
        return about ? [ofOwnPage(level, about, excerpt(text.text.slice(about.start, about.end)))] : [];
      }
      return replies && isUncleared(draft, level, () => toPrivate.find(text).length > 0) ? [{ span: whole, key: level >= 3 ? 'answer-severe' : 'answer' }] : [];
    };
  },
});

/** Only what everybody reads; a private message is where such a talk should go: at level 3 a prepared reply is good only if it takes the talk there. */
function isUncleared({ box, text, clearedFor = 0 }: Draft, level: CrisisLevel, isToPrivate: () => boolean): boolean {
  if (level < 2 || (box !== 'reply' && box !== 'comment') || text.trim() === '') return false;
  return clearedFor < level || (level >= 3 && !isToPrivate());
}

function ofOwnPage(level: CrisisLevel, span: Span, found: string): Hit {
  const key = (['own', 'own-watch', 'own-crisis', 'own-crisis'] as const)[level];
  return { span, key, values: { found }, level: (['note', 'warn', 'hold', 'hold'] as const)[level], opens: 'reason' };
}

function ownFinder({ brand, phrases }: RuleTools): (text: Prepared) => Span | undefined {
  const names = phrases([brand.name, ...brand.terms.own, ...brand.terms.products]);
  return (text) => {
    const [first] = names.find(text);
    return first && { start: first.span.start, end: first.span.end };
  };
}

/** A word of what is going on: its name, what is dangerous now, what the brand keeps silent of. */
function spanOfCrisis({ text }: Prepared, crisis: Crisis, openers: PhraseSet): Span | undefined {
  const { sensitive, title } = crisisWordsIn(text, { ...crisis, sensitiveWords: [...crisis.sensitiveWords, ...(crisis.silentTopics ?? [])] }, openers);
  return sensitive ?? title;
}

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = /* @__PURE__ */ (() => {
  const at = (level: CrisisLevel) => ({
    crisis: { level, title: 'Пожар на складе Ромашки', sensitiveWords: ['склад', 'warehouse'], silentTopics: ['страховка', 'lawsuit'] },
  });
  const brand = { name: 'Ромашка' };
  const reply = (text: string, more: Partial<Draft> = {}) => ({ text, box: 'reply' as const, ...more });
  const own = (text: string) => ({ text, account: { handle: 'anna', kind: 'personal' as const } });
  return {
    fine: [
      { options: {}, draft: reply('Здравствуйте! Завтра привезём') },
      { options: {}, draft: reply('We will bring it tomorrow'), context: at(1) },
      { options: {}, draft: reply('Мы знаем о сбое и чиним', { clearedFor: 2 }), context: at(2) },
      { options: {}, draft: reply('Напишите нам в личные сообщения', { clearedFor: 3 }), context: at(3) },
      { options: {}, draft: { text: 'Напишу вам сюда', box: 'message' }, context: at(3) },
      { options: { replies: false }, draft: reply('Сами разберёмся'), context: at(3) },
      { options: {}, draft: { text: 'Обычный пост' }, context: at(3) },
      { options: {}, draft: own('Сходили в горы'), brand, context: at(3) },
      { options: { personal: false }, draft: own('Работаю в Ромашке'), brand, context: at(3) },
    ],
    caught: [
      { options: {}, draft: reply('Сами разберёмся'), context: at(2), marks: [''] },
      { options: {}, draft: reply('It was not us', { box: 'comment' }), context: at(2), marks: [''] },
      { options: {}, draft: reply('Мы знаем о сбое и чиним', { clearedFor: 1 }), context: at(2), marks: [''] },
      { options: {}, draft: reply('Мы знаем о сбое и чиним', { clearedFor: 3 }), context: at(3), marks: [''] },
      { options: {}, draft: reply('Please send us a private message', { clearedFor: 2 }), context: at(3), marks: [''] },
      { options: {}, draft: own('Работаю в Ромашка и горжусь'), brand, marks: ['Ромашка'] },
      { options: {}, draft: own('На складе было страшно'), brand, context: at(2), marks: ['складе'] },
      { options: {}, draft: own('Страховка всё покроет'), context: at(1), marks: ['Страховка'] },
      { options: {}, draft: own('That warehouse again'), context: at(3), marks: ['warehouse'] },
    ],
  };
})();
