import { describe, expect, test } from 'vitest';
import { statsOf, type UseSeen } from '#src/core/replies/stats.ts';

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const at = (time: string): number => Date.parse(`${time}Z`);
const use = (time: string, more: Partial<UseSeen> = {}): UseSeen => ({ replyId: 'a', at: at(time), wording: 0, conversation: '', ...more });
const stats = (...uses: UseSeen[]) => statsOf(uses, { now: at('2026-03-11T12:00'), weeks: 3, dayOf }); // a Wednesday

test('weeks begin on Mondays, the present one is the last', () => {
  expect(stats().weeks).toEqual(['2026-02-23', '2026-03-02', '2026-03-09']);
});

test.each([
  ['the first minute of the first week', '2026-02-23T00:00', [1, 0, 0]],
  ['a minute before it', '2026-02-22T23:59', [0, 0, 0]],
  ['a Sunday night', '2026-03-08T23:59', [0, 1, 0]],
  ['a Monday morning', '2026-03-09T00:00', [0, 0, 1]],
  ['now', '2026-03-11T12:00', [0, 0, 1]],
  ['after now, by a clock that was wrong', '2026-03-11T12:01', [0, 0, 0]],
])('a use in %s', (_, time, weeks) => {
  expect(stats(use(time)).total).toEqual(weeks);
});

test('the day is that of the user, not of Greenwich', () => {
  const later = (moment: number): string => dayOf(moment + 3 * 3_600_000);
  expect(statsOf([use('2026-03-08T22:00')], { now: at('2026-03-11T12:00'), weeks: 2, dayOf: later }).total).toEqual([0, 1]);
});

test('replies stand by how often they were used, and among equals the latest first', () => {
  const { replies } = stats(
    use('2026-03-09T10:00', { replyId: 'once' }),
    use('2026-03-02T10:00', { replyId: 'twice' }),
    use('2026-03-10T10:00', { replyId: 'twice' }),
    use('2026-03-10T11:00', { replyId: 'later' }),
  );
  expect(replies.map(({ replyId, count, weeks }) => [replyId, count, weeks])).toEqual([
    ['twice', 2, [0, 1, 1]],
    ['later', 1, [0, 0, 1]],
    ['once', 1, [0, 0, 1]],
  ]);
});

describe('the time that it took', () => {
  test.each([
    ['is unknown where nobody measured', [undefined, undefined], null],
    ['is the middle one', [9000, 1000, 2000], 2000],
    ['lies between the two in the middle', [1000, 3000, 9000, 2000], 2500],
    ['is of those that were measured', [4000, undefined], 4000],
  ])('%s', (_, times, middle) => {
    const { tookMs, replies } = stats(...times.map((tookMs) => use('2026-03-10T10:00', { tookMs })));
    expect([tookMs, replies[0]?.tookMs]).toEqual([middle, middle]);
  });
});

describe('a repeat', () => {
  const kinds = (...uses: UseSeen[]) => stats(...uses).repeats.map(({ kind, count, wording }) => [kind, count, wording]);

  test.each<[string, UseSeen[], unknown[]]>([
    [
      'is the same wording to one message',
      [use('2026-03-09T10:00', { conversation: 'm' }), use('2026-03-10T10:00', { conversation: 'm' })],
      [['conversation', 2, 0]],
    ],
    ['is not another wording to it', [use('2026-03-09T10:00', { conversation: 'm' }), use('2026-03-10T10:00', { conversation: 'm', wording: 1 })], []],
    ['is not the same wording to others', [use('2026-03-09T10:00', { conversation: 'm' }), use('2026-03-09T11:00', { conversation: 'n' })], []],
    ['is not what answers no message', [use('2026-03-09T10:00'), use('2026-03-09T11:00')], []],
    ['is the same wording three times a day', [use('2026-03-09T10:00'), use('2026-03-09T11:00'), use('2026-03-09T23:00')], [['day', 3, 0]]],
    ['is not three times on two days', [use('2026-03-09T10:00'), use('2026-03-09T11:00'), use('2026-03-10T00:00')], []],
    ['is not three wordings in a day', [0, 1, 2].map((wording) => use('2026-03-09T10:00', { wording })), []],
  ])('%s', (_, uses, expected) => {
    expect(kinds(...uses)).toEqual(expected);
  });
});
