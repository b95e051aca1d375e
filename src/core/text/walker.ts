/**
 * Walks one text through the trie. First every token is read: the ids it answers to, and the ways in which it, or it with the next ones, may
 * be another word (arcs). Then the trie is walked from every token. Each set keeps its leftmost, longest hits, never overlapping.
 */

import { BestOfSets } from './best.ts';
import { sayReadings, sayScripts } from './disguise.ts';
import { hashOf } from './hash.ts';
import { LetterRows, partsOf } from './joined.ts';
import { isMixed, oddOfWord, suspicionOf } from './odd.ts';
import type { PhraseHit } from './phrases.ts';
import type { Prepared } from './prepare.ts';
import { caseOf, matchesCase } from './spelled.ts';
import { roomier } from './tables.ts';
import { flag, spanOfTokens, type Tokens } from './tokens.ts';
import { asks, type Trie } from './trie.ts';
import { guessBit, met, type Vocabulary } from './vocabulary.ts';

/** What was found, by set. */
export type Found = ReadonlyMap<number, readonly PhraseHit[]>;

/** What became of a path on its way: it went through a link, a disguise, a guess. */
const way = { link: 1, disguise: 2, guess: 4 } as const;
/** So much of a disguised word must be written out in `word*`. */
const shortestPart = 3;
const mostBetween = 3;
const linkFlags = flag.link | flag.mention;
const lookedAtAgain = flag.again | flag.hashtag;
const sentenceEnds = new Set([0x2e, 0x21, 0x3f, 0x2026]);

export class Walker {
  hasGaps = false;
  hasDisguises = false;
  private readonly vocabulary: Vocabulary;
  private readonly trie: Trie;
  private readonly cases: readonly (readonly string[])[];
  private text!: Prepared;
  private tokens!: Tokens;
  private found = new Map<number, PhraseHit[]>();
  /** By token: what it answers to (as `Vocabulary.answerOf` says it), and its first arc. */
  private answers = new Int32Array(0);
  private heads = new Int32Array(0);
  /** Four numbers an arc: the token behind it, the id, what it is (`way`), the next arc from the same token. */
  private arcs = new Int32Array(64);
  private arcCount = 1;
  private at = 0;
  private end = 0;
  private state = 0;
  private first = 0;
  private readonly trail: number[] = [];
  private readonly best = new BestOfSets();
  private readonly rows = new LetterRows();

  constructor(vocabulary: Vocabulary, trie: Trie, cases: readonly (readonly string[])[]) {
    this.vocabulary = vocabulary;
    this.trie = trie;
    this.cases = cases;
  }

  walk(text: Prepared, sets: number): Found {
    this.text = text;
    this.found = new Map();
    this.rows.begin();
    const hashtags = this.read(text.tokens, true);
    this.scan(sets, 0);
    for (const token of hashtags) {
      const parts = partsOf(text, token);
      if (parts) this.walkParts(parts, token, sets);
    }
    return this.found;
  }

  /** The words of one hashtag, by themselves. */
  private walkParts(parts: Tokens, token: number, sets: number): void {
    const whole = this.found;
    this.found = new Map();
    this.read(parts, false);
    this.scan(sets, way.disguise);
    for (const [set, hits] of this.found) {
      const known = whole.get(set) ?? [];
      if (known.some(({ first, last }) => first <= token && last >= token)) continue;
      known.push(...hits.map((hit) => ({ ...hit, first: token, last: token })));
      known.sort((one, other) => one.span.start - other.span.start);
      whole.set(set, known);
    }
    this.found = whole;
  }

  /** Reads all tokens; returns those of hashtags that may be several words. */
  private read(tokens: Tokens, isWhole: boolean): number[] {
    const { units } = this.text;
    const { count } = tokens;
    this.tokens = tokens;
    this.answers = roomier(this.answers, count);
    this.heads = roomier(this.heads, count);
    this.arcCount = 1;
    this.state = isWhole ? 0 : way.disguise;
    this.readPlain(tokens, units);
    this.state = way.disguise;
    return this.hasDisguises && isWhole ? this.readDisguised(tokens, units) : [];
  }

