/**
 * Finds many phrases at once. A flat trie over tokens: a phrase is a path of token ids, an edge is one entry of an integer hash table, so that the
 * cost hardly grows with the number of phrases (facts: rules.md §2, prototype A). A token of a text may answer to several ids
 * (the word itself, `word*`, `*word`, `*word*`); further readings of a token are further ids.
 */
import type { Span } from '../draft.ts';
import { sort, sortOf } from './fold.ts';
import type { Forms } from './forms.ts';
import { flag, hashSeed, hashStep, type Prepared, prepare, spanOfTokens } from './prepare.ts';
import { type Vocabulary, vocabularyOf, wild } from './vocabulary.ts';

interface PhraseHit {
  readonly span: Span;
  /** Index of the phrase in the list. */
  readonly phrase: number;
  /** First and last token of the hit. */
  readonly first: number;
  readonly last: number;
}

/** Phrases made ready for many texts. */
export interface PhraseSet {
  readonly find: (text: Prepared) => PhraseHit[];
  /** Indices of entries in which nothing can be matched (empty, only marks). */
  readonly empty: readonly number[];
}

export interface PhraseOptions {
  /** Upper and lower case must be as written. */
  readonly exactCase?: boolean;
  /** Also in inflected forms, as `Forms` knows them. */
  readonly forms?: boolean;
  /** Also behind look-alike letters, spaced or stretched letters and the like. */
  readonly disguise?: boolean;
}

interface Entry {
  readonly phrase: number;
  /** The phrase itself is a link or a mention, so it is looked for inside of those too. */
  readonly inLinks: boolean;
  /** Case of each token's letters, only where it matters. */
  readonly cases: readonly string[] | undefined;
}

/** Phrases prepared at a time: as one text, since what `prepare` sets up costs more than a phrase. */
const slice = 500;

/** Compiles phrases: plain words in sequence, any case, ё as е; `word*`, `*word`, `*word*` in place of a word. */
export function compilePhrases(phrases: readonly string[], options: PhraseOptions = {}, _forms?: Forms, _without: readonly string[] = []): PhraseSet {
  const vocabulary = vocabularyOf();
  const trie = new Trie();
  const empty: number[] = [];
  for (let from = 0; from < phrases.length; from += slice) {
    const some = phrases.slice(from, from + slice);
    const prepared = prepare(some.join('\n\n'));
    let [token, end] = [0, -2];
    some.forEach((phrase, index) => {
      const start = end + 2;
      end = start + phrase.length;
      const first = token;
      while (token < prepared.tokens.count && startOf(prepared, token) < end) token++;
      const words = wordsOf(prepared, first, token);
      if (words.length === 0) {
        empty.push(from + index);
        return;
      }
      const cases = options.exactCase ? words.map((word) => caseOf(prepared, word.token)) : undefined;
      trie.add(
        words.map((word) => vocabulary.add(prepared, word.token, word.wild)),
        { phrase: from + index, inLinks: words.some((word) => isInLink(prepared, word.token)), cases },
      );
    });
  }
  return { empty, find: (text) => findIn(text, vocabulary, trie) };
}

function startOf({ starts, tokens }: Prepared, token: number): number {
  return starts[tokens.from[token] ?? 0] ?? 0;
}

function isInLink({ tokens }: Prepared, token: number): boolean {
  return ((tokens.flags[token] ?? 0) & (flag.link | flag.mention)) !== 0;
}

/** Leftmost, longest, never overlapping. */
function findIn(text: Prepared, vocabulary: Vocabulary, trie: Trie): PhraseHit[] {
  const found: PhraseHit[] = [];
  const { tokens } = text;
  const readings: (readonly number[] | undefined)[] = [];
  const idsOf = (token: number): readonly number[] => {
    readings[token] ??= vocabulary.idsOf(text, token);
    return readings[token];
  };
  for (let first = 0; first < tokens.count; first++) {
    if (idsOf(first).length === 0) continue;
    const best = longestFrom({ text, trie, idsOf, first });
    if (!best) continue;
    found.push({ span: spanOfTokens(text, first, best.last), phrase: best.phrase, first, last: best.last });
    first = best.last;
  }
  return found;
}

interface Walk {
  readonly text: Prepared;
  readonly trie: Trie;
  readonly idsOf: (token: number) => readonly number[];
  readonly first: number;
}

function longestFrom(walk: Walk): { last: number; phrase: number } | undefined {
  const { text, trie, idsOf, first } = walk;
  let best: { last: number; phrase: number } | undefined;
  let nodes = [0];
  for (let at = first; at < text.tokens.count && nodes.length > 0; at++) {
    if (at > first && ((text.tokens.flags[at] ?? 0) & flag.wall) !== 0) break;
    const next: number[] = [];
    for (const id of idsOf(at)) {
      for (const node of nodes) {
        const child = trie.child(node, id);
        if (child === 0) continue;
        next.push(child);
        const entry = trie.entries(child).find((candidate) => fits(candidate, text, first, at));
        if (entry && best?.last !== at) best = { last: at, phrase: entry.phrase };
      }
    }
    nodes = next;
  }
  return best;
}

