/**
 * All word forms of a language. The bytes come from tools/words.mjs, which describes them; they are used as they are: an automaton in an array of numbers,
 * seen through a view, nothing parsed but the alphabet.
 */

/** What is known of a word form. */
export interface WordFacts {
  /** Written with a capital first (a name), or with capitals elsewhere; words that may be written small say neither. */
  readonly isName: boolean;
  readonly isMixed: boolean;
  /** Not to be suggested: rude words are known, never proposed. */
  readonly isQuiet: boolean;
  /** 0 rare … 4 among the first two thousand words of the language. */
  readonly common: number;
}

/** The words of one language. `edges`, `root` and `labels` are for walks of our own (suggest.ts). */
export interface Dictionary {
  /** What a folded word (small letters, ё as е, ’ as ') is; undefined for an unknown one. */
  readonly find: (word: string) => WordFacts | undefined;
  readonly edges: Uint32Array;
  readonly root: number;
  /** The label of a letter by its UTF-16 unit; 0 where the language has no such letter. */
  readonly labelOf: (unit: number) => number;
  /** The letters by label; label 0 is no letter. */
  readonly letters: string;
}

/** The parts of an edge. */
export const edge = { label: 0x7f, last: 0x80, target: 8 } as const;
/** "GPW1" read as a little-endian number. */
const mark = 0x31575047;

/** Reads the asset of one language; throws on anything else. */
export function dictionaryFrom(bytes: ArrayBuffer): Dictionary {
  const [given, count = 0, root = 0, size = 0] = new Uint32Array(bytes, 0, 4);
  if (given !== mark) throw new Error('these bytes are no dictionary');
  const edges = new Uint32Array(bytes, 16, count);
  const letters = ` ${new TextDecoder().decode(new Uint8Array(bytes, 16 + count * 4, size))}`;
  const labels = new Uint8Array(0x500);
  for (let label = 1; label < letters.length; label++) labels[letters.charCodeAt(label)] = label;
  const labelOf = (unit: number): number => labels[unit] ?? 0;
  const find = (word: string): WordFacts | undefined => {
    let node = root;
    for (let at = 0; at < word.length; at++) {
      const label = labels[word.charCodeAt(at)] ?? 0;
      if (label === 0) return undefined;
      for (let next = node; ; next++) {
        const value = edges[next] ?? edge.last;
        if ((value & edge.label) === label) {
          node = value >>> edge.target;
          break;
        }
        if ((value & edge.last) !== 0) return undefined;
      }
    }
    const end = edges[node] ?? edge.last;
    return (end & edge.label) === 0 ? factsOf(end >>> edge.target) : undefined;
  };
  return { find, edges, root, labelOf, letters };
}

/** The facts behind a payload; made once for each of the few payloads there are. */
export function factsOf(payload: number): WordFacts {
  let facts = known[payload];
  if (!facts) {
    facts = { isName: (payload & 1) !== 0, isMixed: (payload & 2) !== 0, isQuiet: (payload & 4) !== 0, common: payload >> 3 };
    known[payload] = facts;
  }
  return facts;
}

const known: (WordFacts | undefined)[] = [];
