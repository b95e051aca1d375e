/**
 * The words of a brand's replies in a form that is stored as it is and searched as it is: nothing is rebuilt when a popup opens (measured: an index
 * made anew costs 300 ms at 10,000 replies, a stored one is read in a few). One buffer: numbers of 32 bits first, then of 16, then of 8.
 */
import type { Reply } from '../guide.ts';
import { sortedWords } from './sorted-words.ts';
import { wordsIn } from './words.ts';

/** Where in a reply a word stands; bits of a posting below its document. */
export const place = { title: 1, label: 2, body: 4, bodyAgain: 8 } as const;
/** A posting is `document << documentShift | places`. */
export const documentShift = 4;

/** Of each reply the search needs to know this much beside its words. */
export interface IndexedReply {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly scenario?: string | undefined;
  readonly variants?: readonly { readonly body: string; readonly lang?: string | undefined; readonly networks?: readonly string[] | undefined }[] | undefined;
  readonly lang: string;
  readonly networks: readonly string[];
  readonly status: Reply['status'];
  readonly uses: number;
  /** Epoch milliseconds; 0 for never. */
  readonly lastUsed: number;
}

/** "GPR1" read as a little-endian number. */
const mark = 0x31525047;
const headerWords = 8;
export const statuses = ['draft', 'approved', 'retired'] as const;
/** Minutes fit into 32 bits, milliseconds do not. */
const minuteMs = 60_000;

/** An opened index. Arrays are views of the stored buffer. */
export interface ReplyIndex {
  readonly count: number;
  readonly words: number;
  /** Where each word's letters begin in `letters`; one more at the end. */
  readonly wordStarts: Uint32Array;
  readonly letters: Uint16Array;
  /** How many letters a word shares with the one before it. */
  readonly shared: Uint8Array;
  readonly postingStarts: Uint32Array;
  readonly postings: Uint32Array;
  readonly titleLengths: Uint8Array;
  /** Bit of the language in `languages`, for each that some variant of the reply is in. */
  readonly langs: Uint8Array;
  /** Bits of networks in `networks`; 0 means all. */
  readonly networkBits: Uint32Array;
  readonly status: Uint8Array;
  readonly uses: Uint32Array;
  readonly lastUsed: Uint32Array;
  readonly languages: readonly string[];
  readonly networks: readonly string[];
  /** The id of a document. */
  readonly idAt: (document: number) => string;
}

/** Takes replies one by one, so that a long library can be indexed in slices. */
export class Indexer {
  private readonly postingsOf = new Map<string, number[]>();
  private readonly replies: IndexedReply[] = [];

  add(reply: IndexedReply): void {
    const document = this.replies.push(reply) - 1;
    for (const [word, bits] of placesOf(reply)) {
      const list = this.postingsOf.get(word);
      if (list) list.push((document << documentShift) | bits);
      else this.postingsOf.set(word, [(document << documentShift) | bits]);
    }
  }

  /** The index of all that was added. */
  finish(): ArrayBuffer {
    const { replies, postingsOf } = this;
    const sorted = sortedWords(postingsOf.keys());
    const lists = sorted.words.map((word) => postingsOf.get(word) ?? []);
    const languages = named(replies.map(langsOf), 8);
    const networks = named(replies.map(networksOf), 32);
    const ids = joined(replies.map(({ id }) => id));
    const told = new TextEncoder().encode(JSON.stringify({ languages: languages.names, networks: networks.names }));
    return packed(
      [replies.length, sorted.words.length],
      [
        sorted.starts,
        starts(lists),
        flat(lists),
        networks.bits,
        Uint32Array.from(replies, ({ uses }) => uses),
        Uint32Array.from(replies, ({ lastUsed }) => Math.floor(lastUsed / minuteMs)),
        ids.starts,
        sorted.letters,
        sorted.shared,
        Uint8Array.from(replies, ({ title }) => Math.min(255, wordsIn(title).length)),
        Uint8Array.from(languages.bits),
        Uint8Array.from(replies, ({ status }) => statuses.indexOf(status)),
        ids.bytes,
        told,
      ],
    );
  }
}

/** The index of some replies, in one go. */
export function buildIndex(replies: readonly IndexedReply[]): ArrayBuffer {
  const indexer = new Indexer();
  for (const reply of replies) indexer.add(reply);
  return indexer.finish();
}

