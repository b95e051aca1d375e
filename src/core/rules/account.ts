import * as v from 'valibot';
import type { Context } from '../context.ts';
import { type AccountKind, accountKinds, type Draft, isOwnPost, type Span } from '../draft.ts';
import { defineRule, type Hit, type RuleExamples, type RuleForm, type RuleTools, type RuleWording } from '../rule.ts';
import { timeOf } from '../scope.ts';
import { excerpt } from '../text/case.ts';
import type { Prepared } from '../text/prepare.ts';
import { pairOf } from '../text/signs.ts';

const signs = ['personal', 'private', 'quiet', 'market', 'employer', 'other-brand'] as const;
type Sign = (typeof signs)[number];

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Тот ли аккаунт', en: 'The right account' },
  about: {
    ru: 'Личный тон и личные сообщения в аккаунте бренда, чужой бренд как свой, деньги компании у руководителя, слова о работодателе на личной странице.',
    en: 'A personal voice or a private message in the brand’s account, another brand as one’s own, company money from an executive, an employer on a personal page.',
  },
  fields: [{ key: 'signs', input: 'lines', label: { ru: `Что искать: ${signs.join(', ')}`, en: `What to look for: ${signs.join(', ')}` } }],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    personal: {
      what: { ru: 'Похоже на личный пост: «{found}». Тот ли это аккаунт?', en: 'Reads as a personal post: “{found}”. Is this the right account?' },
      why: {
        ru: 'Самая частая ошибка с аккаунтами — своё, отправленное от имени бренда.',
        en: 'The usual mishap with accounts is one’s own words sent as the brand.',
      },
      todo: { ru: 'Проверьте, от чьего имени публикуете.', en: 'Check whose name the post will carry.' },
    },
    private: {
      what: { ru: 'Похоже на личное сообщение: «{found}»', en: 'Reads as a message to one person: “{found}”' },
      why: { ru: 'Пост увидят все, а написано как будто одному.', en: 'Everybody will see the post, and it speaks to one.' },
      todo: { ru: 'Проверьте, что это пост, а не переписка.', en: 'Make sure that this is a post and not a conversation.' },
    },
    quiet: {
      what: { ru: 'Период тишины: «{found}» говорит о деньгах компании', en: 'Quiet period: “{found}” speaks of the company’s money' },
      why: { ru: 'До отчётности такие слова могут счесть раскрытием.', en: 'Before the report such words may count as disclosure.' },
      todo: { ru: 'Покажите тем, кто отвечает за отношения с инвесторами.', en: 'Show it to whoever answers for investor relations.' },
    },
    market: {
      what: { ru: '«{found}» может двинуть рынок', en: '“{found}” may move the market' },
      why: {
        ru: 'Слова руководителя о сделках, рекордах и планах рынок слышит как новость.',
        en: 'What an executive says of deals, records and plans is news to the market.',
      },
      todo: { ru: 'Убедитесь, что это уже раскрыто, или согласуйте.', en: 'Make sure that it is public already, or have it approved.' },
    },
    employer: {
      what: { ru: '«{found}»: о работе на личной странице', en: '“{found}”: about work, on a personal page' },
      why: { ru: 'Личный пост о работодателе или клиентах прочтут и они.', en: 'A personal post about employers or clients is read by them too.' },
      todo: { ru: 'Подумайте, сказали бы вы это им в лицо.', en: 'Ask yourself whether you would tell them so.' },
    },
    'other-brand': {
      what: { ru: '«{found}» назван как свой бренд', en: '“{found}” is named as one’s own brand' },
      why: {
        ru: 'В гайде это конкурент. Похоже, пост для другого аккаунта.',
        en: 'The guide lists it as a competitor. The post may be meant for another account.',
      },
      todo: { ru: 'Проверьте, от чьего имени публикуете.', en: 'Check whose name the post will carry.' },
    },
  },
  fixes: {},
};

/** Weak signs of a personal post that make one together; what each weighs. `most`: how many of a sort count. */
const enough = 3;
const weakSorts = {
  'personal-slang': { weight: 1, most: 2 },
  'personal-life': { weight: 2, most: 2 },
  'personal-mood': { weight: 1, most: 2 },
  'personal-drink': { weight: 1, most: 1 },
  'personal-politics': { weight: 1, most: 1 },
} as const;
const self = /(?<![\p{L}\p{N}'’])(?:[Ii](?:['’](?:m|ve|d|ll))?|my|me|я|мне|меня|мой|моя|мои|моё)(?![\p{L}\p{N}])/u;
/** A number, in digits or in words. */
const figure = /\d|миллион|миллиард|тысяч|million|billion|thousand/iu;
const own = /(?:наш\p{L}*|у нас в|мы в|our|here at|we at)\s+$/iu;

/** Whose voice a text has, and whose account it is in. */
export default defineRule({
  options: v.looseObject({ signs: v.optional(v.array(v.picklist(signs)), [...signs]) }),
  level: 'warn',
  opens: 'reason',
  compile: (options, _rule, tools) => {
    const finders = findersOf(tools);
    return (draft, context, text) => {
      const kind = draft.account?.kind ?? 'corporate';
      return options.signs.flatMap((key): Hit[] => {
        const { kinds, find } = finders[key];
        const span = kinds.includes(kind) ? find(text, { draft, context, kind }) : undefined;
        return span ? [{ span, key, values: { found: excerpt(text.text.slice(span.start, span.end)) } }] : [];
      });
    };
  },
});

interface Matter {
  readonly draft: Draft;
  readonly context: Context;
  readonly kind: AccountKind;
}

