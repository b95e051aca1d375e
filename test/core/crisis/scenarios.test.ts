/** Whole crises replayed with a clock of the test: what is suggested, what the guard does minute by minute, who is left without word, what a statement may say. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import starterEn from '#assets/guides/starter.en.json' with { type: 'json' };
import starterRu from '#assets/guides/starter.ru.json' with { type: 'json' };
import { check } from '#src/core/check.ts';
import { type CompiledGuide, compileGuide } from '#src/core/compile.ts';
import { type CrisisLevel, contextAt } from '#src/core/context.ts';
import { type Approval, digestOfDraft } from '#src/core/crisis/opened.ts';
import type { Plan } from '#src/core/crisis/plan.ts';
import { type CrisisRecord, confirmedFacts, nextLevel, openCrisis, shownOf, withFact, withLevel, withTold } from '#src/core/crisis/record.ts';
import { silences } from '#src/core/crisis/silence.ts';
import { type Situation, suggest } from '#src/core/crisis/situation.ts';
import { checkStatement } from '#src/core/crisis/statement.ts';
import { type Draft, draftOf } from '#src/core/draft.ts';
import { Guide } from '#src/core/guide.ts';
import { withPacks } from '#src/core/packs/pack.ts';
import { lexicons } from '#src/lexicons.ts';
import { packs } from '#src/packs.ts';
import { planTemplate } from '#src/plan-template.ts';
import { rawDictionaries } from './words.ts';

type Language = 'ru' | 'en';
const minuteMs = 60_000;
/** A Tuesday at noon, far from every sad date. */
const noon = Date.UTC(2026, 10, 17, 12);
const plans: Readonly<Record<Language, Plan>> = { ru: await planTemplate('ru'), en: await planTemplate('en') };
const brandName = 'Northwind';
const guides: Readonly<Record<Language, CompiledGuide>> = { ru: guideOf('ru', starterRu), en: guideOf('en', starterEn) };
const kindOf = rawDictionaries();

function guideOf(language: Language, file: unknown): CompiledGuide {
  const guide = v.parse(Guide, file);
  const named = { ...guide, brand: { ...guide.brand, name: brandName } };
  const occasions = [...packs().values()].filter(({ id }) => id === 'occasions');
  return compileGuide(withPacks(named, occasions, language), { lexicons: lexicons() });
}

/** A crisis as it goes on: the record, and the hands that change it. */
function replay(language: Language, situation: Situation) {
  const plan = plans[language];
  const suggestion = suggest(situation, plan);
  let now = noon;
  let mourning: string | undefined;
  let approvals: Approval[] = [];
  let crisis: CrisisRecord = openCrisis('c', 'b', plan, { to: suggestion.level, reason: situation.text, at: now, by: 'Anna' });
  const draftFor = (text: string, more: Partial<Draft>): Draft => draftOf(text, more);
  return {
    suggestion,
    record: () => crisis,
    /** Minutes pass. */
    pass: (minutes: number) => {
      now += minutes * minuteMs;
    },
    setLevel: (wanted: CrisisLevel, reason = '') => {
      const to = nextLevel(crisis.level, wanted);
      crisis = withLevel(crisis, { to, reason, at: now, by: 'Anna' });
    },
    words: (...words: string[]) => {
      crisis = { ...crisis, sensitiveWords: words };
    },
    mourn: (day: string) => {
      mourning = day;
    },
    tell: (...groups: string[]) => {
      for (const group of groups) crisis = withTold(crisis, group, now);
    },
    confirm: (text: string) => {
      crisis = withFact(crisis, { id: text, text, status: 'known', source: '', confirmedBy: 'Anna', confirmedAt: now });
    },
    rumor: (text: string) => {
      crisis = withFact(crisis, { id: text, text, status: 'rumor', source: '', confirmedBy: '' });
    },
    approve: (text: string, ...roles: string[]) => {
      const by = roles.map((role) => ({ key: role, role, until: now + 120 * minuteMs }));
      approvals = [...approvals, { digest: digestOfDraft(draftFor(text, {}), brandName), network: '', account: '', by }];
    },
    /** `clear`, `warn`, or what opens the hold. */
    guard: (text: string, more: Partial<Draft> = {}): string => {
      const { level, title } = crisis;
      const context = contextAt(now, {
        crisis: { level, title: level === 0 ? '' : title, ...(level === 0 ? { sensitiveWords: [] } : { ...shownOf(crisis, plan), mourning }) },
        approvals,
      });
      const { verdict, opens } = check(draftFor(text, more), guides[language], context);
      return verdict === 'hold' ? opens : verdict;
    },
    kindsOf: (text: string): string[] => {
      const { level, title } = crisis;
      return check(draftOf(text), guides[language], contextAt(now, { crisis: { level, title, ...shownOf(crisis, plan) } })).findings.map(({ key }) => key);
    },
    late: (): string[] =>
      silences(plan, crisis.told, { level: crisis.level, since: crisis.openedAt, now })
        .filter(({ leftMs }) => leftMs < 0)
        .map(({ stakeholder }) => stakeholder.id),
    doubts: (text: string): string[] =>
      checkStatement(text, { known: confirmedFacts(crisis).map(({ text: fact }) => fact), terms: [brandName], kindOf }).map(({ found }) => found),
  };
}

