/** What was changed between two texts, by words. */

export interface Piece {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

/** More words than this are not compared one by one: the middle then shows as gone and come whole. */
const mostWords = 1500;

/** The pieces of both texts in reading order; all but `come` together are the text before, all but `gone` the text after. */
export function difference(before: string, after: string): Piece[] {
  const [old, young] = [before, after].map(wordsAndSpaces) as [string[], string[]]; // two in, two out
  let start = 0;
  while (start < old.length && start < young.length && old[start] === young[start]) start++;
  let end = 0;
  while (end < old.length - start && end < young.length - start && old[old.length - 1 - end] === young[young.length - 1 - end]) end++;
  const middle = compared(old.slice(start, old.length - end), young.slice(start, young.length - end));
  return joined([...alike(old.slice(0, start)), ...middle, ...alike(old.slice(old.length - end))]);
}

function wordsAndSpaces(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? [];
}

function alike(words: readonly string[]): Piece[] {
  return words.map((text) => ({ kind: 'same', text }));
}

/** By the longest row of words that both have. */
function compared(old: readonly string[], young: readonly string[]): Piece[] {
  if (old.length > mostWords || young.length > mostWords) return [piece('gone', old.join('')), piece('come', young.join(''))];
  const width = young.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = young.length - 1; j >= 0; j--) {
      const skipped = Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
      longest[i * width + j] = old[i] === young[j] ? (longest[(i + 1) * width + j + 1] ?? 0) + 1 : skipped;
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < young.length) {
    if (old[i] === young[j]) {
      pieces.push(piece('same', old[i++] ?? ''));
      j++;
    } else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) pieces.push(piece('gone', old[i++] ?? ''));
    else pieces.push(piece('come', young[j++] ?? ''));
  }
  return [...pieces, piece('gone', old.slice(i).join('')), piece('come', young.slice(j).join(''))];
}

function piece(kind: Piece['kind'], text: string): Piece {
  return { kind, text };
}

/** Neighbors of one kind become one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const each of pieces) {
    const last = all.at(-1);
    if (each.text === '') continue;
    if (last?.kind === each.kind) all[all.length - 1] = piece(each.kind, last.text + each.text);
    else all.push(each);
  }
  return all;
}
