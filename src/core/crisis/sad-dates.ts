import type { Rule } from '../guide.ts';
import type { Plan } from './plan.ts';

/** The sad dates of a plan as a rule of the guide: on such days a light tone is asked about. None for a plan without any. */
export function sadDatesRule(plan: Pick<Plan, 'sadDates'> | undefined): Rule[] {
  if (!plan || plan.sadDates.length === 0) return [];
  const dates = plan.sadDates.map(({ date, name }) => ({ from: date, name }));
  return [
    {
      id: 'plan/sad-dates',
      kind: 'occasion',
      level: 'warn',
      on: true,
      options: { words: false, dates },
      scope: {},
      why: '',
      source: '',
      forms: 'auto',
      disguise: true,
      locked: false,
    },
  ];
}
