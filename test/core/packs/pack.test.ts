import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { check } from '#src/core/check.ts';
import { compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf } from '#src/core/draft.ts';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { chosenRule, isStale, type Pack, type PackRule, withPacks } from '#src/core/packs/pack.ts';
import { ruleKinds } from '#src/core/rules.ts';
import { lexicons } from '#src/lexicons.ts';
import { packs } from '#src/packs.ts';

const now = Date.parse('2026-06-10T12:00:00Z');
const bare = v.parse(Guide, { format: guideFormat, brand: { name: 'Roast' } });

describe.each([...packs()])('pack %s', (id, pack) => {
  it('is named after its file, dated and sourced, and speaks both languages', () => {
    expect(pack.id).toBe(id);
    expect(Date.parse(pack.checkedOn)).toBeGreaterThan(Date.parse('2025-01-01'));
    for (const { title, url } of pack.sources) expect([title.trim() !== '', /^https?:$/.test(new URL(url).protocol)]).toEqual([true, true]);
    expect(new Set(pack.rules.map((rule) => rule.id)).size).toBe(pack.rules.length);
    // a rule without a reason of its own says its kind's
    const reasons = pack.rules.map(({ why }) => why).filter(({ ru, en }) => ru !== '' || en !== '');
    for (const said of [pack.name, pack.about, ...reasons]) {
      expect(said.ru).toMatch(/[а-яё]/i);
      expect(said.en).toMatch(/[a-z]/i);
      expect(`${said.ru}${said.en}`).not.toContain('!');
    }
  });

  it('has options that its kinds can read', () => {
    for (const rule of pack.rules) {
      const kind = ruleKinds.get(rule.kind);
      expect(kind, `${rule.id}: ${rule.kind}`).toBeDefined();
      const read = kind && v.safeParse(kind.options, rule.options);
      expect(read?.issues?.map(({ message }) => `${rule.id}: ${message}`)).toBeUndefined();
    }
  });

  it('catches its own examples, and lets the fine ones be', () => {
    const wrong = pack.rules.flatMap((rule) => [
      ...(rule.examples?.caught ?? []).filter((text) => !isCaught(pack, rule, text)).map((text) => `${rule.id} misses: ${text}`),
      ...(rule.examples?.fine ?? []).filter((text) => isCaught(pack, rule, text)).map((text) => `${rule.id} troubles: ${text}`),
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('packs', () => {
  it('says when one was checked too long ago', () => {
    const [pack] = packs().values();
    if (!pack) throw new Error('no pack');
    const dated = { ...pack, checkedOn: '2026-01-15' };
    expect([isStale(dated, Date.parse('2027-01-10')), isStale(dated, Date.parse('2027-01-20'))]).toEqual([false, true]);
  });

  it('gives the guards no examples', () => {
    for (const rule of withPacks(bare, packs().values(), 'en').rules) expect(rule).not.toHaveProperty('examples');
  });
});

/** Judges a text as the rule's scope and options want it: the network, the box, the account, the paid flag. */
function isCaught(pack: Pack, rule: PackRule, text: string): boolean {
  const on = { ...pack, on: true, rules: [{ ...chosenRule(rule, { off: [], also: [rule.id], levels: {} }) }] };
  const guide = compileGuide(withPacks({ ...bare, packs: { [pack.id]: { on: true } } }, [on], 'en'), { lexicons: lexicons() });
  const draft = draftOf(text, {
    network: rule.scope.networks?.[0] ?? 'vk',
    box: rule.scope.boxes?.[0] ?? 'post',
    account: { handle: 'roast', kind: rule.scope.accountKinds?.[0] ?? 'corporate' },
    paid: rule.options['when'] === 'flagged',
  });
  return check(draft, guide, contextAt(now)).findings.length > 0;
}
