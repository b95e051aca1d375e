import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type Guide, guideFormat, Rule } from '#src/core/guide.ts';
import { differenceOf, effectOf, talliesOf } from '#src/core/rule-effect.ts';

const texts = ['A cheap offer', 'A fair offer', 'Cheap and cheerful'];
const now = Date.parse('2026-06-10T12:00:00Z');
const ban = (phrases: string[], more: object = {}): Rule => v.parse(Rule, { id: 'ban', kind: 'ban', level: 'hold', options: { phrases }, ...more });

function guideOf(...rules: Rule[]): Guide {
  return {
    format: guideFormat,
    brand: { name: 'Northwind', timeZone: 'UTC', terms: { own: [], products: [], competitors: [] }, accounts: [] },
    rules,
    packs: {},
    dictionary: [],
    replies: [],
  };
}

const about = { guide: guideOf(), matter: {}, now };

test('a rule is tried by itself, though it is off or meant for another place', () => {
  const rule = ban(['cheap'], { on: false, scope: { networks: ['vk'] } });
  expect([...effectOf(rule, texts, about).keys()]).toEqual([0, 2]);
});

test('an edit shows what is caught only since, and what no longer', () => {
  const [before, after] = [effectOf(ban(['cheap']), texts, about), effectOf(ban(['cheap and', 'fair']), texts, about)];
  expect(differenceOf(before, after)).toEqual({ more: [1], less: [0] });
  expect(differenceOf(before, before)).toEqual({ more: [], less: [] });
});

test('each rule of a guide is counted once for a text', () => {
  const guide = guideOf(ban(['cheap', 'cheerful']), ban(['offer'], { id: 'offer' }), ban(['never'], { id: 'never' }));
  expect(talliesOf(guide, texts, { matter: {}, now })).toEqual(
    new Map([
      ['ban', 2],
      ['offer', 2],
    ]),
  );
});