  /** What words are as they stand, and the wildcards that they fit. */
  private readPlain({ count, from, to, hash, flags }: Tokens, units: Uint16Array): void {
    const { vocabulary, answers, heads } = this;
    const { hasParts } = vocabulary;
    for (let token = 0; token < count; token++) {
      const start = from[token] ?? 0;
      const length = (to[token] ?? 0) - start;
      answers[token] = vocabulary.answerOf(units, start, length, hash[token] ?? 0);
      heads[token] = 0;
      if (!hasParts || ((flags[token] ?? 0) & flag.word) === 0 || !vocabulary.mayHaveParts(units, start, length)) continue;
      this.at = token;
      this.end = token + 1;
      this.addParts(units, start, length);
    }
  }

  /** What words may be beside what they are; returns the hashtags that may be several words. */
  private readDisguised({ count, from, to, flags, odd }: Tokens, units: Uint16Array): number[] {
    const hashtags: number[] = [];
    for (let token = 0; token < count; token++) {
      const kind = flags[token] ?? 0;
      if ((kind & lookedAtAgain) === 0 || (kind & flag.word) === 0 || (kind & linkFlags) !== 0) continue;
      const start = from[token] ?? 0;
      const end = to[token] ?? 0;
      this.at = token;
      this.end = token + 1;
      if (this.answers[token] === 0) {
        if ((kind & flag.hashtag) !== 0) hashtags.push(token);
        const seen = suspicionOf(odd[token] ?? 0, units, start, end);
        if (seen !== 0) sayReadings(this.text, token, { seen, say: this.sayReading });
      }
      if (end - start === 1) this.rows.say(this.text, token, this.sayLetters);
    }
    return hashtags;
  }

  private readonly sayReading = (units: Uint16Array, length: number, isSure: boolean): void => {
    this.addWord(units, length);
    if (isSure) this.addParts(units, 0, length);
  };

  private readonly sayLetters = (units: Uint16Array, length: number, last: number): void => {
    this.end = last + 1;
    this.sayRowReading(units, length);
    const seen = suspicionOf(oddOfWord(units, 0, length), units, 0, length);
    if (isMixed(seen) && this.rows.mayRead()) sayScripts([...units.subarray(0, length)], seen, this.sayRowReading);
  };

  private readonly sayRowReading = (units: Uint16Array, length: number): void => {
    if (this.rows.mayRead()) this.sayReading(units, length, true);
  };

  private addWord(units: Uint16Array, length: number): void {
    const { linkIds, linkNext } = this.vocabulary;
    const answer = this.vocabulary.answerOf(units, 0, length, hashOf(units, 0, length));
    if (answer > 0) this.addArc(answer);
    else for (let link = ~answer; answer < 0 && link !== 0; link = linkNext[link] ?? 0) this.addArc(linkIds[link] ?? 0);
  }

  /** Arcs for the wildcards that a word fits. */
  private addParts(units: Uint16Array, from: number, length: number): void {
    this.vocabulary.sayParts(units, { from, length, fewest: this.state === 0 ? 1 : shortestPart, say: this.addArc });
  }

  private readonly addArc = (id: number): void => {
    const arc = this.arcCount * 4;
    this.arcs = roomier(this.arcs, arc + 4);
    this.arcs[arc] = this.end;
    this.arcs[arc + 1] = id;
    this.arcs[arc + 2] = this.state;
    this.arcs[arc + 3] = this.heads[this.at] ?? 0;
    this.heads[this.at] = this.arcCount++;
  };

  private scan(sets: number, so: number): void {
    this.best.begin(sets);
    const { answers, heads } = this;
    for (let first = 0; first < this.tokens.count; first++) {
      if (answers[first] === 0 && heads[first] === 0) continue;
      this.first = first;
      this.step(0, first, so);
      if (this.best.touched.length > 0) this.keep();
    }
  }

