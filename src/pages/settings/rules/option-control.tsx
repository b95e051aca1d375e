import './option-control.css';
import { faultOf } from '../../../core/patterns/engine.ts';
import { wordsOfFault } from '../../../core/patterns/fault-words.ts';
import type { OptionField } from '../../../core/rule.ts';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { ChoiceField, LinesField, TextField } from '../../../ui/field.tsx';
import { languageOnScreen, t, tBoth } from '../../../ui/words.ts';
import { SwitchLine } from '../switch-line.tsx';
import { type DateSpan, datesOf, dayName, linesOf, listOf } from './options.ts';

interface ControlAsked {
  readonly field: OptionField;
  readonly value: unknown;
  readonly isWrong: boolean;
  readonly onChange: (value: unknown) => void;
}

/** Draws the control that a rule kind's field asks for. */
export function OptionControl({ field, value, isWrong, onChange }: ControlAsked) {
  const asked = {
    label: tBoth(field.label),
    hint: field.hint && tBoth(field.hint),
    error: isWrong ? t(`settingsWrong_${field.input}`) : undefined,
  };
  switch (field.input) {
    case 'lines':
      return <LinesField {...asked} rows={6} value={linesOf(value)} onChange={(text) => onChange(text.split('\n'))} />;
    case 'pattern':
      return <TextField {...asked} error={isWrong ? faultIn(String(value ?? '')) : undefined} value={String(value ?? '')} onChange={onChange} />;
    case 'text':
      return <TextField {...asked} value={String(value ?? '')} onChange={onChange} />;
    case 'number':
      return <TextField {...asked} type="number" value={String(value ?? '')} onChange={(text) => onChange(text === '' ? undefined : Number(text))} />;
    case 'clock':
      return <TextField {...asked} type="time" value={String(value ?? '')} onChange={onChange} />;
    case 'switch':
      return <SwitchLine {...asked} on={value === true} onChange={onChange} />;
    case 'choice':
      return <Choice {...asked} field={field} value={value} onChange={onChange} />;
    case 'days':
      return <Chips {...asked} choices={dayChoices()} chosen={Array.isArray(value) ? value.map(Number) : []} onChange={onChange} />;
    case 'dates':
      return <Dates {...asked} spans={datesOf(value)} onChange={onChange} />;
  }
}

/** What is wrong with a pattern and what to write in its place. */
function faultIn(pattern: string): string {
  const fault = pattern === '' ? undefined : faultOf(pattern);
  return fault ? tBoth(wordsOfFault(fault)) : t('settingsWrong_pattern');
}

/** Monday to Sunday. */
export function dayChoices(): { value: number; label: string }[] {
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: day, label: dayName(day, languageOnScreen()) }));
}

/** Cleans what was typed before it is stored: blank lines out, ends trimmed. */
export function cleaned(field: OptionField, value: unknown): unknown {
  if (field.input === 'lines') return listOf(linesOf(value));
  if (field.input === 'dates') return datesOf(value).map(withoutBlanks);
  return value;
}

function withoutBlanks(span: DateSpan): DateSpan {
  return Object.fromEntries(Object.entries(span).filter(([key, text]) => key === 'from' || text !== '')) as unknown as DateSpan; // `from` always stays
}

function Choice({ field, value, onChange, ...asked }: Omit<ControlAsked, 'isWrong'> & { label: string; hint: string | undefined; error: string | undefined }) {
  const choices = (field.choices ?? []).map((choice) => ({ value: String(choice.value), label: tBoth(choice.label) }));
  const chosen = String(value ?? choices[0]?.value ?? '');
  return (
    <ChoiceField {...asked} choices={choices} value={chosen} onChange={(text) => onChange(field.choices?.find((each) => String(each.value) === text)?.value)} />
  );
}

interface DatesAsked {
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly spans: readonly DateSpan[];
  readonly onChange: (spans: DateSpan[]) => void;
}

function Dates({ label, hint, error, spans, onChange }: DatesAsked) {
  const change = (at: number, part: Partial<DateSpan>): void => onChange(spans.map((span, each) => (each === at ? { ...span, ...part } : span)));
  return (
    <fieldset class="field dates">
      <legend class="label">{label}</legend>
      {spans.map((span, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name than its place
        <div class="date-row" key={at}>
          <DatePart label={t('settingsDateFrom')} value={span.from} placeholder="2026-03-08" onChange={(from) => change(at, { from })} />
          <DatePart label={t('settingsDateUntil')} value={span.until ?? ''} placeholder={t('settingsDateUntil')} onChange={(until) => change(at, { until })} />
          <DatePart label={t('settingsDateName')} value={span.name ?? ''} placeholder={t('settingsDateName')} onChange={(name) => change(at, { name })} />
          <Button label={t('remove')} icon="trash" look="quiet" bare onPress={() => onChange(spans.filter((_, each) => each !== at))} />
        </div>
      ))}
      {hint && <p class="hint">{hint}</p>}
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <div>
        <Button label={t('settingsDateAdd')} icon="plus" small onPress={() => onChange([...spans, { from: '' }])} />
      </div>
    </fieldset>
  );
}

function DatePart(asked: { label: string; value: string; placeholder: string; onChange: (value: string) => void }) {
  return (
    <input
      class="control"
      aria-label={asked.label}
      value={asked.value}
      placeholder={asked.placeholder}
      onInput={(event) => asked.onChange(event.currentTarget.value)}
    />
  );
}
