import type { Span } from '../draft.ts';
import type { RuleTools } from '../rule.ts';
import type { Prepared } from './prepare.ts';
import { priceIn } from './promotion.ts';
import { quotedIn } from './quotes.ts';
import { pairOf } from './signs.ts';

/** Tokens between which a comparison and what is compared still belong together. */
const near = 6;

/** Finds crimes, catastrophes and illness used to sell, to compare or to laugh with; a text that has any sign of earnest is left alone. */
export function darkJokeFinder({ lexicon }: RuleTools): (text: Prepared) => Span | undefined {
  const dark = lexicon('dark');
  const earnest = lexicon('solemn');
  const light = ['promotion', 'joke', 'celebration'].map(lexicon);
  const similes = lexicon('simile');
  const sinister = lexicon('sinister');
  const lent = lexicon('atrocity-of');
  const answered = pairOf({ lexicon }, ['woes', ['buy-now']], near);
  const helps = lexicon('relief');
  /** What nobody says in earnest: a name of horror lent to goods, goods as the answer to a woe. */
  const lentOrSold = (text: Prepared): Span | undefined => {
    const span = lent.find(text)[0]?.span ?? answered(text);
    return span && [earnest, helps].every((list) => list.find(text).length === 0) ? span : undefined;
  };
  const fiction = lexicon('culture');
  const goods = [...light, ...['gift-talk', 'offering', 'invitation'].map(lexicon)];
  /** Tools of crime beside a gift; in a crime novel they are at home. */
  const sinisterGift = (text: Prepared): Span | undefined => {
    const tool = sinister.find(text)[0]?.span;
    if (!tool || fiction.find(text).length > 0 || earnest.find(text).length > 0) return undefined;
    return priceIn(text.text) || goods.some((set) => set.find(text).length > 0) ? tool : undefined;
  };
  /** Self-harm as a word for the mood of a Monday. */
  const selfHarm = pairOf({ lexicon }, ['self-harm', ['everyday', 'joke']]);
  return (text) => {
    const tool = sinisterGift(text);
    if (tool) return tool;
    const harm = selfHarm(text);
    if (harm && earnest.find(text).length === 0) return harm;
    const made = lentOrSold(text);
    if (made) return made;
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
