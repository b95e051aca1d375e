import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { setPackRuleLevel, switchPack, switchPackRule, unknownPacks } from '#src/core/packs/choose-pack.ts';
import { Pack, packFormat, withPacks } from '#src/core/packs/pack.ts';

const said = { ru: 'Да', en: 'Yes' };
const pack = v.parse(Pack, {
  format: packFormat,
  id: 'care',
  name: said,
  about: said,
  on: false,
  checkedOn: '2026-01-01',
  sources: [],
  rules: [
    { id: 'plain', kind: 'ban', level: 'warn', options: { phrases: ['a'] }, why: said },
    { id: 'noisy', kind: 'ban', level: 'warn', on: false, options: { phrases: ['b'] }, why: said },
  ],
});
const [plain, noisy] = pack.rules;
if (!plain || !noisy) throw new Error('two rules');
const guideOf = (packs: object): Guide => v.parse(Guide, { format: guideFormat, brand: { name: 'Roast' }, packs });
const inForce = (guide: Guide) =>
  withPacks(guide, [pack], 'en')
    .rules.filter(({ on }) => on)
    .map(({ id, level }) => `${id} ${level}`);

describe('choosing among packs', () => {
  it('switches a pack and its rules, both those that are on and those that are off by themselves', () => {
    const on = switchPack(guideOf({}), pack, true);
    expect(inForce(on)).toEqual(['care/plain warn']);
    const both = switchPackRule(on, { pack, rule: noisy, on: true });
    expect(inForce(both)).toEqual(['care/plain warn', 'care/noisy warn']);
    const one = switchPackRule(both, { pack, rule: plain, on: false });
    expect(inForce(one)).toEqual(['care/noisy warn']);
    expect(inForce(switchPackRule(switchPackRule(one, { pack, rule: plain, on: true }), { pack, rule: noisy, on: false }))).toEqual(['care/plain warn']);
    expect(inForce(switchPack(one, pack, false))).toEqual([]);
  });

  it('keeps a level only where it differs from the pack’s', () => {
    const held = setPackRuleLevel(guideOf({ care: true }), { pack, rule: plain, level: 'hold' });
    expect(inForce(held)).toEqual(['care/plain hold']);
    expect(setPackRuleLevel(held, { pack, rule: plain, level: 'warn' }).packs['care']).toEqual({ on: true, off: [], also: [], levels: {} });
  });

  it('leaves other packs and parts of a newer version as they are', () => {
    const guide = switchPack(guideOf({ later: { mode: 3 }, care: { since: 'May' } }), pack, true);
    expect(guide.packs).toMatchObject({ later: { mode: 3 }, care: { since: 'May', on: true } });
    expect(unknownPacks(guide, new Map([[pack.id, pack]]))).toEqual(['later']);
  });

  it('does not decide for a pack whose rule was changed', () => {
    expect(switchPackRule(guideOf({}), { pack, rule: plain, on: false }).packs['care']).not.toHaveProperty('on');
  });
});
