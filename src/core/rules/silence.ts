import * as v from 'valibot';
import type { Context, CrisisLevel } from '../context.ts';
import { isOwnPost } from '../draft.ts';
import { defineRule, type Hit, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';
import { timeOf } from '../scope.ts';
import { excerpt } from '../text/case.ts';
import { crisisWordsIn } from '../text/crisis-words.ts';
import { unfittingFinder } from '../text/unfitting.ts';
import { stampOf, wallClock } from '../text/zone.ts';

const whole = { start: 0, end: 0 };

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Молчание в кризис', en: 'Silence in a crisis' },
  about: {
    ru: 'Темы, о которых бренд молчит во время кризиса; те, кто должен узнать раньше публики; день траура.',
    en: 'Topics that the brand does not speak of in a crisis; those who must hear before the public does; a day of mourning.',
  },
  fields: [
    { key: 'topics', input: 'switch', label: { ru: 'Темы молчания', en: 'Topics of silence' } },
    { key: 'first', input: 'switch', label: { ru: 'Сначала сказать своим', en: 'Tell our own people first' } },
    { key: 'mourning', input: 'switch', label: { ru: 'День траура: без рекламы и праздника', en: 'Day of mourning: no selling, no feast' } },
  ],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    topic: {
      what: { ru: 'Тема молчания: «{found}»', en: 'A topic of silence: “{found}”' },
      why: {
        ru: 'Пока идёт кризис, бренд об этом не говорит: так решено в плане.',
        en: 'While the crisis is on the brand does not speak of this: the plan says so.',
      },
      todo: { ru: 'Уберите это или спросите того, кто ведёт кризис.', en: 'Leave it out, or ask whoever leads the crisis.' },
    },
    untold: {
      what: { ru: 'Ещё не знают те, кто должен узнать первым; групп: {count}', en: 'Those who must hear first have not been told; groups: {count}' },
      why: {
        ru: 'Если сотрудники и пострадавшие узнают новость из поста, доверие теряется надолго.',
        en: 'When staff and those affected learn the news from a post, trust is lost for long.',
      },
      todo: { ru: 'Сообщите им и отметьте это на странице кризиса, потом публикуйте.', en: 'Tell them, mark it on the crisis page, then publish.' },
    },
    mourning: {
      what: { ru: 'День траура: «{found}» сегодня не звучит', en: 'A day of mourning: “{found}” is out of place today' },
      why: { ru: 'Реклама, праздник и шутка в день траура ранят.', en: 'Selling, feasts and jokes hurt on a day of mourning.' },
      todo: { ru: 'Отложите пост до завтра или напишите, почему он нужен сегодня.', en: 'Let it wait until tomorrow, or write why it is needed today.' },
    },
  },
  fixes: {},
};

/** What a brand keeps silent about while a crisis is on, and to whom it speaks first. All of it comes with the crisis; calm days cost nothing. */
export default defineRule({
  options: v.looseObject({ topics: v.optional(v.boolean(), true), first: v.optional(v.boolean(), true), mourning: v.optional(v.boolean(), true) }),
  level: 'warn',
  opens: 'reason',
  compile: ({ topics, first, mourning }, rule, tools) => {
    const openers = tools.lexicon('title-openers');
    const findUnfitting = unfittingFinder(tools);
    return (draft, context, text) => {
      const { crisis } = context;
      if (crisis.level === 0) return [];
      const hits: Hit[] = [];
      const quote = (start: number, end: number): string => excerpt(text.text.slice(start, end));
      const topic = topics && crisis.silentTopics?.length ? crisisWordsIn(text.text, silent(crisis.silentTopics, crisis.level), openers).sensitive : undefined;
      if (topic) hits.push({ span: topic, key: 'topic', values: { found: quote(topic.start, topic.end) } });
      if (!isOwnPost(draft)) return hits;
      const named = crisisWordsIn(text.text, crisis, openers);
      const speaks = crisis.level > 1 || (named.sensitive ?? named.title) !== undefined;
      if (first && crisis.untold && speaks) hits.push({ span: whole, key: 'untold', values: { count: crisis.untold } });
      const today = mourning && crisis.mourning ? stampOf(wallClock(timeOf(draft, context), tools.brand.timeZone)).slice(0, 10) : '';
      if (today !== '' && today === crisis.mourning) {
        const level = rule.level === 'warn' ? { level: 'hold' as const } : {};
        for (const { span } of findUnfitting(text, { isPost: true, level: crisis.level }))
          hits.push({ span, key: 'mourning', values: { found: quote(span.start, span.end) }, ...level });
      }
      return hits;
    };
  },
});

function silent(words: readonly string[], level: CrisisLevel): Context['crisis'] {
  return { level, title: '', sensitiveWords: words };
}

const now = Date.UTC(2026, 5, 10, 12);

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = {
  fine: [
    { options: {}, draft: { text: 'Скидка 20% на всё и политика' } },
    { options: {}, draft: { text: 'Политика возврата' }, context: crisisAt(0, { silentTopics: ['политика'], untold: 2 }) },
    { options: { topics: false }, draft: { text: 'Новая политика возврата' }, context: crisisAt(2, { silentTopics: ['политика'] }) },
    { options: {}, draft: { text: 'Завтра работаем до шести' }, context: crisisAt(1, { untold: 2 }) },
    { options: {}, draft: { text: 'Уточните номер заказа', box: 'reply' }, context: crisisAt(3, { untold: 2 }) },
    { options: {}, draft: { text: 'We look into it' }, context: crisisAt(2, { untold: 0 }) },
    { options: {}, draft: { text: 'Скидка 20% на всё' }, context: { ...crisisAt(1, { mourning: '2026-06-09' }), now } },
    { options: {}, draft: { text: 'Мы скорбим вместе со всеми' }, context: { ...crisisAt(1, { mourning: '2026-06-10' }), now } },
  ],
  caught: [
    { options: {}, draft: { text: 'О политике спорить не будем', box: 'reply' }, context: crisisAt(1, { silentTopics: ['политика'] }), marks: ['политике'] },
    { options: {}, draft: { text: 'Our politics are simple' }, context: crisisAt(2, { silentTopics: ['politics'] }), marks: ['politics'] },
    { options: {}, draft: { text: 'Мы разбираемся' }, context: crisisAt(2, { untold: 1 }), marks: [''] },
    { options: {}, draft: { text: 'About the recall' }, context: crisisAt(1, { untold: 3, sensitiveWords: ['recall'] }), marks: [''] },
    { options: {}, draft: { text: 'Скидка 20% на всё' }, context: { ...crisisAt(1, { mourning: '2026-06-10' }), now }, marks: ['Скидка'] },
    { options: {}, draft: { text: 'Ура, нам пять лет' }, context: { ...crisisAt(1, { mourning: '2026-06-10' }), now }, marks: ['Ура'] },
  ],
};

function crisisAt(level: CrisisLevel, more: Partial<Context['crisis']>): Pick<Context, 'crisis'> {
  return { crisis: { level, title: '', sensitiveWords: [], ...more } };
}
