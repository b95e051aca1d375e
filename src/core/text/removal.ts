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
