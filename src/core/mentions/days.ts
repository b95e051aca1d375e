/** Counts by day of a wall calendar, for the chart. */
import { stampOf, wallClock } from '../text/zone.ts';
import type { HourCount } from './spike.ts';

/** The dates of the last days, oldest first, as 2026-03-08 in a zone; the day of `now` is the last. */
export function lastDays(now: number, count: number, timeZone: string): string[] {
  const { year, month, day } = wallClock(now, timeZone);
  return Array.from({ length: count }, (_, at) => new Date(Date.UTC(year, month - 1, day - (count - 1 - at))).toISOString().slice(0, 10));
}

/** How many fell on each of these dates in a zone. An hour belongs to the day on which it begins. */
export function countsByDay(hours: readonly HourCount[], dates: readonly string[], timeZone: string): number[] {
  const counts = new Map<string, number>(dates.map((date) => [date, 0]));
  for (const { hour, count } of hours) {
    const date = stampOf(wallClock(hour, timeZone)).slice(0, 10);
    const held = counts.get(date);
    if (held !== undefined) counts.set(date, held + count);
  }
  return dates.map((date) => counts.get(date) ?? 0);
}
