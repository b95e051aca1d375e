import { hashBackward, hashOf, hashSeed, hashStep, mixed } from './hash.ts';
import { roomier } from './tables.ts';

/** How a word of a phrase is met: as it is, in any of its forms, by its beginning (`word*`), its end (`*word`), anywhere inside (`*word*`). */
export const wild = { none: 0, after: 2, before: 3, around: 4 } as const;

/** Kinds of ids beside those of `wild`: a word in all its forms, in some of them, a gap between words. The kind is an id's low three bits. */
export const met = { forms: 1, someForms: 5, gap: 6 } as const;

/** Beside an id: the word answers to it by a guess only. */
export const guessBit = 1 << 30;

/** The lowest bits of a slot say which string, the upper ones repeat a part of its hash, so that a miss mostly stays within the slots. */
const entryMask = 0x3fffff;
const headSize = 3;
const headBits = 1 << 15;

/** Which bit of `heads` three letters have: no hash of many steps, since each word of a text is asked. */
function headOf(first: number, second: number, third: number): number {
  return (Math.imul(first, 0x2f1b) ^ Math.imul(second, 0x0175) ^ Math.imul(third, 0x1f)) & (headBits - 1);
}

/** Strings of units, numbered from 1; open addressing, each verified unit by unit (32-bit hashes do collide). No strings of the language are made. */
export class StringTable {
  size = 0;
  /** How long its strings are at most and at least, and whether one of a certain length is there at all. */
  longest = 0;
  private shortest = Number.POSITIVE_INFINITY;
  readonly lengths = new Uint8Array(256);
  private mask = 15;
  private slots = new Int32Array(16);
  /** Where string n ends in the pool; it begins where n - 1 ends. */
  private ends = new Int32Array(16);
  private pool = new Uint16Array(128);
  private readonly kind: number;
  private readonly isBackward: boolean;
  /** A bit for each way in which a string's first letters (`headSize` of them) are found by `headOf`: most words of a text begin like none. */
  private readonly heads = new Uint8Array(headBits >> 3);

  /** `kind`: of the ids its strings stand for. A table of ends reads backward. */
  constructor(kind: number) {
    this.kind = kind;
    this.isBackward = kind === wild.before;
  }

  find(units: Uint16Array, from: number, length: number, hash: number): number {
    const { slots, mask } = this;
    for (let slot = mixed(hash) & mask; ; slot = (slot + 1) & mask) {
      const held = slots[slot] ?? 0;
      if (held === 0) return 0;
      if (((held ^ hash) & ~entryMask) === 0 && this.is(held & entryMask, units, from, length)) return held & entryMask;
    }
  }

  add(units: Uint16Array, from: number, length: number, hash = this.hash(units, from, from + length)): number {
    const known = this.find(units, from, length, hash);
    if (known !== 0) return known;
    if (this.size === entryMask) throw new Error('guidepost: more words than a guide can have');
    this.reserve(1);
    const start = this.ends[this.size] ?? 0;
    this.pool = roomier(this.pool, start + length);
    this.ends = roomier(this.ends, this.size + 2);
    for (let at = 0; at < length; at++) this.pool[start + at] = units[from + at] ?? 0; // words are short: a view of them costs more
    this.size++;
    this.ends[this.size] = start + length;
    this.longest = Math.max(this.longest, length);
    this.shortest = Math.min(this.shortest, length);
    this.lengths[length & 255] = 1;
    if (this.kind !== wild.none && length >= headSize) this.noteHead(units, from, length);
    this.place(this.size, hash);
    return this.size;
  }

  /** Whether it is worth asking `sayFrom`: most words of a text begin (end, in a table that reads backward) like no string. */
  mayHave(units: Uint16Array, from: number, most: number): boolean {
    return (this.shortest < headSize && this.shortest <= most) || this.hasHead(units, from, most);
  }

  /** Says the ids of the strings that begin at a place (or end there, in a table that reads backward), from one pass over the units. */
  sayFrom(units: Uint16Array, { from, most, fewest, say }: { from: number; most: number; fewest: number; say: (id: number) => void }): void {
    const { isBackward, lengths, kind } = this;
    const to = Math.min(most, this.hasHead(units, from, most) ? this.longest : headSize - 1);
    let hash = hashSeed;
    for (let size = 1; size <= to; size++) {
      hash = hashStep(hash, units[isBackward ? from - size + 1 : from + size - 1] ?? 0);
      if (size < fewest || lengths[size & 255] === 0) continue;
      const string = this.find(units, isBackward ? from - size + 1 : from, size, hash);
      if (string !== 0) say((string << 3) | kind);
    }
  }

  /** Makes room for so many more strings at once: growing later means to lay all of them anew. */
  reserve(more: number): void {
    let { mask } = this;
    while ((this.size + more) * 2 > mask) mask = mask * 2 + 1;
    if (mask > this.mask) this.widen(mask);
  }

  private noteHead(units: Uint16Array, from: number, length: number): void {
    const [first, step] = this.isBackward ? [from + length - 1, -1] : [from, 1];
    const head = headOf(units[first] ?? 0, units[first + step] ?? 0, units[first + step * 2] ?? 0);
    this.heads[head >> 3] = (this.heads[head >> 3] ?? 0) | (1 << (head & 7));
  }