const usual: Situation = { kind: 'foreign', text: '', link: '', harm: 'nobody', fault: 'unknown', isRepeated: false, isPublic: false };

const said = {
  ru: {
    promo: 'Скидка 20% на всё до воскресенья, успейте купить',
    feast: 'Ура, нам пять лет, празднуем вместе',
    service: 'Завтра пункт на Речной работает с девяти до шести',
    reply: 'Здравствуйте, мы разбираемся',
  },
  en: {
    promo: 'Get 20% off everything until Sunday, shop now',
    feast: 'Hooray, we are five years old, party with us',
    service: 'Tomorrow the pickup point by the river is open from nine to six',
    reply: 'Hello, we are looking into it',
  },
} as const;
const reply: Partial<Draft> = { box: 'reply' };

describe.each(['ru', 'en'] as const)('replayed (%s)', (language) => {
  const own = said[language];
  const inWords = (ru: string, en: string): string => (language === 'ru' ? ru : en);

  test('somebody else’s tragedy: no selling, no feast on the day of mourning; service goes on; next day the feast is only asked about', () => {
    const play = replay(language, {
      ...usual,
      text: inWords('Крушение поезда под Вологдой, погибли люди', 'A train crash near Derby, people killed'),
      fault: 'nobody',
      harm: 'feelings',
    });
    expect(play.suggestion).toMatchObject({ cluster: 'victim', level: 1, scenario: { id: 'foreign' }, why: ['foreign'] });
    play.words(inWords('поезд', 'train'), inWords('рельсы', 'rails'));
    play.mourn('2026-11-17');
    expect(play.guard(own.promo)).toBe('reason');
    expect(play.guard(own.feast)).toBe('reason');
    expect(play.guard(own.service)).toBe('clear');
    expect(play.guard(inWords('Наш поезд идей уже в пути', 'Our train of ideas is on its way'))).toBe('warn');
    expect(play.guard(own.reply, reply)).toBe('clear');
    play.pass(24 * 60);
    expect(play.guard(own.feast)).toBe('warn');
    expect(play.guard(own.promo)).toBe('reason');
    play.setLevel(0, inWords('траур прошёл', 'the mourning is over'));
    expect([play.guard(own.promo), play.record().closedAt !== undefined]).toEqual(['clear', true]);
    expect(play.guard(inWords('Наш поезд идей уже в пути', 'Our train of ideas is on its way'))).toBe('clear');
  });

  test('a recall: staff and those affected first, then a statement of confirmed facts only, approved; down one step at a time', () => {
    const play = replay(language, {
      ...usual,
      kind: 'product',
      text: inWords('Отзыв партии: осколки в банках', 'A recall: glass in the jars'),
      harm: 'health',
      fault: 'accident',
    });
    expect(play.suggestion).toMatchObject({ cluster: 'accidental', level: 2, scenario: { id: 'product' } });
    expect(play.suggestion.scenario?.steps.length).toBeGreaterThan(3);
    expect([play.guard(own.promo), play.guard(own.service), play.guard(own.reply, reply)]).toEqual(['approval', 'approval', 'approval']);
    expect(play.guard(own.reply, { ...reply, clearedFor: 2 })).toBe('clear');
    const statement = inWords(
      'Нам известно о стекле в банках партии 4711. Не ешьте её, верните в магазин. Следующее сообщение в 18:00.',
      'We are aware of glass in jars of batch 4711. Do not eat it, return it to the shop. Next update at 18:00.',
    );
    play.rumor(inWords('Партия 4712 тоже', 'Batch 4712 as well'));
    expect(play.doubts(statement)).toEqual(['4711', '18:00']);
    play.confirm(inWords('Стекло в партии 4711, следующее сообщение в 18:00', 'Glass in batch 4711, next update at 18:00'));
    expect(play.doubts(statement)).toEqual([]);
    expect(play.doubts(statement.replace('4711', '4712'))).toEqual(['4712']);
    expect(play.kindsOf(statement)).toContain('untold');
    play.pass(61);
    expect(play.late()).toEqual(['employees', 'affected']);
    play.tell('employees', 'affected');
    expect(play.late()).toEqual([]);
    expect(play.kindsOf(statement)).not.toContain('untold');
    expect(play.guard(statement)).toBe('approval');
    play.approve(statement, 'lead');
    expect(play.guard(statement)).toBe('warn');
    expect(play.guard(`${statement} ${inWords('Простите', 'Sorry')}`)).toBe('approval');
    play.pass(200);
    expect(play.guard(statement)).toBe('approval'); // the yes has expired
    play.setLevel(0);
    expect(play.record().level).toBe(1);
    play.setLevel(0);
    expect([play.record().level, play.record().levels.length]).toEqual([0, 3]);
  });

  test('a hacked account: severe; promotion is barred, a statement needs two, one a lawyer', () => {
    const play = replay(language, {
      ...usual,
      kind: 'security',
      text: inWords('Взлом аккаунта, утечка паролей', 'Our account was hacked, passwords leaked'),
      harm: 'money',
      fault: 'accident',
      isPublic: true,
    });
    expect(play.suggestion).toMatchObject({ level: 3, scenario: { id: 'security' }, why: expect.arrayContaining(['data', 'harm']) });
    expect([play.guard(own.promo), play.guard(own.service), play.guard(own.reply, { ...reply, clearedFor: 2 })]).toEqual(['nothing', 'approval', 'approval']);
    expect(play.guard(own.service, { scheduledAt: noon + 2 * 24 * 60 * minuteMs })).toBe('nothing');
    const statement = inWords(
      'Наш аккаунт взломали. Не открывайте ссылки из сообщений от нас.',
      'Our account was hacked. Do not open links in messages from us.',
    );
    play.tell('employees', 'affected');
    play.approve(statement, 'lead');
    expect(play.guard(statement)).toBe('approval');
    play.approve(statement, 'legal');
    expect(play.guard(statement)).toBe('warn');
    play.pass(31);
    expect(play.late()).toEqual(['employees', 'affected']); // at this level they hear every half hour
  });

  test('a court case that is public: severe; no name and no date before they are confirmed; topics of silence stay silent', () => {
    const play = replay(language, {
      ...usual,
      kind: 'legal',
      text: inWords('Иск покупателей в суде', 'A lawsuit of customers in court'),
      fault: 'ours',
      isPublic: true,
    });
    expect(play.suggestion).toMatchObject({ cluster: 'preventable', level: 3, scenario: { id: 'legal' }, why: expect.arrayContaining(['court', 'fault']) });
    const statement = inWords(
      'Мы получили иск. Заседание назначено на 14 декабря, судья Гладышев.',
      'We have received a lawsuit. The hearing is on December 14, before judge Gladwell.',
    );
    expect(play.doubts(statement)).toEqual(inWords('14 декабря|Гладышев', 'December 14|Gladwell').split('|'));
    play.confirm(inWords('Заседание 14.12, судья Гладышев', 'Hearing on 14 December, judge Gladwell'));
    expect(play.doubts(statement)).toEqual([]);
    play.setLevel(2, inWords('заявление вышло', 'the statement is out'));
    play.setLevel(1, '');
    play.tell('employees', 'affected');
    expect(play.guard(inWords('О политике мы говорить не будем', 'We will not talk about politics'), reply)).toBe('warn');
    expect(play.guard(own.reply, reply)).toBe('clear');
  });
});
