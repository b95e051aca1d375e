/** A brand's names written wrongly: one slip away («Зерновек» for «Зерновик»), or in other letters ("Youtube" where the guide says "YouTube"). */
import type { Typo } from '../draft.ts';
import type { Guide } from '../guide.ts';
import { matchesOf } from '../text/matches.ts';
import type { SpellingMatter } from './matter.ts';
import { formsOfOwn } from './own-words.ts';
import { foldWord, type Token } from './tokens.ts';

/** A word of a name as the guide writes it. */
export interface OwnName {
  readonly written: string;
  /** The name of the brand itself or its own term: a small first letter is a mistake as well. */
  readonly isBrand: boolean;
}
/** Names by each of their folded forms. */
export type OwnNames = ReadonlyMap<string, readonly OwnName[]>;

const shortest = 5;
const nameWord = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** The names of brands: their words that have a capital letter, in all forms. */
export function ownNames(guides: Iterable<Pick<Guide, 'brand'>>, formsOf: (word: string) => readonly string[]): OwnNames {
  const names = new Map<string, OwnName[]>();
  for (const { brand } of guides) {
    const { own, products } = brand.terms;
    for (const [at, phrase] of [brand.name, ...own, ...products].entries()) {
      for (const [written] of matchesOf(phrase, nameWord)) {
        const folded = foldWord(written);
        if (!/\p{Lu}/u.test(written) || folded.length !== written.length) continue;
        for (const form of formsOfOwn(folded, formsOf)) names.set(form, [...(names.get(form) ?? []), { written, isBrand: at <= own.length }]);
      }
    }
  }
  return names;
}

/** Wrong writings of these names in a text. */
export function wrongNames(tokens: readonly Token[], matter: SpellingMatter): Typo[] {
  const { names } = matter;
  if (!names || names.size === 0) return [];
  return tokens.flatMap((token) => partsOf(token, names).flatMap((part) => wrongCase(part, names, matter) ?? slipOf(part, names, matter)));
}

type Part = Pick<Token, 'span' | 'written' | 'folded' | 'beginsSentence'>;

/** "YouTube-канал" is two words here, unless the name has the hyphen. */
function partsOf(token: Token, names: OwnNames): readonly Part[] {
  if (token.folded.length !== token.written.length || token.touchesDigit) return [];
  if (!token.folded.includes('-') || names.has(token.folded)) return [token];
  return matchesOf(token.written, /[^-\u2010\u2011]+/gu).map(({ 0: written, index }) => {
    const start = token.span.start + index;
    return { written, folded: foldWord(written), span: { start, end: start + written.length }, beginsSentence: token.beginsSentence && index === 0 };
  });
}

/** Undefined where the word is no name at all; empty where it is one and right. */
function wrongCase({ written, folded, span, beginsSentence }: Part, names: OwnNames, { speller }: SpellingMatter): Typo[] | undefined {
  const own = names.get(folded);
  if (!own) return undefined;
  if (written.length > 1 && written === written.toUpperCase()) return [];
  const tail = beginsSentence ? 1 : 0;
  const rights = own.map((name) => inWriting(folded, name.written));
  if (rights.some((right) => right.slice(tail) === written.slice(tail))) return [];
  const isKnown = speller.isKnown(folded, scriptOf(folded));
  const at = own.findIndex((name) => /.\p{Lu}/u.test(name.written) || (name.isBrand && !isKnown));
  return at < 0 ? [] : [{ sort: 'name', span, fixes: [rights[at] ?? ''] }];
}

/** An unknown word one slip away from a name; a small one only if no common word is as near. */
function slipOf({ written, folded, span }: Part, names: OwnNames, { speller, isOwn }: SpellingMatter): Typo[] {
  if (folded.length < shortest - 1 || isOwn(folded) || !/^(?:[а-я]+|[a-z]+)$/u.test(folded)) return [];
  const script = scriptOf(folded);
  if (speller.isKnown(folded, script)) return [];
  for (const [form, [name]] of names) {
    if (!name || form.length < shortest || !isSlip(folded, form)) continue;
    const isSmall = written === written.toLowerCase();
    if (isSmall && speller.suggest(folded, script, true).some(({ common, isName }) => common >= 2 && !isName)) return [];
    const isUpper = written === written.toUpperCase();
    return [{ sort: 'name', span, fixes: [isUpper ? form.toUpperCase() : inWriting(form, name.written)] }];
  }
  return [];
}

function scriptOf(folded: string): 'cyrillic' | 'latin' {
  return /[а-я]/u.test(folded) ? 'cyrillic' : 'latin';
}

/** A form with the capitals of the name: «сбермаркета», «СберМаркет» → «СберМаркета». */
function inWriting(form: string, written: string): string {
  let same = 0;
  const small = foldWord(written);
  while (same < form.length && form[same] === small[same]) same++;
  return written.slice(0, same) + form.slice(same);
}

/** One letter too many, too few, another one, or two in the wrong order. At the end of a word it may be a form that nobody listed. */
function isSlip(word: string, form: string): boolean {
  if (Math.abs(word.length - form.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === form[start]) start++;
  let end = 0;
  while (end < Math.min(word.length, form.length) - start && word.at(-1 - end) === form.at(-1 - end)) end++;
  const [left, right] = [word.length - start - end, form.length - start - end];
  if (left === 2 && right === 2) return word[start] === form[start + 1] && word[start + 1] === form[start];
  return left <= 1 && right <= 1 && left + right > 0 && end > 0;
}
