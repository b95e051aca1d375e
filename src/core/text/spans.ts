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
