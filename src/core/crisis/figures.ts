/** Numbers, times and dates of a text with what they mean, so that "three" and 3, «12 марта» and 12.03 are the same. */
import type { Span } from '../draft.ts';
import { matchesOf } from '../text/matches.ts';

export interface Quantity {
  readonly span: Span;
  /** `3`, `0.5`, `18:30`, `-03-12` (a day of a month), `2026-03-12`, `month 3`, `weekday 1`. */
  readonly value: string;
}

const digits = /(?<![\p{L}\p{N}])\+?\d+(?:[ \u00a0\u202f]\d{3}(?!\d))*(?:[.,:]\d+)*/gu;

/** Written numbers: what one says of people and losses. "One" is left out: it says nothing as often as it counts. */
const words: ReadonlyMap<string, string> = new Map(
  (
    'два 2,две 2,двух 2,двое 2,двоих 2,оба 2,обе 2,три 3,трёх 3,трое 3,троих 3,четыре 4,четырёх 4,четверо 4,четверых 4,пять 5,пяти 5,пятеро 5,пятерых 5,шесть 6,шести 6,шестеро 6,' +
    'семь 7,семи 7,семеро 7,восемь 8,восьми 8,девять 9,девяти 9,десять 10,десяти 10,одиннадцать 11,двенадцать 12,двадцать 20,двадцати 20,тридцать 30,сорок 40,пятьдесят 50,сто 100,' +
    'двести 200,триста 300,тысяча 1000,тысячи 1000,тысяч 1000,миллион 1000000,миллиона 1000000,миллионов 1000000,десятки 10s,сотни 100s,' +
    'two 2,three 3,four 4,five 5,six 6,seven 7,eight 8,nine 9,ten 10,eleven 11,twelve 12,twenty 20,thirty 30,forty 40,fifty 50,hundred 100,thousand 1000,million 1000000,' +
    'dozens 10s,hundreds 100s,thousands 1000s'
  )
    .split(',')
    .map((pair) => pair.split(' '))
    .map(([word = '', value = '']) => [word.replaceAll('ё', 'е'), value] as const),
);
const spelled = /(?<![\p{L}\p{N}-])\p{L}+(?![\p{L}-])/gu;

/** Numbers and times of day. */
export function numbersIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const { 0: written, index } of matchesOf(text, digits)) found.push({ span: spanAt(index, written), value: meaningOf(written) });
  for (const { 0: written, index } of matchesOf(text, spelled)) {
    const value = words.get(plain(written));
    if (value !== undefined) found.push({ span: spanAt(index, written), value });
  }
  return found.sort((one, other) => one.span.start - other.span.start);
}

const month =
  '(январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const dayMonth = new RegExp(`(?<!\\d)(\\d{1,2})(?:-?го|st|nd|rd|th)?\\s(?:of\\s)?${month}\\p{L}*(?:\\.?,?\\s(20\\d\\d))?`, 'giu');
const monthDay = new RegExp(`(?<!\\p{L})${month}\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s(20\\d\\d))?`, 'giu');
const bareMonth = new RegExp(`(?:(?<=(?<!\\p{L})(?:в|с|до|к|in|since|until|by|last|next)\\s))${month}\\p{L}*`, 'giu');
const dotted = /(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(20\d\d|\d\d))?(?![\d.])/gu;
const iso = /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/gu;
const weekday =
  /(?<!\p{L})(понедельник\p{L}*|вторник\p{L}*|сред[аеуы](?!\p{L})|четверг\p{L}*|пятниц\p{L}*|суббот\p{L}*|воскресень\p{L}*|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)/giu;
const monthNames = ['янв|jan', 'фев|feb', 'мар|mar', 'апр|apr', 'ма[йяе]|may', 'июн|jun', 'июл|jul', 'авг|aug', 'сен|sep', 'окт|oct', 'ноя|nov', 'дек|dec'].map(
  (names) => new RegExp(`^(?:${names})`, 'iu'),
);
const dayNames = ['пон|mon', 'вто|tue', 'сре|wed', 'чет|thu', 'пят|fri', 'суб|sat', 'вос|sun'].map((names) => new RegExp(`^(?:${names})`, 'iu'));

/** Dates, months and days of the week. */
export function datesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  const add = (at: number, written: string, value: string): void => {
    const span = spanAt(at, written);
    if (!found.some((each) => each.span.start < span.end && span.start < each.span.end)) found.push({ span, value });
  };
  for (const { 0: all, index, 2: m = '', 3: d = '' } of matchesOf(text, iso)) add(index, all, dayOf(Number(m), Number(d)));
  for (const { 0: all, index, 1: d = '', 2: m = '' } of matchesOf(text, dotted)) if (isDay(Number(m), Number(d))) add(index, all, dayOf(Number(m), Number(d)));
  for (const { 0: all, index, 1: d = '', 2: m = '' } of matchesOf(text, dayMonth)) add(index, all, dayOf(placeOf(monthNames, m), Number(d)));
  for (const { 0: all, index, 1: m = '', 2: d = '' } of matchesOf(text, monthDay)) add(index, all, dayOf(placeOf(monthNames, m), Number(d)));
  for (const { 0: all, index, 1: m = '' } of matchesOf(text, bareMonth)) add(index, all, `month ${placeOf(monthNames, m)}`);
  for (const { 0: all, index } of matchesOf(text, weekday)) add(index, all, `weekday ${placeOf(dayNames, all)}`);
  return found.sort((one, other) => one.span.start - other.span.start);
}

/** The year is left out: a fact says it once, a statement need not. */
function dayOf(month: number, day: number): string {
  return `-${month}-${day}`;
}

function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function placeOf(names: readonly RegExp[], written: string): number {
  return names.findIndex((each) => each.test(written)) + 1;
}

function meaningOf(written: string): string {
  const bare = written.replace(/[ \u00a0\u202f]/gu, '');
  return bare.includes(':') ? bare : bare.replace(',', '.');
}

function plain(written: string): string {
  return written.toLowerCase().replaceAll('ё', 'е');
}

function spanAt(start: number, written: string): Span {
  return { start, end: start + written.length };
}
