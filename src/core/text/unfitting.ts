/** What does not fit a bad hour. */
import type { Span } from '../draft.ts';
import type { RuleTools } from '../rule.ts';
import type { Prepared } from './prepare.ts';
import { promotionReader } from './promotion.ts';

/** A longer text speaks of feasts and jokes by chance. */
const longText = 60;
/** By lexicon, and the crisis level from which. */
const moodsFrom = [
  ['celebration', 1],
  ['joke', 1],
  ['evasion', 2],
] as const;

interface Unfitting {
  readonly key: 'promotion' | (typeof moodsFrom)[number][0];
  readonly span: Span;
  /** What only may be out of place is asked about. */
  readonly isSure: boolean;
}

/** Finds promotion, congratulations, jokes and excuses; service information is none. In an answer only promotion counts; where it answers a message (`asked`), to invite is courtesy, and what the message named is no offer. */
export function unfittingFinder(
  tools: RuleTools,
): (
  text: Prepared,
  about: { readonly isPost: boolean; readonly level: number; readonly isPlain?: boolean; readonly asked?: string | undefined },
) => readonly Unfitting[] {
  const readPromotion = promotionReader(tools);
  const moods = moodsFrom.map(([key, from]) => ({ key, from, words: tools.lexicon(key) }));
  return (text, { isPost, level, isPlain = false, asked }) => {
    const { weight, isPlain: invites, sells, span } = readPromotion(text, isPost ? undefined : asked);
    if (!isPlain && weight > 0 && (isPost || (asked ? sells : invites))) return [{ key: 'promotion', span, isSure: weight === 2 && isPost }];
    if (!isPost || text.tokens.count > longText) return [];
    return moods.flatMap(({ key, words, from }): Unfitting[] => {
      const said = level < from ? undefined : words.find(text)[0]?.span;
      // a joke in the brand's own crisis is held; all the rest is asked about
      return said ? [{ key, span: said, isSure: level > 1 && key === 'joke' }] : [];
    });
  };
}
