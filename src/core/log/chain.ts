/** The log as a chain: each line carries a SHA-256 over all that it says and over the line before it. A signed head names the first line, the last and its hash. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** A line as far as the chain looks at it. Lines from before there was a chain have neither `prev` nor `hash`. */
export interface ChainedLine {
  readonly id: number;
  readonly at: number;
  readonly what: string;
  readonly prev?: string | undefined;
  readonly hash?: string | undefined;
}

/** What is signed of a chain. */
export interface ChainEnd {
  /** Number of the first line, from before the chain if there are such. */
  readonly first: number;
  readonly last: number;
  /** The last line's hash. */
  readonly hash: string;
}

/** Where a chain has been read to. */
export interface Followed {
  readonly count: number;
  /** Lines from before the chain: the chain vouches for them from its first line on. */
  readonly unchained: number;
  readonly first: number;
  readonly last: number;
  readonly hash: string;
  readonly trouble: ChainTrouble | null;
}

/** What is wrong with a chain: a line says something else than its hash; one is missing or moved; one stands alone. Each has a sentence (`logBroken_<why>`). */
export interface ChainTrouble {
  readonly why: 'changed' | 'missing' | 'unchained';
  /** The number of the line where it shows. */
  readonly id: number;
}

/** The kinds of lines that begin a chain: the very first, which vouches for what stood before, and the one after an erasure. */
export const beginnings = { begun: 'chain-begun', erased: 'log-erased' } as const;

/** What a line names as the one before it where that is not to be trusted: no hash is like it, so the break stays to be seen. */
export const brokenLink = 'broken';

export const nothingFollowed: Followed = { count: 0, unchained: 0, first: 0, last: 0, hash: '', trouble: null };

/** The hash of a line: over all of its parts but the hash itself. */
export function hashOfLine(line: object): string {
  const { hash: _, ...said } = line as { readonly hash?: unknown };
  return bytesToHex(sha256(utf8(canonical(said))));
}

/** The line with its place in the chain. */
export function chained<L extends object>(line: L, prev: string): L & { prev: string; hash: string } {
  const linked = { ...line, prev };
  return { ...linked, hash: hashOfLine(linked) };
}

/** Reads one line more. After the first trouble nothing more is looked at: what follows a broken link proves nothing. */
export function follow(before: Followed, line: ChainedLine): Followed {
  if (before.trouble) return { ...before, count: before.count + 1 };
  const trouble = troubleOf(before, line);
  const isOld = line.hash === undefined;
  return {
    count: before.count + 1,
    unchained: before.unchained + (isOld ? 1 : 0),
    first: before.count === 0 ? line.id : before.first,
    last: line.id,
    hash: line.hash ?? hashOfLine({ ...line, prev: before.hash }),
    trouble: trouble && { why: trouble, id: line.id },
  };
}

function troubleOf(before: Followed, line: ChainedLine): ChainTrouble['why'] | null {
  const isFirst = before.count === 0;
  if (line.hash === undefined || line.prev === undefined) {
    // lines without a hash stand only before the chain
    const isBefore = line.hash === undefined && line.prev === undefined && before.unchained === before.count;
    return isBefore ? null : 'unchained';
  }
  if (line.hash !== hashOfLine(line)) return 'changed';
  if (isFirst) return line.what === beginnings.erased || (line.what === beginnings.begun && line.prev === '') ? null : 'missing';
  if (line.id === before.last + 1 && line.prev === before.hash) return null;
  // what stood before the chain has no hashes of its own: which of its lines was changed or taken away nobody can tell
  return before.unchained === before.count ? 'changed' : 'missing';
}

/** The bytes that a head's signature is over. */
export function signedEnd({ first, last, hash }: ChainEnd): Uint8Array<ArrayBuffer> {
  return utf8(`guidepost-log/1 ${first} ${last} ${hash}`);
}

/** The hash of a text as the log keeps it, white space aside; the text itself stands nowhere. */
export function hashOfText(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim();
  return bytesToHex(sha256(utf8(plain)));
}

/** JSON with sorted keys and without white space; what JSON cannot tell apart stays apart. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).filter(([, part]) => part !== undefined);
    return `{${parts
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`)
      .join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) return `!${value}`;
  return JSON.stringify(value) ?? `!${typeof value}`;
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>; // a fresh buffer of its own
}
