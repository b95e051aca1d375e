import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Advocate, askObstacle, dayMs, mergeAdvocates, sameAdvocate, thanksOwed, toInform, toThank, warmthOf } from '#src/core/advocates/advocate.ts';
import { readAdvocates, writeAdvocates } from '#src/core/advocates/csv.ts';

const now = Date.UTC(2026, 2, 9);
const card: Advocate = {
  id: 'a',
  brandId: 'b',
  name: 'Anna',
  handles: [{ network: 'x', handle: 'anna_k' }],
  helped: [],
  topics: [],
  consent: true,
  given: '',
  askedAt: [],
  askLimit: 2,
  notes: '',
};
const help = (days: number, thankedAt?: number) => ({
  at: now - days * dayMs,
  what: `help of ${days} days ago`,
  link: '',
  ...(thankedAt === undefined ? {} : { thankedAt }),
});

test('warmth cools with silence and comes back with a word', () => {
  expect(warmthOf({ ...card, contactAt: now }, now)).toBe(100);
  expect(warmthOf({ ...card, contactAt: now - 45 * dayMs }, now)).toBe(50);
  expect(warmthOf({ ...card, contactAt: now - 45 * dayMs, helped: [help(0)] }, now)).toBe(100);
  expect(warmthOf(card, now)).toBe(0);
  fc.assert(
    fc.property(
      fc.nat(1000),
      fc.nat(1000),
      (days, more) => warmthOf({ ...card, contactAt: now - (days + more) * dayMs }, now) <= warmthOf({ ...card, contactAt: now - days * dayMs }, now),
    ),
  );
});

test('whom to thank: what is owed the longest first, nobody who was thanked', () => {
  const [late, soon, thanked] = [
    { ...card, id: 'late', helped: [help(9)] },
    { ...card, id: 'soon', helped: [help(2)] },
    { ...card, id: 'thanked', helped: [help(20, now)] },
  ];
  expect(toThank([soon, thanked, late], now).map(({ id }) => id)).toEqual(['late', 'soon']);
  expect(thanksOwed({ helped: [help(1), help(2, now)] })).toHaveLength(1);
});

describe('asking', () => {
  const calm = { now, level: 0, isStatementOut: false };
  test.each<[string, Advocate, { now: number; level: number; isStatementOut: boolean }, string | null]>([
    ['whoever agreed', card, calm, null],
    ['nobody who did not agree', { ...card, consent: false }, calm, 'consent'],
    ['nobody too often', { ...card, askedAt: [now - dayMs, now - 2 * dayMs] }, calm, 'limit'],
    ['again once time has passed', { ...card, askedAt: [now - 100 * dayMs, now - 91 * dayMs] }, calm, null],
    ['nobody in a crisis before the statement is out', card, { now, level: 2, isStatementOut: false }, 'crisis'],
    ['in a crisis once it is out', card, { now, level: 2, isStatementOut: true }, null],
    ['nobody in a severe crisis', card, { now, level: 3, isStatementOut: true }, 'level'],
  ])('%s', (_, who, when, obstacle) => {
    expect(askObstacle(who, when)).toBe(obstacle);
  });

  test('whom to inform first: who agreed, the warmest first, few', () => {
    const all = Array.from({ length: 9 }, (_, at) => ({ ...card, id: `${at}`, contactAt: now - at * dayMs, consent: at !== 0 }));
    expect(toInform(all, now).map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5']);
  });
});

test('one person is one card, by an account of the same brand', () => {
  const other = {
    ...card,
    id: 'c',
    name: 'Anna K.',
    handles: [
      { network: 'x', handle: '@Anna_K' },
      { network: 'vk', handle: 'anna' },
    ],
    helped: [help(1)],
    topics: ['coffee'],
    contactAt: now,
  };
  expect(sameAdvocate([card], other)?.id).toBe('a');
  expect(sameAdvocate([card], { ...other, brandId: 'else' })).toBeUndefined();
  expect(sameAdvocate([card], { ...other, handles: [{ network: 'vk', handle: 'anna_k' }] })).toBeUndefined();
  const merged = mergeAdvocates(card, other);
  expect(merged).toMatchObject({ id: 'a', name: 'Anna', topics: ['coffee'], contactAt: now });
  expect(merged.handles).toHaveLength(2);
  expect(mergeAdvocates(merged, other)).toEqual(merged);
});

describe('tables', () => {
  const text = fc.string({ maxLength: 30, unit: 'grapheme' }).map((value) => value.replace(/[\r\n\0]/g, ' ').trim());
  test('go out and come back as they were', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            name: text.filter((name) => name !== '' && !name.startsWith("'")),
            notes: text.filter((note) => !note.startsWith("'")),
            consent: fc.boolean(),
            days: fc.nat(400),
          }),
          { maxLength: 5 },
        ),
        (people) => {
          const cards = people.map(
            ({ days, ...each }, at): Advocate => ({
              ...card,
              ...each,
              id: String(at),
              helped: [help(days)],
              contactAt: now - days * dayMs,
              topics: ['a', 'b'],
            }),
          );
          let next = 0;
          expect(readAdvocates(writeAdvocates(cards), 'b', () => String(next++)).advocates).toEqual(cards);
        },
      ),
    );
  });

  test('of others: Russian headers, links to profiles, words for help; a line without anybody is told', () => {
    const { advocates, not } = readAdvocates('Имя;Аккаунты;Темы;Согласие\nОлег;https://vk.com/oleg x:@Oleg;кофе, чай;да\n;;;\n;;кофе;да\n', 'b', () => 'n');
    expect(advocates).toMatchObject([
      {
        name: 'Олег',
        handles: [
          { network: 'vk', handle: 'oleg' },
          { network: 'x', handle: 'oleg' },
        ],
        topics: ['кофе', 'чай'],
        consent: true,
      },
    ]);
    expect(not).toEqual([4]);
    expect(readAdvocates('a,b\n1,2', 'b', () => 'n').isUnknown).toBe(true);
  });

  test('a name that looks like a formula is none in a spreadsheet', () => {
    expect(writeAdvocates([{ ...card, name: '=1+1' }])).toContain("'=1+1");
  });
});
