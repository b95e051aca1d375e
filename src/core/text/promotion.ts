import type { Span } from '../draft.ts';
import type { RuleTools } from '../rule.ts';
import type { Prepared } from './prepare.ts';

/** How much a text promotes. `weight` 0: not at all; 1: it may; 2: it does. `span` is the plainest sign of it. */
export interface Promotion {
  readonly weight: 0 | 1 | 2;
  /** Something in it sells or invites by itself; goods and events alone may stand in any answer. */
  readonly isPlain: boolean;
  readonly span: Span;
}

const none: Promotion = { weight: 0, isPlain: false, span: { start: 0, end: 0 } };
/** An amount of money, or a cut in percent. */
const price = /[$£€₽]\s?\d|\d\s?(?:[$£€₽]|руб|р\.|тыс\. ?руб|rub\b|usd\b)|(?:минус|[-–−])\s?\d+\s?%|\d+\s?% (?:off|скид)/iu;
/** Tokens for which one more sign is asked. */
const longText = 40;
const mostService = 4;

/** Reads texts for promotion: words that sell weigh most, goods and events little, words of plain service information weigh against. */
export function promotionReader({ lexicon }: RuleTools): (text: Prepared) => Promotion {
  const [sells, invites, offers, serves] = ['promotion', 'invitation', 'offering', 'service'].map(lexicon);
  return (text) => {
    const sold = sells?.find(text) ?? [];
    const invited = invites?.find(text) ?? [];
    const offered = offers?.find(text) ?? [];
    const priced = price.exec(text.text);
    const strong = 2 * (sold.length + invited.length + (priced ? 1 : 0));
    // the same goods named twice are one sign
    const weak = new Set(offered.map(({ phrase }) => phrase)).size;
    if (strong + weak < 1) return none;
    const against = Math.min(serves?.find(text).length ?? 0, mostService);
    const score = strong + weak - against;
    const span = (sold[0] ?? invited[0])?.span ?? (priced ? { start: priced.index, end: priced.index + priced[0].length } : offered[0]?.span);
    // a long text meets some goods by chance
    if (score < 1 + Math.floor(text.tokens.count / longText) || !span) return none;
    return { weight: strong > 0 && score > 2 && against === 0 ? 2 : 1, isPlain: strong > 0, span };
  };
}
