/**
 * All phrases of a guide in one place, so that a text is walked once for all of them. Phrases are taken in slices while there is time, or all
 * at the first text; what was found in a text is kept until that text is gone or phrases were added.
 */

import { isWordSort, pageOf, sort, sortOf } from './fold.ts';
import type { FormsByWord } from './forms.ts';
import { guessedForms } from './guesses.ts';
import { hashSeed, hashStep } from './hash.ts';
import type { PhraseHit, PhraseOptions, PhraseSet } from './phrases.ts';
import type { Prepared } from './prepare.ts';
import { caseOf, type SpelledPhrase, spelled } from './spelled.ts';
import { asks, Trie } from './trie.ts';
import { guessBit, met, Vocabulary, wild } from './vocabulary.ts';
import { type Found, Walker } from './walker.ts';

interface Order {
  readonly set: number;
  readonly phrases: readonly string[];
  readonly options: PhraseOptions;
  readonly without: ReadonlySet<string>;
  readonly empty: number[];
  next: number;
}

/** Phrases taken at a time. */
const slice = 100;
/** New words that a phrase brings where it comes in all forms: room for them is made at once, since growing later lays all words anew in one step. */
const usualForms = 12;
const nothing: readonly PhraseHit[] = [];
const emptySet: PhraseSet = { find: () => nothing, empty: [] };
/** The form being folded. */
const units = new Uint16Array(64);
let hashOfFolded = 0;
const nobody: ReadonlySet<string> = new Set();

/** The phrase sets of one guide. */
export class Book {
  private readonly vocabulary = new Vocabulary();
  private readonly trie = new Trie();
  private readonly cases: (readonly string[])[] = [];
  private readonly walker = new Walker(this.vocabulary, this.trie, this.cases);
  private readonly orders: Order[] = [];
  private readonly chosenIds = new Map<string, number>();
  private forms: FormsByWord | undefined;
  private sets = 0;
  /** Stands for the phrases as they are: what was found by another edition is not asked. */
  private edition = {};

  constructor(forms?: FormsByWord) {
    this.forms = forms;
  }

  /** A set of phrases, to be compiled when there is time (`work`) or when it is first asked. */
  phrases(phrases: readonly string[], options: PhraseOptions = {}, without: readonly string[] = []): PhraseSet {
    if (phrases.length === 0) return emptySet;
    const [set, empty]: [number, number[]] = [this.sets++, []]; // not the order: its phrases shall go once they are taken
    this.orders.push({ set, phrases, options, without: new Set(without.map(foldedWord)), empty, next: 0 });
    const finish = (): boolean => this.work(() => true);
    return {
      find: (text) => this.find(text).get(set) ?? nothing,
      get empty() {
        finish();
        return empty;
      },
    };
  }

  /** Compiles while there is time; true when nothing is left. */
  work(isTimeLeft: () => boolean): boolean {
    for (let order = this.orders[0]; order; order = this.orders[0]) {
      this.take(order);
      if (order.next >= order.phrases.length) this.orders.shift();
      if (this.orders.length > 0 && !isTimeLeft()) return false;
    }
    return true;
  }

  /** No phrase that comes in all its forms will be added any more: their list, larger than all else, is let go. */
  letFormsGo(): void {
    this.forms = undefined;
  }

  private find(text: Prepared): Found {
    if (this.orders.length > 0) this.work(() => true);
    if (text.found?.by === this.edition) return text.found.hits as Found; // a book writes nothing else there
    const hits = this.walker.walk(text, this.sets);
    text.found = { by: this.edition, hits };
    return hits;
  }

  private take(order: Order): void {
    this.edition = {};
    const { set, phrases, options, next } = order;
    if (next === 0) {
      this.vocabulary.words.reserve(phrases.length * (this.forms && options.forms ? usualForms : 1));
      this.trie.reserve(phrases.length);
    }
    for (const [index, phrase] of spelled(phrases.slice(next, next + slice)).entries()) {
      if (phrase.words.length === 0) {
        order.empty.push(next + index);
        continue;
      }
      const path = phrase.words.map((word) => (word.token < 0 ? met.gap : this.idOf(phrase, word, order)));
      if (path.includes(met.gap)) this.walker.hasGaps = true;
      if (options.disguise) this.walker.hasDisguises = true;
      const bits = (phrase.inLinks ? asks.inLinks : 0) | (options.disguise ? asks.disguise : 0) | (options.exactCase ? asks.exactCase : 0);
      const entry = this.trie.add(path, set, next + index, bits);
      if (options.exactCase && entry !== 0) this.cases[entry] = phrase.words.flatMap(({ token }) => (token < 0 ? [] : [caseOf(phrase.text, token)]));
    }
    order.next += slice;
  }

  private idOf({ text: { tokens, units: all } }: SpelledPhrase, { token, wild: kind }: SpelledPhrase['words'][number], order: Order): number {
    const from = tokens.from[token] ?? 0;
    const length = (tokens.to[token] ?? 0) - from;
    if (kind !== wild.none) return this.vocabulary.part(kind, all, from, length);
    const word = this.vocabulary.word(all, from, length, tokens.hash[token]);
    const { forms } = this;
    if (forms && order.options.forms && !order.options.exactCase) {
      // a word is linked to its own id first: where that stands, the forms do too
      const id = (word << 3) | met.forms;
      if (order.without.size === 0 && this.vocabulary.has(word, id)) return id;
      return this.idWithForms(word, String.fromCharCode(...all.subarray(from, from + length)), { forms, without: order.without });
    }
    this.vocabulary.link(word, word << 3);
    return word << 3;
  }

  /** One id for all forms of a word: a phrase stays one path, however many ways there are to write it. */
  private idWithForms(word: number, written: string, { forms, without }: { forms: FormsByWord; without: ReadonlySet<string> }): number {
    const known = forms.get(written);
    const all = known ?? guessedForms(written);
    const taken = without.size === 0 ? nobody : new Set([written, ...all].map(foldedWord).filter((form) => without.has(form)));
    const id = taken.size === 0 ? (word << 3) | met.forms : this.chosenId(`${word} ${[...taken].sort().join(' ')}`);
    if (!taken.has(written)) this.vocabulary.link(word, id);
    for (const form of all) {
      if (form === written || (taken.size > 0 && taken.has(foldedWord(form)))) continue;
      const size = fold(form);
      if (size > 0) this.vocabulary.link(this.vocabulary.word(units, 0, size, hashOfFolded), known ? id : id | guessBit);
    }
    return id;
  }

  private chosenId(key: string): number {
    const id = this.chosenIds.get(key) ?? ((this.chosenIds.size + 1) << 3) | met.someForms;
    this.chosenIds.set(key, id);
    return id;
  }
}

function foldedWord(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е');
}

/** Folds a form into `units`, as a text's words are, and hashes it on the way; returns its length, 0 where it is no single word. */
function fold(form: string): number {
  let size = 0;
  let hash = hashSeed;
  for (let at = 0; at < form.length; at++) {
    const unit = form.charCodeAt(at);
    const page = pageOf(unit);
    const kind = sortOf(unit);
    if (!isWordSort(kind)) {
      if (kind === sort.mark || kind === sort.drop) continue;
      if (kind !== sort.apostrophe || size === 0 || at + 1 === form.length) return 0;
    }
    if (size === units.length) return 0;
    const folded = page.fold[unit & 255] ?? 0;
    hash = hashStep(hash, folded);
    units[size++] = folded;
  }
  hashOfFolded = hash;
  return size;
}
