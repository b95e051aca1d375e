import type { Span } from '../draft.ts';
import type { RuleTools } from '../rule.ts';
import type { Prepared } from './prepare.ts';
import { spanOf } from './spans.ts';

/** How much a text promotes. `weight` 0: not at all; 1: it may; 2: it does. `span` is the plainest sign of it. */
export interface Promotion {
  readonly weight: 0 | 1 | 2;
  /** Something in it sells or invites by itself; goods and events alone may stand in any answer. */
  readonly isPlain: boolean;
  /** A price or words that sell are in it: an invitation alone may be what somebody asked about. */
  readonly sells: boolean;
  readonly span: Span;
}

const none: Promotion = { weight: 0, isPlain: false, sells: false, span: { start: 0, end: 0 } };
/** An amount of money, or a cut in percent. */
const price =
  /[$£€₽]\s?(?!\d[\d.,]*\s?(?:млн|млрд|трлн|тыс|million|billion|bn\b|m\b))\d|\d[\d ]{0,12}(?:тыс\.? ?)?(?:[$£€₽]|руб|р\.|rub\b|usd\b)|(?:минус|(?<!\d)[-–−])\s?\d+\s?%|\d+\s?% (?:off|скид)/iu;
/** Tokens for which one more sign is asked. */
const longText = 40;
const mostService = 4;
/** A story's words are common ones: what sells plainly may have one. */
const freeNarrative = 1;
const mostNarrative = 4;
/** How many words of service one word weighs that no seller says. */
const warning = 3;
/** So many letters of a word tell which it is. */
const stem = 4;
/** What it takes to be a promotion where something in it sells by itself: the weight of two common words; a word more where nothing does, as goods alone are named by whoever answers or tells. */
const enough = 2;
const enoughUnsaid = 3;
/** So much speaks of an offer that an answer without a word that sells offers as well. */
const offers = 5;
/** Brands ask their readers and put pictures among the words where they offer, seldom where they inform. */
const pictures = /\p{Extended_Pictographic}/u;
const pictured = 2;
/** Right before a call: "do not buy" sells nothing. */
const denied = /(?:^|[^\p{L}])(?:не|don['’]?t|do not|never)\s$/iu;
/** What begins with a refusal, maybe after a name. */
const refuses = /^\s*(?:\p{L}+,\s)?(?:нет|увы|к сожалению|no|sorry|unfortunately)(?=[,.!\s])/iu;
const refusal = 2;

/** The first amount of money in a text, or cut in percent. */
export function priceIn(text: string): Span | undefined {
  return spanOf(price, text);
}

/**
 * Reads texts for promotion: words that sell weigh most, goods and how an offer is spoken less, common words least; plain service
 * information, news and stories weigh against, and what no seller says (a refund, a recall) outweighs a word that sells. In an answer the
 * words of the message that it answers (`asked`) sell nothing.
 */
export function promotionReader({ lexicon }: RuleTools): (text: Prepared, asked?: string) => Promotion {
  const sells = lexicon('promotion');
  const invites = lexicon('invitation');
  const goods = lexicon('offering');
  const speaks = lexicon('offer-sign');
  const common = lexicon('offering-weak');
  const serves = lexicon('service');
  const warns = lexicon('unselling');
  const tells = lexicon('narrative');
  return (text, asked) => {
    const isSaid = ({ span }: { readonly span: Span }): boolean => !denied.test(text.text.slice(Math.max(0, span.start - 8), span.start));
    const isNew = ({ span }: { readonly span: Span }): boolean => !asked || !isEchoed(text.text.slice(span.start, span.end), asked);
    const sold = sells.find(text).filter((hit) => isSaid(hit) && isNew(hit));
    const plain = [...sold, ...invites.find(text).filter(isSaid)];
    const offered = goods.find(text);
    const spoken = speaks.find(text);
    const weak = common.find(text);
    const priced = priceIn(text.text);
    const strong = plain.length + (priced ? 1 : 0);
    const kinds = kindsOf(offered) + kindsOf(spoken);
    const said = strong * 4 + kinds * 2 + kindsOf(weak);
    if (said === 0) return none;
    const signs = said + gesturesOf(text.text);
    if (signs < enough) return none;
    const told = Math.min(Math.max(tells.find(text).length - (strong > 0 ? freeNarrative : 0), 0), mostNarrative);
    const informs = Math.min(serves.find(text).length, mostService) + warns.find(text).length * warning + (refuses.test(text.text) ? refusal : 0);
    // stories sell as well: their words weigh half of what those of service do
    const score = signs - informs * 2 - told;
    const span = plain[0]?.span ?? priced ?? (offered[0] ?? spoken[0] ?? weak[0])?.span;
    // a long text meets some goods by chance
    const needed = (strong > 0 ? enough : enoughUnsaid) + 2 * Math.floor(text.tokens.count / longText);
    if (score < needed || !span) return none;
    return {
      weight: strong > 0 && score > 4 && informs + told === 0 ? 2 : 1,
      isPlain: strong > 0 || score >= offers,
      sells: sold.length > 0 || priced !== undefined,
      span,
    };
  };
}

/** What a text does beside its words: it asks its readers, it shows a picture. */
function gesturesOf(text: string): number {
  return (text.includes('?') ? 1 : 0) + (pictures.test(text) ? pictured : 0);
}

/** Whether a word of what was found, or its stem, stands in the message that is answered. */
function isEchoed(found: string, asked: string): boolean {
  const message = asked.toLowerCase();
  return found
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word.length >= stem && message.includes(word.slice(0, stem)));
}

/** The same goods named twice are one sign. */
function kindsOf(hits: readonly { readonly phrase: number }[]): number {
  return new Set(hits.map(({ phrase }) => phrase)).size;
}
