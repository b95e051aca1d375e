import { useState } from 'preact/hooks';
import type { Plan, SadDate } from '../../../core/crisis/plan.ts';
import { countries, sadDatesOf } from '../../../sad-dates.ts';
import { Button } from '../../../ui/button.tsx';
import { LinesField, TextField } from '../../../ui/field.tsx';
import { languageOnScreen, t } from '../../../ui/words.ts';
import { linesOf, listOf } from '../rules/options.ts';

interface PartAsked {
  readonly plan: Plan;
  readonly onChange: (part: Partial<Plan>) => void;
}

const isDate = /^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Days on which a light tone hurts: of countries, and own ones. */
export function PlanDates({ plan, onChange }: PartAsked) {
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [wasSent, setSent] = useState(false);
  const add = (event: Event): void => {
    event.preventDefault();
    setSent(true);
    if (!isDate.test(date.trim())) return;
    onChange({ sadDates: merged(plan.sadDates, [{ date: date.trim(), name: name.trim() }]) });
    setDate('');
    setName('');
    setSent(false);
  };
  const addCountry = (country: string): void => {
    const days = sadDatesOf([country]).map((day) => ({ date: day.date, name: day[languageOnScreen()] }));
    onChange({ sadDates: merged(plan.sadDates, days) });
  };
  return (
    <>
      <ul class="plan-dates">
        {plan.sadDates.map((each) => (
          <li key={`${each.date} ${each.name}`}>
            <span>{dayShown(each.date)}</span>
            <span>{each.name}</span>
            <Button
              label={t('planDelete', { name: each.name || each.date })}
              icon="trash"
              look="quiet"
              bare
              small
              onPress={() => onChange({ sadDates: plan.sadDates.filter((other) => other !== each) })}
            />
          </li>
        ))}
      </ul>
      <div class="form-actions">
        {countries.map((country) => (
          <Button key={country} label={t(`planDatesOf_${country}`)} icon="plus" small onPress={() => addCountry(country)} />
        ))}
      </div>
      <form class="row-of-fields plan-date" onSubmit={add}>
        <TextField
          label={t('planDate')}
          hint={t('planDateHint')}
          value={date}
          error={wasSent && !isDate.test(date.trim()) ? t('planDateWrong') : undefined}
          onChange={setDate}
        />
        <TextField label={t('planDateName')} value={name} onChange={setName} />
        <Button label={t('planDateAdd')} icon="plus" submits />
      </form>
    </>
  );
}

/** What the brand does not speak of while a crisis is on. */
export function PlanTopics({ plan, onChange }: PartAsked) {
  const [text, setText] = useState(linesOf(plan.silentTopics));
  return (
    <LinesField
      label={t('planTopics')}
      hint={t('planTopicsHint')}
      rows={3}
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange({ silentTopics: listOf(typed) });
      }}
    />
  );
}

function merged(dates: readonly SadDate[], more: readonly SadDate[]): SadDate[] {
  const fresh = more.filter(({ date, name }) => !dates.some((each) => each.date === date && each.name === name));
  return [...dates, ...fresh].sort((one, other) => (one.date.slice(-5) < other.date.slice(-5) ? -1 : 1));
}

/** `06-22` as "22 June"; with a year where there is one. */
function dayShown(date: string): string {
  const hasYear = date.length > 5;
  const at = new Date(`${hasYear ? date : `2024-${date}`}T00:00:00Z`);
  return new Intl.DateTimeFormat(languageOnScreen(), { day: 'numeric', month: 'long', ...(hasYear ? { year: 'numeric' } : {}), timeZone: 'UTC' }).format(at);
}