/** Opens a stored index; throws on anything else. */
export function openIndex(buffer: ArrayBuffer): ReplyIndex {
  const [given, count = 0, words = 0, postings = 0, letters = 0, idBytes = 0, toldBytes = 0] = new Uint32Array(buffer, 0, headerWords);
  if (given !== mark) throw new Error('these bytes are no index of replies');
  let at = headerWords * 4;
  const wide = (length: number): Uint32Array => take(new Uint32Array(buffer, at, length));
  const narrow = (length: number): Uint8Array => take(new Uint8Array(buffer, at, length));
  function take<T extends { readonly byteLength: number }>(view: T): T {
    at += view.byteLength;
    return view;
  }
  const wordStarts = wide(words + 1);
  const postingStarts = wide(words + 1);
  const all = wide(postings);
  const [networkBits, uses, lastUsed, idStarts] = [wide(count), wide(count), wide(count), wide(count + 1)];
  const text = take(new Uint16Array(buffer, at, letters));
  const [shared, titleLengths, langs, status] = [narrow(words), narrow(count), narrow(count), narrow(count)];
  const ids = narrow(idBytes);
  const told = JSON.parse(new TextDecoder().decode(narrow(toldBytes))) as { languages: string[]; networks: string[] };
  const decoder = new TextDecoder();
  return {
    ...{ count, words, wordStarts, letters: text, shared, postingStarts, postings: all, titleLengths, langs, networkBits, status, uses, lastUsed, ...told },
    idAt: (document) => decoder.decode(ids.subarray(idStarts[document], idStarts[document + 1])),
  };
}

/** The places of each word of a reply. */
function placesOf(reply: IndexedReply): Map<string, number> {
  const places = new Map<string, number>();
  const add = (text: string, bit: number): void => {
    for (const word of wordsIn(text)) {
      const before = places.get(word) ?? 0;
      places.set(word, before | (bit === place.body && before & place.body ? place.bodyAgain : bit));
    }
  };
  add(reply.title, place.title);
  for (const label of [...reply.tags, reply.scenario ?? '']) add(label, place.label);
  add(reply.body, place.body);
  for (const { body } of reply.variants ?? []) add(body, place.body);
  return places;
}

function langsOf({ lang, variants }: IndexedReply): string[] {
  return [lang, ...(variants ?? []).map((each) => each.lang ?? '')].filter((each) => each !== '');
}

/** No network of its own means all of them; so does one variant for all. */
function networksOf({ networks, variants }: IndexedReply): string[] {
  const all = [networks, ...(variants ?? []).map((each) => each.networks ?? [])];
  return all.some((each) => each.length === 0) ? [] : all.flat();
}

/** Names as bits; names beyond `most` have none, so they count as told by nobody. */
function named(lists: readonly (readonly string[])[], most: number): { readonly names: readonly string[]; readonly bits: Uint32Array } {
  const names = [...new Set(lists.flat())].slice(0, most);
  const bitOf = new Map(names.map((name, at) => [name, 1 << at]));
  return { names, bits: Uint32Array.from(lists, (list) => list.reduce((bits, name) => bits | (bitOf.get(name) ?? 0), 0)) };
}

function flat(lists: readonly (readonly number[])[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

function starts(lists: readonly { readonly length: number }[]): Uint32Array {
  const all = new Uint32Array(lists.length + 1);
  for (const [at, { length }] of lists.entries()) all[at + 1] = (all[at] ?? 0) + length;
  return all;
}

function joined(texts: readonly string[]): { readonly starts: Uint32Array; readonly bytes: Uint8Array } {
  const encoder = new TextEncoder();
  const all = texts.map((text) => encoder.encode(text));
  const bounds = starts(all);
  const bytes = new Uint8Array(bounds.at(-1) ?? 0);
  for (const [at, each] of all.entries()) bytes.set(each, bounds[at]);
  return { starts: bounds, bytes };
}

function packed([count, words]: readonly [number, number], parts: readonly (Uint8Array | Uint16Array | Uint32Array)[]): ArrayBuffer {
  const size = parts.reduce((sum, { byteLength }) => sum + byteLength, headerWords * 4);
  const buffer = new ArrayBuffer(size);
  const [, , postings, , , , , letters, , , , , ids, told] = parts;
  new Uint32Array(buffer, 0, headerWords).set([mark, count, words, postings?.length ?? 0, letters?.length ?? 0, ids?.length ?? 0, told?.length ?? 0]);
  const bytes = new Uint8Array(buffer);
  let at = headerWords * 4;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return buffer;
}
