import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { levels } from '#src/core/finding.ts';
import { Guide, guideFormat, Rule } from '#src/core/guide.ts';
import { mergeGuides, mergeRules } from '#src/core/merge.ts';
import { Pack, packFormat, withPacks } from '#src/core/packs/pack.ts';
import { readChoice } from '#src/core/packs/pack-choice.ts';

const guideOf = (parts: object, brand: object = {}): Guide => v.parse(Guide, { format: guideFormat, brand: { name: 'Roast', ...brand }, ...parts });
const ruleOf = (parts: object): Rule => v.parse(Rule, { id: 'a', kind: 'ban', level: 'warn', ...parts });

const someRule = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    level: fc.constantFrom(...levels),
    on: fc.boolean(),
    locked: fc.boolean(),
    options: fc.record({ phrases: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }) }),
  })
  .map(ruleOf);
const someChoice = fc.oneof(
  fc.boolean(),
  fc.record(
    {
      on: fc.boolean(),
      off: fc.uniqueArray(fc.constantFrom('p', 'q')),
      also: fc.uniqueArray(fc.constantFrom('p', 'q')),
      levels: fc.dictionary(fc.constantFrom('p', 'q'), fc.constantFrom(...levels)),
      locked: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
);
const someGuide = fc
  .record({
    rules: fc.uniqueArray(someRule, { selector: ({ id }) => id }),
    packs: fc.dictionary(fc.constantFrom('one', 'two'), someChoice),
    dictionary: fc.uniqueArray(fc.constantFrom('кофе', 'latte')),
  })
  .map((parts) => guideOf(parts));

/** With the choices of packs written out: `true` says the same as `{ on: true }`. */
const readable = (guide: Guide) => ({ ...guide, packs: Object.fromEntries(Object.entries(guide.packs).map(([id, said]) => [id, readChoice(said)])) });

describe('layers of one brand', () => {
  it('is itself when it lies over itself', () => {
    fc.assert(fc.property(someGuide, (guide) => void expect(mergeGuides([guide, guide]).rules).toEqual(guide.rules)));
    fc.assert(
      fc.property(someGuide, someGuide, (upper, lower) => {
        const merged = mergeGuides([upper, lower]);
        expect(readable(mergeGuides([merged, upper, lower]))).toEqual(readable(merged));
      }),
    );
  });

  it('may be merged in any grouping', () => {
    fc.assert(
      fc.property(someGuide, someGuide, someGuide, (team, brand, own) => {
        const all = readable(mergeGuides([team, brand, own]));
        expect(readable(mergeGuides([mergeGuides([team, brand]), own]))).toEqual(all);
        expect(readable(mergeGuides([team, mergeGuides([brand, own])]))).toEqual(all);
      }),
    );
  });

  it('keeps every rule, none milder than in any layer, none locked switched off or reworded', () => {
    fc.assert(
      fc.property(someGuide, someGuide, (upper, lower) => {
        const merged = new Map(mergeGuides([upper, lower]).rules.map((rule) => [rule.id, rule]));
        for (const rule of [...upper.rules, ...lower.rules]) {
          const now = merged.get(rule.id);
          expect(levels.indexOf(now?.level ?? 'note')).toBeGreaterThanOrEqual(levels.indexOf(rule.level));
        }
        const locked = (guide: Guide): Rule[] => guide.rules.filter((rule) => rule.locked);
        for (const rule of locked(upper)) {
          const isOnBelow = locked(lower).some(({ id, on }) => id === rule.id && on);
          expect(merged.get(rule.id)).toMatchObject({ on: rule.on || isOnBelow, locked: true, options: rule.options });
        }
        for (const rule of locked(lower)) {
          if (!locked(upper).some(({ id }) => id === rule.id)) {
            expect(merged.get(rule.id)).toMatchObject({ on: rule.on, locked: true, options: rule.options });
          }
        }
      }),
    );
  });

  it('lets any layer switch off what is not locked', () => {
    expect(mergeRules([[ruleOf({})], [ruleOf({ on: false })]])).toMatchObject([{ on: false }]);
    expect(mergeRules([[ruleOf({ locked: true })], [ruleOf({ on: false })]])).toMatchObject([{ on: true }]);
    expect(mergeRules([[ruleOf({ on: false })], [ruleOf({ locked: true, why: 'Team' })]])).toMatchObject([{ on: true, why: 'Team' }]);
  });

  it('keeps what one layer says twice', () => {
    expect(mergeRules([[ruleOf({ why: 'one' }), ruleOf({ why: 'two' })]])).toHaveLength(2);
  });

  it('unites terms, accounts, dictionary, replies; keeps unknown parts; takes the higher crisis', () => {
    const reply = (body: string) => ({ id: 'hi', title: 'Hi', body });
    const merged = mergeGuides([
      guideOf(
        { replies: [reply('team')], crisis: { level: 1, title: 'Team' }, newer: 1 },
        { terms: { own: ['Roast'] }, accounts: [{ network: 'x', handle: '@Roast', kind: 'executive' }] },
      ),
      guideOf(
        { replies: [reply('brand'), { ...reply('more'), id: 'bye' }], crisis: { level: 2, title: 'Brand', sensitiveWords: ['hay'] }, other: 2 },
        {
          timeZone: 'Europe/Moscow',
          terms: { own: ['Roast', 'Roastery'] },
          accounts: [
            { network: 'X', handle: 'roast' },
            { network: 'vk', handle: 'roast' },
          ],
        },
      ),
    ]);
    expect(merged).toMatchObject({ newer: 1, other: 2, crisis: { level: 2, title: 'Brand', sensitiveWords: ['hay'] } });
    expect(merged.replies.map(({ body }) => body)).toEqual(['team', 'more']);
    expect(merged.brand).toMatchObject({ timeZone: 'Europe/Moscow', terms: { own: ['Roast', 'Roastery'] } });
    expect(merged.brand.accounts.map(({ network, kind }) => [network, kind])).toEqual([
      ['x', 'executive'],
      ['vk', 'corporate'],
    ]);
  });
});

describe('packs under the layers', () => {
  const pack = v.parse(Pack, {
    format: packFormat,
    id: 'care',
    name: { ru: 'Забота', en: 'Care' },
    about: { ru: 'О заботе', en: 'About care' },
    on: true,
    checkedOn: '2026-01-01',
    sources: [],
    rules: [
      { id: 'soft', kind: 'ban', level: 'warn', options: { phrases: ['a'] }, why: { ru: 'Мягко', en: 'Softly' } },
      { id: 'firm', kind: 'ban', level: 'warn', locked: true, options: { phrases: ['b'] }, why: { ru: 'Твёрдо', en: 'Firmly' } },
      { id: 'noisy', kind: 'ban', level: 'warn', on: false, options: { phrases: ['c'] }, why: { ru: 'Шумно', en: 'Noisily' } },
    ],
  });
  const chosen = (choice: unknown, rules: object[] = []) =>
    withPacks(guideOf({ packs: { care: choice }, rules }), [pack], 'ru')
      .rules.filter(({ id }) => id !== 'care/noisy')
      .map(({ id, level, on }) => `${id} ${level} ${on ? 'on' : 'off'}`);

  it('obeys what the guide chose, but for locked rules', () => {
    const [off, note] = [['soft', 'firm'], { soft: 'note', firm: 'note' }];
    expect(chosen({ off, levels: note })).toEqual(['care/soft note off', 'care/firm warn on']);
    expect(chosen({ levels: { soft: 'hold', firm: 'hold' } })).toEqual(['care/soft hold on', 'care/firm hold on']);
    expect(chosen(false)).toEqual([]);
    expect(chosen({ on: 'perhaps' })).toEqual(['care/soft warn on', 'care/firm warn on']);
  });

  it('switches on what the pack leaves off, where the guide says so', () => {
    const noisy = (choice: object) => withPacks(guideOf({ packs: { care: choice } }), [pack], 'en').rules.find(({ id }) => id === 'care/noisy')?.on;
    expect([noisy({}), noisy({ also: ['noisy'] }), noisy({ also: ['noisy'], off: ['noisy'] })]).toEqual([false, true, false]);
  });

  it('lets a guide’s own rule of that name stand over the pack’s', () => {
    const own = (parts: object) => [{ id: 'care/soft', kind: 'ban', level: 'note', ...parts }];
    expect(chosen({}, own({ on: false }))).toEqual(['care/soft warn off', 'care/firm warn on']);
    expect(chosen({ off: ['soft'] }, own({ locked: true }))).toEqual(['care/soft warn on', 'care/firm warn on']);
  });

  it('joins the choices of two layers: off where one says off, the stricter level, a locked choice as it is', () => {
    const joined = (upper: unknown, lower: unknown) => mergeGuides([guideOf({ packs: { care: upper } }), guideOf({ packs: { care: lower } })]).packs['care'];
    expect(joined(true, false)).toMatchObject({ on: false });
    expect(joined({ on: true, locked: true }, { on: false, off: ['soft'], levels: { soft: 'hold' } })).toMatchObject({
      on: true,
      off: [],
      levels: { soft: 'hold' },
    });
    expect(joined({ off: ['soft'], levels: { firm: 'note' } }, { off: ['firm'], levels: { firm: 'hold' } })).toMatchObject({
      off: ['soft', 'firm'],
      levels: { firm: 'hold' },
    });
    expect(joined('of a newer version', false)).toBe(false);
    expect(joined('of a newer version', 1)).toBe('of a newer version');
  });
});
