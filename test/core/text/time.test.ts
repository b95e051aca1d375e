import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '#src/core/text/date.ts';
import { instantOf, isTimeZone, stampOf, wallClock } from '#src/core/text/zone.ts';

const at = (iso: string): number => Date.parse(iso);
const now = at('2026-04-10T09:00:00Z');

describe('zones', () => {
  it.each([
    ['2026-06-10T21:30:00Z', 'Europe/Moscow', '2026-06-11T00:30:00', 4],
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-29T01:59:59', 7],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29T03:00:00', 7],
    ['2026-01-01T00:00:00Z', 'America/New_York', '2025-12-31T19:00:00', 3],
    ['2026-01-01T00:00:00Z', 'Nowhere/Land', '2026-01-01T00:00:00', 4],
  ])('%s in %s is %s', (iso, timeZone, stamp, weekday) => {
    expect(stampOf(wallClock(at(iso), timeZone))).toBe(stamp);
    expect(wallClock(at(iso), timeZone).weekday).toBe(weekday);
  });

  it('reads an hour skipped in spring as the next, and one repeated in autumn as the first', () => {
    expect(instantOf({ year: 2026, month: 3, day: 29, hour: 2, minute: 30 }, 'Europe/Berlin')).toBe(at('2026-03-29T01:30:00Z'));
    expect(instantOf({ year: 2026, month: 10, day: 25, hour: 2, minute: 30 }, 'Europe/Berlin')).toBe(at('2026-10-25T00:30:00Z'));
  });

  it('goes there and back in any zone', () => {
    const zones = fc.constantFrom('Europe/Moscow', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'UTC', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(fc.integer({ min: at('2000-01-01T00:00:00Z') / 60_000, max: at('2050-01-01T00:00:00Z') / 60_000 }), zones, (minutes, zone) => {
        const wall = wallClock(minutes * 60_000, zone);
        expect(stampOf(wallClock(instantOf(wall, zone), zone))).toBe(stampOf(wall));
      }),
    );
  });

  it('knows a zone from a typing error', () => {
    expect([isTimeZone('Europe/Moscow'), isTimeZone('Europe/Moskow')]).toEqual([true, false]);
  });
});

describe('a displayed date', () => {
  it.each([
    ['Will send on Thu, Apr 30, 2026 at 12:05 PM', '2026-04-30T09:05:00Z'],
    ['30 апр. 2026 г. в 12:05', '2026-04-30T09:05:00Z'],
    ['Отправить 30 апреля 2026 в 00:05', '2026-04-29T21:05:00Z'],
    ['2026-04-30T12:05:00Z', '2026-04-30T12:05:00Z'],
    ['2026-04-30 12:05:00+0300', '2026-04-30T09:05:00Z'],
    ['2026-04-30T12:05', '2026-04-30T09:05:00Z'],
    ['30.04.2026, 12:05', '2026-04-30T09:05:00Z'],
    ['30.04.26 12:05', '2026-04-30T09:05:00Z'],
    ['4/5/2026, 12:05 AM', '2026-04-04T21:05:00Z'],
    ['30/04/2026 12:05', '2026-04-30T09:05:00Z'],
    ['04/30/2026 12:05', '2026-04-30T09:05:00Z'],
    ['May 3 at 9 pm', '2026-05-03T18:00:00Z'],
    ['3 марта в 12:00', '2027-03-03T09:00:00Z'],
    ['Scheduled for tomorrow, 12:05\u202fPM', '2026-04-11T09:05:00Z'],
    ['Сегодня в 15:30', '2026-04-10T12:30:00Z'],
    ['послезавтра, 15:30', '2026-04-12T12:30:00Z'],
    ['Tonight 11:15 p.m.', '2026-04-10T20:15:00Z'],
    ['Tomorrow at 9:00 AM', '2026-04-11T06:00:00Z'],
    ['Будет отправлено чт, 24 дек. 2026 г., 18:30', '2026-12-24T15:30:00Z'],
    ['24 дек. 2026 г. 18:30', '2026-12-24T15:30:00Z'],
    ['Dec 24, 2026 6:30 PM', '2026-12-24T15:30:00Z'],
    ['24 декабря 2026 18:30', '2026-12-24T15:30:00Z'],
    ['December 24 2026 18 30', '2026-12-24T15:30:00Z'],
    ['December 24 2026 6 30 PM', '2026-12-24T15:30:00Z'],
    ['24 Декабрь 2026 18 30', '2026-12-24T15:30:00Z'],
    ['2 Май 2026 09 05', '2026-05-02T06:05:00Z'],
  ])('%j is %s', (shown, iso) => {
    expect(readDate(shown, { timeZone: 'Europe/Moscow', now })).toBe(at(iso));
  });

  it.each([
    '',
    'Schedule',
    '4/5/2026 12:05',
    '30 апреля 2026',
    '31.02.2026 12:00',
    'tomorrow',
    '2026-04-30 25:00',
    'today 13:00 pm',
    '2026-13-45T12:05:00Z',
    'в 12:05',
    'April is near 12:05',
    'December 24 2026 18 300',
    'December 24 2026 25 30',
  ])('%j is not clear enough', (shown) => {
    expect(readDate(shown, { timeZone: 'Europe/Moscow', now })).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (shown) => typeof (readDate(shown, { timeZone: 'UTC', now }) ?? 0) === 'number'));
  });
});
