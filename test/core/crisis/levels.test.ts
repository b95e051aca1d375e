/** The table of crisis levels, cell by cell: what the guide that comes with us does with each kind of text. */
import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import starterEn from '#assets/guides/starter.en.json' with { type: 'json' };
import starterRu from '#assets/guides/starter.ru.json' with { type: 'json' };
import { judge as judgeByAll } from '#src/core/brand/brands.ts';
import { check } from '#src/core/check.ts';
import { compileGuide } from '#src/core/compile.ts';
import { type CrisisLevel, contextAt } from '#src/core/context.ts';
import { type Approval, digestOfDraft, lacking } from '#src/core/crisis/opened.ts';
import { type Draft, draftOf } from '#src/core/draft.ts';
import { Guide } from '#src/core/guide.ts';
import { withPacks } from '#src/core/packs/pack.ts';
import { lexicons } from '#src/lexicons.ts';
import { packs } from '#src/packs.ts';

const now = Date.UTC(2026, 10, 10, 12);
const hour = 3_600_000;

type Language = 'ru' | 'en';
const guides = { ru: guideOf('ru', starterRu, 'Ромашка'), en: guideOf('en', starterEn, 'Northwind') } as const;

function guideOf(language: Language, file: unknown, name: string) {
  const guide = v.parse(Guide, file);
  const named = { ...guide, brand: { ...guide.brand, name, accounts: [{ network: 'vk', handle: 'anna', kind: 'personal' as const }] } };
  return compileGuide(
    withPacks(
      named,
      [...packs().values()].filter(({ id }) => id === 'occasions'),
      language,
    ),
    { lexicons: lexicons() },
  );
}

const texts = {
  promo: { ru: 'Скидка 20% на всё до воскресенья, успейте купить', en: 'Get 20% off everything until Sunday, shop now' },
  neutral: { ru: 'В понедельник филиал на Речной работает с девяти', en: 'On Monday the branch at the river opens at nine' },
  reply: { ru: 'Здравствуйте, мы разбираемся', en: 'Hello, we are looking into it' },
  onBrand: { ru: 'Работаю в Ромашка пятый год', en: 'My fifth year at Northwind' },
  onTopic: { ru: 'На складе было страшно', en: 'It was frightening at the warehouse' },
  off: { ru: 'Сходили вчера в горы', en: 'We went to the mountains yesterday' },
  silent: { ru: 'Страховка у нас есть', en: 'The insurance will do' },
} as const;

const topics = { ru: { sensitiveWords: ['склад'], silentTopics: ['страховка'] }, en: { sensitiveWords: ['warehouse'], silentTopics: ['insurance'] } } as const;
const reply: Partial<Draft> = { box: 'reply' };
const own: Partial<Draft> = { network: 'vk', account: { handle: 'anna' } };
const later: Partial<Draft> = { scheduledAt: Date.UTC(2026, 10, 15, 9) };

interface Asked {
  readonly text: keyof typeof texts;
  readonly level: CrisisLevel;
  readonly more?: Partial<Draft>;
  readonly approvals?: readonly Approval[];
}

function judge(language: Language, { text, level, more, approvals }: Asked) {
  const context = contextAt(now, { crisis: { level, title: '', ...topics[language] }, approvals });
  return check(draftOf(texts[text][language], more), guides[language], context);
}

/** `clear`, `warn`, or what opens the hold. */
function outcome(language: Language, asked: Asked): string {
  const { verdict, opens } = judge(language, asked);
  return verdict === 'hold' ? opens : verdict;
}

