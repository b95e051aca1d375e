/** A guide as drafts are judged by it: its team's over it, and what stands beside it. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { check } from '#src/core/check.ts';
import { compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf } from '#src/core/draft.ts';
import { Guide, type Rule } from '#src/core/guide.ts';
import { Pack, packFormat } from '#src/core/packs/pack.ts';
import { Policy } from '#src/core/policy.ts';
import { wholeGuide } from '#src/core/whole-guide.ts';

const guideWith = (name: string, rules: readonly (Pick<Rule, 'id' | 'kind' | 'level'> & Partial<Rule>)[]): Guide =>
  v.parse(Guide, { format: 'guidepost/1', brand: { name }, rules });
const own = guideWith('Ours', [{ id: 'cheap', kind: 'ban', level: 'warn', options: { phrases: ['cheap'] } }]);
const team = guideWith('Theirs', [
  { id: 'cheap', kind: 'ban', level: 'hold', options: { phrases: ['cheap'] } },
  { id: 'cargo', kind: 'ban', level: 'hold', options: { phrases: ['cargo'] } },
]);
const all = { policy: v.parse(Policy, {}), packs: [], language: 'en' } as const;
const caught = (guide: Guide): string[] =>
  check(draftOf('Cheap cargo'), compileGuide(guide), contextAt(Date.UTC(2026, 10, 30))).findings.map(({ rule, level }) => `${rule} ${level}`);

test('the team’s guide judges over one’s own, each rule at its strictest, under the name that the brand has here', () => {
  expect(caught(wholeGuide(own, all))).toEqual(['cheap warn']);
  const whole = wholeGuide(own, { ...all, team });
  expect(caught(whole)).toEqual(['cheap hold', 'cargo hold']);
  expect(whole.brand.name).toBe('Ours');
});

test('the dates of the plan and the packs that the organization decides judge too', () => {
  const pack = v.parse(Pack, {
    format: packFormat,
    on: true,
    id: 'pack',
    name: { ru: 'Набор', en: 'Pack' },
    about: { ru: 'О нём', en: 'About' },
    checkedOn: '2026-11-30',
    sources: [],
    rules: [{ id: 'ship', kind: 'ban', level: 'hold', options: { phrases: ['ship'] }, why: { ru: 'Так', en: 'So' } }],
  });
  const plan = { sadDates: [{ id: 'd', date: '2026-11-30', name: 'A sad day' }] };
  const ids = (policy: Policy): string[] => wholeGuide(own, { plan, policy, packs: [pack], language: 'en' }).rules.map(({ id }) => id);
  expect(ids(v.parse(Policy, { packs: { pack: true } }))).toEqual(['cheap', 'plan/sad-dates', 'pack/ship']);
  expect(ids(v.parse(Policy, { packs: { pack: false } }))).toEqual(['cheap', 'plan/sad-dates']);
});
