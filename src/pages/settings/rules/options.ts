/** A rule's options between their stored form and the form on screen. Options that no field asks for stay as they are. */
import * as v from 'valibot';
import type { Rule } from '../../../core/guide.ts';
import { faultOf } from '../../../core/patterns/engine.ts';
import type { FormedRuleKind, OptionField } from '../../../core/rule.ts';
import type { Language } from '../../../core/words.ts';

/** A span of dates as the schedule keeps it; more may stand in it. */
export interface DateSpan {
  readonly from: string;
  readonly until?: string | undefined;
  readonly name?: string | undefined;
}

/** Sets one option; an empty value takes the option out. */
export function withOption(options: Rule['options'], key: string, value: unknown): Rule['options'] {
  const { [key]: _, ...rest } = options;
  return isEmpty(value) ? rest : { ...rest, [key]: value };
}

/** An option as lines of text. */
export function linesOf(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join('\n') : '';
}

/** Lines of text as an option; blank lines do not count. */
export function listOf(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function datesOf(value: unknown): DateSpan[] {
  if (!Array.isArray(value)) return [];
  return value.map((each: unknown) => (typeof each === 'string' ? { from: each } : { from: '', ...(each as object) }));
}

/** The keys of the fields whose values the kind does not take. */
export function wrongFields(kind: FormedRuleKind, options: Rule['options']): ReadonlySet<string> {
  const read = v.safeParse(kind.options, options);
  if (!read.success) return new Set(read.issues.map((issue) => String(issue.path?.[0]?.key ?? kind.fields[0]?.key ?? '')));
  return new Set(kind.fields.filter(({ key, input }) => input === 'pattern' && faultOf(String(options[key] ?? ''))).map(({ key }) => key));
}

const shownAtOnce = 5;

/** What a rule asks, in a few words for the list; of long lists the first `most`. '' when its options say nothing. */
export function summaryOf(kind: FormedRuleKind, options: Rule['options'], language: Language, most = shownAtOnce): string {
  return kind.fields
    .map((field) => partOf(field, options[field.key], { language, most }))
    .filter((part) => part !== '')
    .join(' · ');
}

function partOf(field: OptionField, value: unknown, { language, most }: { readonly language: Language; readonly most: number }): string {
  if (isEmpty(value) || value === false) return '';
  const label = field.label[language].replace(/[,(:].*$/, '');
  if (field.input === 'lines' && Array.isArray(value)) {
    return value.slice(0, most).join(', ') + (value.length > most ? ` … +${value.length - most}` : '');
  }
  if (field.input === 'switch') return label;
  if (field.input === 'choice') {
    const choice = field.choices?.find((each) => each.value === value);
    return `${label}: ${choice?.label[language] ?? String(value)}`;
  }
  if (field.input === 'dates') return `${label}: ${datesOf(value).map(spanText).join(', ')}`;
  if (field.input === 'days' && Array.isArray(value)) return `${label}: ${value.map((day) => dayName(Number(day), language)).join(', ')}`;
  return `${label}: ${String(value)}`;
}

function spanText({ from, until, name }: DateSpan): string {
  return [until ? `${from}–${until}` : from, name].filter(Boolean).join(' ');
}

/** The short name of a weekday, 1 Monday … 7 Sunday. */
export function dayName(day: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day)); // 1 January 2024 was a Monday
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
