import * as v from 'valibot';
import { Plan } from './core/crisis/plan.ts';
import type { Language } from './core/words.ts';
import { countries, sadDatesOf } from './sad-dates.ts';

const files = import.meta.glob<string>('../assets/plans/template.*.json', { query: '?raw', import: 'default' });

/** The plan that a newcomer begins with: roles without names, duties, groups, prepared situations, statements; with the sad dates of some countries. */
export async function planTemplate(language: Language): Promise<Plan> {
  const file = await files[`../assets/plans/template.${language}.json`]?.();
  const plan = v.parse(Plan, JSON.parse(file ?? ''));
  const dates = sadDatesOf(language === 'ru' ? ['ru'] : countries.filter((country) => country !== 'ru'));
  return { ...plan, sadDates: dates.map((day) => ({ date: day.date, name: day[language] })) };
}
