import * as v from 'valibot';
import file from '../assets/plans/sad-dates.json?raw';
import { once } from './core/once.ts';

const day = v.object({ date: v.pipe(v.string(), v.regex(/^\d{2}-\d{2}$/)), ru: v.string(), en: v.string() });
/** The third Monday of January is `01-w1-3`, the last one of May `05-w1-last`. */
const movingDay = v.object({ ...day.entries, date: v.pipe(v.string(), v.regex(/^\d{2}-w[1-7]-(?:[1-4]|last)$/)) });
const SadDates = v.object({ countries: v.object({ ru: v.array(day), uk: v.array(day), us: v.array(day) }), moving: v.object({ us: v.array(movingDay) }) });

type Country = keyof v.InferOutput<typeof SadDates>['countries'];
export type NamedDay = v.InferOutput<typeof day>;
export const countries: readonly Country[] = ['ru', 'uk', 'us'];

const read = once(() => v.parse(SadDates, JSON.parse(file)));

/** Days of sorrow of some countries, each once, through the year. The one calendar for packs and plans. */
export function sadDatesOf(wanted: readonly string[]): NamedDay[] {
  const days = new Map<string, NamedDay>();
  for (const country of countries.filter((each) => wanted.includes(each)))
    for (const named of read().countries[country]) if (!days.has(named.date)) days.set(named.date, named);
  return [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** Days of sorrow that fall on a weekday of a month, not on a date: rules know them, plans of dates do not. */
export function movingDaysOf(wanted: readonly string[]): readonly NamedDay[] {
  return wanted.includes('us') ? read().moving.us : [];
}
