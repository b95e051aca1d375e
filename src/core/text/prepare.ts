import type { Entity } from './entities.ts';
import { isWordSort, sort, sortOf } from './fold.ts';
import { joinPlaces, type Places } from './places.ts';
import { longestRead, Reader } from './reader.ts';
import type { Tokens } from './tokens.ts';

/** A text prepared once for all rules: folded units, each with its exact place in the original, and the tokens over them. */
export interface Prepared {
  readonly text: string;
  readonly size: number;
  readonly units: Uint16Array;
  readonly places: Places;
  readonly tokens: Tokens;
  /** Hashtags, mentions, links and e-mails, in order. */
  readonly entities: readonly Entity[];
  /**
   * What a book of phrases found in it last, so that it goes with the text. (In a `WeakMap` it would not: that holds its texts through every small collection
   * of the engine, until a large one.)
   */
  found: { readonly by: object; readonly hits: unknown } | undefined;
  /** What was made of it once for several rules. */
  kept: Map<object, unknown> | undefined;
}

/** Prepares a text: one pass over its units (about 8 ns each in Latin and Cyrillic). One longer than `longestRead` is read piece by piece. */
export function prepare(text: string): Prepared {
  const first = new Reader(text.slice(0, text.length <= longestRead ? text.length : endOfPiece(text, 0)));
  first.read();
  const pieces = [first.prepared()];
  let { newlinesLeft } = first;
  for (let start = first.text.length; start < text.length; ) {
    const reader = new Reader(text.slice(start, endOfPiece(text, start)), newlinesLeft);
    reader.read();
    pieces.push(reader.prepared());
    newlinesLeft = reader.newlinesLeft;
    start += reader.text.length;
  }
  return pieces.length > 1 ? joined(text, pieces) : (pieces[0] as Prepared); // there is one at least
}

/** What is made of a text's letters alone, made once for all rules of a check that ask for it by the same function. */
export function keptOf<T>(text: Prepared, make: (text: string) => T): T {
  text.kept ??= new Map();
  if (!text.kept.has(make)) text.kept.set(make, make(text.text));
  return text.kept.get(make) as T;
}

/** Behind white space, where no token and no entity is cut, and before a letter or digit: an invisible sign would belong to the space. Else behind any gap. */
function endOfPiece(text: string, start: number): number {
  const furthest = start + longestRead;
  if (furthest >= text.length) return text.length;
  for (const isGap of [isWhite, isAnyGap]) {
    for (let at = furthest; at > start + 1; at--) if (isWordSort(sortOf(text.charCodeAt(at))) && isGap(text.charCodeAt(at - 1))) return at;
  }
  return /[\ud800-\udbff]/.test(text.charAt(furthest - 1)) ? furthest - 1 : furthest;
}

function isWhite(unit: number): boolean {
  return isAnyGap(unit) && /\s/.test(String.fromCharCode(unit)); // a byte order mark counts as white, and stands inside words
}

function isAnyGap(unit: number): boolean {
  const kind = sortOf(unit);
  return kind === sort.gap || kind === sort.newline;
}

function joined(text: string, pieces: readonly Prepared[]): Prepared {
  const sum = (sizeOf: (piece: Prepared) => number): number => pieces.reduce((all, piece) => all + sizeOf(piece), 0);
  const size = sum((piece) => piece.size);
  const count = sum(({ tokens }) => tokens.count);
  const units = new Uint16Array(size);
  const tokens = {
    count,
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    hash: new Int32Array(count),
    flags: new Uint8Array(count),
    odd: new Uint8Array(count),
  };
  const entities: Entity[] = [];
  let [place, unit, token] = [0, 0, 0];
  for (const piece of pieces) {
    units.set(piece.units, unit);
    for (let at = 0; at < piece.tokens.count; at++) {
      tokens.from[token + at] = unit + (piece.tokens.from[at] ?? 0);
      tokens.to[token + at] = unit + (piece.tokens.to[at] ?? 0);
    }
    tokens.hash.set(piece.tokens.hash, token);
    tokens.flags.set(piece.tokens.flags, token);
    tokens.odd.set(piece.tokens.odd, token);
    for (const entity of piece.entities) entities.push({ ...entity, start: place + entity.start, end: place + entity.end });
    place += piece.text.length;
    unit += piece.size;
    token += piece.tokens.count;
  }
  const places = joinPlaces(pieces.map((piece) => ({ places: piece.places, size: piece.size, length: piece.text.length })));
  return { text, size, units, places, tokens, entities, found: undefined, kept: undefined };
}
