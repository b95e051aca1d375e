/**
 * Reads a text unit by unit, on tables that are made once and are constants: the engine reaches those several times faster than ones it has to look up, and
 * this is the loop that every check of every text goes through.
 */
import { findEntities, isTrigger } from './entities.ts';
import { composed, expansionOf, foldBeyond, foldOf, isWordSort, sort, sortOf } from './fold.ts';
import { hashOf, hashSeed, hashStep } from './hash.ts';
import { mayBeSuspicious, odd, oddAsWritten, oddOfWord } from './odd.ts';
import { Places, plainPlaces } from './places.ts';
import { learnPage, plainGap, plainUnits } from './plain-units.ts';
import type { Prepared } from './prepare.ts';
import { flag, flagEntities } from './tokens.ts';

/** The longest text, in units, that is read at once. */
export const longestRead = 16_384;
/** Room for ligatures, which are several letters each. */
const mostUnits = longestRead * 2;

const deskUnits = new Uint16Array(mostUnits);
const deskFrom = new Uint32Array(longestRead);
const deskTo = new Uint32Array(longestRead);
const deskHashes = new Int32Array(longestRead);
const deskFlags = new Uint8Array(longestRead);
const deskOdd = new Uint8Array(longestRead);

function wordFlags(token: number, end: number, oddities: number): number {
  return mayBeSuspicious[oddities] === 1 || end - (deskFrom[token] ?? 0) === 1 ? flag.word | flag.again : flag.word;
}

/** Nothing stands before the text. */
const none = -1;

/** Reads one text on the desk. */
export class Reader {
  private size = 0;
  private count = 0;
  /** The word that is open: its hash, its oddities, its last letter and the one before. */
  private open = false;
  private hash = hashSeed;
  private odd = 0;
  private last = 0;
  private before = 0;
  private newlines: number;
  private readonly isLater: boolean;
  private readonly triggers: number[] = [];
  readonly text: string;
  /** How far the place of the last unit is from its number; where that changed and which units are wider than one, as `Places` has them. */
  private shift = 0;
  private readonly turns: number[] = [];
  private readonly wide: number[] = [];

  /** `newlines`: those that stand before the text in a longer one, which has words before them. */
  constructor(text: string, newlines = none) {
    this.text = text;
    this.newlines = Math.max(newlines, 0);
    this.isLater = newlines !== none;
  }

  /** How many newlines stand behind the last token, for what follows in a longer text. */
  get newlinesLeft(): number {
    return this.count > 0 || this.isLater ? this.newlines : none;
  }

  read(): void {
    const { text } = this;
    const { length } = text;
    const { charCodeAt } = String.prototype;
    for (let at = 0; at < length; ) {
      const unit = charCodeAt.call(text, at);
      at = unit < plainUnits.length && plainUnits[unit] !== 0 ? this.plain(at) : this.other(unit, at) + 1;
    }
    this.close();
  }

  /** Words and what stands between them, most of any text: all in local variables. Returns the index of the first unit that is none of these. */
  private plain(first: number): number {
    const { charCodeAt } = String.prototype; // looked up at the text it is searched for each time, once strings of several inner kinds have come by
    const { text } = this;
    const { length } = text;
    const shift = first - this.size; // each unit from here on stands for itself
    let { count, open, hash, odd: seen, last, before } = this;
    if (shift !== this.shift) this.turn(shift);
    let at = first;
    while (at < length) {
      let unit = charCodeAt.call(text, at);
      let known = unit < plainUnits.length ? (plainUnits[unit] ?? 0) : 0;
      if (known > 0) {
        if (!open) {
          deskFrom[count] = at - shift;
          open = true;
          hash = hashSeed;
          seen = last = before = 0;
        }
        do {
          const folded = known & 0xffff;
          deskUnits[at - shift] = folded;
          hash = Math.imul(hash ^ folded, 0x01000193); // hashStep, by hand
          seen |= known;
          if (folded === last && folded === before) seen |= odd.run << 16;
          before = last;
          last = folded;
          if (++at === length) break;
          unit = charCodeAt.call(text, at);
          known = unit < plainUnits.length ? (plainUnits[unit] ?? 0) : 0;
        } while (known > 0);
        if (at === length) break;
      }
      if (known === 0) break;
      if (open) {
        deskTo[count] = at - shift;
        deskHashes[count] = hash;
        deskOdd[count] = seen >> 16;
        deskFlags[count] = wordFlags(count, at - shift, seen >> 16) | this.wall(count);
        count++;
        open = false;
      }
      if (known >= plainGap.newline) {
        if (known === plainGap.newline) this.newlines++;
        deskUnits[at - shift] = known === plainGap.newline ? 0x0a : 0x20;
      } else {
        if (isTrigger(unit)) this.triggers.push(at);
        deskUnits[at - shift] = -known;
        deskFrom[count] = at - shift;
        deskTo[count] = at - shift + 1;
        deskHashes[count] = hashStep(hashSeed, -known);
        deskOdd[count] = 0;
        deskFlags[count] = this.wall(count);
        count++;
      }
      at++;
    }
    this.size = at - shift;
    this.count = count;
    this.open = open;
    this.hash = hash;
    this.odd = seen;
    this.last = last;
    this.before = before;
    return at;
  }

