import * as v from 'valibot';
import file from '../assets/plans/sad-dates.json?raw';
import { once } from './core/once.ts';

const day = v.object({ date: v.pipe(v.string(), v.regex(/^\d{2}-\d{2}$/)), ru: v.string(), en: v.string() });
const SadDates = v.object({ countries: v.object({ ru: v.array(day), uk: v.array(day), us: v.array(day) }) });

type Country = keyof v.InferOutput<typeof SadDates>['countries'];
export type NamedDay = v.InferOutput<typeof day>;
export const countries: readonly Country[] = ['ru', 'uk', 'us'];

const all = once(() => v.parse(SadDates, JSON.parse(file)).countries);

/** Days of sorrow of some countries, each once, through the year. The one calendar for packs and plans. */
export function sadDatesOf(wanted: readonly string[]): NamedDay[] {
  const days = new Map<string, NamedDay>();
  for (const country of countries.filter((each) => wanted.includes(each)))
    for (const named of all()[country]) if (!days.has(named.date)) days.set(named.date, named);
  return [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}
