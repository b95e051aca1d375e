/** Words of both languages at once: which are known, what was meant by those that are not. */
import { isDerived } from './derived.ts';
import { type Dictionary, dictionaryFrom, type WordFacts } from './dictionary.ts';
import { type Suggest, type Suggestion, suggestFrom } from './suggest.ts';

export type Script = 'cyrillic' | 'latin';

/** The engine of the spelling check: one for all texts, answers are remembered by word. */
export interface Speller {
  /** What a folded word of one script is: found as it stands, by its parts, or by a prefix that makes compounds. */
  readonly isKnown: (word: string, script: Script) => boolean;
  readonly find: (word: string, script: Script) => WordFacts | undefined;
  /** The best suggestions, at most five; `near`: only those one slip away. */
  readonly suggest: (word: string, script: Script, near?: boolean) => readonly Suggestion[];
}

/** How far a correction may be that is shown at all: about one slip. */
export const nearBudget = 120;
/** Answers kept; a long draft has a few hundred different words. */
const remembered = 5000;

/** Makes the speller of the assets `words.ru.bin` and `words.en.bin`. */
export function spellerFrom(assets: { readonly ru: ArrayBuffer; readonly en: ArrayBuffer }): Speller {
  const dictionaries: Readonly<Record<Script, Dictionary>> = { cyrillic: dictionaryFrom(assets.ru), latin: dictionaryFrom(assets.en) };
  const suggests: Partial<Record<Script, Suggest>> = {};
  const answers = new Map<string, readonly Suggestion[]>();
  const find = (word: string, script: Script): WordFacts | undefined => dictionaries[script].find(word);
  return {
    find,
    isKnown: (word, script) => isKnownIn(word, (part) => find(part, script) !== undefined, script),
    suggest: (word, script, near = false) => {
      const key = `${near ? 'n' : 'f'}${script[0]}${word}`;
      const before = answers.get(key);
      if (before) return before;
      suggests[script] ??= suggestFrom(dictionaries[script]);
      const found = suggests[script](word, near ? { budget: nearBudget } : {});
      if (answers.size >= remembered) answers.clear();
      answers.set(key, found);
      return found;
    },
  };
}

const prefixes: Readonly<Record<Script, readonly string[]>> = {
  cyrillic: (
    'бело гос глав зам мед обл орг пром проф рос северо строй соц тех фин юго юр авиа авто агро аудио био благо веб вело видео вице внутри гео гипер городо горно двух девяти десяти еже евро едино интернет квази кибер кино контр космо ' +
    'крипто лже макро мега медиа метро микро мини много мото мульти нано нарко нео онлайн одно около орг пере полу пост пре прото псевдо пяти радио само ' +
    'сверх семи спец суб супер теле техно трех транс ультра фито фото храни четырех шести экзо экс эко экстра электро энерго этно'
  ).split(' '),
  latin:
    'anti auto bio counter cyber eco hyper inter macro mega meta micro mini multi nano neo non over post pre pseudo re semi sub super tele trans ultra un under'.split(
      ' ',
    ),
};
/** English writes these with a hyphen too ("pre-order", "co-author"). */
const hyphened: ReadonlySet<string> = new Set([...prefixes.latin, 'co', 'de', 'ex', 'mid']);
/** What a particle with a hyphen makes of a word: that word. */
const particle = /^(?:кое)-|-(?:то|либо|нибудь|ка|таки|де|с)$/;

/** Endings of adjectives, participles and their adverbs: "не" and the like may stand before them in one word. */
const adjective = /^.{5,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими|но|ски)$/u;

function isKnownIn(word: string, has: (word: string) => boolean, script: Script): boolean {
  if (has(word)) return true;
  if (script === 'latin' && word.includes("'")) return isKnownIn(word.slice(0, word.indexOf("'")), has, script);
  if (word.includes('-')) {
    const bare = word.replace(particle, '');
    if (bare !== word) return isKnownIn(bare, has, script);
    if (/^по-.+(?:ски|ому|ему|и)$/.test(word)) return true;
    const parts = word.split('-').filter(Boolean);
    const isPart = (part: string, at: number): boolean => part.length < 2 || (at < parts.length - 1 && hyphened.has(part)) || isKnownIn(part, has, script);
    return parts.length > 1 && parts.every(isPart);
  }
  if (
    script === 'cyrillic' &&
    adjective.test(word) &&
    ['не', 'со', 'до', 'вне', 'без', 'бес'].some((prefix) => word.startsWith(prefix) && has(word.slice(prefix.length)))
  )
    return true;
  if (prefixes[script].some((prefix) => word.length - prefix.length >= 4 && word.startsWith(prefix) && has(word.slice(prefix.length)))) return true;
  return script === 'cyrillic' ? isDerived(word, has) : hasPlural(word, has);
}

/** English nouns that the dictionary has in the singular only; a short word with an s is more likely a slip. */
function hasPlural(word: string, has: (word: string) => boolean): boolean {
  return word.length >= 8 && /[^siu]s$/.test(word) && has(word.slice(0, -1));
}
