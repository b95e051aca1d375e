/**
 * Words of a vocabulary within a few slips of a misspelled one: a letter too many, missing, wrong, or two in the wrong order (optimal string
 * alignment). Words are walked in order, so that what a word shares with the one before it is not worked out again, and everything behind a hopeless
 * beginning is passed over.
 */
import type { Vocabulary } from './sorted-words.ts';

export interface NearWord {
  readonly word: number;
  readonly slips: number;
}

/** The longest word that is compared. */
const longest = 30;

/** Words within `most` slips of `sought`; with `tail`, also those that go on behind it by at most so many letters (another ending). */
export function nearWords(vocabulary: Vocabulary, sought: string, most: number, tail = 0): NearWord[] {
  if (sought.length > longest) return [];
  const table = tableOf(sought);
  const found: NearWord[] = [];
  const { words, wordStarts, letters, shared } = vocabulary;
  let depth = 0;
  /** Words that share so many letters with the last one are hopeless like it. */
  let hopeless = Number.POSITIVE_INFINITY;
  for (let word = 0; word < words; word++) {
    const common = shared[word] ?? 0;
    if (common >= hopeless) continue;
    hopeless = Number.POSITIVE_INFINITY;
    const start = wordStarts[word] ?? 0;
    const length = Math.min((wordStarts[word + 1] ?? 0) - start, longest);
    for (depth = Math.min(depth, common); depth < length && hopeless > depth; ) {
      depth += 1;
      table.fill(depth, letters[start + depth - 1] ?? 0, depth > 1 ? (letters[start + depth - 2] ?? 0) : 0);
      if (table.least(depth) > most && table.ending(depth - tail, depth) > most) hopeless = depth;
    }
    const slips = depth === length ? table.ending(length - tail, length) : most + 1;
    if (slips <= most) found.push({ word, slips });
  }
  return found;
}

interface Table {
  /** Works out the row of a word's letter; `before` is the letter before it. */
  readonly fill: (row: number, letter: number, before: number) => void;
  /** The least that any word behind this row can still come to. */
  readonly least: (row: number) => number;
  /** The fewest slips between the whole of what is sought and a beginning of the word, from so many to so many letters long. */
  readonly ending: (from: number, to: number) => number;
}

/** The table of slips: a row for each letter of a word, a column for each letter of what is sought. */
function tableOf(sought: string): Table {
  const wide = sought.length + 1;
  const units = Uint16Array.from(sought, (_, at) => sought.charCodeAt(at));
  const cells = new Uint8Array(wide * (longest + 1));
  const leasts = new Uint8Array(longest + 1);
  for (let at = 0; at < wide; at++) cells[at] = at;
  return {
    fill: (row, letter, before) => {
      const here = row * wide;
      const above = here - wide;
      cells[here] = row;
      let least = row;
      for (let at = 1; at < wide; at++) {
        const own = units[at - 1] ?? 0;
        let slips = Math.min((cells[above + at - 1] ?? 0) + (own === letter ? 0 : 1), (cells[above + at] ?? 0) + 1, (cells[here + at - 1] ?? 0) + 1);
        if (row > 1 && at > 1 && own === before && units[at - 2] === letter) slips = Math.min(slips, (cells[above - wide + at - 2] ?? 0) + 1);
        cells[here + at] = slips;
        if (slips < least) least = slips;
      }
      leasts[row] = least;
    },
    // two letters in the wrong order reach back over one row
    least: (row) => Math.min(leasts[row] ?? 0, (leasts[row - 1] ?? 0) + 1),
    ending: (from, to) => {
      let least = 255;
      for (let row = Math.max(from, 1); row <= to; row++) least = Math.min(least, cells[row * wide + sought.length] ?? 255);
      return least;
    },
  };
}
