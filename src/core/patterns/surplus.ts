/** Patterns beyond what one guide may have, and the sentences about them. */
import type { Rule } from '../guide.ts';
import type { Bilingual } from '../rule.ts';
import { mostPatterns } from './book.ts';

/** Why one more pattern is refused. */
export const tooManyPatterns: Bilingual = {
  ru: `В гайде больше ${mostPatterns} выражений. Слова и фразы перечислите в запрете: их может быть сколько угодно.`,
  en: `The guide has more than ${mostPatterns} patterns. List words and phrases in a ban: there may be any number of them.`,
};

/** The rules by pattern that are not run: those beyond what one guide may have, as layers and packs have put it together. */
export function surplusPatterns(rules: readonly Pick<Rule, 'id' | 'kind' | 'on'>[]): readonly string[] {
  return rules
    .filter(({ on, kind }) => on && kind === 'pattern')
    .slice(mostPatterns)
    .map(({ id }) => id);
}

/** Names the rules that are not run. */
export function wordsOfSurplus(ids: readonly string[]): Bilingual {
  return {
    ru: `Вместе со слоями и наборами в гайде больше ${mostPatterns} выражений. Эти правила не проверяются: ${ids.join(', ')}. Выключите лишние или перечислите слова в запрете.`,
    en: `With its layers and packs the guide has more than ${mostPatterns} patterns. These rules are not checked: ${ids.join(', ')}. Switch off those that you need least, or list words in a ban.`,
  };
}
