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
    title: firstOf(folded, names) ?? firstOf(folded, names.flatMap(inOtherLetters)) ?? (place && /\p{Lu}/u.test(text.charAt(place.start)) ? place : undefined),
  };
}

/** Latin letters and those that write the same sound in Russian; longer ones first. */
const letters =
  'shch щ,kh х,ts ц,ch ч,sh ш,zh ж,yu ю,ya я,yo ё,a а,b б,c к,d д,e е,f ф,g г,h х,i и,j дж,k к,l л,m м,n н,o о,p п,q к,r р,s с,t т,u у,v в,w в,x кс,y ы,z з,э e,й y,ь ,ъ '
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]);
const toRussian = new Map(letters.filter(([latin]) => /^[a-z]/.test(latin)));
/** Several Latin letters sound alike: the usual one writes it back. */
const toLatin = new Map(
  letters.filter(([latin]) => !/^[cqwh]$/.test(latin)).map(([latin, russian]) => (/^[a-z]/.test(latin) ? [russian, latin] : [latin, russian])),
);
const latinSounds = /shch|kh|ts|ch|sh|zh|yu|ya|yo|[a-z]/g;

/** A name as the other alphabet writes it, with and without what cases change: who leads the crisis and who writes the post need not share a language. */
function inOtherLetters(name: string): readonly string[] {
  const small = name.toLowerCase();
  if (/[a-z]/.test(small)) return [small.replace(latinSounds, (sound) => toRussian.get(sound) ?? sound)];
  return [small, small.replace(ending, '')].map((form) => form.replace(/[а-яё]/g, (sound) => toLatin.get(sound) ?? sound));
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
