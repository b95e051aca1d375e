/** Where lines and clauses begin, and patterns that are asked only there: a pattern that tries each letter of a long text costs ten times as much. */
import type { Span } from '../draft.ts';

/** So much space may stand between the end of a clause and the next one. */
const mostSpace = 3;

/** Where the lines of a text begin, in order. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Where a clause may begin: at the beginning of the text, and behind the end of a sentence or a line, with or without the space there. In order. */
export function clauseStartsOf(text: string): number[] {
  const starts = [0];
  let spaces = mostSpace + 1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x0a) spaces = 0;
    else if (unit === 0x20 || unit === 0xa0 || unit === 0x09) spaces += 1;
    else spaces = mostSpace + 1;
    if (spaces <= mostSpace) starts.push(at + 1);
  }
  return starts;
}

/** The matches of a sticky pattern at these places, none inside another. */
export function matchesAt(text: string, starts: readonly number[], pattern: RegExp): Span[] {
  const found: Span[] = [];
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    pattern.lastIndex = start;
    if (!pattern.test(text)) continue;
    end = pattern.lastIndex;
    found.push({ start, end });
  }
  return found;
}