  /** Goes on from a node with the word at a token. `so`: what became of the path (`way`), above it how many words it has. */
  private step(node: number, at: number, so: number): void {
    if (at >= this.tokens.count) return;
    const flags = this.tokens.flags[at] ?? 0;
    if (at > this.first && (flags & flag.wall) !== 0) return;
    const here = (flags & linkFlags) === 0 ? so : so | way.link;
    const answer = this.answers[at] ?? 0;
    this.end = at + 1;
    if (answer > 0) this.take(node, answer, at, here);
    else if (answer < 0) {
      const { linkIds, linkNext } = this.vocabulary;
      for (let link = ~answer; link !== 0; link = linkNext[link] ?? 0) {
        this.end = at + 1;
        this.take(node, linkIds[link] ?? 0, at, here);
      }
    }
    for (let arc = this.heads[at] ?? 0; arc !== 0; arc = this.arcs[arc * 4 + 3] ?? 0) {
      this.end = this.arcs[arc * 4] ?? 0;
      this.take(node, this.arcs[arc * 4 + 1] ?? 0, at, here | (this.arcs[arc * 4 + 2] ?? 0));
    }
  }

  private take(node: number, answer: number, at: number, so: number): void {
    const child = this.trie.child(node, answer & ~guessBit);
    if (child === 0) return;
    const { end } = this;
    const here = (answer & guessBit) === 0 ? so : so | way.guess;
    if ((here & way.guess) !== 0 && (here & way.disguise) !== 0) return;
    this.trail[here >> 3] = at;
    for (let entry = this.trie.terminal(child); entry !== 0; entry = this.trie.entries[entry * 4 + 3] ?? 0) this.offer(entry, end - 1, here);
    this.step(child, end, here + 8);
    const behind = this.hasGaps ? this.trie.child(child, met.gap) : 0;
    if (behind !== 0) this.skip(behind, end, here + 8);
  }

  /** A gap: goes on behind it from here, and from behind each of the next words of the sentence. */
  private skip(node: number, from: number, so: number): void {
    const { tokens, text } = this;
    let here = so;
    let words = 0;
    for (let at = from; at < tokens.count; at++) {
      const flags = tokens.flags[at] ?? 0;
      if ((flags & flag.wall) !== 0) return;
      this.step(node, at, here);
      if ((flags & linkFlags) !== 0) here |= way.link;
      if ((flags & flag.word) !== 0) words++;
      if (words > mostBetween || ((flags & flag.word) === 0 && sentenceEnds.has(text.units[tokens.from[at] ?? 0] ?? 0))) return;
    }
  }

  private offer(entry: number, last: number, so: number): void {
    const { entries } = this.trie;
    const set = entries[entry * 4] ?? 0;
    const phrase = entries[entry * 4 + 1] ?? 0;
    const bits = entries[entry * 4 + 2] ?? 0;
    if (!this.best.isFree(set, this.first)) return;
    if (((so & way.link) !== 0 && (bits & asks.inLinks) === 0) || ((so & way.disguise) !== 0 && (bits & asks.disguise) === 0)) return;
    if (
      (bits & asks.exactCase) !== 0 &&
      ((so & way.disguise) !== 0 || !this.cases[entry]?.every((wanted, at) => matchesCase(wanted, caseOf(this.text, this.trail[at] ?? 0))))
    )
      return;
    this.best.offer(set, { last, rank: so & (way.disguise | way.guess), phrase });
  }

  /** The best from one start become hits. */
  private keep(): void {
    const { first, tokens, text } = this;
    for (const set of this.best.touched) {
      const { last, rank, phrase } = this.best.take(set);
      const span = spanOfTokens({ tokens, places: text.places }, first, last);
      const isStem = rank === way.guess;
      const hit: PhraseHit = { span, phrase, first, last, ...(isStem && { isStem }) };
      const hits = this.found.get(set);
      if (hits) hits.push(hit);
      else this.found.set(set, [hit]);
    }
    this.best.touched.length = 0;
  }
}
