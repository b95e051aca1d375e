import type { Span } from '../draft.ts';
import type { RuleTools } from '../rule.ts';
import type { Prepared } from './prepare.ts';

/** Tokens between which two words still speak of the same thing. */
const near = 14;

/** Finds words of one lexicon with words of another near by: neither says anything alone. The span covers both. */
export function pairsOf({ lexicon }: RuleTools, [one, others]: readonly [string, readonly string[]]): (text: Prepared) => Span[] {
  const first = lexicon(one);
  const second = others.map(lexicon);
  return (text) => {
    const known = first.find(text);
    if (known.length === 0) return [];
    const partners = second.flatMap((set) => set.find(text));
    const spans: Span[] = [];
    for (const hit of known) {
      const partner = partners.find(
        (each) => (each.first > hit.last && each.first - hit.last <= near) || (hit.first > each.last && hit.first - each.last <= near),
      );
      if (partner) spans.push({ start: Math.min(hit.span.start, partner.span.start), end: Math.max(hit.span.end, partner.span.end) });
    }
    return spans.slice(0, 1);
  };
}
