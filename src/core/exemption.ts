import type { Span } from './draft.ts';
import type { Rule } from './guide.ts';
import type { RuleTools } from './rule.ts';
import type { PhraseHit } from './text/phrases.ts';
import { firstLineEnd } from './text/position.ts';
import type { Prepared } from './text/prepare.ts';
import { quotedIn } from './text/quotes.ts';
import { countBelow } from './text/spans.ts';

/** Whether something found is taken back: it stands where the rule does not look, or beside words that excuse it. */
export type Exemption = (text: Prepared, span: Span) => boolean;

const between = /[\s\p{P}]/u;

/** Makes a rule's `where` and `unless` ready. What they need of a text is read once: a rule may find something thousands of times in it. */
export function exemptionOf(rule: Rule, tools: RuleTools): Exemption {
  const read = readerOf(rule, tools);
  let last: { readonly text: Prepared; readonly isExempt: (span: Span) => boolean } | undefined;
  return (text, span) => {
    if (last?.text !== text) last = { text, isExempt: read(text) };
    return last.isExempt(span);
  };
}

function readerOf({ where = [], unless }: Rule, { phrases }: RuleTools): (text: Prepared) => (span: Span) => boolean {
  const before = phrases(unless?.before ?? []);
  const after = phrases(unless?.after ?? []);
  const anywhere = phrases(unless?.phrases ?? []);
  return (text) => {
    const isAt = where.length > 0 ? placesIn(text) : undefined;
    const isExcused = anywhere.find(text).length > 0;
    const isBehind = behind(text.text, before.find(text));
    const isAhead = ahead(text.text, after.find(text));
    const isQuoted = unless?.inQuotes ? quotedIn(text.text) : undefined;
    return (span) => {
      if (span.end <= span.start) return isExcused;
      if (isAt && !where.some((place) => isAt(place, span))) return true;
      return isExcused || (isQuoted?.(span) ?? false) || isBehind(span) || isAhead(span);
    };
  };
}

/** Whether one of the hits stands before a place, with nothing but spaces and marks between. */
function behind(text: string, hits: readonly PhraseHit[]): (span: Span) => boolean {
  const ends = hits.map(({ span }) => span.end);
  return ({ start }) => {
    const end = ends[countBelow(ends, start + 1) - 1];
    if (end === undefined) return false;
    let at = start;
    while (at > end && between.test(text.charAt(at - 1))) at--;
    return at <= end;
  };
}

/** The same behind a place. */
function ahead(text: string, hits: readonly PhraseHit[]): (span: Span) => boolean {
  const starts = hits.map(({ span }) => span.start);
  return ({ end }) => {
    const start = starts[countBelow(starts, end)];
    if (start === undefined) return false;
    let at = end;
    while (at < start && between.test(text.charAt(at))) at++;
    return at >= start;
  };
}

function placesIn({ text, entities }: Prepared): (place: string, span: Span) => boolean {
  const lineEnd = firstLineEnd(text);
  const ends = entities.map(({ end }) => end);
  return (place, span) => {
    if (place === 'first-line') return span.start <= lineEnd;
    const next = entities[countBelow(ends, span.start + 1)];
    const entity = next && next.start < span.end ? next : undefined;
    if (place === 'body') return entity === undefined;
    if (place === 'hashtags') return entity?.kind === 'hashtag';
    if (place === 'mentions') return entity?.kind === 'mention';
    return entity?.kind === 'link' || entity?.kind === 'email';
  };
}