  /** What was read, cut to size: one buffer for all, since each is made and collected outside of the heap. */
  prepared(): Prepared {
    const { text, size, count } = this;
    const entities = this.triggers.length === 0 ? [] : findEntities(text, this.triggers);
    const buffer = new ArrayBuffer(count * 14 + size * 2);
    const tokens = {
      count,
      from: new Uint32Array(buffer, 0, count),
      to: new Uint32Array(buffer, count * 4, count),
      hash: new Int32Array(buffer, count * 8, count),
      flags: new Uint8Array(buffer, count * 12 + size * 2, count),
      odd: new Uint8Array(buffer, count * 13 + size * 2, count),
    };
    tokens.from.set(deskFrom.subarray(0, count));
    tokens.to.set(deskTo.subarray(0, count));
    tokens.hash.set(deskHashes.subarray(0, count));
    tokens.flags.set(deskFlags.subarray(0, count));
    tokens.odd.set(deskOdd.subarray(0, count));
    const units = new Uint16Array(buffer, count * 12, size);
    units.set(deskUnits.subarray(0, size));
    const places = this.turns.length + this.wide.length === 0 ? plainPlaces : new Places(this.turns, this.wide);
    if (entities.length > 0) flagEntities(entities, tokens, places);
    return { text, size, units, places, tokens, entities, found: undefined, kept: undefined };
  }

  /** Everything that `plain` does not know; returns the index of the last unit used. */
  private other(unit: number, at: number): number {
    const kind = sortOf(unit);
    if (unit < plainUnits.length) learnPage(unit >> 8); // mostly the first of its page
    if (kind === sort.symbol) {
      if (isTrigger(unit)) this.triggers.push(at);
      this.symbol(foldOf(unit), at, at + 1);
    } else if (isWordSort(kind)) {
      this.word(foldOf(unit), at, at + 1);
    } else if (kind === sort.gap) this.gap(0x20, at);
    else return this.rare(unit, at);
    return at;
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

  /** A ligature: all its letters stand at the one place. Where a text is full of them, those that the desk has no room for are left out. */
  private expand(letters: string, at: number): void {
    const isRoom = this.size + letters.length < deskUnits.length - (this.text.length - at);
    for (const letter of isRoom ? letters : letters.slice(0, 1)) this.word(letter.charCodeAt(0), at, at + 1);
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
    this.odd |= oddAsWritten(unit, this.text.charAt(start)) << 16;
    if (unit === this.last && unit === this.before) this.odd |= odd.run << 16;
    this.follow(unit);
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
    if (this.open && isWordSort(sortOf(this.text.charCodeAt(at + 1)))) {
      this.follow(0x27);
      this.add(0x27, at, at + 1);
    } else this.gap(0x20, at);
  }

  private mark(unit: number, at: number): void {
    const last = this.size - 1;
    const base = deskUnits[last] ?? 0;
    const letter = this.open ? composed(base, unit) : 0;
    if (letter !== 0) this.replaceLast(letter);
    this.drop(at + 1);
  }

  /** The last letter is another one: a decomposed й. */
  private replaceLast(letter: number): void {
    const { size } = this;
    const from = deskFrom[this.count] ?? 0;
    const start = size - 1 + this.shift;
    deskUnits[size - 1] = letter;
    this.hash = hashOf(deskUnits, from, size);
    const sure = ((this.odd >> 16) | oddAsWritten(letter, this.text.charAt(start))) & (odd.surelyLatin | odd.surelyCyrillic);
    this.odd = (oddOfWord(deskUnits, from, size) | sure) << 16;
    this.last = letter;
  }

  private drop(end: number): void {
    if (this.size > 0) this.widen(this.size - 1, end);
  }

  private begin(): void {
    deskFrom[this.count] = this.size;
    this.hash = hashSeed;
    this.odd = 0;
    this.last = 0;
    this.before = 0;
  }

  /** The flag of a token that a blank line stands before; what is counted from then on stands behind the token. */
  private wall(token: number): number {
    const isBlank = this.newlines > 1 && (token > 0 || this.isLater);
    this.newlines = 0;
    return isBlank ? flag.wall : 0;
  }

  private follow(unit: number): void {
    this.before = this.last;
    this.last = unit;
  }

  private add(unit: number, start: number, end: number): void {
    this.hash = hashStep(this.hash, unit);
    this.put(unit, start, end);
  }

  private put(unit: number, start: number, end: number): void {
    const { size } = this;
    if (start - size !== this.shift) this.turn(start - size);
    if (end !== start + 1) this.widen(size, end);
    deskUnits[size] = unit;
    this.size++;
  }

  /** From the next unit on, places are shifted so far. */
  private turn(shift: number): void {
    const { turns, size } = this;
    if (turns.at(-2) === size) turns.length -= 2;
    turns.push(size, shift);
    this.shift = shift;
  }

  /** A unit ends later than one behind its beginning. */
  private widen(unit: number, end: number): void {
    const { wide } = this;
    if (wide.at(-2) === unit) wide.length -= 2;
    wide.push(unit, end);
  }

  private close(): void {
    if (this.open) this.finish(wordFlags(this.count, this.size, this.odd >> 16));
    this.open = false;
  }

  private finish(kind: number): void {
    const { count } = this;
    deskTo[count] = this.size;
    deskHashes[count] = this.hash;
    deskOdd[count] = this.odd >> 16;
    deskFlags[count] = kind | this.wall(count);
    this.count++;
  }
}
