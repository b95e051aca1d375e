/** Finds the watch terms of all brands in a text: names in their forms and with a slip, handles, hashtags, links to the brand's own places. */

import type { Span } from '../draft.ts';
import { wordsIn } from '../phrase-words.ts';
import { Book } from '../text/book.ts';
import { guessedForms } from '../text/guesses.ts';
import type { PhraseSet } from '../text/phrases.ts';
import { type Prepared, prepare } from '../text/prepare.ts';
import { flag, spanOfTokens, wordOfToken } from '../text/tokens.ts';
import { hostOfLink } from './links.ts';
import { isNamed } from './named.ts';
import { lengthBit, NearIndex } from './near.ts';
import { folded, type ReadyTerm, type ReadyWatch } from './published.ts';
import type { TermKind } from './terms.ts';

/** A word of a name that is known by itself with a slip in it. */
const sureLength = 5;

/** One place where a term is named. */
export interface MentionHit {
  readonly brand: string;
  readonly term: string;
  readonly kind: TermKind;
  readonly span: Span;
}

export interface TermFinder {
  /** The hits in a text, in order; of one term none overlap. */
  readonly find: (text: string) => readonly MentionHit[];
}

/** A term as it is sought. */
interface Sought {
  readonly brand: string;
  readonly term: ReadyTerm;
  readonly names: PhraseSet;
  readonly ignore: PhraseSet;
  readonly beside: PhraseSet;
}

/** A name's words as ids of the near index. */
interface NearName {
  readonly sought: Sought;
  readonly words: readonly number[];
}

/** Compiles the terms. What it costs is the phrases of one guide. */
export function termFinder(watch: ReadyWatch): TermFinder {
  const forms = new Map(Object.entries(watch.forms).map(([word, all]) => [word, all.split(' ')]));
  const book = new Book(forms);
  const options = { forms: true, disguise: true };
  const all = watch.brands.flatMap(({ id, terms }) =>
    terms.map(
      (term): Sought => ({
        brand: id,
        term,
        // a short name in capitals is an abbreviation: any other word may look like it when written small
        names: book.phrases(term.phrases, isAbbreviation(term.phrases[0] ?? '') ? { exactCase: true } : options, watch.innocent),
        ignore: book.phrases(term.ignore, { forms: true }),
        beside: book.phrases(term.beside, { forms: true }),
      }),
    ),
  );
  const formsOf = (word: string): readonly string[] => forms.get(word) ?? guessedForms(word);
  const near = nearNames(all, formsOf, new Set(watch.innocent));
  const tags = tagsOf(all, formsOf);
  return {
    find: (text) => {
      const prepared = prepare(text);
      const hits: MentionHit[] = [];
      const add = (sought: Sought, span: Span): void => {
        const { brand, term } = sought;
        if (hits.some((hit) => hit.brand === brand && hit.term === term.id && hit.span.start < span.end && span.start < hit.span.end)) return;
        if (sought.ignore.find(prepared).length === 0) hits.push({ brand, term: term.id, kind: term.kind, span });
      };
      for (const { kind, start, end } of prepared.entities) {
        const said = text.slice(start, end);
        const key = kind === 'hashtag' || kind === 'mention' ? `${said[0]}${folded(said)}` : '';
        for (const sought of tags.get(key) ?? []) add(sought, { start, end });
        if (kind === 'link') for (const sought of linked(tags, said)) add(sought, { start, end });
      }
      for (const sought of all) {
        for (const { span, first } of sought.names.find(prepared)) {
          if (isTag(prepared, first)) continue; // compared as a whole above: a tag with one letter more is another tag
          if (!sought.term.isCommon || isNamed(prepared, span) || sought.beside.find(prepared).length > 0) add(sought, span);
        }
      }
      for (const { sought, span } of near(prepared)) if (!sought.term.isCommon || isNamed(prepared, span)) add(sought, span);
      return hits.sort((one, other) => one.span.start - other.span.start);
    },
  };
}

function isAbbreviation(name: string): boolean {
  return name.length < 4 && name === name.toUpperCase() && name !== name.toLowerCase();
}

