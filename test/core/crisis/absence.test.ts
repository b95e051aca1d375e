import { expect, test } from 'vitest';
import { dutiesNow, standIn } from '#src/core/crisis/absence.ts';
import type { Person } from '#src/core/crisis/plan.ts';
import { openCrisis, withReached } from '#src/core/crisis/record.ts';

const person = (id: string, role: Person['role'], deputyOf?: string): Person => ({ id, name: id, role, contacts: [], outOfHours: '', approves: [], deputyOf });
const people = [person('lead', 'lead'), person('deputy', 'deputy', 'lead'), person('second', 'smm', 'deputy'), person('lawyer', 'legal')];
const duties = [
  { id: '1', role: 'lead' as const, level: 1 as const, text: 'Decide', minutes: 15 },
  { id: '2', role: 'lead' as const, level: 3 as const, text: 'Speak', minutes: 60 },
  { id: '3', role: 'deputy' as const, level: 1 as const, text: 'Keep the clock', minutes: 0 },
];
const textsOf = (id: string, away: Record<string, number>, level = 2) => {
  const { own, instead } = dutiesNow({ people, duties }, { id, away, level });
  return [own.map(({ text }) => text), Object.fromEntries(instead.map((each) => [each.person.id, each.duties.map(({ text }) => text)]))];
};

test('the deputy acts for who is away, the deputy’s deputy for both, and nobody for one without a deputy', () => {
  expect(standIn(people, { lead: 1 }, 'lead')?.id).toBe('deputy');
  expect(standIn(people, { lead: 1, deputy: 1 }, 'lead')?.id).toBe('second');
  expect(standIn(people, { lead: 1, deputy: 1, second: 1 }, 'lead')).toBeUndefined();
  expect(standIn(people, { lawyer: 1 }, 'lawyer')).toBeUndefined();
});

test('a circle of deputies ends', () => {
  const circle = [person('a', 'lead', 'b'), person('b', 'deputy', 'a')];
  expect(standIn(circle, { a: 1, b: 1 }, 'a')).toBeUndefined();
  expect(standIn(circle, { a: 1 }, 'a')?.id).toBe('b');
});

test('duties of who is away fall to the one who stands in, as far as the level asks', () => {
  expect(textsOf('deputy', {})).toEqual([['Keep the clock'], {}]);
  expect(textsOf('deputy', { lead: 1 })).toEqual([['Keep the clock'], { lead: ['Decide'] }]);
  expect(textsOf('deputy', { lead: 1 }, 3)).toEqual([['Keep the clock'], { lead: ['Decide', 'Speak'] }]);
  expect(textsOf('second', { lead: 1, deputy: 1 })).toEqual([[], { lead: ['Decide'], deputy: ['Keep the clock'] }]);
  expect(textsOf('lead', { lead: 1 })).toEqual([['Decide'], {}]);
});

test('who is reached is no longer away, and the other way round', () => {
  const crisis = openCrisis('c', 'b', { silentTopics: [] }, { to: 2, reason: 'Fire', at: 1, by: '' });
  const away = withReached(crisis, 'lead', { at: 5, isReached: false });
  expect([away.away, away.reached]).toEqual([{ lead: 5 }, {}]);
  const back = withReached(away, 'lead', { at: 9, isReached: true });
  expect([back.away, back.reached]).toEqual([{}, { lead: 9 }]);
});
