/** Where a span of a text stands after the text was changed somewhere else. */
import type { Span } from '../draft.ts';

/**
 * Where `span` of `before` stands in `now`: what comes before the change keeps its place, what comes after it moves with the end. Offsets in
 * UTF-16 units. Null when the change touches the span itself.
 */
export function movedSpan({ start, end }: Span, before: string, now: string): Span | null {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === now.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)) tail += 1;
  if (end <= head) return { start, end };
  const by = now.length - before.length;
  return start >= before.length - tail ? { start: start + by, end: end + by } : null;
}
