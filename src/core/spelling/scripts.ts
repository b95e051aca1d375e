import type { Typo } from '../draft.ts';
import { inCaseOf } from './case.ts';
import type { SpellingMatter } from './matter.ts';
import type { Token } from './tokens.ts';

/** Letters that look alike, Latin under Cyrillic. */
const alikeLatin = 'aceopxyktmhbruin';
const alikeCyrillic = 'асеорхуктмнвгиип';
const toCyrillic = new Map([...alikeLatin].map((letter, at) => [letter, alikeCyrillic[at] ?? letter]));
const toLatin = new Map([...alikeCyrillic].map((letter, at) => [letter, alikeLatin[at] ?? letter]));
toCyrillic.set('3', 'з');

/** A letter of the other script inside a word: only where the word is one without it. */
export function mixedScripts(tokens: readonly Token[], { speller }: SpellingMatter): Typo[] {
  return tokens.flatMap((token) => {
    if (token.script || token.touchesDigit) return [];
    const parts = token.folded.split(/[-']/);
    const mended = parts.map((part) => (isMixed(part) ? mend(part, speller) : part));
    if (mended.includes(undefined) || !parts.some(isMixed)) return [];
    let at = 0;
    const word = token.folded.replace(/[^-']+/gu, () => mended[at++] ?? '');
    return [{ sort: 'letters' as const, span: token.span, fixes: [inCaseOf(token.written, word)] }];
  });
}

function isMixed(part: string): boolean {
  return /[а-я]/u.test(part) && /[a-z]/.test(part);
}

function mend(part: string, speller: SpellingMatter['speller']): string | undefined {
  const cyrillic = [...part].map((letter) => toCyrillic.get(letter) ?? letter).join('');
  if (/^[а-я]+$/u.test(cyrillic) && speller.isKnown(cyrillic, 'cyrillic')) return cyrillic;
  const latin = [...part].map((letter) => toLatin.get(letter) ?? letter).join('');
  return /^[a-z]+$/.test(latin) && latin.length > 2 && speller.isKnown(latin, 'latin') ? latin : undefined;
}
