/** Ways in which a name is written otherwise: parted, joined; case, hyphens and ё need none, since phrases do not see them. */

/** Letters that stand for one another in both alphabets whoever writes. Others (x, c, h, ж, ю …) are written in several ways. */
const latin = 'abvgdzikprstuflmnoe';
const cyrillic = 'абвгдзикпрстуфлмное';

/** Other spellings of a term as phrases, the term itself first. `transliterated`: also in the other alphabet where each letter is sure. */
export function spellingVariants(term: string, { transliterated = false } = {}): string[] {
  const joined = term.replace(/(?<=\p{L})[\s-]+(?=\p{L})/gu, '');
  const parted = term.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ');
  const variants = new Set([term, joined, parted]);
  if (transliterated) {
    const other = inOtherAlphabet(joined);
    if (other) variants.add(other);
  }
  return [...variants].filter((variant) => /[\p{L}\p{N}]/u.test(variant));
}

function inOtherAlphabet(word: string): string | undefined {
  const letters = word.toLowerCase();
  const [from, to] = /^[a-z]+$/.test(letters) ? [latin, cyrillic] : [cyrillic, latin];
  if (letters.length < 4 || [...letters].some((letter) => !from.includes(letter))) return undefined;
  return [...letters].map((letter) => to.charAt(from.indexOf(letter))).join('');
}
