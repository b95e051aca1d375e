import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsByDay, lastDays } from '#src/core/mentions/days.ts';
import { hourMs, hourOf, leastMentions, type Spike, spikeOf } from '#src/core/mentions/spike.ts';

const now = Date.UTC(2026, 2, 29, 10, 30); // on this day clocks change in half of Europe
const dayMs = 24 * hourMs;

/** A history with so many mentions a day, today first, all in the middle of each span; read on the days named. */
function history(counts: readonly number[], readDays = counts.map((_, at) => at), at = now) {
  const hour = (day: number): number => hourOf(at) - day * dayMs - 11 * hourMs;
  return { mentions: counts.map((count, day) => ({ hour: hour(day), count })), read: readDays.map((day) => ({ hour: hour(day), count: 50 })), now: at };
}

describe('the spike rule', () => {
  test.each<[string, readonly number[], number, Spike['state']]>([
    ['a quiet week and a loud day', [30, 4, 5, 6, 5, 4, 5, 6], 3, 'spike'],
    ['as always', [6, 4, 5, 6, 5, 4, 5, 6], 3, 'usual'],
    ['a week that goes up and down hides it', [30, 2, 40, 3, 35, 1, 28, 5], 3, 'usual'],
    ['just at the threshold is not above it', [10, 10, 10, 10, 10, 10, 10, 10], 2, 'usual'],
    ['one above a flat week', [11, 10, 10, 10, 10, 10, 10, 10], 2, 'spike'],
    ['after silence a handful is none', [leastMentions - 1, 0, 0, 0, 0, 0, 0, 0], 3, 'usual'],
    ['after silence many are one', [leastMentions, 0, 0, 0, 0, 0, 0, 0], 3, 'spike'],
  ])('%s', (_, counts, k, state) => {
    expect(spikeOf({ ...history(counts), k }).state).toBe(state);
  });

  test('says by what it decided', () => {
    const spike = spikeOf({ ...history([20, 2, 4, 4, 4, 5, 5, 4]), k: 2 });
    expect(spike).toMatchObject({ today: 20, mean: 4, daysRead: 7 });
    expect(spike.deviation).toBeCloseTo(Math.sqrt(6 / 7));
    expect(spike.threshold).toBeCloseTo(4 + 2 * Math.sqrt(6 / 7));
  });

  test('days on which nobody read are no quiet days', () => {
    const counts = [12, 0, 0, 10, 11, 10, 9, 10];
    expect(spikeOf({ ...history(counts, [0, 3, 4, 5, 6, 7]), k: 3 })).toMatchObject({ daysRead: 5, mean: 10, state: 'spike' });
    expect(spikeOf({ ...history(counts), k: 3 })).toMatchObject({ daysRead: 7, state: 'usual' });
    expect(spikeOf({ ...history([40, 0, 0, 0, 0, 0, 10, 10], [0, 6, 7]), k: 3 }).state).toBe('unknown');
    expect(spikeOf({ mentions: [], read: [], now, k: 3 }).state).toBe('unknown');
  });

  const week = fc.array(fc.nat(60), { minLength: 8, maxLength: 8 });
  const k = fc.constantFrom(2, 2.5, 3, 4);

  test('scale: as many times more mentions on every day, the same answer', () => {
    fc.assert(
      fc.property(week, k, fc.integer({ min: 2, max: 50 }), (counts, by, times) => {
        fc.pre((counts[0] ?? 0) >= leastMentions);
        const [one, other] = [spikeOf({ ...history(counts), k: by }), spikeOf({ ...history(counts.map((count) => count * times)), k: by })];
        fc.pre(Math.abs(one.today - one.threshold) > 1e-6);
        expect(other.state).toBe(one.state);
      }),
    );
  });

  test('more today never turns a spike into none, a larger k never makes one', () => {
    fc.assert(
      fc.property(week, k, fc.nat(40), (counts, by, more) => {
        const spike = (list: readonly number[], times: number): boolean => spikeOf({ ...history(list), k: times }).state === 'spike';
        if (spike(counts, by)) expect(spike([(counts[0] ?? 0) + more, ...counts.slice(1)], by)).toBe(true);
        if (!spike(counts, by)) expect(spike(counts, by + 1)).toBe(false);
      }),
    );
  });

  test('gaps: a day that was not read changes nothing, whatever older days held', () => {
    fc.assert(
      fc.property(week, k, fc.array(fc.nat(500), { maxLength: 5 }), (counts, by, older) => {
        const { mentions, read } = history(counts);
        const far = older.map((count, at) => ({ hour: hourOf(now) - (8 + at) * dayMs - 11 * hourMs, count }));
        const ahead = older.map((count, at) => ({ hour: hourOf(now) + (1 + at) * hourMs, count }));
        expect(spikeOf({ mentions: [...mentions, ...far, ...ahead], read, now, k: by })).toEqual(spikeOf({ mentions, read, now, k: by }));
      }),
    );
  });

  test('time: the same history at any other hour, the same answer; no zone and no change of clocks moves it', () => {
    fc.assert(
      fc.property(week, k, fc.integer({ min: -20_000, max: 20_000 }), (counts, by, hours) => {
        expect(spikeOf({ ...history(counts, undefined, now + hours * hourMs), k: by })).toEqual(spikeOf({ ...history(counts), k: by }));
      }),
    );
  });
});

describe('days of the chart', () => {
  test.each(['UTC', 'Europe/Moscow', 'America/New_York', 'Asia/Kathmandu', 'Europe/Berlin', 'Pacific/Auckland'])(
    '%s: every hour falls on one day, none is lost',
    (zone) => {
      const dates = lastDays(now, 14, zone);
      expect(new Set(dates).size).toBe(14);
      const hours = Array.from({ length: 12 * 24 }, (_, at) => ({ hour: hourOf(now) - at * hourMs, count: 1 }));
      const counts = countsByDay(hours, dates, zone);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12 * 24);
      expect(Math.max(...counts)).toBeLessThanOrEqual(25);
    },
  );

  test('midnight is that of the zone', () => {
    const late = Date.UTC(2026, 2, 8, 22);
    expect(countsByDay([{ hour: late, count: 3 }], ['2026-03-08', '2026-03-09'], 'Europe/Moscow')).toEqual([0, 3]);
    expect(countsByDay([{ hour: late, count: 3 }], ['2026-03-08', '2026-03-09'], 'America/New_York')).toEqual([3, 0]);
  });
});
