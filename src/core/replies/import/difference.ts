/** What differs between two texts, word by word, and between two replies, part by part: shown before anything is applied. */
import type { Reply } from '../../guide.ts';

export interface Segment {
  readonly text: string;
  readonly in: 'both' | 'mine' | 'theirs';
}

/** Longer texts are shown whole, one under the other. */
const mostWords = 600;

/** The pieces of two texts in order (the longest common run of words and spaces). */
export function differenceOf(mine: string, theirs: string): Segment[] {
  const [one, other] = [piecesOf(mine), piecesOf(theirs)];
  if (one.length > mostWords || other.length > mostWords)
    return [
      { text: mine, in: 'mine' },
      { text: theirs, in: 'theirs' },
    ];
  const wide = other.length + 1;
  const common = new Uint16Array((one.length + 1) * wide);
  for (let row = one.length - 1; row >= 0; row--) {
    for (let at = other.length - 1; at >= 0; at--) {
      const [down, right] = [common[(row + 1) * wide + at] ?? 0, common[row * wide + at + 1] ?? 0];
      common[row * wide + at] = one[row] === other[at] ? (common[(row + 1) * wide + at + 1] ?? 0) + 1 : Math.max(down, right);
    }
  }
  const segments: { text: string; in: Segment['in'] }[] = [];
  const add = (text: string | undefined, whose: Segment['in']): void => {
    const last = segments.at(-1);
    if (last?.in === whose) last.text += text ?? '';
    else segments.push({ text: text ?? '', in: whose });
  };
  let [row, at] = [0, 0];
  while (row < one.length || at < other.length) {
    if (row < one.length && one[row] === other[at]) {
      add(one[row++], 'both');
      at++;
    } else if (row < one.length && (at >= other.length || (common[(row + 1) * wide + at] ?? 0) >= (common[row * wide + at + 1] ?? 0))) add(one[row++], 'mine');
    else add(other[at++], 'theirs');
  }
  return segments;
}

/** Parts beside the text that differ, as they are named in a reply. */
export function partsThatDiffer(mine: Reply, theirs: Reply): string[] {
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return [...keys].filter(
    (key) => !['id', 'body'].includes(key) && !(isEmpty(mine[key]) && isEmpty(theirs[key])) && JSON.stringify(mine[key]) !== JSON.stringify(theirs[key]),
  );
}

function piecesOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}