/** Names that are found with a slip: no single common word, each word long enough or as it stands. */
function nearNames(all: readonly Sought[], formsOf: (word: string) => readonly string[], innocent: ReadonlySet<string>) {
  const ids = new Map<string, number>();
  const names: NearName[] = [];
  for (const sought of all) {
    for (const phrase of sought.term.phrases) {
      const words = [...wordsIn([phrase])];
      if (words.length < (sought.term.isCommon ? 2 : 1) || words.length > 4 || phrase.includes('*') || words.every(({ length }) => length < 5)) continue;
      for (const word of words) if (!ids.has(word)) ids.set(word, ids.size);
      names.push({ sought, words: words.map((word) => ids.get(word) ?? 0) });
    }
  }
  const spelled = [...ids].map(([word, id]) => ({ id, word, forms: [word, ...formsOf(word)].filter((form) => form === word || !innocent.has(form)) }));
  const index = new NearIndex(spelled, innocent);
  const exact = new Map<string, number[]>();
  for (const { id, forms } of spelled) for (const form of new Set(forms)) exact.set(form, [...(exact.get(form) ?? []), id]);
  const starts = new Map<number, NearName[]>();
  for (const name of names) starts.set(name.words[0] ?? 0, [...(starts.get(name.words[0] ?? 0) ?? []), name]);
  const begins = lengthsByLetter(new Set(names.map(({ words }) => words[0] ?? 0)), spelled);
  return (prepared: Prepared): { readonly sought: Sought; readonly span: Span }[] => {
    const found: { sought: Sought; span: Span }[] = [];
    for (let at = 0; at < prepared.tokens.count; at++) {
      const from = prepared.tokens.from[at] ?? 0;
      const lengths = begins.get(prepared.units[from] ?? 0) ?? 0;
      if ((lengths & lengthBit((prepared.tokens.to[at] ?? 0) - from)) === 0 || !isPlainWord(prepared, at)) continue;
      for (const first of idsAt(prepared, at, { index, exact })) {
        for (const { sought, words } of starts.get(first) ?? []) {
          const isThere = words.every(
            (word, next) => next === 0 || (isPlainWord(prepared, at + next) && idsAt(prepared, at + next, { index, exact }).includes(word)),
          );
          if (isThere && isLikely(prepared, at, words, exact)) found.push({ sought, span: spanOfTokens(prepared, at, at + words.length - 1) });
        }
      }
    }
    return found;
  };
}

/** A slip in a short word is one only where a longer word of the name stands beside it as it is. */
function isLikely(prepared: Prepared, at: number, words: readonly number[], exact: ReadonlyMap<string, readonly number[]>): boolean {
  const said = words.map((id, next) => {
    const word = wordOfToken(prepared, at + next);
    return { isExact: exact.get(word)?.includes(id) ?? false, isLong: word.length >= sureLength };
  });
  return said.every(({ isExact, isLong }) => isExact || isLong) || said.some(({ isExact, isLong }) => isExact && isLong);
}

/** By first letter the lengths, one bit each, that a word near these has: nearly all words of a feed are let go by it. */
function lengthsByLetter(
  ids: ReadonlySet<number>,
  spelled: readonly { readonly id: number; readonly forms: readonly string[] }[],
): ReadonlyMap<number, number> {
  const lengths = new Map<number, number>();
  for (const { id, forms } of spelled) {
    for (const form of ids.has(id) ? forms : []) {
      const unit = form.charCodeAt(0);
      lengths.set(unit, (lengths.get(unit) ?? 0) | lengthBit(form.length - 1) | lengthBit(form.length) | lengthBit(form.length + 1));
    }
  }
  return lengths;
}

function idsAt(
  prepared: Prepared,
  token: number,
  { index, exact }: { readonly index: NearIndex; readonly exact: ReadonlyMap<string, readonly number[]> },
): readonly number[] {
  const { tokens } = prepared;
  if ((tokens.to[token] ?? 0) - (tokens.from[token] ?? 0) > 30) return [];
  const word = wordOfToken(prepared, token);
  return exact.get(word) ?? index.find(word);
}

function isPlainWord({ tokens }: Prepared, token: number): boolean {
  const flags = tokens.flags[token] ?? 0;
  return token < tokens.count && (flags & flag.word) !== 0 && (flags & (flag.link | flag.mention | flag.hashtag)) === 0;
}

function isTag({ tokens }: Prepared, token: number): boolean {
  return ((tokens.flags[token] ?? 0) & flag.hashtag) !== 0;
}

/** Who is meant by `@handle`, by `#tag`, and by a host (`host.example`). */
function tagsOf(all: readonly Sought[], formsOf: (word: string) => readonly string[]): ReadonlyMap<string, readonly Sought[]> {
  const tags = new Map<string, Sought[]>();
  const put = (key: string, sought: Sought): void => {
    const held = tags.get(key) ?? [];
    if (!held.includes(sought)) tags.set(key, [...held, sought]);
  };
  for (const sought of all) {
    const { handles, hashtags, phrases, isCommon } = sought.term;
    for (const handle of handles) put(handle.includes('.') ? handle.replace(/^www\./, '') : `@${handle}`, sought);
    for (const tag of hashtags) put(`#${tag}`, sought);
    for (const phrase of phrases) {
      const [first = '', ...others] = wordsIn([phrase]);
      if (isCommon && others.length === 0) continue;
      put(`#${first}${others.join('')}`, sought);
      // tags are inflected in Russian only: an English one with an s is another tag
      if (others.length === 0 && /[а-я]/.test(first)) for (const form of formsOf(first)) put(`#${form}`, sought);
    }
  }
  return tags;
}

/** Whose place a link leads to: a host of theirs, or an account as its path. */
function linked(tags: ReadonlyMap<string, readonly Sought[]>, link: string): readonly Sought[] {
  const { host, account } = hostOfLink(link);
  const byHost = [...tags].filter(([key]) => !/^[@#]/.test(key) && (host === key || host.endsWith(`.${key}`))).flatMap(([, sought]) => sought);
  return [...byHost, ...(account ? (tags.get(`@${folded(account)}`) ?? []) : [])];
}
