import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type HealthDay, HealthReport, healthOf, healthText, withReport } from '#src/core/network/health.ts';
import { networks } from '#src/networks.ts';

const report = (facts: Record<string, string>, left = false) => v.parse(HealthReport, { network: 'x', facts, left });
const dayOf = (day: string, ...reports: HealthReport[]): HealthDay =>
  reports.reduce<HealthDay | undefined>((before, each) => withReport(before, each, day, Date.parse(day)), undefined) as HealthDay; // at least one

test('reports of a day add up', () => {
  const day = dayOf('2026-12-01', report({ 'boxes.0': 'found', 'publish.0': 'missing' }), report({ 'boxes.0': 'fallback' }), report({}, true));
  expect(day).toEqual({
    network: 'x',
    day: '2026-12-01',
    at: Date.parse('2026-12-01'),
    facts: { 'boxes.0': { found: 1, fallback: 1, missing: 0 }, 'publish.0': { found: 0, fallback: 0, missing: 1 } },
    left: 1,
  });
});

test('a fact is shown as it fared on the last day it was looked for; posts that left add up', () => {
  const days = [
    dayOf('2026-12-01', report({ 'boxes.0': 'missing', 'publish.1': 'missing', 'account.0': 'found' }, true)),
    dayOf('2026-12-03', report({ 'boxes.0': 'found', 'publish.1': 'fallback', 'boxes.other': 'missing' }, true), report({ 'publish.1': 'missing' })),
  ];
  const [x, ...others] = healthOf(days, networks);
  expect(others).toEqual([]);
  expect(x).toMatchObject({ network: 'x', at: Date.parse('2026-12-03'), left: 2, checked: expect.stringMatching(/^\d{4}-\d{2}/) });
  expect(x?.facts.map(({ id, section, kind, outcome }) => [id, section, kind, outcome])).toEqual([
    ['boxes.0', 'boxes', networks.get('x')?.boxes[0]?.kind, 'found'],
    ['boxes.other', 'other', null, 'missing'],
    ['publish.1', 'publish', networks.get('x')?.publish[1]?.for[0], 'fallback'],
    ['account.0', 'account', null, 'found'],
  ]);
});

test('the last used network stands first; a network that is gone is still told', () => {
  const days = [
    withReport(undefined, v.parse(HealthReport, { network: 'gone', facts: { 'boxes.3.composer': 'found' } }), '2026-12-01', 1),
    withReport(undefined, v.parse(HealthReport, { network: 'generic', facts: {}, left: true }), '2026-12-01', 2),
  ];
  expect(healthOf(days, networks)).toEqual([
    { network: 'generic', at: 2, left: 1, facts: [], checked: null },
    {
      network: 'gone',
      at: 1,
      left: 0,
      facts: [{ id: 'boxes.3.composer', section: 'composer', kind: null, outcome: 'found', day: '2026-12-01' }],
      checked: null,
    },
  ]);
});

test('the report for others holds versions, ids and counts', () => {
  const days = [dayOf('2026-12-02', report({ 'publish.10': 'found', 'publish.2': 'fallback', 'boxes.0': 'found' }, true))];
  expect(healthText(days, { version: '0.1.0', browser: 'Firefox 153', pack: 4 })).toBe(
    [
      'Guidepost 0.1.0, Firefox 153, facts bundled and pack 4',
      'x 2026-12-02 unguarded 1',
      '  boxes.0 found 1, fallback 0, missing 0',
      '  publish.2 found 0, fallback 1, missing 0',
      '  publish.10 found 1, fallback 0, missing 0',
    ].join('\n'),
  );
});

test.each([
  { network: 'https://x.com/anna', facts: {} },
  { network: 'x', facts: { 'a text somebody wrote': 'found' } },
  { network: 'x', facts: { 'boxes.0': 'anna' } },
])('a report with words of somebody is refused: %j', (words) => {
  expect(v.safeParse(HealthReport, words).success).toBe(false);
});
