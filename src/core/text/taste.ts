import type { Span } from '../draft.ts';
import type { RuleTools } from '../rule.ts';
import type { Prepared } from './prepare.ts';
import { priceIn } from './promotion.ts';
import { quotedIn } from './quotes.ts';

/** Tokens between which a comparison and what is compared still belong together. */
const near = 6;

/** Finds crimes, catastrophes and illness used to sell, to compare or to laugh with; a text that has any sign of earnest is left alone. */
export function darkJokeFinder({ lexicon }: RuleTools): (text: Prepared) => Span | undefined {
  const dark = lexicon('dark');
  const earnest = lexicon('solemn');
  const light = ['promotion', 'joke', 'celebration'].map(lexicon);
  const similes = lexicon('simile');
  return (text) => {
    // what stands in quotes is the title of a film or a book
    const isTitle = quotedIn(text.text);
    const named = dark.find(text).filter(({ span }) => !isTitle(span));
    const [first] = named;
    if (!first || earnest.find(text).length > 0) return undefined;
    const compared = similes.find(text);
    const hit = named.find((one) => compared.some(({ last }) => last < one.first && one.first - last <= near));
    if (hit) return hit.span;
    return priceIn(text.text) || light.some((set) => set.find(text).length > 0) ? first.span : undefined;
  };
}
