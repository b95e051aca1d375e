import { readAlert } from './alert.ts';
import type { Brought, BroughtKind } from './brought.ts';
import { isFeed, readFeed } from './feed.ts';
import { isMentionTable, readTable } from './table.ts';

export interface BroughtReading {
  readonly kind: BroughtKind;
  readonly posts: readonly Brought[];
  /** The line of a quotation mark that is never closed; null when all was read. */
  readonly unclosed: number | null;
}

/** Reads whatever was brought: a feed, a table, else an alert. Times without a zone are the brand's. */
export function readBrought(text: string, timeZone: string, now: number): BroughtReading {
  if (isFeed(text)) return { kind: 'feed', posts: readFeed(text, timeZone, now), unclosed: null };
  if (isMentionTable(text)) return { kind: 'table', ...readTable(text, timeZone, now) };
  return { kind: 'alert', posts: readAlert(text), unclosed: null };
}
