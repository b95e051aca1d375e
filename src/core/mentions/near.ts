/**
 * Words of names with one slip: a letter too many, missing, wrong, or two in the wrong order. A feed has many words and hardly one of them is near a
 * name, so a word is let go by its first letter and its length before anything is worked out.
 */

/** A name's word and all its forms, folded. */
export interface NearWord {
  readonly id: number;
  readonly forms: readonly string[];
}

/** Shorter words have too many neighbors; one of this length only beside another word of the name that stands as it is. */
export const shortestSlip = 4;

export class NearIndex {
  /** Forms, and forms less one letter, with the forms that they come from. */
  private readonly from = new Map<string, { readonly form: string; readonly id: number }[]>();
  /** By first letter, one bit for each length. */
  private readonly lengths = new Map<number, number>();
  private readonly innocent: ReadonlySet<string>;

  /** `innocent`: words that are near a name and mean something of their own. */
  constructor(words: readonly NearWord[], innocent: ReadonlySet<string>) {
    this.innocent = innocent;
    for (const { id, forms } of words) {
      for (const form of new Set(forms)) {
        if (form.length < shortestSlip) continue;
        const unit = form.charCodeAt(0);
        const bits = lengthBit(form.length - 1) | lengthBit(form.length) | lengthBit(form.length + 1);
        this.lengths.set(unit, (this.lengths.get(unit) ?? 0) | bits);
        for (const key of [form, ...lessOne(form)]) {
          const held = this.from.get(key);
          if (held) held.push({ form, id });
          else this.from.set(key, [{ form, id }]);
        }
      }
    }
  }

  /** Ids of the words that a folded word is one slip away from, or is. */
  find(word: string): readonly number[] {
    if (((this.lengths.get(word.charCodeAt(0)) ?? 0) & lengthBit(word.length)) === 0 || this.innocent.has(word)) return [];
    const ids = new Set<number>();
    for (const key of [word, ...lessOne(word)]) {
      for (const { form, id } of this.from.get(key) ?? []) if (!ids.has(id) && isOneSlip(word, form)) ids.add(id);
    }
    return [...ids];
  }
}

/** One bit for each length; all that is longer shares the last. */
export function lengthBit(length: number): number {
  return 1 << Math.min(30, Math.max(0, length));
}

/** A word without one of its letters; the first stays. */
function lessOne(word: string): string[] {
  const less: string[] = [];
  for (let at = 1; at < word.length; at++) if (word[at] !== word[at - 1]) less.push(word.slice(0, at) + word.slice(at + 1));
  return less;
}

/** At most one slip between two words (optimal string alignment). */
export function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/** All writings of a word with one slip in which its first letter stands, the word itself left out. */
export function slipsOf(word: string): string[] {
  const alphabet = /[а-я]/.test(word) ? 'абвгдежзийклмнопрстуфхцчшщъыьэюя' : 'abcdefghijklmnopqrstuvwxyz';
  const found = new Set(lessOne(word));
  for (let at = 1; at <= word.length; at++) {
    for (const letter of alphabet) {
      found.add(word.slice(0, at) + letter + word.slice(at));
      if (at < word.length) found.add(word.slice(0, at) + letter + word.slice(at + 1));
    }
    if (at + 1 < word.length) found.add(word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
  }
  found.delete(word);
  return [...found];
}
