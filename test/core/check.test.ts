import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import starterEn from '#assets/guides/starter.en.json' with { type: 'json' };
import starterRu from '#assets/guides/starter.ru.json' with { type: 'json' };
import { brandsFor, type CompiledBrand, judge } from '#src/core/brand/brands.ts';
import { check } from '#src/core/check.ts';
import { type CompiledGuide, compileGuide } from '#src/core/compile.ts';
import { type Context, type CrisisLevel, contextAt } from '#src/core/context.ts';
import { type Draft, draftOf } from '#src/core/draft.ts';
import { Guide, type Scope } from '#src/core/guide.ts';
import { withPacks } from '#src/core/packs/pack.ts';
import { describe as put } from '#src/core/wording.ts';
import { lexicons } from '#src/lexicons.ts';
import { packs } from '#src/packs.ts';
import { hardText } from './text/hard-text.ts';

const now = Date.parse('2026-06-10T12:00:00Z'); // a Wednesday
type RuleInput = v.InferInput<typeof Guide>['rules'];

function guideOf(rules: RuleInput, brand: Partial<v.InferInput<typeof Guide>['brand']> = {}): CompiledGuide {
  return compileGuide(v.parse(Guide, { format: 'guidepost/1', brand: { name: 'Brand', ...brand }, rules }));
}

function ban(id: string, phrase: string, more: object = {}): NonNullable<RuleInput>[number] {
  return { id, kind: 'ban', level: 'warn', options: { phrases: [phrase] }, ...more };
}

const crisis = (level: CrisisLevel): Partial<Context> => ({ crisis: { level, title: '', sensitiveWords: [] } });

