import * as v from 'valibot';
import { type AccountKind, accountKinds, type Draft, isOwnPost, type Span } from '../draft.ts';
import { defineRule, type Hit, type RuleExamples, type RuleForm, type RuleTools, type RuleWording } from '../rule.ts';
import { excerpt } from '../text/case.ts';
import { moneyFinders, type Speech } from '../text/money.ts';
import { isListed, isOwned, namesOf, selfPraiseFinder, siblingFinder } from '../text/ownership.ts';
import { personalFinder } from '../text/personal.ts';
import type { Prepared } from '../text/prepare.ts';
import { pairOf } from '../text/signs.ts';

const signs = ['personal', 'private', 'quiet', 'market', 'employer', 'other-brand', 'brand-named', 'mixed-up', 'self-praise'] as const;
type Sign = (typeof signs)[number];

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Тот ли аккаунт', en: 'The right account' },
  about: {
    ru: 'Личный тон и личные сообщения в аккаунте бренда, чужой бренд как свой, деньги компании у руководителя, бренд или работодатель на личной странице.',
    en: 'A personal voice or a private message in the brand’s account, another brand as one’s own, company money from an executive, the brand or an employer on a personal page.',
  },
  fields: [{ key: 'signs', input: 'lines', label: { ru: `Что искать: ${signs.join(', ')}`, en: `What to look for: ${signs.join(', ')}` } }],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    away: {
      what: { ru: 'Это всё ещё вы, от имени @{name}?', en: 'Still you, as @{name}?' },
      why: {
        ru: 'За компьютером долго никого не было, или браузер только что открыли.',
        en: 'Nobody was at this computer for a while, or the browser was just opened.',
      },
      todo: { ru: 'Подтвердите, что за компьютером вы и аккаунт тот.', en: 'Say that it is you, and that the account is the right one.' },
    },
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
    'brand-named': {
      what: { ru: 'На личной странице назван бренд: «{found}»', en: 'A personal page names the brand: “{found}”' },
      why: { ru: 'Слова сотрудника прочтут как слова бренда.', en: 'What an employee says is read as said by the brand.' },
      todo: {
        ru: 'Проверьте аккаунт. Если пост личный, скажите, что это ваше мнение.',
        en: 'Check the account. If the post is personal, say that the view is your own.',
      },
    },
    'named-in-crisis': {
      what: { ru: 'Идёт кризис, а на личной странице назван бренд: «{found}»', en: 'A crisis is on, and a personal page names the brand: “{found}”' },
      why: { ru: 'Сейчас любые слова сотрудников прочтут как ответ бренда.', en: 'Just now whatever employees say is read as the brand’s answer.' },
      todo: { ru: 'Согласуйте с теми, кто ведёт кризис, или не публикуйте.', en: 'Have it cleared by those who lead the crisis, or do not publish.' },
    },
    'mixed-up': {
      what: { ru: '«{found}» — другой ваш бренд', en: '“{found}” is another of your brands' },
      why: {
        ru: 'Похоже, пост для другого аккаунта: чужое названо своим.',
        en: 'The post seems to be meant for another account: it calls the other’s name its own.',
      },
      todo: { ru: 'Проверьте, от чьего имени публикуете.', en: 'Check whose name the post will carry.' },
    },
    'self-praise': {
      what: { ru: 'Похвала самому себе: «{found}». Тот ли это аккаунт?', en: 'Praise of oneself: “{found}”. Is this the right account?' },
      why: {
        ru: 'Так пишут с чужой страницы; от своего имени это выглядит подставным отзывом.',
        en: 'This is written from somebody else’s page; under one’s own name it looks like a planted review.',
      },
      todo: { ru: 'Проверьте, от чьего имени публикуете.', en: 'Check whose name the comment will carry.' },
    },
  },
  fixes: {},
};

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
        const said = key === 'brand-named' && context.crisis.level >= 2 ? 'named-in-crisis' : key;
        return span ? [{ span, key: said, values: { found: excerpt(text.text.slice(span.start, span.end)) } }] : [];
      });
    };
  },
});

