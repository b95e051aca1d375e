/** What others found, read from a feed, a table or an alert. */
import { textOfHtml } from '../../replies/import/html-text.ts';
import { readDate } from '../../text/date.ts';
import { longestQuote } from '../mention.ts';

/** A post that somebody else found; '' for what the file does not say. */
export interface Brought {
  readonly author: string;
  readonly handle: string;
  readonly link: string;
  readonly quote: string;
  /** Epoch milliseconds; null where nobody says. */
  readonly at: number | null;
  /** As the file names it; '' where only the link tells. */
  readonly network: string;
}

export type BroughtKind = 'feed' | 'table' | 'alert';

/** When, as files write it; null where it is not clear. */
export function momentOf(written: string, timeZone: string, now: number): number | null {
  const text = written.trim();
  if (text === '') return null;
  const number = /^\d{10}(?:\d{3})?$/.exec(text)?.[0];
  if (number) return Number(number) * (number.length === 10 ? 1000 : 1);
  // with a zone of its own the machine's reading is exact; without one the brand's zone is meant
  const exact = /[+-]\d{2}:?\d{2}$|Z$|\b(?:GMT|UTC|EST|EDT|PST|PDT|MSK)\b/.test(text) ? Date.parse(text.replace(/\bMSK\b/, '+0300')) : Number.NaN;
  if (!Number.isNaN(exact)) return exact;
  return readDate(/\d:\d\d/.test(text) ? text : `${text} 12:00`, { timeZone, now }) ?? null;
}

/** One line, no markup, cut to what is kept. */
export function plainQuote(text: string): string {
  const plain = /[<&]/.test(text) ? textOfHtml(text) : text;
  return plain.replace(/\s+/g, ' ').trim().slice(0, longestQuote);
}