describe.each(['ru', 'en'] as const)('the table of levels (%s)', (language) => {
  /** A row: the text, what else its draft says, and what happens at levels 0 to 3. */
  const rows: readonly (readonly [string, keyof typeof texts, Partial<Draft>, readonly string[]])[] = [
    ['a promotion', 'promo', {}, ['clear', 'reason', 'approval', 'nothing']],
    ['a promotion that somebody called none', 'promo', { isPlain: true }, ['clear', 'clear', 'approval', 'approval']],
    ['a neutral post', 'neutral', {}, ['clear', 'clear', 'approval', 'approval']],
    ['an edit of a post', 'neutral', { box: 'edit' }, ['clear', 'clear', 'approval', 'approval']],
    ['a post with a dangerous word', 'onTopic', {}, ['clear', 'warn', 'approval', 'approval']],
    ['a reply', 'reply', reply, ['clear', 'clear', 'approval', 'approval']],
    ['a comment', 'reply', { box: 'comment' }, ['clear', 'clear', 'approval', 'approval']],
    ['a prepared reply for level 2', 'reply', { ...reply, clearedFor: 2 }, ['clear', 'clear', 'clear', 'approval']],
    ['a prepared reply for level 1', 'reply', { ...reply, clearedFor: 1 }, ['clear', 'clear', 'approval', 'approval']],
    ['a reply on a silent topic', 'silent', reply, ['clear', 'warn', 'approval', 'approval']],
    ['a private message', 'reply', { box: 'message' }, ['clear', 'clear', 'clear', 'clear']],
    ['a personal page that names the brand', 'onBrand', own, ['clear', 'warn', 'reason', 'reason']],
    ['a personal page on the topic', 'onTopic', own, ['clear', 'warn', 'reason', 'reason']],
    ['a personal page on something else', 'off', own, ['clear', 'clear', 'clear', 'clear']],
    ['a promotion on a personal page', 'promo', own, ['clear', 'clear', 'clear', 'clear']],
    ['something scheduled', 'neutral', later, ['clear', 'clear', 'nothing', 'nothing']],
    ['a scheduled reply', 'reply', { ...reply, ...later }, ['clear', 'clear', 'nothing', 'nothing']],
  ];

  for (const [name, text, more, expected] of rows) {
    for (const level of [0, 1, 2, 3] as const) {
      it(`${name} at level ${level}: ${expected[level]}`, () => {
        expect(outcome(language, { text, level, more })).toBe(expected[level]);
      });
    }
  }

  it('reminds softly on a personal page while all is calm', () => {
    expect(judge(language, { text: 'onBrand', level: 0, more: own }).findings.map(({ rule, level }) => [rule, level])).toContainEqual(['crisis-voice', 'note']);
  });

  it('shows the sad dates that come by then when something is scheduled at level 1', () => {
    const scheduledAt = language === 'ru' ? Date.UTC(2027, 5, 20, 9) : Date.UTC(2026, 11, 5, 9);
    const { findings } = judge(language, { text: 'neutral', level: 1, more: { scheduledAt } });
    const [ahead] = findings.filter(({ key }) => key === 'ahead');
    expect(ahead).toMatchObject({ level: 'warn', values: { dates: expect.stringContaining(language === 'en' ? '2026-12-07' : '2027-06-22') } });
  });

  it('names the words of a promotion', () => {
    const { findings } = judge(language, { text: 'promo', level: 3 });
    expect(findings.filter(({ key }) => key === 'promotion').map(({ values }) => values['found'])).toEqual([language === 'ru' ? 'Скидка' : '% off']);
  });
});

const person = (key: string, role: 'lead' | 'legal' | 'smm' | 'self', until = now + hour) => ({ key, role, until });
const brandNames = { ru: 'Ромашка', en: 'Northwind' } as const;

function approvalOf(language: Language, { text, more }: Pick<Asked, 'text' | 'more'>, by: Approval['by']): Approval {
  const draft = draftOf(texts[text][language], more);
  return { digest: digestOfDraft(draft, brandNames[language]), network: draft.network, account: draft.account?.handle ?? '', by };
}

