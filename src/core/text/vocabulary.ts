import { hashSeed, hashStep, type Prepared } from './prepare.ts';

/** How an entry of the vocabulary is met by a token: as it is, by its beginning (`word*`), its end (`*word`), anywhere inside (`*word*`). */
export const wild = { none: 0, after: 1, before: 2, around: 3 } as const;

/** The words of many phrases; each has an id above 0. */
export interface Vocabulary {
  /** The id of a phrase's token, added if new. */
  readonly add: (phrase: Prepared, token: number, kind: number) => number;
  /** All ids that a token of a text answers to. */
  readonly idsOf: (text: Prepared, token: number) => readonly number[];
}

const none: readonly number[] = [];

export function vocabularyOf(): Vocabulary {
  const exact = new Table();
  const beginnings = new Table();
  const ends = new Table();
  const insides = new Table();
  let ids = 0;
  const tables = [exact, beginnings, ends, insides];
  return {
    add: (phrase, token, kind) => {
      const from = phrase.tokens.from[token] ?? 0;
      const to = phrase.tokens.to[token] ?? 0;
      const table = tables[kind] ?? exact;
      const hash = phrase.tokens.hash[token] ?? 0;
      return table.get(phrase.units, from, to - from, hash) || table.set(phrase.units, from, to - from, hash, ++ids);
    },
    idsOf: (text, token) => {
      const from = text.tokens.from[token] ?? 0;
      const length = (text.tokens.to[token] ?? 0) - from;
      const whole = exact.get(text.units, from, length, text.tokens.hash[token] ?? 0);
      if (beginnings.size + ends.size + insides.size === 0) return whole === 0 ? none : [whole];
      const found = whole === 0 ? [] : [whole];
      // longest first, so that of two wildcards the closer one answers
      for (const size of beginnings.lengths) if (size <= length) push(found, beginnings.find(text.units, from, size));
      for (const size of ends.lengths) if (size <= length) push(found, ends.find(text.units, from + length - size, size));
      for (const size of insides.lengths) for (let at = from; at + size <= from + length; at++) push(found, insides.find(text.units, at, size));
      return found;
    },
  };
}

function push(ids: number[], id: number): void {
  if (id !== 0 && !ids.includes(id)) ids.push(id);
}

function hashOf(units: Uint16Array, from: number, to: number): number {
  let hash = hashSeed;
  for (let at = from; at < to; at++) hash = hashStep(hash, units[at] ?? 0);
  return hash;
}

/** Strings of units → id; open addressing, entries verified unit by unit (32-bit hashes do collide). */
class Table {
  size = 0;
  /** Lengths in use, longest first. */
  lengths: number[] = [];
  private mask = 15;
  private slots = new Int32Array(16);
  private readonly hashes: number[] = [0];
  private readonly froms: number[] = [0];
  private readonly sizes: number[] = [0];
  private readonly ids: number[] = [0];
  private pool = new Uint16Array(256);
  private used = 0;

  find(units: Uint16Array, from: number, length: number): number {
    return this.get(units, from, length, hashOf(units, from, from + length));
  }

  get(units: Uint16Array, from: number, length: number, hash: number): number {
    for (let slot = mixed(hash) & this.mask; ; slot = (slot + 1) & this.mask) {
      const entry = this.slots[slot] ?? 0;
      if (entry === 0) return 0;
      if (this.hashes[entry] === hash && this.sizes[entry] === length && this.same(entry, units, from)) return this.ids[entry] ?? 0;
    }
  }

  set(units: Uint16Array, from: number, length: number, hash: number, id: number): number {
    if ((this.size + 1) * 2 > this.mask) this.widen();
    if (this.used + length > this.pool.length) this.deepen(length);
    this.pool.set(units.subarray(from, from + length), this.used);
    this.hashes.push(hash);
    this.froms.push(this.used);
    this.sizes.push(length);
    this.ids.push(id);
    this.used += length;
    this.size++;
    if (!this.lengths.includes(length)) this.lengths = [...this.lengths, length].sort((one, other) => other - one);
    this.place(this.size, hash);
    return id;
  }

  private same(entry: number, units: Uint16Array, from: number): boolean {
    const at = this.froms[entry] ?? 0;
    const size = this.sizes[entry] ?? 0;
    for (let offset = 0; offset < size; offset++) if (this.pool[at + offset] !== units[from + offset]) return false;
    return true;
  }

  private place(entry: number, hash: number): void {
    let slot = mixed(hash) & this.mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
    this.slots[slot] = entry;
  }

  private widen(): void {
    this.mask = this.mask * 2 + 1;
    this.slots = new Int32Array(this.mask + 1);
    for (let entry = 1; entry <= this.size; entry++) this.place(entry, this.hashes[entry] ?? 0);
  }

  private deepen(length: number): void {
    const deeper = new Uint16Array(Math.max(this.pool.length * 2, this.used + length));
    deeper.set(this.pool);
    this.pool = deeper;
  }
}

function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}
