import type { Span } from '../draft.ts';
import type { Prepared } from './prepare.ts';
import { flag, startOfToken } from './tokens.ts';

/** Where in a text something must stand. */
export const positions = ['anywhere', 'start', 'first-line', 'end'] as const;
export type Position = (typeof positions)[number];

/** Where the first line with anything in it ends: what begins no later stands in it. */
export function firstLineEnd(text: string): number {
  const end = text.indexOf('\n', text.search(/\S|$/));
  return end < 0 ? text.length : end;
}

/** At the beginning: no word before it; in the first line: no line before it. At the end: nothing but hashtags, links and mentions after it. */
export function standsAt(text: Prepared, span: Span, place: Position): boolean {
  const { tokens } = text;
  if (place === 'first-line') return span.start <= firstLineEnd(text.text);
  for (let token = 0; token < tokens.count; token++) {
    const start = startOfToken(text, token);
    const flags = tokens.flags[token] ?? 0;
    if ((flags & flag.word) === 0) continue;
    if (place === 'start' && start < span.start) return false;
    if (place === 'end' && start >= span.end && (flags & (flag.hashtag | flag.mention | flag.link)) === 0) return false;
  }
  return true;
}