describe('check', () => {
  it('is clear where nothing or only a note is found, and as strict as the strictest finding', () => {
    const guide = guideOf([ban('n', 'раз', { level: 'note' }), ban('w', 'два'), ban('h', 'три', { level: 'hold' })]);
    const verdict = (text: string) => check(draftOf(text), guide, contextAt(now)).verdict;
    expect([verdict(''), verdict('раз'), verdict('раз два'), verdict('раз два три')]).toEqual(['clear', 'clear', 'warn', 'hold']);
  });

  it('sorts findings by place and says the same of the same words once, at the stricter level', () => {
    const guide = guideOf([ban('late', 'зима'), ban('a', 'весна'), ban('b', 'весн*', { level: 'hold', why: 'Так решено' })]);
    const { findings } = check(draftOf('весна, зима'), guide, contextAt(now));
    expect(findings.map(({ rule, level }) => [rule, level])).toEqual([
      ['b', 'hold'],
      ['late', 'warn'],
    ]);
  });

  it('keeps different findings of the same words, and those of the draft as a whole', () => {
    const guide = guideOf([
      { id: 's', kind: 'schedule', level: 'warn', options: { quietDays: [3], freezeFrom: 1 } },
      { id: 'r', kind: 'require', level: 'warn', options: { allOf: ['#раз', '#два'] } },
    ]);
    const { findings } = check(draftOf('Текст'), guide, contextAt(now, crisis(1)));
    expect(findings.map(({ key }) => key).sort()).toEqual(['day', 'missing', 'missing', 'watch']);
  });

  it('takes what opens a hold from the rule, else from the finding, else from the kind; the hardest wins', () => {
    const freeze = (level: CrisisLevel, opens?: string) =>
      check(
        draftOf('Текст'),
        guideOf([{ id: 's', kind: 'schedule', level: 'hold', options: { freezeFrom: 1 }, opens } as never]),
        contextAt(now, crisis(level)),
      ).opens;
    expect([freeze(1), freeze(2), freeze(3), freeze(3, 'reason')]).toEqual(['reason', 'approval', 'approval', 'reason']);
    const both = guideOf([ban('r', 'слово', { level: 'hold' }), { id: 'l', kind: 'limit', level: 'hold', options: { length: 3 } }]);
    expect(check(draftOf('слово'), both, contextAt(now)).opens).toBe('fix');
  });

  it('skips what is off, of an unknown kind, or unreadable, and says so', () => {
    const guide = guideOf([
      ban('off', 'раз', { on: false }),
      { id: 'new', kind: 'later', level: 'hold', options: { regex: '(a+)+$' } },
      { id: 'odd', kind: 'ban', level: 'hold', options: { phrases: 'раз' } },
      ban('ok', 'раз'),
    ]);
    expect(guide.rules.map(({ rule }) => rule.id)).toEqual(['ok']);
    expect(guide.skipped.map(({ rule, why }) => [rule, why])).toEqual([
      ['new', 'kind'],
      ['odd', 'options'],
    ]);
  });

  it('warms up in slices, inside of a long list as well', () => {
    const long = { ...ban('long', ''), options: { phrases: Array.from({ length: 1000 }, (_, index) => `слово${index}`) } };
    for (const rules of [[ban('a', 'раз'), ban('b', 'два'), ban('c', 'три')], [long]]) {
      const guide = guideOf(rules);
      let slices = 0;
      let done = false;
      while (!done) {
        let left = 1;
        done = guide.warm(() => left-- > 0);
        slices++;
      }
      expect(slices).toBeGreaterThan(2);
      expect(guide.warm(() => false)).toBe(true);
    }
    const half = guideOf([long]);
    half.warm(() => false);
    expect(check(draftOf('слово999'), half, contextAt(now)).findings).toHaveLength(1);
  });

  it('is rehearsed in slices, and asks for no list of words at the first answer that is written then', () => {
    const asked: string[] = [];
    const lists = new Proxy<Record<string, readonly string[]>>(lexicons(), {
      get: (all, name) => {
        asked.push(String(name));
        return all[String(name)];
      },
    });
    const full = withPacks(v.parse(Guide, starterEn), packs().values(), 'en');
    const guide = compileGuide(full, { lexicons: lists });
    guide.warm(() => true);
    const warmed = asked.length;
    let slices = 0;
    while (!guide.rehearse(() => false)) slices++;
    expect(slices).toBeGreaterThan(10);
    expect(asked.length).toBeGreaterThan(warmed);
    const rehearsed = asked.length;
    check(draftOf('Thank you for your patience.', { box: 'reply', replyTo: { text: 'My parcel is late again.' } }), guide, contextAt(now));
    expect(asked.slice(rehearsed)).toEqual([]);
  });

  it('lowers a length of low confidence to a warning', () => {
    const guide = guideOf([{ id: 'l', kind: 'limit', level: 'hold' }]);
    const limits = new Map([['vk', [{ max: 3, count: 'utf16', confidence: 'low' } as const]]]);
    expect(check(draftOf('слово', { network: 'VK' }), guide, contextAt(now, { limits })).verdict).toBe('warn');
  });

  it('reads the limit of the kind of box first', () => {
    const guide = guideOf([{ id: 'l', kind: 'limit', level: 'hold' }]);
    const limits: Context['limits'] = new Map([
      [
        'vk',
        [
          { max: 9, count: 'utf16', confidence: 'high' },
          { boxes: ['comment'], max: 3, count: 'utf16', confidence: 'high' },
        ],
      ],
    ]);
    const verdict = (more: Partial<Draft>) => check(draftOf('слово', { network: 'vk', ...more }), guide, contextAt(now, { limits })).verdict;
    expect([verdict({}), verdict({ box: 'comment' }), verdict({ box: 'comment', part: 'title' })]).toEqual(['clear', 'hold', 'clear']);
  });

  it('stays inside the text and survives its own words, whatever the text', () => {
    const guides = [starterRu, starterEn].map((starter) => compileGuide(v.parse(Guide, starter)));
    fc.assert(
      fc.property(hardText, (text) => {
        for (const guide of guides) {
          const { findings, failed } = check(draftOf(text, { network: 'x', paid: true }), guide, contextAt(now, crisis(2)));
          expect(failed).toEqual([]);
          for (const finding of findings) {
            for (const { start, end } of [finding.span, ...finding.fixes.map(({ span }) => span)]) {
              expect(0 <= start && start <= end && end <= text.length).toBe(true);
            }
            expect(put(finding, 'ru').what).not.toBe('');
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('scope', () => {
  const applies = (scope: Scope, draft: Partial<Draft> = {}, context: Partial<Context> = {}): boolean => {
    const guide = guideOf([ban('r', 'слово', { scope })], { timeZone: 'Europe/Moscow' });
    return check(draftOf(draft.text ?? 'слово', draft), guide, contextAt(now, context)).findings.length > 0;
  };

  it.each<[string, Scope, Partial<Draft>, boolean]>([
    ['no scope', {}, {}, true],
    ['its network', { networks: ['VK'] }, { network: 'vk' }, true],
    ['another network', { networks: ['vk'] }, { network: 'x' }, false],
    ['an unknown network', { networks: ['vk'] }, {}, false],
    ['its account', { accounts: ['@Brand'] }, { account: { handle: 'brand' } }, true],
    ['its account on a network', { accounts: ['vk:brand'] }, { account: { handle: 'brand' }, network: 'vk' }, true],
    ['its account elsewhere', { accounts: ['vk:brand'] }, { account: { handle: 'brand' }, network: 'x' }, false],
    ['an unknown account', { accounts: ['brand'] }, {}, false],
    ['its kind of account', { accountKinds: ['personal'] }, { account: { handle: 'a', kind: 'personal' } }, true],
    ['an account of no kind is corporate', { accountKinds: ['corporate'] }, {}, true],
    ['another kind of account', { accountKinds: ['executive'] }, {}, false],
    ['its box', { boxes: ['reply', 'comment'] }, { box: 'comment' }, true],
    ['another box', { boxes: ['reply'] }, {}, false],
    ['its language', { languages: ['ru-RU'] }, {}, true],
    ['another language', { languages: ['en'] }, {}, false],
    ['an unknown language', { languages: ['de'] }, {}, false],
    ['empty lists', { networks: [], boxes: [], languages: [], levels: [], weekly: [] }, {}, true],
    ['from a day that has come', { from: '2026-06-10' }, {}, true],
    ['from a day to come', { from: '2026-06-11' }, {}, false],
    ['until the end of its last day', { until: '2026-06-10' }, {}, true],
    ['until an hour that has passed (15:00 in Moscow)', { until: '2026-06-10T14:59' }, {}, false],
    ['until this minute', { until: '2026-06-10T15:00' }, {}, true],
    ['scheduled beyond its end', { until: '2026-06-10' }, { scheduledAt: Date.parse('2026-06-10T21:00:00Z') }, false],
    ['hours of the week', { weekly: [{ days: [3], from: '14:00', to: '16:00' }] }, {}, true],
    ['other days', { weekly: [{ days: [4] }] }, {}, false],
    ['other hours', { weekly: [{ from: '15:01' }, { to: '15:00' }] }, {}, false],
    ['a night that began yesterday', { weekly: [{ days: [3], from: '22:00', to: '06:00' }] }, { scheduledAt: Date.parse('2026-06-11T02:00:00Z') }, true],
    ['the night of another day', { weekly: [{ days: [3], from: '22:00', to: '06:00' }] }, { scheduledAt: Date.parse('2026-06-10T02:00:00Z') }, false],
    ['Sunday’s night on Monday', { weekly: [{ days: [7], from: '22:00', to: '06:00' }] }, { scheduledAt: Date.parse('2026-06-15T02:00:00Z') }, true],
  ])('%s', (_, scope, draft, expected) => {
    expect(applies(scope, draft)).toBe(expected);
  });

  it('follows the crisis level', () => {
    expect([0, 1, 2, 3].map((level) => applies({ levels: [0, 2] }, {}, crisis(level as CrisisLevel)))).toEqual([true, false, true, false]);
  });

  it('applies whatever the language where there are no letters', () => {
    const guide = guideOf([ban('r', '123', { scope: { languages: ['en'] } })]);
    expect(check(draftOf('123'), guide, contextAt(now)).findings).toHaveLength(1);
  });
});

describe('brands', () => {
  const brands: CompiledBrand[] = [
    { id: 'cafe', guide: guideOf([ban('a', 'слово')], { accounts: [{ network: 'vk', handle: '@Cafe' }] }) },
    { id: 'shop', guide: guideOf([ban('b', 'слово', { level: 'hold' })], { accounts: [{ network: 'vk', handle: 'shop' }] }) },
  ];
  const judges = (draft: Partial<Draft>, chosen: string | null): readonly string[] => brandsFor(draftOf('слово', draft), brands, chosen).map(({ id }) => id);

  it('asks the brand that lists the account, whatever is chosen', () => {
    expect(judges({ network: 'vk', account: { handle: 'CAFE' } }, 'shop')).toEqual(['cafe']);
  });

  it('asks the chosen brand where the account is unknown, and all where none is chosen', () => {
    expect(judges({}, 'shop')).toEqual(['shop']);
    expect(judges({ network: 'x', account: { handle: 'cafe' } }, 'shop')).toEqual(['shop']);
    expect(judges({}, null)).toEqual(['cafe', 'shop']);
    expect(judges({}, 'gone')).toEqual(['cafe', 'shop']);
  });

  it('joins verdicts to the strictest, each brand in its own context', () => {
    const asked: string[] = [];
    const contextFor = (id: string): Context => {
      asked.push(id);
      return contextAt(now);
    };
    const { verdict, brands: by } = judge(draftOf('слово'), brands, { chosen: null, contextFor });
    expect([verdict.verdict, verdict.findings.length, by, asked]).toEqual(['hold', 1, ['cafe', 'shop'], ['cafe', 'shop']]);
    expect(judge(draftOf('слово'), [], { chosen: null, contextFor })).toMatchObject({ brands: [], verdict: { verdict: 'clear' } });
  });
});

it('shows a finding of a kind it does not know by its key', () => {
  const [finding] = check(draftOf('слово'), guideOf([ban('a', 'слово')]), contextAt(now)).findings;
  if (!finding) throw new Error('nothing found');
  expect(put({ ...finding, kind: 'newer' }, 'en')).toMatchObject({ what: 'banned', todo: '' });
  expect(put({ ...finding, why: 'Our reason' }, 'en').why).toBe('Our reason');
});

describe('rules that meet on the same words', () => {
  const ban = (id: string, phrase: string, more: Partial<Guide['rules'][number]> = {}) => ({
    id,
    kind: 'ban',
    level: 'hold',
    options: { phrases: [phrase] },
    ...more,
  });
  const levelsOf = (text: string, rules: readonly unknown[]): string[] => {
    const guide = v.parse(Guide, { format: 'guidepost/1', brand: { name: 'Brand' }, rules });
    return check(draftOf(text), compileGuide(guide), contextAt(now)).findings.map(({ rule, level }) => `${rule} ${level}`);
  };

  it('a longer wording of a milder rule is as strict as what it covers', () => {
    expect(levelsOf('Большая скидка', [ban('short', 'скидка'), ban('long', 'большая скидка', { level: 'note' })])).toEqual(['long hold']);
  });

  it('what is allowed silences a locked rule only where it is locked itself', () => {
    const allow = { id: 'a', kind: 'allow', level: 'note', options: { phrases: ['гарантия'] } };
    expect(levelsOf('Гарантия год', [ban('g', 'гарантия'), allow])).toEqual([]);
    expect(levelsOf('Гарантия год', [ban('g', 'гарантия', { locked: true }), allow])).toEqual(['g hold']);
    expect(levelsOf('Гарантия год', [ban('g', 'гарантия', { locked: true }), { ...allow, locked: true }])).toEqual([]);
  });

  it('a typo gives way to any other finding on its word', () => {
    const typos = [{ sort: 'word' as const, span: { start: 0, end: 6 }, fixes: ['Привет'] }];
    const guide = v.parse(Guide, {
      format: 'guidepost/1',
      brand: { name: 'Brand' },
      rules: [ban('b', 'првиет'), { id: 't', kind: 'spelling', level: 'warn' }],
    });
    expect(check({ ...draftOf('Првиет всем'), typos }, compileGuide(guide), contextAt(now)).findings.map(({ rule }) => rule)).toEqual(['b']);
  });
});