/** Who says a name after these gives their own, and calls nobody. */
const introduced = /(?:это|зовут|this is|name is|name's|i'm|i am)\s$/iu;
/** None of them is longer, in units. */
const longestIntroduction = 12;

interface SignFinder {
  /** Accounts in which it is a mistake. */
  readonly kinds: readonly AccountKind[];
  readonly find: (text: Prepared, speech: Speech) => Span | undefined;
}

function findersOf(tools: RuleTools): Readonly<Record<Sign, SignFinder>> {
  const { lexicon, phrases, brand } = tools;
  const personally = personalFinder(tools);
  const privately = lexicon('private');
  const money = moneyFinders(tools);
  const atWork = pairOf(tools, ['employment', ['disgust']]);
  const competitors = phrases(brand.terms.competitors);
  const named = phrases(namesOf(brand));
  const siblings = siblingFinder(tools);
  return {
    personal: { kinds: ['corporate'], find: (text, { draft }) => (isOwnPost(draft) ? personally(text) : undefined) },
    private: {
      kinds: accountKinds,
      find: (text, { draft }) =>
        isOwnPost(draft)
          ? privately.find(text).find(({ span }) => !introduced.test(text.text.slice(Math.max(0, span.start - longestIntroduction), span.start)))?.span
          : undefined,
    },
    quiet: { kinds: ['corporate', 'executive'], find: money.quiet },
    market: { kinds: ['executive'], find: money.market },
    employer: { kinds: ['personal', 'executive'], find: (text) => atWork(text) },
    'other-brand': {
      kinds: ['corporate', 'executive'],
      find: (text) => competitors.find(text).find(({ span }) => isOwned(text.text, span))?.span,
    },
    'brand-named': {
      kinds: accountKinds,
      find: (text, { draft }) => (draft.box !== 'message' && isPersonal(draft, brand) ? named.find(text)[0]?.span : undefined),
    },
    'mixed-up': { kinds: ['corporate', 'executive'], find: (text, { draft }) => siblings(text, draft) },
    'self-praise': { kinds: accountKinds, find: selfPraiseFinder(tools) },
  };
}

