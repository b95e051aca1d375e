import type { Span } from './draft.ts';
import type { Rule } from './guide.ts';
import type { RuleTools } from './rule.ts';

const isInFirstLine = (text: string, { start }: Span) => !text.slice(0, start).trimStart().includes('\n');

import type { Prepared } from './text/prepare.ts';
import { overlaps } from './text/spans.ts';

/** Whether something found is taken back: it stands where the rule does not look, or beside words that excuse it. */
export type Exemption = (text: Prepared, span: Span) => boolean;

const gap = /^[\s\p{P}]*$/u;

/** Makes a rule's `where` and `unless` ready. */
export function exemptionOf({ where = [], unless }: Rule, { phrases }: RuleTools): Exemption {
  const before = phrases(unless?.before ?? []);
  const after = phrases(unless?.after ?? []);
  const anywhere = phrases(unless?.phrases ?? []);
  return (text, span) => {
    if (span.end <= span.start) return unless !== undefined && anywhere.find(text).length > 0;
    if (where.length > 0 && !where.some((place) => isAt(place, text, span))) return true;
    if (!unless) return false;
    return (
      (unless.inQuotes && isQuoted(text.text, span)) ||
      anywhere.find(text).length > 0 ||
      before.find(text).some((hit) => hit.span.end <= span.start && gap.test(text.text.slice(hit.span.end, span.start))) ||
      after.find(text).some((hit) => hit.span.start >= span.end && gap.test(text.text.slice(span.end, hit.span.start)))
    );
  };
}

function isAt(place: string, { text, entities }: Prepared, span: Span): boolean {
  if (place === 'first-line') return isInFirstLine(text, span);
  const entity = entities.find((each) => overlaps(each, span));
  if (place === 'body') return entity === undefined;
  if (place === 'hashtags') return entity?.kind === 'hashtag';
  if (place === 'mentions') return entity?.kind === 'mention';
  return entity?.kind === 'link' || entity?.kind === 'email';
}

function isQuoted(text: string, { start, end }: Span): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const lineEnd = text.indexOf('\n', end);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  return (
    (before.lastIndexOf('«') > before.lastIndexOf('»') && after.includes('»')) ||
    (before.lastIndexOf('“') > before.lastIndexOf('”') && after.includes('”')) ||
    ((before.match(/"/g) ?? []).length % 2 === 1 && after.includes('"'))
  );
}
