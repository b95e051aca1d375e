/** What a clock on the wall shows. `weekday`: 1 Monday … 7 Sunday; `month` 1 … 12. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether a time zone's name is one that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false; // an unknown name is an expected answer here
  }
}

/** The wall clock of an instant (epoch milliseconds) in a time zone; of UTC where the zone is unknown. */
export function wallClock(instant: number, timeZone: string): WallClock {
  const minuteNow = Math.floor(instant / minuteMs);
  const second = Math.floor(instant / 1000) - minuteNow * 60;
  if (last?.minuteNow === minuteNow && last.timeZone === timeZone) return { ...last.clock, second };
  const parts: Record<string, number> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
  const clock = { year, month, day, hour, minute, second: parts['second'] ?? 0, weekday: weekdayOf(year, month, day) };
  if (instant >= wholeMinutesSince) last = { minuteNow, timeZone, clock };
  return clock;
}

const minuteMs = 60_000;
/** Since then (1980) every zone is whole minutes away from UTC; before, some were not. */
const wholeMinutesSince = Date.UTC(1980, 0, 1);
/** Each check asks several times, and an answer costs 40 microseconds; within a minute only the second is another. */
let last: { readonly minuteNow: number; readonly timeZone: string; readonly clock: WallClock } | undefined;

/** The instant at which a wall clock shows this. A time that is skipped in spring is read as the one an hour later, a repeated one as the first. */
export function instantOf(wall: Omit<WallClock, 'weekday' | 'second'> & { readonly second?: number }, timeZone: string): number {
  const wanted = utcOf(wall);
  const before = wanted - offsetAt(wanted - dayMs, timeZone);
  const after = wanted - offsetAt(wanted + dayMs, timeZone);
  if (shows(before, wanted, timeZone)) return before;
  return shows(after, wanted, timeZone) ? after : before;
}

const dayMs = 86_400_000;

/** Minutes since midnight. */
export function minuteOfDay({ hour, minute }: Pick<WallClock, 'hour' | 'minute'>): number {
  return hour * 60 + minute;
}

/** A wall clock as `2026-03-08T18:00:00`: such strings sort as time does. */
export function stampOf(wall: WallClock): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(wall.year).padStart(4, '0')}-${two(wall.month)}-${two(wall.day)}T${two(wall.hour)}:${two(wall.minute)}:${two(wall.second)}`;
}

function shows(instant: number, wanted: number, timeZone: string): boolean {
  return instant + offsetAt(instant, timeZone) === wanted;
}

/** Milliseconds that a zone's clocks are ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  return utcOf(wallClock(whole, timeZone)) - whole;
}

function utcOf({ year, month, day, hour, minute, second = 0 }: Omit<WallClock, 'weekday' | 'second'> & { readonly second?: number }): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = makeFormat(isTimeZone(timeZone) ? timeZone : 'UTC');
  formats.set(timeZone, format);
  return format;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const number = 'numeric';
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: number,
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: number,
  });
}

/** Whole dates with a year, or days of every year (which may run over New Year). */
export function isInDates({ from, until = from }: { readonly from: string; readonly until?: string | undefined }, clock: WallClock): boolean {
  const today = stampOf(clock).slice(0, 10);
  if (from.length > 5 && until.length > 5) return today >= from && today <= until;
  const [begin, end, now] = [from.slice(-5), until.slice(-5), today.slice(-5)];
  return begin <= end ? now >= begin && now <= end : now >= begin || now <= end;
}
