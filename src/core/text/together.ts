import type { Span } from '../draft.ts';
import type { PhraseSet } from './phrases.ts';
import type { Prepared } from './prepare.ts';

/** How near the words have to be, in tokens, and whether the first ones have to come first. */
export interface Nearness {
  readonly within: number;
  readonly isOrdered?: boolean;
}

/** The first place where a phrase of one set stands near one of the other; the span covers both. */
export function together(text: Prepared, [ones, others]: readonly [PhraseSet, PhraseSet], { within, isOrdered = false }: Nearness): Span | undefined {
  const firsts = ones.find(text);
  const seconds = firsts.length > 0 ? others.find(text) : [];
  for (const one of firsts) {
    for (const other of seconds) {
      const gap = Math.max(other.first - one.last, one.first - other.last);
      if (gap < 1 || gap > within || (isOrdered && other.first < one.first)) continue;
      return { start: Math.min(one.span.start, other.span.start), end: Math.max(one.span.end, other.span.end) };
    }
  }
  return undefined;
}
