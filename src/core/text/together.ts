import type { Span } from '../draft.ts';
import type { PhraseHit, PhraseSet } from './phrases.ts';
import type { Prepared } from './prepare.ts';

/** How near the words have to be, in tokens, and whether the first ones have to come first. */
export interface Nearness {
  readonly within: number;
  readonly isOrdered?: boolean;
}

/** The first place where a phrase of one set stands near one of the other; the span covers both. */
export function together(text: Prepared, [ones, others]: readonly [PhraseSet, PhraseSet], nearness: Nearness): Span | undefined {
  const firsts = ones.find(text);
  return firsts.length === 0 ? undefined : pairsIn(firsts, others.find(text), nearness)[0]?.span;
}

/** All places where a hit stands near one of the others and not over it, with the tokens between them. */
export function pairsIn(
  ones: readonly PhraseHit[],
  others: readonly PhraseHit[],
  { within, isOrdered = false }: Nearness,
): { readonly gap: number; readonly span: Span }[] {
  const pairs: { readonly gap: number; readonly span: Span }[] = [];
  for (const one of ones) {
    for (const other of others) {
      const gap = Math.max(other.first - one.last, one.first - other.last);
      if (gap < 1 || gap > within || (isOrdered && other.first < one.first)) continue;
      pairs.push({ gap, span: { start: Math.min(one.span.start, other.span.start), end: Math.max(one.span.end, other.span.end) } });
    }
  }
  return pairs;
}
