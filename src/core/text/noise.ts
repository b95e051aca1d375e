/** Keyboard noise: a line of keys pressed at random, by a child, a cat or a pocket. Only what no word, name, code or exclamation looks like. */
import type { Span } from '../draft.ts';
import { matchesOf } from './matches.ts';
import type { Prepared } from './prepare.ts';
import { overlaps } from './spans.ts';

const rows = ['qwertyuiop[]', "asdfghjkl;'", 'zxcvbnm,./', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'];
/** More words in a line make it a sentence. */
const mostWords = 4;
const longest = 80;
const letter = /\p{L}/gu;
const vowel = /[aeiouyаеёиоуыэюяіїєәөүұ]/iu;
/** Keys of one row that no word of only this row has side by side. */
const clashes: readonly (readonly [RegExp, RegExp])[] = [
  [/^[asdfghjkl;']{6,}$/, /j(?!a)|[dfghkls]j|(?!gh|kh|dh|hd)[dfghk][dfghk]|[a-z][;']+[a-z]/],
  [/^[фывапролджэ]{5,}$/, /[аоыэ][ыэ]|ы[аоф]|фв|вф|[фж][фжв]|эа|фп|пф/],
  [/^[qwertyuiop[\]]{6,}$/, /q[^u]|[uiop]q/],
  [/^[йцукенгшщзхъ]{5,}$/, /йц|цй|[шщ]{2}|щз|зщ|хъ|ъх|зх/],
];

/** A key held down inside a good line: signs that nobody repeats, a sound that nobody holds so long, behind a word. */
const heldKeys =
  /;{4,}|'{5,}|(?<=[\p{L}\d])\[{3,}(?![^\n]{0,80}\]{2})|(?<=[\p{L}\d])\]{3,}|(?<=\p{L}[aeiouyаеёиоуыэюя])(?:([бвгдкптцчщbcdgkpqtv])\1{7,}|([^\P{L}aeiouyаеёиоуыэюяxhх])\2{11,})/giu;

/** A cheap look before the dear one: the same letter, bracket, semicolon or quote three times in a row. */
function hasRun(text: string): boolean {
  let [last, run] = [0, 1];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    run = unit === last ? run + 1 : 1;
    last = unit;
    if (run === 3 && ((unit > 0x40 && unit !== 0x5f) || unit === 0x3b || unit === 0x27)) return true;
  }
  return false;
}

/** Keys held down in a line that says something otherwise. */
export function findHeldKeys({ text, entities }: Prepared): readonly Span[] {
  if (!hasRun(text)) return [];
  return matchesOf(text, heldKeys)
    .map(({ index, 0: { length } }): Span => ({ start: index, end: index + length }))
    .filter((span) => !/`/.test(text) && !entities.some((entity) => overlaps(entity, span)));
}

/** The lines of a text that are nothing but noise; `whole` when the text has nothing else. */
export function findNoise({ text, entities }: Prepared): readonly { readonly span: Span; readonly whole: boolean }[] {
  const found: { span: Span; whole: boolean }[] = [];
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (end - start <= longest && !entities.some((entity) => overlaps(entity, { start, end }))) {
      const line = text.slice(start, end);
      const trimmed = line.trim();
      const from = start + line.indexOf(trimmed);
      if (isNoise(trimmed)) found.push({ span: { start: from, end: from + trimmed.length }, whole: trimmed.length === text.trim().length });
    }
    start = end + 1;
  }
  return found;
}

function isNoise(line: string): boolean {
  if (line.length < 4 || line.includes('`')) return false;
  const words = line.split(/\s+/, mostWords + 1);
  if (words.length > mostWords) return false;
  let noisy = false;
  for (const word of words) {
    const keys = word.toLowerCase().replace(/^[.,!?…:()«»"]+|[.,!?…:()«»"]+$/g, '');
    if (isMashed(word, keys)) noisy = true;
    else if (vowel.test(word) || (word.match(letter)?.length ?? 0) > 3) return false;
  }
  return noisy;
}

function isMashed(word: string, keys: string): boolean {
  const letters = keys.match(letter)?.join('') ?? '';
  if (letters.length < 2 || /[^a-zа-яё;'[\]\\,./]/.test(keys)) return false;
  if (word.length <= 6 && word === word.toUpperCase() && letters === keys) return false; // an abbreviation
  return isRun(keys) || isStretched(keys) || isRepeated(keys) || isHuddle(keys) || isClash(keys) || isSoup(letters);
}

/** Five neighbors in a row, or nothing but four: asdfg, йцуке. */
function isRun(keys: string): boolean {
  let [run, step] = [1, 0];
  for (let at = 1; at < keys.length; at++) {
    const next = stepOf(keys.charAt(at - 1), keys.charAt(at));
    run = next !== 0 && next === step ? run + 1 : next !== 0 ? 2 : 1;
    step = next;
    if (run >= 5 || (run === 4 && keys.length === 4)) return true;
  }
  return false;
}

/** Nothing but keys held down, two of them and more: jjjjkkk, ааааддд. */
function isStretched(keys: string): boolean {
  return keys.length > 7 && /^(?:(.)\1{2,}(?!\1)){2,}$/u.test(keys);
}

/** qweqwe, йцуйцу. */
function isRepeated(keys: string): boolean {
  const unit = /^(.{3,4})\1+.{0,3}$/.exec(keys)?.[1] ?? '';
  return unit !== '' && [...unit].every((key, at) => at === 0 || stepOf(unit.charAt(at - 1), key) === 1);
}

/** Three or four keys of one hand's place, over and over: fgdfgd, ывфыва. */
function isHuddle(keys: string): boolean {
  if (keys.length < 6) return false;
  const used = [...new Set(keys)];
  if (used.length < 3 || used.length > 4) return false;
  return ['asdfg', "hjkl;'", 'zxcvbnm', 'фывап', 'олджэ'].some((place) => used.every((key) => place.includes(key)));
}

function isClash(keys: string): boolean {
  return clashes.some(([row, clash]) => row.test(keys) && clash.test(keys.replace(/(.)\1+/g, '$1')));
}

/** Consonants beyond what any word bears. Stretched sounds ("brrrr") count once. */
function isSoup(letters: string): boolean {
  const plain = letters.replace(/(.)\1+/g, '$1');
  if (new Set(plain).size < 5) return false;
  const consonants = plain.split(vowel);
  const most = Math.max(...consonants.map(({ length }) => length));
  return consonants.length === 1 ? plain.length >= 5 : most >= 7 || (most >= 6 && consonants.length === 2 && plain.length >= 8);
}

/** 1 or -1 when two keys are neighbors in a row. */
function stepOf(one: string, other: string): number {
  for (const row of rows) {
    const at = row.indexOf(one);
    if (at < 0) continue;
    const step = row.indexOf(other) - at;
    return row.includes(other) && Math.abs(step) === 1 ? step : 0;
  }
  return 0;
}
