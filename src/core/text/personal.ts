import type { Span } from '../draft.ts';
import type { RuleTools } from '../rule.ts';
import type { Prepared } from './prepare.ts';

/** Weak signs of a personal post that make one together; what each weighs. `most`: how many of a sort count. */
const enough = 3;
const weakSorts = {
  'personal-slang': { weight: 1, most: 2 },
  'personal-life': { weight: 2, most: 2 },
  'personal-mood': { weight: 1, most: 2 },
  'personal-drink': { weight: 1, most: 1 },
  'personal-politics': { weight: 1, most: 1 },
} as const;
const self = /(?<![\p{L}\p{N}'’])(?:[Ii](?:['’](?:m|ve|d|ll))?|my|me|я|мне|меня|мой|моя|мои|моё)(?![\p{L}\p{N}])/u;

/** Finds the words by which a text reads as somebody's own: one plain sign, or several weak ones together. */
export function personalFinder({ lexicon }: RuleTools): (text: Prepared) => Span | undefined {
  const plain = lexicon('personal-plain');
  const weak = Object.entries(weakSorts).map(([name, sort]) => ({ words: lexicon(name), ...sort }));
  return (text) => {
    const known = plain.find(text)[0];
    if (known) return known.span;
    let [score, first]: [number, Span | undefined] = [self.test(text.text) ? 1 : 0, undefined];
    for (const { words, weight, most } of weak) {
      const said = words.find(text).slice(0, most);
      score += said.length * weight;
      first ??= said[0]?.span;
    }
    return score >= enough ? first : undefined;
  };
}