/** An account of no brand is somebody's own, once the brand has said which accounts are its. */
function isPersonal(draft: Draft, brand: RuleTools['brand']): boolean {
  if (draft.account?.kind) return draft.account.kind === 'personal';
  return Boolean(draft.account?.handle) && brand.accounts.length > 0 && !isListed(draft, brand);
}

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = /* @__PURE__ */ (() => {
  const executive = { account: { handle: 'boss', kind: 'executive' as const } };
  const personal = { account: { handle: 'me', kind: 'personal' as const } };
  const shore = {
    draft: { network: 'x', account: { handle: '@Shore' } },
    brand: {
      name: 'Берег',
      terms: { own: ['Shore', 'Лавка Берег'], products: ['Штиль'], competitors: [] },
      accounts: [
        { network: 'x', handle: 'shore', kind: 'corporate' as const },
        { network: 'x', handle: 'pavel', kind: 'personal' as const },
      ],
    },
    others: [
      {
        name: 'Лавка',
        terms: { own: ['Lavka'], products: ['Гроза', 'латте', 'Штиль'], competitors: [] },
        accounts: [{ network: 'x', handle: 'lavka_club', kind: 'corporate' as const }],
      },
    ],
  };
  const asShore = (text: string, more: Partial<Draft> = {}) => ({ options: {}, ...shore, draft: { ...shore.draft, ...more, text } });
  const pavel = { account: { handle: 'pavel' } };
  const stranger = { account: { handle: 'anna_k' } };
  const rivals = { brand: { terms: { own: [], products: [], competitors: ['Полюс'] } } };
  return {
    fine: [
      ...[
        'Пиво, водка и сидр в нашей карте бара',
        'I have worn these boots for a month',
        'Выручка выросла на 12%',
        'OMG, new donuts',
        '“I cried when my husband saw the dress.” Thank you, Jo',
      ].map((text) => ({
        options: {},
        draft: { text },
      })),
      { options: {}, draft: { text: 'Доброе утро, это Оля, я пеку здесь хлеб' } },
      { options: {}, draft: { text: 'lol my boss is drunk', ...personal } },
      { options: {}, draft: { text: 'Сбегаю за молоком', box: 'reply' } },
      { options: {}, draft: { text: 'Заказы и доставка как обычно' }, context: { quietPeriod: true } },
      { options: {}, draft: { text: 'Прибыль растёт', ...executive }, context: { quietPeriod: { from: 0, until: 1 } } },
      { options: {}, draft: { text: 'Proud of the team and of 12 new trees', ...executive } },
      { options: {}, draft: { text: 'Мы лучше, чем Полюс' }, ...rivals },
      { options: { signs: ['private'] }, draft: { text: 'Сбегаю за молоком' } },
      { options: {}, draft: { text: 'Compare with your Полюс' }, ...rivals },
      ...['Рады работать рядом с Лавкой', 'Наши друзья «Лавка» открыли зал', 'Our neighbours Lavka bake on Sundays', 'Спасибо @lavka_club за стол'].map(
        (text) => asShore(text),
      ),
      ...['Наш латте с корицей', 'Наш «Штиль» снова в меню', 'В нашей Лавке Берег новый стол', 'Our team met the people of Lavka'].map((text) => asShore(text)),
      asShore('Наша Лавка открыта', { account: undefined }),
      asShore('Берег сегодня закрыт', { account: undefined }),
      asShore('Берег открыт до девяти'),
      ...['Спасибо, Shore team наготове', 'Bravo, Anna!', 'Well done on the shores of the lake'].map((text) => asShore(text, { box: 'reply' })),
      asShore('Bravo, Shore!'),
      asShore('Вчера гуляли в парке', pavel),
      asShore('Берег откроем в девять', { ...pavel, box: 'message' }),
    ],
    caught: [
      { options: {}, draft: { text: 'Через час выложу, сбегаю в магазин' }, marks: ['сбегаю в магазин'] },
      { options: {}, draft: { text: 'Третий час на планёрке, уши вянут' }, marks: ['на планёрке, уши вянут'] },
      { options: {}, draft: { text: 'Have to sit through another panel. Make it stop' }, marks: ['Have to sit through another panel. Make it stop'] },
      { options: {}, draft: { text: 'Эти ученики просто стадо' }, marks: ['ученики просто стадо'] },
      { options: {}, draft: { text: 'Our clients are sheep' }, marks: ['Our clients are sheep'] },
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
      ...(
        [
          ['Наша Лавка открылась', 'Лавка'],
          ['В нашей кофейне «Лавка» новый стол', 'Лавка'],
          ['С вами Лавка, доброе утро', 'Лавка'],
          ['We are Lavka and we bake', 'Lavka'],
          ['Our coffee shop is open. Yours, Lavka', 'Lavka'],
          ['Пробуйте: наша новая Гроза', 'Гроза'],
          ['Подписывайтесь на нашу страницу @lavka_club', '@lavka_club'],
          ['Our page https://x.com/lavka_club has the menu', 'https://x.com/lavka_club'],
          ['Новый стол уже в зале #Лавка', '#Лавка'],
        ] as const
      ).map(([text, mark]) => ({ ...asShore(text), marks: [mark] })),
      { ...asShore('Берег сегодня не работает', pavel), marks: ['Берег'] },
      { ...asShore('Bravo, Shore! Best place in town', { box: 'reply' }), marks: ['Bravo, Shore'] },
      { ...asShore('Берег, вы лучшие', { box: 'comment' }), marks: ['Берег, вы лучшие'] },
      { ...asShore('Shore has the best table', stranger), marks: ['Shore'] },
      { ...asShore('Про Берег пишут неправду', pavel), context: { crisis: { level: 2, title: '', sensitiveWords: [] } }, marks: ['Берег'] },
    ],
  };
})();
