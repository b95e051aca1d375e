import type { Span } from '../draft.ts';

/** Whether two places share a unit; an empty one shares none with what it touches. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Where a pattern first stands in a text. */
export function spanOf(pattern: RegExp, text: string): Span | undefined {
  const match = pattern.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** How far spans reach, asked again and again about one set of them: what one question costs hardly grows with their number. */
export class Reach {
  private readonly starts: readonly number[];
  /** By span, in order of their starts: the furthest end so far. */
  private readonly ends: readonly number[];

  constructor(spans: readonly Span[]) {
    const sorted = [...spans].sort((one, other) => one.start - other.start);
    let furthest = -1;
    this.starts = sorted.map(({ start }) => start);
    this.ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  }

  /** Whether one of the spans holds this one. */
  holds({ start, end }: Span): boolean {
    return this.endBefore(start + 1) >= end;
  }

  /** Whether one of the spans overlaps this one. */
  touches({ start, end }: Span): boolean {
    return this.endBefore(end) > start;
  }

  /** The furthest end of the spans that begin before a place, -1 where there are none. */
  private endBefore(place: number): number {
    return this.ends[countBelow(this.starts, place) - 1] ?? -1;
  }
}

/** How many of some sorted numbers are lower than one. */
export function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