interface SignFinder {
  /** Accounts in which it is a mistake. */
  readonly kinds: readonly AccountKind[];
  readonly find: (text: Prepared, matter: Matter) => Span | undefined;
}

function findersOf(tools: RuleTools): Readonly<Record<Sign, SignFinder>> {
  const { lexicon, phrases, brand } = tools;
  const plain = lexicon('personal-plain');
  const weak = Object.entries(weakSorts).map(([name, sort]) => ({ words: lexicon(name), ...sort }));
  const privately = lexicon('private');
  const finance = lexicon('quiet-finance');
  const moving = lexicon('market-moving');
  const milestone = lexicon('milestone');
  const atWork = pairOf(tools, ['employment', ['disgust']]);
  const competitors = phrases(brand.terms.competitors);
  return {
    personal: {
      kinds: ['corporate'],
      find: (text, { draft }) => {
        if (!isOwnPost(draft)) return undefined;
        const known = plain.find(text)[0];
        if (known) return known.span;
        let [score, first]: [number, Span | undefined] = [self.test(text.text) ? 1 : 0, undefined];
        for (const { words, weight, most } of weak) {
          const said = words.find(text).slice(0, most);
          score += said.length * weight;
          first ??= said[0]?.span;
        }
        return score >= enough ? first : undefined;
      },
    },
    private: { kinds: accountKinds, find: (text, { draft }) => (isOwnPost(draft) ? privately.find(text)[0]?.span : undefined) },
    quiet: {
      kinds: ['corporate', 'executive'],
      find: (text, { draft, context, kind }) => {
        if (!isQuiet(draft, context)) return undefined;
        const money = finance.find(text);
        // a shop speaks of orders and sums all day
        return moving.find(text)[0]?.span ?? (money.length >= (kind === 'executive' ? 1 : 2) ? money[0]?.span : undefined);
      },
    },
    market: {
      kinds: ['executive'],
      find: (text, { draft, context }) => {
        if (isQuiet(draft, context)) return undefined;
        return moving.find(text)[0]?.span ?? (figure.test(text.text) ? (milestone.find(text)[0] ?? finance.find(text)[0])?.span : undefined);
      },
    },
    employer: { kinds: ['personal', 'executive'], find: (text) => atWork(text) },
    'other-brand': {
      kinds: ['corporate', 'executive'],
      find: (text) => competitors.find(text).find(({ span }) => own.test(text.text.slice(Math.max(0, span.start - 24), span.start)))?.span,
    },
  };
}

function isQuiet(draft: Draft, context: Context): boolean {
  const { quietPeriod } = context;
  if (typeof quietPeriod === 'boolean') return quietPeriod;
  const time = timeOf(draft, context);
  return time >= quietPeriod.from && time < quietPeriod.until;
}

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = /* @__PURE__ */ (() => {
  const executive = { account: { handle: 'boss', kind: 'executive' as const } };
  const personal = { account: { handle: 'me', kind: 'personal' as const } };
  const rivals = { brand: { terms: { own: [], products: [], competitors: ['Полюс'] } } };
  return {
    fine: [
      ...['Пиво, водка и сидр в нашей карте бара', 'I have worn these boots for a month', 'Выручка выросла на 12%', 'OMG, new donuts'].map((text) => ({
        options: {},
        draft: { text },
      })),
      { options: {}, draft: { text: 'lol my boss is drunk', ...personal } },
      { options: {}, draft: { text: 'Сбегаю за молоком', box: 'reply' } },
      { options: {}, draft: { text: 'Заказы и доставка как обычно' }, context: { quietPeriod: true } },
      { options: {}, draft: { text: 'Прибыль растёт', ...executive }, context: { quietPeriod: { from: 0, until: 1 } } },
      { options: {}, draft: { text: 'Proud of the team and of 12 new trees', ...executive } },
      { options: {}, draft: { text: 'Мы лучше, чем Полюс' }, ...rivals },
      { options: { signs: ['private'] }, draft: { text: 'Сбегаю за молоком' } },
    ],
    caught: [
      { options: {}, draft: { text: 'Через час выложу, сбегаю в магазин' }, marks: ['сбегаю в магазин'] },
      { options: {}, draft: { text: 'Унылый у нас паблик, конечно. Скучный у нас и чат' }, marks: ['Унылый у нас'] },
      { options: {}, draft: { text: 'lol my ex is at the party, drunk again' }, marks: ['lol'] },
      { options: {}, draft: { text: 'I just unlocked level 9. Play with me' }, marks: ['I just unlocked'] },
      { options: {}, draft: { text: 'Перенеси встречу, в понедельник не могу' }, marks: ['Перенеси встречу'] },
      { options: {}, draft: { text: 'Put him on your calendar and keep it quiet', ...executive }, marks: ['Put him on'] },
      { options: {}, draft: { text: 'Отличная прибыль', ...executive }, context: { quietPeriod: true }, marks: ['прибыль'] },
      { options: {}, draft: { text: 'EBITDA и дивиденды радуют' }, context: { quietPeriod: true }, marks: ['EBITDA'] },
      { options: {}, draft: { text: 'Финансирование обеспечено', ...executive }, marks: ['Финансирование обеспечено'] },
      { options: {}, draft: { text: 'Next year we will ship 30,000 boats', ...executive }, marks: ['will ship'] },
      { options: {}, draft: { text: 'Моя работа мне противна, ненавижу', ...personal }, marks: ['Моя работа мне противна, ненавижу'] },
      { options: {}, draft: { text: 'Ждём в гости в нашем Полюс' }, ...rivals, marks: ['Полюс'] },
    ],
  };
})();
