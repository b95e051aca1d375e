import type { Span } from '../draft.ts';
import type { RuleTools } from '../rule.ts';
import type { Prepared } from './prepare.ts';
import { pairsIn } from './together.ts';

/** Tokens between which two words still speak of the same thing. */
const near = 14;

/** Finds a word of one lexicon with a word of another near by (`within` so many tokens): neither says anything alone. The span covers both, of several pairs the nearest. */
export function pairOf(
  { lexicon }: Pick<RuleTools, 'lexicon'>,
  [one, others]: readonly [string, readonly string[]],
  within = near,
): (text: Prepared) => Span | undefined {
  const first = lexicon(one);
  const second = others.map(lexicon);
  return (text) => {
    const known = first.find(text);
    if (known.length === 0) return undefined;
    const partners = second.flatMap((set) => set.find(text));
    let best: { readonly gap: number; readonly span: Span } | undefined;
    for (const pair of pairsIn(known, partners, { within })) if (!best || pair.gap < best.gap) best = pair;
    return best?.span;
  };
}
