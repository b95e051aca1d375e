import type { Crisis } from '../context.ts';
import type { Span } from '../draft.ts';

/** What of a crisis a text touches: a word that is dangerous now, a name of its title. */
interface CrisisWords {
  readonly sensitive?: Span | undefined;
  readonly title?: Span | undefined;
}

/** A word this long may have another ending, of at most `ending` letters; what is cut from it is never more. */
const inflected = 5;
const ending = 3;
const letter = /[\p{L}\p{N}]/u;

/** Looks for a crisis's words. They come with each check, so no table is made of them. Of a title only names count: words with a capital that is not the first letter's. */
export function crisisWordsIn(text: string, { title, sensitiveWords }: Crisis): CrisisWords {
  const folded = text.toLowerCase().replaceAll('ё', 'е');
  if (folded.length !== text.length) return {}; // one letter in a million grows when made small
  const names = title.split(/[^\p{L}\p{N}]+/u).filter((word, at) => word.length > 2 && /^\p{Lu}/u.test(word) && (at > 0 || !title.includes(' ')));
  return { sensitive: firstOf(folded, sensitiveWords), title: firstOf(folded, names) };
}

function firstOf(text: string, words: readonly string[]): Span | undefined {
  for (const word of words) {
    const whole = word.trim().toLowerCase().replaceAll('ё', 'е');
    if (whole === '') continue;
    const isRussian = /[а-я]$/.test(whole);
    const stem = isRussian && whole.length > inflected ? whole.slice(0, whole.length > inflected + 2 ? -2 : -1) : whole;
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
      if (letter.test(text[at - 1] ?? '')) continue;
      let end = at + stem.length;
      while (letter.test(text[end] ?? '')) end++;
      if (end - at - stem.length <= (isRussian ? ending : plural(text.slice(at + stem.length, end)))) return { start: at, end };
    }
  }
  return undefined;
}

/** English words end in little else. */
function plural(rest: string): number {
  return /^(?:s|es|'s|n|ian)$/.test(rest) ? rest.length : 0;
}