function fits(entry: Entry, text: Prepared, first: number, last: number): boolean {
  if (!entry.inLinks) {
    for (let token = first; token <= last; token++) if (isInLink(text, token)) return false;
  }
  return entry.cases === undefined || entry.cases.every((wanted, index) => matchesCase(wanted, caseOf(text, first + index)));
}

/** With a wildcard the token is longer than what was written: the written part must be in it. */
function matchesCase(wanted: string, got: string): boolean {
  return got.length === wanted.length ? got === wanted : got.includes(wanted);
}

interface PhraseWord {
  readonly token: number;
  readonly wild: number;
}

/** The tokens of a phrase; an asterisk that touches a word and nothing else is its wildcard, any other is meant as it stands ("f**k"). */
function wordsOf(prepared: Prepared, first: number, end: number): PhraseWord[] {
  const { tokens } = prepared;
  const words: PhraseWord[] = [];
  for (let token = first; token < end; token++) {
    if (isWildcard(prepared, token)) continue;
    const isWord = ((tokens.flags[token] ?? 0) & flag.word) !== 0;
    const after = isWord && touches(prepared, token) && isWildcard(prepared, token + 1);
    const before = isWord && touches(prepared, token - 1) && isWildcard(prepared, token - 1);
    words.push({ token, wild: (after ? wild.after : 0) | (before ? wild.before : 0) });
  }
  return words;
}

function isWildcard(prepared: Prepared, token: number): boolean {
  const { tokens, units } = prepared;
  if (token < 0 || token >= tokens.count || units[tokens.from[token] ?? 0] !== 0x2a) return false;
  const neighbor = touches(prepared, token - 1) === touches(prepared, token) ? -1 : touches(prepared, token) ? token + 1 : token - 1;
  return neighbor >= 0 && ((tokens.flags[neighbor] ?? 0) & flag.word) !== 0;
}

/** Whether nothing stands between a token and the next. */
function touches({ tokens }: Prepared, token: number): boolean {
  return token >= 0 && token + 1 < tokens.count && tokens.to[token] === tokens.from[token + 1];
}

/** Which letters of a token are capitals: one mark per folded unit. */
function caseOf(prepared: Prepared, token: number): string {
  let marks = '';
  for (let at = prepared.tokens.from[token] ?? 0; at < (prepared.tokens.to[token] ?? 0); at++) {
    const char = prepared.text.charAt(prepared.starts[at] ?? 0);
    marks += sortOf(char.charCodeAt(0)) !== sort.symbol && char !== char.toLowerCase() ? 'A' : 'a';
  }
  return marks;
}

/** Paths of ids; node 0 is the root. */
class Trie {
  private edges = new Int32Array(3 * 64);
  private mask = 63;
  private nodes = 1;
  private readonly terminals: (Entry[] | undefined)[] = [undefined];

  add(path: readonly number[], entry: Entry): void {
    let node = 0;
    for (const id of path) node = this.child(node, id) || this.grow(node, id);
    const known = this.terminals[node];
    if (known) known.push(entry);
    else this.terminals[node] = [entry];
  }

  /** The node behind an edge, 0 where there is none. */
  child(node: number, id: number): number {
    const { edges, mask } = this;
    for (let slot = slotOf(node, id) & mask; ; slot = (slot + 1) & mask) {
      const to = edges[slot * 3 + 2] ?? 0;
      if (to === 0 || (edges[slot * 3] === node && edges[slot * 3 + 1] === id)) return to;
    }
  }

  entries(node: number): readonly Entry[] {
    return this.terminals[node] ?? none;
  }

  private grow(node: number, id: number): number {
    if (this.nodes * 2 > this.mask) this.widen();
    this.place(node, id, this.nodes);
    this.terminals.push(undefined);
    return this.nodes++;
  }

  private place(node: number, id: number, to: number): void {
    let slot = slotOf(node, id) & this.mask;
    while (this.edges[slot * 3 + 2] !== 0) slot = (slot + 1) & this.mask;
    this.edges[slot * 3] = node;
    this.edges[slot * 3 + 1] = id;
    this.edges[slot * 3 + 2] = to;
  }

  private widen(): void {
    const old = this.edges;
    this.mask = this.mask * 2 + 1;
    this.edges = new Int32Array(3 * (this.mask + 1));
    for (let at = 0; at < old.length; at += 3) if (old[at + 2] !== 0) this.place(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0);
  }
}

const none: readonly Entry[] = [];

function slotOf(node: number, id: number): number {
  const hash = hashStep(hashStep(hashSeed, node), id);
  return hash ^ (hash >>> 15);
}
