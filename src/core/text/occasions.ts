/** Greetings for holidays, and whether the day is near: the template of another occasion. The holidays are a pack's data. */
import * as v from 'valibot';
import type { Span } from '../draft.ts';
import type { PhraseSet } from './phrases.ts';
import type { Prepared } from './prepare.ts';
import { beginsClause } from './residue.ts';
import type { WallClock } from './zone.ts';

const day = v.pipe(v.string(), v.regex(/^\d{2}-\d{2}$/, 'a date like 03-08'));

/** A holiday: how it is greeted, and the days of the year on which that is no surprise (`from` may be later than `until`: over New Year). */
export const Occasion = v.looseObject({ phrases: v.array(v.string()), from: day, until: day });

interface Holidays {
  readonly occasions: readonly v.InferOutput<typeof Occasion>[];
  /** Greetings that name a year, as `с новым 20*`. */
  readonly yearPhrases: readonly string[];
}

interface Greeting {
  readonly key: 'season' | 'year';
  readonly span: Span;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Finds greetings whose day is far and greetings with a wrong year. */
export function greetingsOf(
  { occasions, yearPhrases }: Holidays,
  phrases: (list: readonly string[]) => PhraseSet,
): (text: Prepared, clock: WallClock) => readonly Greeting[] {
  const seasons = occasions.flatMap(({ phrases: list, from, until }) => list.map((phrase) => ({ phrase, from, until })));
  const greetings = phrases(seasons.map(({ phrase }) => phrase));
  const years = phrases(yearPhrases);
  return (text, clock) => {
    const found: Greeting[] = [];
    const today = `${two(clock.month)}-${two(clock.day)}`;
    for (const { span, phrase } of greetings.find(text)) {
      const season = seasons[phrase];
      if (season && !isBetween(today, season.from, season.until) && isGreeting(text.text, span))
        found.push({ key: 'season', span, values: { date: `${two(clock.day)}.${two(clock.month)}` } });
    }
    const year = clock.month >= 10 ? clock.year + 1 : clock.year;
    for (const { span } of years.find(text)) {
      const said = /(?<!\d)20\d\d(?!\d)/.exec(text.text.slice(span.start, span.end))?.[0];
      // between spring and autumn nobody can tell which New Year is meant
      if (said && Number(said) !== year && (clock.month <= 2 || clock.month >= 10 || Number(said) < clock.year))
        found.push({ key: 'year', span, values: { year } });
    }
    return found;
  };
}

function isBetween(today: string, from: string, until: string): boolean {
  return from <= until ? today >= from && today <= until : today >= from || today <= until;
}

/** A wish, not the day itself: "С 8 Марта!" is one, «с 8 марта работаем до шести» is none. */
function isGreeting(text: string, { start, end }: Span): boolean {
  const wished = /(?:поздравля(?:ем|ю|ет)|wish(?:es|ing)?)[^.!?\n]{0,60}$/iu.test(text.slice(Math.max(0, start - 80), start));
  if (wished) return true;
  if (!beginsClause(text, start)) return false;
  const isDate = /\d/.test(text.slice(start, end));
  return !isDate || /^\s*(?:$|[!.\n]|\p{Extended_Pictographic}|,\s?(?:дорог|мил|любим|прекрасн|уважаем|друз|коллег))/iu.test(text.slice(end));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
