/**
 * Other readings of a word that is none as it stands: letters of the other script that look alike, digits in place of letters, stretched
 * letters. Only words that the plain look-up did not know are asked, and only those that `suspicionOf` finds odd, so that clean text pays little.
 */
import { isAlikeAsCapital, isCapital, isMixed, odd, oddOf, shortestRun, unitsOf } from './odd.ts';
import type { Prepared } from './prepare.ts';

/** Letters and digits, each with what it may stand for (one or two letters): in a Cyrillic word, in a Latin one. */
const asCyrillic = doublesOf('aа bвь cс eе hн kк mм nп oо pр rг tт uи wш xх yу iи 0о 1ил 3зе 4ча 5б 6б 7т 8в 9я αа βв εе ηн κк μм οо ρр τт υу χх іи');
const asLatin = doublesOf(
  'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd һh ԛq ԝw ӏl ьb гr пn иu шw 0o 1il 2z 3e 4a 5s 6gb 7t 8b 9g αa βb εe ηh κk μm νv οo ρp τt υu χx ιi',
);
/** Of so many letters with two readings both are tried. */
const mostOpen = 4;

/** Says every other reading of a token. `isSure`: its letters cannot have come together by chance, so that its beginning may be matched as well. */
export type Say = (units: Uint16Array, length: number, isSure: boolean) => void;

/** All that a token with these oddities may have been written for. */
export function sayReadings(text: Prepared, token: number, { seen, say }: { seen: number; say: Say }): void {
  const isOdd = isMixed(seen) || (seen & (odd.digit | odd.run)) !== 0;
  if (!isOdd && isAtHome(text, token, seen)) return;
  const from = text.tokens.from[token] ?? 0;
  const letters: number[] = [];
  for (let at = from; at < (text.tokens.to[token] ?? 0); at++) letters.push(text.units[at] ?? 0); // of a view of the table it takes ten times as long
  if (seen & odd.run) {
    for (const shorter of unstretched(letters)) {
      if (!isMixed(seen) && !(seen & odd.digit)) say(Uint16Array.from(shorter), shorter.length, true);
      else sayScripts(shorter, seen, say);
    }
  }
  if (isMixed(seen) || seen & odd.digit) sayScripts(letters, seen, say);
  else if (!isOdd && !letters.some((unit, at) => isAlikeAsCapital(unit) && !isCapital(text.text.charAt(text.places.start(from + at)))))
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
    const isOwn = (oddOf(letter) & own) !== 0 && !(doubles === asCyrillic && letter === 0x0456);
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
function isAtHome({ tokens }: Prepared, token: number, seen: number): boolean {
  let around = 0;
  for (let near = Math.max(0, token - 4); near <= token + 4 && near < tokens.count; near++) {
    const bits = tokens.odd[near] ?? 0;
    if (bits & odd.surelyLatin) around |= odd.latin;
    if (bits & odd.surelyCyrillic) around |= odd.cyrillic;
  }
  return (around & seen) !== 0 && (around & ~seen) === 0;
}

function doublesOf(list: string): ReadonlyMap<number, readonly number[]> {
  return new Map(list.split(' ').map((entry) => [entry.charCodeAt(0), unitsOf(entry.slice(1))]));
}
