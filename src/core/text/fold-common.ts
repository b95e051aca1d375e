/**
 * What most texts are made of, said by ranges: Latin with Western accents, Cyrillic, punctuation. Asking the properties of characters instead costs
 * a new page some 20 ms, most of what it takes to make a guide ready. A test compares every unit with the properties.
 */
import { type Sort, sort } from './fold-sorts.ts';

/** À … ÿ without their accents. */
const accented = 'aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy';
const gapSigns = new Set(unitsOf(' _"()-\u00a0«»\u2010\u2011“”„‟‹›\u202f\u205f'));
const apostrophes = new Set(unitsOf("'`´‘’"));
const newlines = new Set([0x0a, 0x0b, 0x0c, 0x85, 0x2028, 0x2029]);
/** Signs that stand for another one: of those with several letters only the sort counts. */
const small: ReadonlyMap<number, string> = new Map([
  ...pairs('ª²³µ¹º', 'a23μ1o'),
  ...pairs('․⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ', '.0i456789+−=()n'),
  ...pairs('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎', '0123456789+−=()'),
  ...pairs('ₐₑₒₓₔₕₖₗₘₙₚₛₜ', 'aeoxəhklmnpst'),
]);

/** The folded unit and its sort; undefined where only its properties tell. */
export function lookCommon(unit: number): [number, Sort] | undefined {
  const high = unit >> 8;
  if (high !== 0 && high !== 4 && high !== 0x20) return undefined;
  if (newlines.has(unit)) return [0x0a, sort.newline];
  if (isInvisible(unit)) return [0, sort.drop];
  if (unit <= 0x20 || unit === 0x7f || (unit >= 0x2000 && unit <= 0x200a) || gapSigns.has(unit)) return [0x20, sort.gap];
  if (apostrophes.has(unit)) return [0x27, sort.apostrophe];
  const plain = small.get(unit);
  if (plain) return lookPlain(plain.charCodeAt(0));
  return high === 4 ? lookCyrillic(unit) : high === 0x20 ? [unit, unit >= 0x20d0 && unit <= 0x20f0 ? sort.mark : sort.symbol] : lookPlain(unit);
}

function lookPlain(unit: number): [number, Sort] {
  if (unit >= 0x30 && unit <= 0x39) return [unit, sort.digit];
  if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) return [unit | 0x20, sort.latin];
  if (unit >= 0xc0 && unit <= 0xff && unit !== 0xd7 && unit !== 0xf7) return [accented.charCodeAt(unit - 0xc0), sort.latin];
  if (unit === 0x259) return [unit, sort.latin];
  return [unit, unit === 0x3bc ? sort.letter : sort.symbol];
}

function lookCyrillic(unit: number): [number, Sort] {
  if (unit === 0x482) return [unit, sort.symbol];
  if (unit >= 0x483 && unit <= 0x489) return [unit, sort.mark];
  const lower = String.fromCharCode(unit).toLowerCase().charCodeAt(0);
  return [lower === 0x451 ? 0x435 : lower, sort.cyrillic];
}

/** Invisible units people and editors leave in texts: soft hyphen, zero-width, bidi marks, variation selectors, fillers, BOM. */
export function isInvisible(unit: number): boolean {
  return (
    unit === 0x00ad ||
    unit === 0x034f ||
    unit === 0x061c ||
    unit === 0x115f ||
    unit === 0x1160 ||
    unit === 0x3164 ||
    unit === 0xffa0 ||
    unit === 0xfeff ||
    (unit >= 0x17b4 && unit <= 0x17b5) ||
    (unit >= 0x180b && unit <= 0x180f) ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f) ||
    (unit >= 0xfe00 && unit <= 0xfe0f)
  );
}

function pairs(signs: string, plain: string): [number, string][] {
  return unitsOf(signs).map((unit, at) => [unit, plain[at] ?? '']);
}

function unitsOf(signs: string): number[] {
  return Array.from(signs, (sign) => sign.charCodeAt(0));
}
