/**
 * Other readings of a word that is none as it stands: letters of the other script that look alike, digits in place of letters, stretched
 * letters. Only words that the plain look-up did not know are asked, and only those that `suspicionOf` finds odd, so that clean text pays little.
 */
import type { Prepared } from './prepare.ts';
import { flag } from './tokens.ts';

/** What is odd about a token: the letters it has, one without a double in the other script (`unlike`), one letter three times in a row (`run`). */
export const odd = { latin: 1, cyrillic: 2, digit: 4, other: 8, unlike: 16, run: 32 } as const;

/** Letters and digits, each with what it may stand for (one or two letters): in a Cyrillic word, in a Latin one. */
const asCyrillic = doublesOf('aа bвь cс eе hн kк mм nп oо pр rг tт uи wш xх yу iи 0о 1ил 3зе 4ча 5б 6б 7т 8в 9я αа βв εе ηн κк μм οо ρр τт υу χх іи');
const asLatin = doublesOf(
  'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd һh ԛq ԝw ӏl ьb гr пn иu шw 0o 1il 2z 3e 4a 5s 6gb 7t 8b 9g αa βb εe ηh κk μm νv οo ρp τt υu χx ιi',
);
/** The letters that have a double; the last eight only as capitals. */
const alike = 'aceopxykiасеорхуіјѕԁһԛԝӏкbhmtвмнт';
const capitalsOnly = new Set(unitsOf(alike.slice(-8)));
const shortestRun = 3;
/** Of so many letters with two readings both are tried. */
const mostOpen = 4;

const sorts = new Uint8Array(0x530);
for (let unit = 0x30; unit <= 0x39; unit++) sorts[unit] = odd.digit;
for (let unit = 0x61; unit <= 0x7a; unit++) sorts[unit] = odd.latin | odd.unlike;
for (let unit = 0x80; unit < 0x530; unit++) sorts[unit] = unit < 0x250 ? odd.latin | odd.unlike : unit < 0x400 ? odd.other : odd.cyrillic | odd.unlike;
for (const unit of unitsOf(alike)) sorts[unit] = (sorts[unit] ?? 0) & ~odd.unlike;

/** The oddities of a token; 0 for an ordinary word, as nearly all are. */
export function suspicionOf(units: Uint16Array, from: number, to: number): number {
  let seen = 0;
  let last = 0;
  let run = 0;
  for (let at = from; at < to; at++) {
    const unit = units[at] ?? 0;
    seen |= unit < 0x530 ? (sorts[unit] ?? 0) : odd.other | odd.unlike;
    if (unit !== last) run = 0;
    if (++run === shortestRun) seen |= odd.run;
    last = unit;
  }
  if (isMixed(seen)) return seen;
  if ((seen & (odd.latin | odd.cyrillic | odd.other)) === 0) return 0;
  if ((seen & odd.run) !== 0 || ((seen & odd.digit) !== 0 && !isMeasure(units, from, to))) return seen;
  return (seen & (odd.unlike | odd.digit)) === 0 && to - from > 2 ? seen : 0;
}

/** Letters of more than one script. */
export function isMixed(seen: number): boolean {
  const scripts = seen & (odd.latin | odd.cyrillic | odd.other);
  return (scripts & (scripts - 1)) !== 0;
}

/** Numbers with units and names of models, which nobody writes for letters: 10AM, 100K, b2b, PS5, 2025год. A zero between letters is none. */
function isMeasure(units: Uint16Array, from: number, to: number): boolean {
  let digits = 0;
  let [head, tail] = [from, to];
  const isDigit = (at: number): boolean => sorts[units[at] ?? 0] === odd.digit;
  for (let at = from; at < to; at++) if (isDigit(at)) digits++;
  while (head < to && isDigit(head)) head++;
  while (tail > from && isDigit(tail - 1)) tail--;
  const letters = to - from - digits;
  if (digits === head - from) return digits > 1 || letters < 3;
  if (digits === to - tail) return digits > 2 || letters < 3 - (digits - 1);
  return digits > letters + 1 || (letters < 3 && digits === 1 && units[from + 1] !== 0x30);
}

/** Says every other reading of a token. `isSure`: its letters cannot have come together by chance, so that its beginning may be matched as well. */
export type Say = (units: Uint16Array, length: number, isSure: boolean) => void;

