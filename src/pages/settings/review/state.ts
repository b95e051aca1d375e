/** Reviews of crises as Settings shows them, and the only functions that change them. */
import { signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { type Review, reviewMarkdown } from '../../../core/log/review.ts';
import { type CrisisSpan, isWithin } from '../../../core/log/spans.ts';
import { database } from '../../../platform/database.ts';
import { dayOf } from '../../../platform/day.ts';
import { addToLog } from '../../../platform/log.ts';
import type { StoredLogEntry, StoredReview } from '../../../platform/stored.ts';
import { t } from '../../../ui/words.ts';
import { brandName } from '../log/state.ts';
import { lineWords } from '../log/words.ts';
import { log } from '../state.ts';
import { handOver } from '../transfer-state.ts';

/** By the id of their crisis; null until they were read. */
export const reviews = signal<ReadonlyMap<string, StoredReview> | null>(null);

/** Reads the reviews and keeps them fresh while the section is shown; returns how to stop. */
export function followReviews(): () => void {
  const reading = liveQuery(() => database.reviews.toArray()).subscribe({
    next: (read) => {
      reviews.value = new Map(read.map((review) => [review.id, review]));
    },
    error: (error: unknown) => console.error('guidepost: reviews', error),
  });
  return () => reading.unsubscribe();
}

export async function saveReview(span: CrisisSpan, review: Review): Promise<void> {
  const { whatWorked, whatFailed, rules, thanks } = review;
  await database.reviews.put({ id: span.id, brandId: span.brand, whatWorked, whatFailed, rules, thanks, updatedAt: Date.now() });
  await addToLog({ what: 'review-saved', brand: span.brand, ...(span.title ? { reason: span.title } : {}) });
}

/** The lines of a crisis, oldest first. */
export function linesOf(span: CrisisSpan): StoredLogEntry[] {
  return log.value.filter((line) => isWithin(line, span)).reverse();
}

/** Hands a review over as a file. */
export function exportReview(span: CrisisSpan, review: Review): void {
  const title = [brandName(span.brand), span.title || t('logCrisisUnnamed')].filter(Boolean).join(': ');
  const lines = linesOf(span).map((line) => ({ at: line.at, words: lineWords(line, brandName) }));
  const text = reviewMarkdown({ span, title, review, lines, say: (key) => t(`reviewPart_${key}`) });
  const day = dayOf(span.from);
  handOver(new Blob([text], { type: 'text/markdown;charset=utf-8' }), `guidepost-review-${day}.md`);
}
