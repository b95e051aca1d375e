/** What was learned from a crisis, as a text to be kept or sent. */
import { type LineWords, momentOf, plain, toldLine } from './export-log.ts';
import type { CrisisSpan } from './spans.ts';

export interface Review {
  readonly whatWorked: string;
  readonly whatFailed: string;
  /** Phrases of which a rule is to be made. */
  readonly rules: readonly { readonly phrase: string; readonly madeAt?: number | undefined }[];
  readonly thanks: readonly { readonly whom: string; readonly doneAt?: number | undefined }[];
}

export const emptyReview: Review = { whatWorked: '', whatFailed: '', rules: [], thanks: [] };

const headings = ['timeline', 'worked', 'failed', 'rules', 'thanks'] as const;

export interface ReviewExport {
  readonly span: CrisisSpan;
  readonly title: string;
  readonly review: Review;
  /** Oldest first. */
  readonly lines: readonly { readonly at: number; readonly words: LineWords }[];
  readonly say: (key: (typeof headings)[number]) => string;
}

export function reviewMarkdown({ span, title, review, lines, say }: ReviewExport): string {
  const period = `${momentOf(span.from)} – ${span.until === null ? '…' : momentOf(span.until)}`;
  const parts: Record<(typeof headings)[number], readonly string[]> = {
    timeline: lines.map(({ at, words }) => `- ${momentOf(at)} ${toldLine(words)}`),
    worked: [review.whatWorked.trim()],
    failed: [review.whatFailed.trim()],
    rules: review.rules.map(({ phrase, madeAt }) => `- [${madeAt ? 'x' : ' '}] ${plain(phrase)}`),
    thanks: review.thanks.map(({ whom, doneAt }) => `- [${doneAt ? 'x' : ' '}] ${plain(whom)}`),
  };
  const written = headings.filter((each) => parts[each].some((line) => line !== ''));
  return [`# ${plain(title)}`, '', period, '', ...written.flatMap((each) => [`## ${plain(say(each))}`, '', ...parts[each], ''])].join('\n');
}
