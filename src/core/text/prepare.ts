import { type Entity, findEntities, isTrigger } from './entities.ts';
import { composed, expansionOf, type FoldPage, foldBeyond, foldOf, isWordSort, pageOf, sort, sortOf } from './fold.ts';
import { hashOf, hashSeed, hashStep } from './hash.ts';
import { roomier } from './tables.ts';
import { flag, flagEntities, type Tokens } from './tokens.ts';

/** A text prepared once for all rules: folded units, each with its exact place in the original, and the tokens over them. */
export interface Prepared {
  readonly text: string;
  readonly size: number;
  readonly units: Uint16Array;
  /** Where each folded unit begins and ends in `text`; what is invisible belongs to the unit before it. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly tokens: Tokens;
  /** Hashtags, mentions, links and e-mails, in order. */
  readonly entities: readonly Entity[];
}

/** Prepares a text: one pass over its units (about 15 ns each). */
export function prepare(text: string): Prepared {
  const reader = new Reader(text);
  reader.read();
  return reader.prepared();
}

/** Where tokens are put together: a text of symbols has as many as units, an ordinary one a sixth, so what is kept is cut to size. */
let desk = deskOf(1024);

function deskOf(room: number): { from: Uint32Array; to: Uint32Array; hashes: Int32Array; flags: Uint8Array } {
  return { from: new Uint32Array(room), to: new Uint32Array(room), hashes: new Int32Array(room), flags: new Uint8Array(room) };
}

const noPage: FoldPage = { fold: new Uint16Array(0), sorts: new Uint8Array(0) };

class Reader {
  private size = 0;
  private count = 0;
  private open = false;
  private hash = hashSeed;
  private newlines = 0;
  /** Units beyond those of the text that ligatures have asked for. */
  private owed = 0;
  private readonly triggers: number[] = [];
  private readonly text: string;
  private units: Uint16Array;
  private starts: Uint32Array;
  private ends: Uint32Array;
  private readonly from: Uint32Array;
  private readonly to: Uint32Array;
  private readonly hashes: Int32Array;
  private readonly flags: Uint8Array;

  constructor(text: string) {
    this.text = text;
    const room = text.length + 1;
    const buffer = new ArrayBuffer(room * 10); // one for all three: each is made and collected outside of the heap
    this.starts = new Uint32Array(buffer, 0, room);
    this.ends = new Uint32Array(buffer, room * 4, room);
    this.units = new Uint16Array(buffer, room * 8, room);
    if (desk.flags.length < room) desk = deskOf(room);
    ({ from: this.from, to: this.to, hashes: this.hashes, flags: this.flags } = desk);
  }

