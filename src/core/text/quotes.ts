/** What stands in quotes on its own line. Places of signs are looked up by halving, so that thousands of questions about one long line stay cheap. */
import type { Span } from '../draft.ts';
import { countBelow } from './spans.ts';

const pairs = ['«»', '“”'] as const;

/** Says of places in this text whether they stand in quotes. */
export function quotedIn(text: string): (span: Span) => boolean {
  const lines = placesOf(text, '\n');
  const straight = placesOf(text, '"');
  const paired = pairs.map(([open = '', close = '']) => ({ opens: placesOf(text, open), closes: placesOf(text, close) }));
  return ({ start, end }) => {
    const lineStart = last(lines, start) + 1;
    const lineEnd = lines[countBelow(lines, end)] ?? text.length;
    const isClosed = (closes: readonly number[]): boolean => (closes[countBelow(closes, end)] ?? lineEnd) < lineEnd;
    const isOpen = paired.some(({ opens, closes }) => {
      const opened = last(opens, start);
      return opened >= lineStart && opened > last(closes, start) && isClosed(closes);
    });
    return isOpen || ((countBelow(straight, start) - countBelow(straight, lineStart)) % 2 === 1 && isClosed(straight));
  };
}

/** The last of some places that lies before one, -1 where none does. */
function last(places: readonly number[], before: number): number {
  return places[countBelow(places, before) - 1] ?? -1;
}

function placesOf(text: string, sign: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) places.push(at);
  return places;
}
