/** Women as goods: likened to things, paid for their bodies. The words are in the lexicons. */
import type { Span } from '../draft.ts';
import type { RuleTools } from '../rule.ts';
import { has } from './mood.ts';
import type { Prepared } from './prepare.ts';
import { together } from './together.ts';

/** «Для девушек с …»: goods are made for them. */
const made = /(?<!\p{L})для\s(?:\p{L}+\s)?$/iu;

/** Finds comparisons of women with goods, and offers that depend on a body or on what is worn. Clothes and medicine speak of bodies in earnest. */
export function sexismFinder({ lexicon }: RuleTools): (text: Prepared) => Span | undefined {
  const likened = lexicon('likened');
  const things = lexicon('likened-to');
  const women = lexicon('women');
  const undress = lexicon('undress');
  const free = lexicon('for-free');
  const clothes = lexicon('clothes');
  return (text) => {
    const compared = together(text, [likened, things], { within: 2, isOrdered: true });
    if (compared) return compared;
    const shown = together(text, [women, undress], { within: 3 });
    return shown && has(free, text) && !has(clothes, text) && !made.test(text.text.slice(0, shown.start)) ? shown : undefined;
  };
}