  read(): void {
    const { text } = this;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const kind = sortOf(unit);
      if (isWordSort(kind)) at = this.run(at);
      else if (kind === sort.gap) this.gap(0x20, at);
      else if (kind === sort.symbol) {
        if (isTrigger(unit)) this.triggers.push(at);
        this.symbol(foldOf(unit), at, at + 1);
      } else at = this.rare(unit, at);
    }
    this.close();
  }

  /** Letters and digits in a row, most of any text: all in local variables. Returns the index of the last. */
  private run(first: number): number {
    if (!this.open) {
      this.begin();
      this.open = true;
    }
    const { text, units, starts, ends } = this;
    let { size, hash } = this;
    let at = first;
    let high = -1;
    let { fold, sorts } = noPage;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit >> 8 !== high) {
        ({ fold, sorts } = pageOf(unit)); // letters in a row are of one page
        high = unit >> 8;
      }
      const kind = sorts[unit & 255] ?? 0;
      if (kind < sort.latin || kind > sort.digit) break;
      const folded = fold[unit & 255] ?? 0;
      hash = Math.imul(hash ^ folded, 0x01000193); // hashStep, by hand
      units[size] = folded;
      starts[size] = at;
      ends[size] = at + 1;
      size++;
    }
    this.size = size;
    this.hash = hash;
    return at - 1;
  }

  prepared(): Prepared {
    const { text, size, units, starts, ends, count } = this;
    const entities = this.triggers.length === 0 ? [] : findEntities(text, this.triggers);
    const buffer = new ArrayBuffer(count * 13);
    const tokens = {
      count,
      from: new Uint32Array(buffer, 0, count),
      to: new Uint32Array(buffer, count * 4, count),
      hash: new Int32Array(buffer, count * 8, count),
      flags: new Uint8Array(buffer, count * 12, count),
    };
    tokens.from.set(this.from.subarray(0, count));
    tokens.to.set(this.to.subarray(0, count));
    tokens.hash.set(this.hashes.subarray(0, count));
    tokens.flags.set(this.flags.subarray(0, count));
    if (entities.length > 0) flagEntities(entities, tokens, starts);
    return { text, size, units, starts, ends, tokens, entities };
  }

  /** Everything that is no plain letter, digit, gap or symbol; returns the index of the last unit used. */
  private rare(unit: number, at: number): number {
    const kind = sortOf(unit);
    if (kind === sort.drop) this.drop(at + 1);
    else if (kind === sort.newline) this.gap(0x0a, at);
    else if (kind === sort.mark) this.mark(unit, at);
    else if (kind === sort.apostrophe) this.apostrophe(at);
    else if (kind === sort.expands) this.expand(expansionOf(unit), at);
    else return this.surrogate(at);
    return at;
  }

  /** A ligature: all its letters stand at the one place. */
  private expand(letters: string, at: number): void {
    this.owed += letters.length - 1;
    const room = this.text.length + 1 + this.owed;
    this.units = roomier(this.units, room);
    this.starts = roomier(this.starts, room);
    this.ends = roomier(this.ends, room);
    for (const letter of letters) this.word(letter.charCodeAt(0), at, at + 1);
  }

  private surrogate(at: number): number {
    const point = this.text.codePointAt(at) ?? 0;
    const end = point > 0xffff ? at + 2 : at + 1;
    const plain = point > 0xffff ? foldBeyond(point) : '';
    if (plain === undefined) this.drop(end);
    else if (plain !== '') this.word(foldOf(plain.charCodeAt(0)), at, end);
    else this.pair(point, at, end);
    return end - 1;
  }

  /** A symbol of two units, an emoji mostly: both units have the same place, so that no span can split it. */
  private pair(point: number, at: number, end: number): void {
    this.close();
    this.begin();
    this.add(this.text.charCodeAt(at), at, end);
    if (point > 0xffff) this.add(this.text.charCodeAt(at + 1), at, end);
    this.finish(0);
  }

  private word(unit: number, start: number, end: number): void {
    if (!this.open) {
      this.begin();
      this.open = true;
    }
    this.add(unit, start, end);
  }

  private symbol(unit: number, start: number, end: number): void {
    this.close();
    this.begin();
    this.add(unit, start, end);
    this.finish(0);
  }

  private gap(unit: number, at: number): void {
    this.close();
    if (unit === 0x0a) this.newlines++;
    this.put(unit, at, at + 1);
  }

  private apostrophe(at: number): void {
    if (this.open && isWordSort(sortOf(this.text.charCodeAt(at + 1)))) this.add(0x27, at, at + 1);
    else this.gap(0x20, at);
  }

  private mark(unit: number, at: number): void {
    const last = this.size - 1;
    const base = this.units[last] ?? 0;
    const letter = this.open ? composed(base, unit) : 0;
    if (letter !== 0) {
      this.units[last] = letter;
      this.hash = hashOf(this.units, this.from[this.count] ?? 0, this.size); // rare: a decomposed й
    }
    this.drop(at + 1);
  }

  private drop(end: number): void {
    if (this.size > 0) this.ends[this.size - 1] = end;
  }

  private begin(): void {
    this.from[this.count] = this.size;
    this.hash = hashSeed;
  }

  private add(unit: number, start: number, end: number): void {
    this.hash = hashStep(this.hash, unit);
    this.put(unit, start, end);
  }

  private put(unit: number, start: number, end: number): void {
    this.units[this.size] = unit;
    this.starts[this.size] = start;
    this.ends[this.size] = end;
    this.size++;
  }

  private close(): void {
    if (this.open) this.finish(flag.word);
    this.open = false;
  }

  private finish(kind: number): void {
    this.to[this.count] = this.size;
    this.hashes[this.count] = this.hash;
    this.flags[this.count] = kind | (this.newlines > 1 && this.count > 0 ? flag.wall : 0);
    this.newlines = 0;
    this.count++;
  }
}
