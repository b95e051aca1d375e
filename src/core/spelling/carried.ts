/** Typos of a paragraph that was changed, until they are known anew. */
import type { Typo } from '../draft.ts';
import { movedSpan } from '../text/moved.ts';

/** The typos of `before` that stand untouched in `now`, at their places there; offsets in UTF-16 units. A word that grew or shrank at its edge is another word. */
export function carriedTypos(typos: readonly Typo[], before: string, now: string): readonly Typo[] {
  return typos.flatMap((typo) => {
    const { start, end } = typo.span;
    // With its neighbors: what was written right beside it belongs to it.
    const [from, to] = [Math.max(0, start - 1), Math.min(before.length, end + 1)];
    const moved = movedSpan({ start: from, end: to }, before, now);
    if (!moved) return [];
    const span = { start: moved.start + start - from, end: moved.start + end - from };
    const isAtEdge = (end === before.length && span.end < now.length) || (start === 0 && span.start > 0);
    return isAtEdge ? [] : [{ ...typo, span }];
  });
}

/** Whether both say the same of the same places. */
export function isSameTypos(some: readonly Typo[], others: readonly Typo[]): boolean {
  return some.length === others.length && JSON.stringify(some) === JSON.stringify(others);
}
