import { instantOf, wallClock } from './zone.ts';

/** The day and clock a page shows are in this zone; `now` decides what "tomorrow" and a missing year mean. */
export interface Reading {
  readonly timeZone: string;
  readonly now: number;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Beginnings of the names of months, English and Russian, in order. */
const months = ['jan|янв', 'feb|фев', 'mar|мар', 'apr|апр', 'may|ма[йя]', 'jun|июн', 'jul|июл', 'aug|авг', 'sep|сен', 'oct|окт', 'nov|ноя', 'dec|дек'].map(
  (names) => new RegExp(`^(?:${names})`, 'iu'),
);

/** Reads a schedule as pages show it ("Will send on Thu, Apr 30, 2026 at 12:05 PM", «30 апр. 2026 г. в 12:05», ISO); undefined where day or time is not clear. */
export function readDate(shown: string, { timeZone, now }: Reading): number | undefined {
  const text = shown.replace(/[\u00a0\u202f\u2009]/g, ' ');
  const exact = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})/.exec(text)?.[0];
  if (exact) return instant(Date.parse(exact.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2')));
  const time = timeIn(text);
  const today = wallClock(now, timeZone);
  const day = time && (dayByNumbers(text, time.isHalfDay) ?? dayByMonth(text, today) ?? dayByWord(text, today));
  if (!time || !day || !isDay(day)) return undefined;
  return instant(instantOf({ ...day, hour: time.hour, minute: time.minute }, timeZone));
}

function instant(milliseconds: number): number | undefined {
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

/** "18:30", "6.30 pm"; an hour and a minute in fields of their own, after the year; "6 pm". */
const clocks = [
  /(?<![\d:.])(\d{1,2})[:.](\d{2})(?::\d{2})?(?![\d.:])\s*([ap])?(?:\.?\s?m)?/iu,
  /(?<!\d)20\d{2} (\d{1,2}) (\d{2})(?!\d)\s*([ap])?/iu,
  /(?<!\d)(\d{1,2})()\s*([ap])\.?\s?m/iu,
];

function timeIn(text: string): { hour: number; minute: number; isHalfDay: boolean } | undefined {
  const match = clocks.map((clock) => clock.exec(text)).find((found) => found !== null);
  if (!match) return undefined;
  const half = match[3]?.toLowerCase();
  const shownHour = Number(match[1]);
  const minute = Number(match[2] || 0);
  if (shownHour > (half ? 12 : 23) || minute > 59) return undefined;
  const hour = half ? (shownHour % 12) + (half === 'p' ? 12 : 0) : shownHour;
  return { hour, minute, isHalfDay: half !== undefined };
}

/** 2026-04-30, 30.04.2026, 4/30/2026. With slashes only a clock of twelve hours, or a number above 12, tells month from day. */
function dayByNumbers(text: string, isHalfDay: boolean): Day | undefined {
  const iso = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const dotted = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)/.exec(text);
  if (dotted) return { year: fullYear(dotted[3] ?? ''), month: Number(dotted[2]), day: Number(dotted[1]) };
  const slashed = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!slashed) return undefined;
  const [one, other, year] = [Number(slashed[1]), Number(slashed[2]), fullYear(slashed[3] ?? '')];
  if (one > 12) return { year, month: other, day: one };
  if (isHalfDay || other > 12) return { year, month: one, day: other };
  return undefined;
}

/** A month by its name, the day beside it; the year may be missing: then the next such day. */
function dayByMonth(text: string, today: Day): Day | undefined {
  // once for a box, not at each check: no `matchesOf`, which every frame would carry for it
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const month = months.findIndex((names) => names.test(match[0])) + 1;
    if (month === 0) continue;
    const before = /(\d{1,2})(?:-?го)?\s*$/u.exec(text.slice(0, match.index))?.[1];
    const rest = text.slice(match.index + match[0].length);
    const after = /^\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/iu.exec(rest)?.[1];
    const day = Number(before ?? after);
    if (!day) continue;
    const year = Number(/(?<!\d)(20\d{2})(?!\d)/.exec(rest)?.[1] ?? 0);
    if (year) return { year, month, day };
    const isPast = month < today.month || (month === today.month && day < today.day);
    return { year: today.year + (isPast ? 1 : 0), month, day };
  }
  return undefined;
}

function dayByWord(text: string, today: Day): Day | undefined {
  const after = /послезавтра/iu.test(text) ? 2 : /завтра|tomorrow/iu.test(text) ? 1 : /сегодня|today|tonight/iu.test(text) ? 0 : undefined;
  if (after === undefined) return undefined;
  const date = new Date(Date.UTC(today.year, today.month - 1, today.day + after));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function isDay({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
