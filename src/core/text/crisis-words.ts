import type { Crisis } from '../context.ts';
import type { Span } from '../draft.ts';
import type { PhraseSet } from './phrases.ts';
import { prepare } from './prepare.ts';

/** What of a crisis a text touches: a word that is dangerous now, a name of its title. */
interface CrisisWords {
  readonly sensitive?: Span | undefined;
  readonly title?: Span | undefined;
}

/** What Russian words end in: cut off, then allowed again in any order. */
const ending = /[аеиоуыэюяйь]$/u;
const longEnding = /[аеиоуыэюяйь]{1,2}$/u;
const endings = /^[аеиоуыэюяйьмхв]{0,3}$/u;
/** English words have little else at their end. */
const plural = /^(?:s|es|'s|n|ian)?$/;
const letter = /[\p{L}\p{N}]/u;

/** Looks for a crisis's words. They come with each check, so no table is made of them. Of a title only names count: words with a capital. Its first word has one anyway, so there it must be none of `openers`, and the text must write it so too. */
export function crisisWordsIn(text: string, { title, sensitiveWords }: Crisis, openers: PhraseSet): CrisisWords {
  const folded = text.replace(/\p{Lu}|ё/gu, (char) => (char === 'ё' || char === 'Ё' ? 'е' : smaller(char)));
  const words = title.split(/[^\p{L}\p{N}]+/u);
  const names = words.filter((word, at) => word.length > 2 && /^\p{Lu}/u.test(word) && (at > 0 || !title.includes(' ')));
  const [first = ''] = words;
  const place = words.length > 1 && /^\p{Lu}\p{Ll}{4,}$/u.test(first) && openers.find(prepare(first)).length === 0 ? firstOf(folded, [first]) : undefined;
  return {
    sensitive: firstOf(folded, sensitiveWords),
    title: firstOf(folded, names) ?? (place && /\p{Lu}/u.test(text.charAt(place.start)) ? place : undefined),
  };
}

/** The places must stay the same, and a few letters grow when made small. */
function smaller(char: string): string {
  const small = char.toLowerCase();
  return small.length === char.length ? small : char;
}

function firstOf(text: string, words: readonly string[]): Span | undefined {
  for (const word of words) {
    const whole = word.trim().toLowerCase().replaceAll('ё', 'е');
    if (whole === '') continue;
    const isRussian = /[а-я]$/u.test(whole);
    const stem = whole.length < 4 ? whole : whole.replace(whole.length > 5 ? longEnding : ending, '');
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
      if (letter.test(text[at - 1] ?? '')) continue;
      let end = at + stem.length;
      while (letter.test(text[end] ?? '')) end++;
      if ((isRussian ? endings : plural).test(text.slice(at + stem.length, end))) return { start: at, end };
    }
  }
  return undefined;
}