/** All that a token with these oddities may have been written for. */
export function sayReadings(text: Prepared, token: number, { seen, say }: { seen: number; say: Say }): void {
  const isOdd = isMixed(seen) || (seen & (odd.digit | odd.run)) !== 0;
  if (!isOdd && isAtHome(text, token, seen)) return;
  const from = text.tokens.from[token] ?? 0;
  const letters = [...text.units.subarray(from, text.tokens.to[token])];
  if (seen & odd.run) {
    for (const shorter of unstretched(letters)) {
      if (!isMixed(seen) && !(seen & odd.digit)) say(Uint16Array.from(shorter), shorter.length, true);
      else sayScripts(shorter, seen, say);
    }
  }
  if (isMixed(seen) || seen & odd.digit) sayScripts(letters, seen, say);
  else if (!isOdd && !letters.some((unit, at) => capitalsOnly.has(unit) && !isCapital(text, from + at)))
    sayIn(seen & odd.cyrillic ? asLatin : asCyrillic, letters, (units, length) => say(units, length, false));
}

/** Letters of several scripts or digits among them, as letters of one script. */
export function sayScripts(letters: readonly number[], seen: number, say: Say): void {
  if (isMixed(seen) || seen & odd.cyrillic) sayIn(asCyrillic, letters, say);
  if (isMixed(seen) || !(seen & odd.cyrillic)) sayIn(asLatin, letters, say);
}

/** The letters as letters of one script, in each of the ways they can be read; nothing if one of them cannot. */
function sayIn(doubles: ReadonlyMap<number, readonly number[]>, letters: readonly number[], say: Say): void {
  const own = doubles === asCyrillic ? odd.cyrillic : odd.latin;
  const units = new Uint16Array(letters.length);
  const open: { readonly at: number; readonly other: number }[] = [];
  for (const [at, letter] of letters.entries()) {
    const isOwn = ((sorts[letter] ?? 0) & own) !== 0 && !(doubles === asCyrillic && letter === 0x0456);
    const [first, other] = isOwn || letter === 0x27 ? [letter] : (doubles.get(letter) ?? []);
    if (first === undefined) return;
    units[at] = first;
    if (other !== undefined && open.length < mostOpen) open.push({ at, other });
  }
  for (let ways = 0; ways < 1 << open.length; ways++) {
    const read = units.slice();
    for (const [index, { at, other }] of open.entries()) if (ways & (1 << index)) read[at] = other;
    say(read, read.length, true);
  }
}

/** Each run of three and more as one letter or two. */
function unstretched(letters: readonly number[]): number[][] {
  let all: number[][] = [[]];
  for (let at = 0; at < letters.length; ) {
    const letter = letters[at] ?? 0;
    let end = at + 1;
    while (letters[end] === letter) end++;
    const sizes = end - at < shortestRun ? [end - at] : all.length < 8 ? [1, 2] : [1];
    all = all.flatMap((some) => sizes.map((size) => [...some, ...new Array<number>(size).fill(letter)]));
    at = end;
  }
  return all.filter(({ length }) => length > 2);
}

/** Whether the words around are of the token's own script: there it is an ordinary word that merely could be written in the other. */
function isAtHome(text: Prepared, token: number, seen: number): boolean {
  const { tokens, units } = text;
  let around = 0;
  for (let near = Math.max(0, token - 4); near <= token + 4 && near < tokens.count; near++) {
    if (((tokens.flags[near] ?? 0) & flag.word) === 0) continue;
    for (let at = tokens.from[near] ?? 0; at < (tokens.to[near] ?? 0); at++) {
      const unit = units[at] ?? 0;
      const kind = sorts[unit] ?? 0;
      if (kind & odd.unlike || (capitalsOnly.has(unit) && !isCapital(text, at))) around |= kind;
    }
  }
  return (around & seen & (odd.latin | odd.cyrillic)) !== 0 && (around & ~seen & (odd.latin | odd.cyrillic)) === 0;
}

function isCapital(text: Prepared, unit: number): boolean {
  const char = text.text.charAt(text.starts[unit] ?? 0);
  return char !== char.toLowerCase();
}

function doublesOf(list: string): ReadonlyMap<number, readonly number[]> {
  return new Map(list.split(' ').map((entry) => [entry.charCodeAt(0), unitsOf(entry.slice(1))]));
}

function unitsOf(letters: string): number[] {
  return Array.from(letters, (letter) => letter.charCodeAt(0));
}
