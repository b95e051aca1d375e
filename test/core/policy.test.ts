import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { choiceOf, Pack } from '#src/core/packs/pack.ts';
import { brandNamed, decides, governed, governedSettings, Policy, policyParts, readPolicy } from '#src/core/policy.ts';
import { usualSettings } from '#src/core/snapshot.ts';
import { guideNamed } from '#test/platform/samples.ts';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const pack = v.parse(Pack, {
  ...{ format: 'guidepost-pack/1', id: 'tone', name: { ru: 'Тон', en: 'Tone' }, about: { ru: '', en: '' }, on: true, checkedOn: '2026-11-24', sources: [] },
  rules: [
    { id: 'a', kind: 'ban', level: 'warn', why: { ru: '', en: '' } },
    { id: 'b', kind: 'ban', level: 'warn', why: { ru: '', en: '' }, on: false },
  ],
});
const policyOf = (given: object) => readPolicy({ ...given }).policy;

test('no policy decides nothing', () => {
  expect(decides(policyOf({}))).toBe(false);
  expect(governed(guideNamed('North'), policyOf({}), [pack])).toEqual(guideNamed('North'));
  expect(governedSettings(usualSettings, policyOf({}))).toEqual(usualSettings);
});

test('what the browsers are told fits what is read', () => {
  const schema = json('assets/policy/schema.json') as { properties?: Record<string, { properties?: object }> };
  expect(Object.keys(schema.properties ?? {})).toEqual(policyParts);
  const settings = Policy.entries.settings.wrapped.entries;
  expect(Object.keys(schema.properties?.['settings']?.properties ?? {})).toEqual(Object.keys(settings));
  const chrome = Object.values((json('assets/policy/example.chrome.json')['3rdparty'] as { extensions: Record<string, object> }).extensions)[0] ?? {};
  const firefox = (json('assets/policy/example.firefox.json')['policies'] as { '3rdparty': { Extensions: Record<string, object> } })['3rdparty'].Extensions;
  for (const example of [chrome, firefox['guidepost@guidepost.example'] ?? {}]) {
    const { policy, unread } = readPolicy({ ...example });
    expect(unread).toEqual([]);
    expect(policy).toMatchObject({ organization: 'Northwind', brand: 'Northwind', packs: { secrets: true, gambling: false } });
  }
});

test('a part that cannot be read is named and costs only itself', () => {
  const { policy, unread } = readPolicy({ organization: 'N', brand: 7, later: {}, team: 'no code', settings: { passwordCare: true } });
  expect(policy).toEqual({ organization: 'N', packs: {}, settings: {} });
  expect(unread).toEqual(['brand', 'later', 'team', 'settings']);
  expect(readPolicy({ __proto__: null, toString: 1 }).unread).toEqual(['toString']);
});

test('a pack that must be on is on with all its rules, none milder than in the pack', () => {
  const guide = guideNamed('North', { packs: { tone: { on: false, off: ['a'], also: ['b'], levels: { a: 'note', b: 'hold' } }, other: true } });
  const now = governed(guide, policyOf({ packs: { tone: true } }), [pack]);
  expect(choiceOf(now, pack)).toMatchObject({ on: true, off: [], also: ['b'], levels: { a: 'warn', b: 'hold' } });
  expect(now.packs['other']).toBe(true);
  expect(choiceOf(governed(guide, policyOf({ packs: { tone: false } }), [pack]), pack).on).toBe(false);
});

test('settings are fixed; what asks for a yes can only be forbidden', () => {
  const settings = { ...usualSettings, keepHeld: true, grammar: { url: 'https://g.example/', on: true } };
  const { policy } = readPolicy({ settings: { language: 'ru', slash: false, keepHeld: false, grammar: false } });
  expect(governedSettings(settings, policy)).toEqual({
    ...settings,
    language: 'ru',
    slash: false,
    keepHeld: false,
    grammar: { url: 'https://g.example/', on: false },
  });
  for (const asked of ['keepHeld', 'passwordCare', 'grammar']) expect(readPolicy({ settings: { [asked]: true } }).unread).toEqual(['settings']);
});

test('the brand is found by its name, however it is written', () => {
  const brands = [{ id: 'a', guide: guideNamed('North ') }];
  expect(brandNamed(policyOf({ brand: ' NORTH' }), brands)).toBe('a');
  expect(brandNamed(policyOf({ brand: 'South' }), brands)).toBeNull();
  expect(brandNamed(policyOf({}), brands)).toBeNull();
});
