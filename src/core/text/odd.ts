/** What is odd about the letters of a word: gathered while a text is prepared, so that ordinary words, nearly all of any text, cost one look. */

/**
 * The letters that a word has, one without a double in the other script (`unlike`), one letter three times in a row (`run`), one that as it is
 * written, small or capital, can be of its own script only (`surelyLatin`, `surelyCyrillic`).
 */
export const odd = { latin: 1, cyrillic: 2, digit: 4, other: 8, unlike: 16, run: 32, surelyLatin: 64, surelyCyrillic: 128 } as const;

/** So many of one letter in a row are a run. */
export const shortestRun = 3;

/** The letters that have a double; the last eight only as capitals. */
const alike = 'aceopxykiасеорхуіјѕԁһԛԝӏкbhmtвмнт';
const capitalsOnly = new Set(unitsOf(alike.slice(-8)));
const tableEnd = 0x530;
const kinds = new Uint8Array(tableEnd);
for (let unit = 0x30; unit <= 0x39; unit++) kinds[unit] = odd.digit;
for (let unit = 0x61; unit <= 0x7a; unit++) kinds[unit] = odd.latin | odd.unlike;
for (let unit = 0x80; unit < tableEnd; unit++) kinds[unit] = unit < 0x250 ? odd.latin | odd.unlike : unit < 0x400 ? odd.other : odd.cyrillic | odd.unlike;
for (const unit of unitsOf(alike)) kinds[unit] = (kinds[unit] ?? 0) & ~odd.unlike;

/** The oddities of one folded letter or digit, however it is written. */
export function oddOf(unit: number): number {
  return unit < tableEnd ? (kinds[unit] ?? 0) : odd.other | odd.unlike;
}

/** The oddities of one folded letter or digit as it is written: `char` is what it was folded from. */
export function oddAsWritten(unit: number, char: string): number {
  const kind = oddOf(unit);
  const isSure = (kind & odd.unlike) !== 0 || (capitalsOnly.has(unit) && !isCapital(char));
  if (!isSure) return kind;
  return kind | (kind & odd.latin ? odd.surelyLatin : 0) | (kind & odd.cyrillic ? odd.surelyCyrillic : 0);
}

/** The oddities of a word that stands in no text. */
export function oddOfWord(units: Uint16Array, from: number, to: number): number {
  let seen = 0;
  let last = 0;
  let run = 0;
  for (let at = from; at < to; at++) {
    const unit = units[at] ?? 0;
    seen |= oddOf(unit);
    run = unit === last ? run + 1 : 1;
    if (run === shortestRun) seen |= odd.run;
    last = unit;
  }
  return seen;
}

/** By the oddities of a word: 1 where `suspicionOf` has to be asked, as it has for few words. */
export const mayBeSuspicious = Uint8Array.from({ length: 256 }, (_, seen) => {
  const hasLetters = (seen & (odd.latin | odd.cyrillic | odd.other)) !== 0;
  return isMixed(seen) || (hasLetters && ((seen & (odd.run | odd.digit)) !== 0 || (seen & odd.unlike) === 0)) ? 1 : 0;
});

/** What of these oddities of a word asks for another reading; 0 for an ordinary word. */
export function suspicionOf(seen: number, units: Uint16Array, from: number, to: number): number {
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

/** A letter that looks like one of the other script as a capital only. */
export function isAlikeAsCapital(unit: number): boolean {
  return capitalsOnly.has(unit);
}

export function isCapital(char: string): boolean {
  return char !== char.toLowerCase();
}

export function unitsOf(letters: string): number[] {
  return Array.from(letters, (letter) => letter.charCodeAt(0));
}

/** Numbers with units and names of models, which nobody writes for letters: 10AM, 100K, b2b, PS5, 2025год. A zero between letters is none. */
function isMeasure(units: Uint16Array, from: number, to: number): boolean {
  let digits = 0;
  let [head, tail] = [from, to];
  const isDigit = (at: number): boolean => kinds[units[at] ?? 0] === odd.digit;
  for (let at = from; at < to; at++) if (isDigit(at)) digits++;
  while (head < to && isDigit(head)) head++;
  while (tail > from && isDigit(tail - 1)) tail--;
  const letters = to - from - digits;
  if (digits === head - from) return digits > 1 || letters < 3;
  if (digits === to - tail) return digits > 2 || letters < 3 - (digits - 1);
  return digits > letters + 1 || (letters < 3 && digits === 1 && units[from + 1] !== 0x30);
}
