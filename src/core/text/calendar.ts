/** Days of the calendar as posts write them: whether a day of the week and a date belong together. */
import type { Span } from '../draft.ts';
import { matchesOf } from './matches.ts';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date beside a day of the week that it does not have. `weekday`: the right one, in the language of the text. */
export interface WrongWeekday {
  readonly span: Span;
  readonly weekday: string;
}

const dayMs = 86_400_000;
/** Where no year is written, only what is announced for the next months is sure. */
const aheadDays = 120;
/** What a sentence tells as past may be of any year. */
const past = /лся|лась|лось|лись|(?<=\p{L}{2})[аиыяу]ли(?!\p{L})|ш(?:ла|ли|ёл|ел)(?!\p{L})|(?<!\p{L})был|(?<!\p{L})(?:was|were|had|said)(?!\p{L})/u;
const russianMonths = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const russianDays = ['пон', 'вто', 'сре', 'чет', 'пят', 'суб', 'вос'];
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const englishDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Cheap looks before the dear ones: a number beside the name of a month. */
const someRussianDate = /\d(?:-го)?\s(?:янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)/u;
const someEnglishDate =
  /\d(?:st|nd|rd|th)?\s(?:of\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d/u;
const month = '(январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{L}*';
const year = '(?:,?\\s(20\\d\\d))?';
const russian = new RegExp(
  `(?<!\\p{L})(понедельник|вторник|сред[аеуы]|четверг|пятниц|суббот|воскресень)\\p{L}{0,3},?\\s(\\d{1,2})(?:-го)?\\s${month}${year}|` +
    `(?<!\\d)(\\d{1,2})\\s${month}${year}(?:\\s(?:г\\.|года))?\\s?[,(]\\s?(понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)(?!\\p{L})`,
  'giu',
);
const weekday = '(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}';
const named = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const english = new RegExp(
  `\\b${weekday}[.,]?\\s(?:the\\s)?(?:(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${named}|${named}\\s(\\d{1,2})(?:st|nd|rd|th)?)(?![\\d:])(?!\\s?(?:[-–&,]|and|to)\\s?\\d{1,2}(?!\\d))${year}|` +
    `\\b${named}\\s(\\d{1,2})(?:st|nd|rd|th)?${year}\\s?\\(${weekday}\\)`,
  'g',
);

/** Days of the longest February and of the other months. */
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const russianDay = /(?<![\d.,:-])(\d{1,2})(?:-го)?\s(январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[ая](?!\p{L})/giu;
const englishDay = new RegExp(
  '(?<![\\d.,:-])(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(January|February|March|April|May|June|July|August|September|October|November|December)\\b|' +
    '\\b(January|February|March|April|May|June|July|August|September|October|November|December)\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]|\\s?(?:%|am|pm))',
  'g',
);

/** Days that their month does not have: the 31st of June. Numbers that are no days of any month ("in May 45 people") are left alone. */
export function findImpossibleDates(text: string): Span[] {
  const found: Span[] = [];
  const add = (index: number, length: number, day: number, month: number): void => {
    if (day > (longest[month] ?? 31) && day < 32) found.push({ start: index, end: index + length });
  };
  for (const { index, 0: whole, 1: day, 2: of } of someRussianDate.test(text) ? matchesOf(text, russianDay) : [])
    add(index, whole.length, Number(day), indexIn(russianMonths, of));
  for (const { index, 0: whole, 1: before, 2: of, 3: ofFirst, 4: after } of someEnglishDate.test(text) ? matchesOf(text, englishDay) : []) {
    // "In June 31 new books": a number of things
    const isCount = after !== undefined && /\bin\s$/i.test(text.slice(0, index)) && /^\s\p{Ll}/u.test(text.slice(index + whole.length));
    if (!isCount) add(index, whole.length, Number(before ?? after), indexIn(englishMonths, of ?? ofFirst));
  }
  return found;
}

/** "Saturday and Sunday, June 13": the date is that of the first. */
const several = /(?:^|[\s.])(?:и|по|and|to)\s$|[-–/&]\s?$/iu;

/** Dates that fall on another day of the week than the text says. `today`: the brand's date at the time judged. */
export function findWrongWeekdays(text: string, today: Day): WrongWeekday[] {
  const found: WrongWeekday[] = [];
  for (const match of someRussianDate.test(text) ? matchesOf(text, russian) : []) {
    const [whole, name, day, of, when, otherDay, otherOf, otherWhen, otherName] = match;
    const said = {
      name: indexIn(russianDays, name ?? otherName),
      month: indexIn(russianMonths, of ?? otherOf),
      day: Number(day ?? otherDay),
      year: Number(when ?? otherWhen ?? 0),
    };
    const right = isUnsure(text, match.index, said.year) ? undefined : rightWeekday(said, today, 'ru');
    if (right) found.push({ span: { start: match.index, end: match.index + whole.length }, weekday: right });
  }
  for (const match of someEnglishDate.test(text) ? matchesOf(text, english) : []) {
    const [whole, name, day, of, ofFirst, dayAfter, when, ofLast, dayLast, whenLast, nameLast] = match;
    const said = {
      name: indexIn(englishDays, name ?? nameLast),
      month: indexIn(englishMonths, of ?? ofFirst ?? ofLast),
      day: Number(day ?? dayAfter ?? dayLast),
      year: Number(when ?? whenLast ?? 0),
    };
    const right = isUnsure(text, match.index, said.year) ? undefined : rightWeekday(said, today, 'en');
    if (right) found.push({ span: { start: match.index, end: match.index + whole.length }, weekday: right });
  }
  return found;
}

function isUnsure(text: string, start: number, year: number): boolean {
  if (several.test(text.slice(Math.max(0, start - 6), start))) return true;
  if (year !== 0) return false;
  const end = text.slice(start).search(/[.!?]\s|\n|$/);
  return past.test(text.slice(Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('\n', start), 0), start + end));
}

function indexIn(names: readonly string[], name = ''): number {
  return names.findIndex((known) => name.toLowerCase().startsWith(known.toLowerCase()));
}

interface Said {
  /** 0 Monday … 6 Sunday. */
  readonly name: number;
  /** 0 January … 11 December. */
  readonly month: number;
  readonly day: number;
  /** 0 where none is written. */
  readonly year: number;
}

/** The name of the day it really is; undefined where it is right or cannot be told. */
function rightWeekday({ name, month, day, year }: Said, today: Day, language: string): string | undefined {
  const now = Date.UTC(today.year, today.month - 1, today.day);
  const years = year ? [year] : [today.year - 1, today.year, today.year + 1];
  const dates = years.map((each) => Date.UTC(each, month, day)).filter((date) => year !== 0 || (date >= now && date <= now + aheadDays * dayMs));
  const [date] = dates;
  if (date === undefined || new Date(date).getUTCDate() !== day || (new Date(date).getUTCDay() + 6) % 7 === name) return undefined;
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date);
}
