import type { Guide } from '../guide.ts';
import { matchesOf } from '../text/matches.ts';
import { foldWord } from './tokens.ts';

const nounEndings = 'а у ом ем е ы и ов ев ей ам ами ах'.split(' ');
const afterVowel: Readonly<Record<string, string>> = {
  а: 'ы и е у ой ою ам ами ах',
  я: 'и е ю ей ям ями ях',
  о: 'а у ом е ам ами ах',
  ь: 'я ю ем е и ей ям ями ях',
  й: 'я ю ем е и ев ям ями ях',
};

/** All forms of a word: those that the dictionary knows, else those that a noun of its ending would have. */
export function formsOfOwn(word: string, formsOf: (word: string) => readonly string[]): readonly string[] {
  const known = formsOf(word);
  if (known.length > 0) return known;
  const last = word.at(-1) ?? '';
  if (/[a-z]$/.test(word)) return [word, `${word}'s`, `${word}s`];
  if (afterVowel[last]) return [word, ...afterVowel[last].split(' ').map((ending) => word.slice(0, -1) + ending)];
  return /[а-я]$/u.test(word) && !/[еиуыэю]$/u.test(word) ? [word, ...nounEndings.map((ending) => word + ending)] : [word];
}

/** The words that a guide calls its own: the brand's name and terms, and its dictionary; folded, in all forms. */
export function ownWords(guides: Iterable<Pick<Guide, 'brand' | 'dictionary'>>, formsOf: (word: string) => readonly string[]): ReadonlySet<string> {
  const own = new Set<string>();
  for (const { brand, dictionary } of guides) {
    const { terms } = brand;
    for (const phrase of [brand.name, ...terms.own, ...terms.products, ...terms.competitors, ...dictionary, ...brand.accounts.map(({ handle }) => handle)]) {
      for (const [written] of matchesOf(phrase, /[\p{L}\p{M}]+(?:['’\u2010\u2011-][\p{L}\p{M}]+)*/gu))
        for (const form of formsOfOwn(foldWord(written), formsOf)) own.add(form);
    }
  }
  return own;
}
