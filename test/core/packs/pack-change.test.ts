import * as v from 'valibot';
import { expect, test } from 'vitest';
import { compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf } from '#src/core/draft.ts';
import { Pack, withPacks } from '#src/core/packs/pack.ts';
import { judgesAlike, ruleChanges, verdictChanges } from '#src/core/packs/pack-change.ts';
import { guideNamed } from '#test/platform/samples.ts';

const said = { ru: 'а', en: 'a' };
const rule = (id: string, phrase: string, level = 'warn') => ({ id, kind: 'ban', level, options: { phrases: [phrase] }, why: said });
const pack = (rules: readonly object[], more: object = {}): Pack =>
  v.parse(Pack, { format: 'guidepost-pack/1', id: 'tone', name: said, about: said, on: true, checkedOn: '2026-11-24', sources: [], rules, ...more });
const compiled = (one: Pack) => compileGuide(withPacks(guideNamed('North'), [one], 'en'), { lexicons: {} });

const before = pack([rule('a', 'cheap'), rule('b', 'guys'), rule('c', 'hype')]);
const after = pack([rule('a', 'cheap', 'hold'), rule('b', 'guys'), rule('d', 'best')]);

test('rules that came, went and are different are counted', () => {
  expect(ruleChanges(before, after)).toEqual({ added: 1, removed: 1, changed: 1 });
  expect(ruleChanges(null, after)).toEqual({ added: 3, removed: 0, changed: 0 });
});

test('other words and dates judge alike; another rule, or another switch, does not', () => {
  expect(judgesAlike(before, pack(before.rules, { checkedOn: '2027-01-01', about: { ru: 'б', en: 'b' } }))).toBe(true);
  expect(judgesAlike(before, after)).toBe(false);
  expect(judgesAlike(before, pack(before.rules, { on: false }))).toBe(false);
});

test('texts that are judged otherwise are told, what grew stricter first', () => {
  const drafts = ['a cheap thing', 'hi guys', 'pure hype', 'the best', 'nothing'].map((text) => draftOf(text));
  expect(verdictChanges(drafts, { before: compiled(before), after: compiled(after) }, contextAt(0))).toEqual([
    { text: 'a cheap thing', before: 'warn', after: 'hold' },
    { text: 'the best', before: 'clear', after: 'warn' },
    { text: 'pure hype', before: 'warn', after: 'clear' },
  ]);
});
