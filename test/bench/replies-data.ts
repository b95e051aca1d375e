/** Replies and queries made of the words of the dictionaries: the same in each run. Words are made once, so that a hundred thousand replies take seconds. */
import { readFileSync } from 'node:fs';
import type { IndexedReply } from '#src/core/replies/index-file.ts';
import type { FormsOf } from '#src/core/replies/search.ts';
import { onOtherLayout } from '#src/core/text/keyboard.ts';

export const queryKinds = ['word', 'inflected', 'prefix', 'two words', 'typo', 'wrong layout'] as const;
export type QueryKind = (typeof queryKinds)[number];

/** So many words have each language; few are frequent and most are rare, as in any text. */
const words = { ru: 12_000, en: 8000 } as const;
const [titleWords, bodyWords] = [4, 44];

/** Numbers from 0 to 1 by a generator with a fixed seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Words of both languages, each with its forms; the beginning is the most frequent. */
export function vocabulary(formsOf: FormsOf): Readonly<Record<'ru' | 'en', readonly (readonly string[])[]>> {
  return { ru: wordsOf('ru', formsOf), en: wordsOf('en', formsOf) };
}

function wordsOf(language: 'ru' | 'en', formsOf: FormsOf): string[][] {
  const lines = readFileSync(`node_modules/dictionary-${language}/index.dic`, 'utf8').split('\n').slice(1);
  const next = numbersFrom(language === 'ru' ? 11 : 23);
  const chosen = new Set<string>();
  while (chosen.size < words[language]) {
    const word = (lines[Math.floor(next() * lines.length)] ?? '').split('/')[0]?.replaceAll('ё', 'е') ?? '';
    if (/^[a-zа-я]{4,14}$/.test(word)) chosen.add(word);
  }
  return [...chosen].map((word) => [...new Set([word, ...formsOf(word).filter((form) => /^[a-zа-я]+$/.test(form))])]);
}

/** So many replies, three of five in Russian. */
export function makeReplies(count: number, known: ReturnType<typeof vocabulary>): IndexedReply[] {
  const next = numbersFrom(count);
  return Array.from({ length: count }, (_, at) => {
    const lang = at % 5 < 3 ? ('ru' as const) : ('en' as const);
    const all = known[lang];
    const word = (): string => {
      const forms = all[Math.floor(next() ** 3 * all.length)] ?? []; // the cube makes the first ones frequent
      return forms[Math.floor(next() * forms.length)] ?? '';
    };
    const text = (length: number): string => Array.from({ length }, word).join(' ');
    const labels = { tags: [word(), word()], scenario: word(), networks: at % 3 === 0 ? ['vk'] : [] };
    return { id: `r${at}`, title: text(titleWords), body: text(bodyWords), ...labels, lang, status: 'approved', uses: at % 7, lastUsed: at * 60_000 };
  });
}

/** So many queries of each kind, drawn from the replies themselves. */
export function makeQueries(replies: readonly IndexedReply[], formsOf: FormsOf, count: number): Readonly<Record<QueryKind, readonly string[]>> {
  const next = numbersFrom(7);
  const one = (): string[] => {
    const { title, body } = replies[Math.floor(next() * replies.length)] ?? { title: '', body: '' };
    return `${title} ${body}`.split(' ').filter((word) => word.length > 4);
  };
  const from = (make: (words: readonly string[]) => string): string[] => Array.from({ length: count }, () => make(one()));
  const pick = (all: readonly string[]): string => all[Math.floor(next() * all.length)] ?? '';
  return {
    word: from(pick),
    inflected: from((all) => {
      const word = pick(all);
      return pick([...formsOf(word)]) || word;
    }),
    prefix: from((all) => pick(all).slice(0, 4)),
    'two words': from((all) => `${pick(all)} ${pick(all)}`),
    typo: from((all) => withSlip(pick(all))),
    'wrong layout': from((all) => onOtherLayout(pick(all))),
  };
}

/** Two letters in its middle exchanged. */
function withSlip(word: string): string {
  const at = word.length >> 1;
  return word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1);
}