  private hasHead(units: Uint16Array, from: number, most: number): boolean {
    if (most < headSize) return false;
    const step = this.isBackward ? -1 : 1;
    const head = headOf(units[from] ?? 0, units[from + step] ?? 0, units[from + step * 2] ?? 0);
    return ((this.heads[head >> 3] ?? 0) & (1 << (head & 7))) !== 0;
  }

  private hash(units: Uint16Array, from: number, to: number): number {
    return this.isBackward ? hashBackward(units, from, to) : hashOf(units, from, to);
  }

  private is(entry: number, units: Uint16Array, from: number, length: number): boolean {
    const { pool, ends } = this;
    const start = ends[entry - 1] ?? 0;
    if ((ends[entry] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at++) if (pool[start + at] !== units[from + at]) return false;
    return true;
  }

  private place(entry: number, hash: number): void {
    let slot = mixed(hash) & this.mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
    this.slots[slot] = entry | (hash & ~entryMask);
  }

  private widen(mask: number): void {
    this.mask = mask;
    this.slots = new Int32Array(this.mask + 1);
    for (let entry = 1; entry <= this.size; entry++) this.place(entry, this.hash(this.pool, this.ends[entry - 1] ?? 0, this.ends[entry] ?? 0));
  }
}

/** The words of many phrases: which ids a word answers to. An id says how a word of a phrase is met (`wild`, `met`) and by what. */
export class Vocabulary {
  readonly beginnings = new StringTable(wild.after);
  readonly ends = new StringTable(wild.before);
  readonly insides = new StringTable(wild.around);
  /** Ids of words that answer to several, as chains. */
  linkIds = new Int32Array(16);
  linkNext = new Int32Array(16);
  readonly words = new StringTable(wild.none);
  /** By word: 0, its one id, or the (inverted) place of a chain. */
  private answers = new Int32Array(16);
  private links = 1;

  /** What a token's units answer to: 0, one id, or below 0 the inverted place of a chain in `linkIds`. */
  answerOf(units: Uint16Array, from: number, length: number, hash: number): number {
    const word = this.words.find(units, from, length, hash);
    return word === 0 ? 0 : (this.answers[word] ?? 0);
  }

  /** The number of a word, added if new. */
  word(units: Uint16Array, from: number, length: number, hash = hashOf(units, from, from + length)): number {
    const word = this.words.add(units, from, length, hash);
    this.answers = roomier(this.answers, word + 1);
    return word;
  }

  /** The id of a beginning, an end or an inside, added if new. */
  part(kind: number, units: Uint16Array, from: number, length: number): number {
    const table = kind === wild.after ? this.beginnings : kind === wild.before ? this.ends : this.insides;
    return (table.add(units, from, length) << 3) | kind;
  }

  /** Whether a phrase of it has a wildcard at all. */
  get hasParts(): boolean {
    return this.beginnings.size + this.ends.size + this.insides.size > 0;
  }

  /** Whether a word may have parts to be said: most have none. */
  mayHaveParts(units: Uint16Array, from: number, length: number): boolean {
    const { beginnings, ends, insides } = this;
    if (insides.size > 0 || (beginnings.size > 0 && beginnings.mayHave(units, from, length))) return true;
    return ends.size > 0 && ends.mayHave(units, from + length - 1, length);
  }

  /** Says the id of every beginning, end and inside of a word that is one of a phrase; of `fewest` letters at least. */
  sayParts(units: Uint16Array, { from, length, fewest, say }: { from: number; length: number; fewest: number; say: (id: number) => void }): void {
    const last = from + length - 1;
    if (this.beginnings.mayHave(units, from, length)) this.beginnings.sayFrom(units, { from, most: length, fewest, say });
    if (this.ends.mayHave(units, last, length)) this.ends.sayFrom(units, { from: last, most: length, fewest, say });
    const { insides } = this;
    if (insides.size === 0) return;
    for (let at = 0; at < length; at++)
      if (insides.mayHave(units, from + at, length - at)) insides.sayFrom(units, { from: from + at, most: length - at, fewest, say });
  }

  has(word: number, id: number): boolean {
    const answer = this.answers[word] ?? 0;
    if (answer >= 0) return answer === id;
    for (let link = ~answer; link !== 0; link = this.linkNext[link] ?? 0) if (this.linkIds[link] === id) return true;
    return false;
  }

  /** From now on this word answers to this id as well. */
  link(word: number, id: number): void {
    if (this.has(word, id)) return;
    const answer = this.answers[word] ?? 0;
    if (answer === 0) this.answers[word] = id;
    else this.answers[word] = ~this.chain(id, answer < 0 ? ~answer : this.chain(answer, 0));
  }

  private chain(id: number, next: number): number {
    this.linkIds = roomier(this.linkIds, this.links + 1);
    this.linkNext = roomier(this.linkNext, this.links + 1);
    this.linkIds[this.links] = id;
    this.linkNext[this.links] = next;
    return this.links++;
  }
}
