import type { Span } from '../draft.ts';
import type { Prepared } from './prepare.ts';

/** What to cut so that words go without a trace: the whole hashtag around them, and one of the spaces beside. */
export function removalOf({ text, entities }: Prepared, span: Span): Span {
  const around = entities.find(({ start, end }) => start <= span.start && end >= span.end);
  let { start, end } = around ?? span;
  const closes = end >= text.length || /[\s.,!?;:…)»]/u.test(text.charAt(end));
  if (closes && /[ \u00a0]/.test(text.charAt(start - 1))) start--;
  else if ((start === 0 || /\s/.test(text.charAt(start - 1))) && /[ \u00a0]/.test(text.charAt(end))) end++;
  return { start, end };
}

/** One cut that takes several places away, where nothing but spaces stands between them. */
export function cutOf(text: string, places: readonly Span[]): Span | undefined {
  const start = places[0]?.start ?? 0;
  const end = places.at(-1)?.end ?? 0;
  const between = places.slice(1).map((span, index) => text.slice(places[index]?.end, span.start));
  if (between.some((gap) => gap.trim() !== '')) return undefined;
  const from = text.slice(0, start).trimEnd().length;
  const gap = from === 0 ? text.slice(end).length - text.slice(end).trimStart().length : 0;
  return { start: from, end: end + gap };
}
