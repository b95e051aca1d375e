/** A sorted vocabulary as arrays of numbers: found by halving, walked by beginnings, compared letter by letter with what is nearly the same. */

export interface SortedWords {
  readonly words: readonly string[];
  readonly starts: Uint32Array;
  readonly letters: Uint16Array;
  /** How many letters a word shares with the one before it; at most 255. */
  readonly shared: Uint8Array;
}

/** What is needed of a vocabulary to look words up. */
export type Vocabulary = { readonly words: number; readonly wordStarts: Uint32Array; readonly letters: Uint16Array; readonly shared: Uint8Array };

/** Sorts words by their UTF-16 units. */
export function sortedWords(all: Iterable<string>): SortedWords {
  const words = [...all].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  const starts = new Uint32Array(words.length + 1);
  const shared = new Uint8Array(words.length);
  for (const [at, word] of words.entries()) {
    starts[at + 1] = (starts[at] ?? 0) + word.length;
    shared[at] = at === 0 ? 0 : sharedBeginning(words[at - 1] ?? '', word);
  }
  const letters = new Uint16Array(starts.at(-1) ?? 0);
  for (const [at, word] of words.entries()) for (let unit = 0; unit < word.length; unit++) letters[(starts[at] ?? 0) + unit] = word.charCodeAt(unit);
  return { words, starts, letters, shared };
}

/** The first word that is not before `sought`; `words` when there is none. */
export function lowerBound(vocabulary: Vocabulary, sought: string): number {
  let low = 0;
  let high = vocabulary.words;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(vocabulary, middle, sought) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of a word; −1 when it is not there. */
export function placeOf(vocabulary: Vocabulary, sought: string): number {
  const at = lowerBound(vocabulary, sought);
  return at < vocabulary.words && compare(vocabulary, at, sought) === 0 ? at : -1;
}

/** All words that begin with `beginning`: from, and up to but not with. */
export function rangeOf(vocabulary: Vocabulary, beginning: string): readonly [number, number] {
  return [lowerBound(vocabulary, beginning), lowerBound(vocabulary, `${beginning}\uffff`)];
}

function compare({ wordStarts, letters }: Vocabulary, at: number, sought: string): number {
  const start = wordStarts[at] ?? 0;
  const length = (wordStarts[at + 1] ?? 0) - start;
  const both = Math.min(length, sought.length);
  for (let unit = 0; unit < both; unit++) {
    const difference = (letters[start + unit] ?? 0) - sought.charCodeAt(unit);
    if (difference !== 0) return difference;
  }
  return length - sought.length;
}

function sharedBeginning(one: string, other: string): number {
  let at = 0;
  while (at < 255 && at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}