describe.each(['ru', 'en'] as const)('a statement with approvals (%s)', (language) => {
  const outcomeWith = (level: CrisisLevel, by: Approval['by'], asked: Pick<Asked, 'text' | 'more'> = { text: 'neutral' }) =>
    outcome(language, { ...asked, level, approvals: [approvalOf(language, asked, by)] });

  test.each<[string, CrisisLevel, Approval['by'], string]>([
    ['one person', 2, [person('a', 'lead')], 'warn'],
    ['one person who is no lawyer', 3, [person('a', 'lead')], 'approval'],
    ['one lawyer', 3, [person('a', 'legal')], 'approval'],
    ['two people without a lawyer', 3, [person('a', 'lead'), person('b', 'smm')], 'approval'],
    ['the same lawyer twice', 3, [person('a', 'legal'), person('a', 'legal')], 'approval'],
    ['two people, one a lawyer', 3, [person('a', 'lead'), person('b', 'legal')], 'warn'],
    ['two people, one whose yes has expired', 3, [person('a', 'lead', now), person('b', 'legal')], 'approval'],
    ['a person who has nobody else', 3, [person('a', 'self')], 'warn'],
    ['nobody', 2, [], 'approval'],
  ])('%s at level %i', (_, level, by, expected) => {
    expect(outcomeWith(level, by)).toBe(expected);
  });

  it('opens a reply too, and a promotion at level 2, never one at level 3', () => {
    const two = [person('a', 'lead'), person('b', 'legal')];
    expect(outcomeWith(3, two, { text: 'reply', more: reply })).toBe('warn');
    expect(outcomeWith(2, two, { text: 'promo' })).toBe('warn');
    expect(outcomeWith(3, two, { text: 'promo' })).toBe('nothing');
    expect(outcomeWith(2, two, { text: 'neutral', more: later })).toBe('nothing');
  });

  it('is good for that text, network, account and attachments only', () => {
    const approvals = [approvalOf(language, { text: 'neutral' }, [person('a', 'lead')])];
    const others: Partial<Draft>[] = [{ network: 'x' }, { account: { handle: 'other' } }, { attachments: [{ kind: 'image' }] }];
    for (const more of others) expect(outcome(language, { text: 'neutral', level: 2, more, approvals })).toBe('approval');
    expect(outcome(language, { text: 'reply', level: 2, approvals })).toBe('approval');
    const spaced = check(
      draftOf(` ${texts.neutral[language].replace(' ', '\n\n')} `),
      guides[language],
      contextAt(now, { crisis: { level: 2, title: '', sensitiveWords: [] }, approvals }),
    );
    expect(spaced).toMatchObject({ verdict: 'warn', approvedUntil: now + hour });
  });

  it('is known as such where another brand judges too', () => {
    const approvals = [approvalOf(language, { text: 'neutral' }, [person('a', 'lead')])];
    const other = language === 'ru' ? 'en' : 'ru';
    const brands = [language, other].map((id) => ({ id, guide: guides[id as Language] }));
    const { verdict } = judgeByAll(draftOf(texts.neutral[language]), brands, {
      chosen: null,
      contextFor: (id) => contextAt(now, id === language ? { crisis: { level: 2, title: '', sensitiveWords: [] }, approvals } : {}),
    });
    expect(verdict).toMatchObject({ verdict: 'warn', approvedUntil: now + hour });
  });
});

test('an approval does not open what must be fixed', () => {
  const rules = [
    { id: 'freeze', kind: 'schedule', level: 'hold', options: { freezeFrom: 2 } },
    { id: 'secret', kind: 'ban', level: 'hold', options: { phrases: ['embargo'] }, opens: 'fix' },
  ];
  const guide = compileGuide(v.parse(Guide, { format: 'guidepost/1', brand: { name: 'Northwind' }, rules }));
  const draft = draftOf('The embargo ends on Monday');
  const approvals = [{ digest: digestOfDraft(draft, 'Northwind'), network: '', account: '', by: [person('a', 'lead')] }];
  const crisis = { level: 2 as const, title: '', sensitiveWords: [] };
  expect(check(draft, guide, contextAt(now, { crisis })).opens).toBe('approval');
  expect(check(draft, guide, contextAt(now, { crisis, approvals }))).toMatchObject({ verdict: 'hold', opens: 'fix' });
});

test('what is lacking is counted in people, and a lawyer is one of them', () => {
  expect(lacking([], 2)).toEqual({ people: 1, legal: false });
  expect(lacking([], 3)).toEqual({ people: 2, legal: true });
  expect(lacking([person('a', 'lead'), person('b', 'smm')], 3)).toEqual({ people: 1, legal: true });
  expect(lacking([person('a', 'legal')], 3)).toEqual({ people: 1, legal: false });
  expect(lacking([person('a', 'legal'), person('b', 'lead')], 3)).toEqual({ people: 0, legal: false });
});
