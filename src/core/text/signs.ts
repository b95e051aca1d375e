import type { Span } from '../draft.ts';
import type { RuleTools } from '../rule.ts';
import type { Prepared } from './prepare.ts';

/** Tokens between which two words still speak of the same thing. */
const near = 14;

/** Finds a word of one lexicon with a word of another near by: neither says anything alone. The span covers both. */
export function pairOf({ lexicon }: RuleTools, [one, others]: readonly [string, readonly string[]]): (text: Prepared) => Span | undefined {
  const first = lexicon(one);
  const second = others.map(lexicon);
  return (text) => {
    const known = first.find(text);
    if (known.length === 0) return undefined;
    const partners = second.flatMap((set) => set.find(text));
    for (const hit of known) {
      const partner = partners.find(
        (each) => (each.first > hit.last && each.first - hit.last <= near) || (hit.first > each.last && hit.first - each.last <= near),
      );
      if (partner) return { start: Math.min(hit.span.start, partner.span.start), end: Math.max(hit.span.end, partner.span.end) };
    }
    return undefined;
  };
}
