import type { Span } from '../draft.ts';
import type { RuleTools } from '../rule.ts';
import type { PhraseHit } from './phrases.ts';
import type { Prepared } from './prepare.ts';

/** What colleagues say about a post: what each sort weighs, and how many of it count. None says anything alone. */
const sorts = {
  'work-things': { weight: 2, most: 1 },
  'work-verbs': { weight: 2, most: 1 },
  'work-people': { weight: 2, most: 1 },
  'work-brief': { weight: 2, most: 2 },
  'work-weak': { weight: 1, most: 2 },
} as const;
const enough = 4;
/** Tokens within which they speak of the same thing. */
const near = 20;

interface Sign extends PhraseHit {
  readonly sort: keyof typeof sorts;
}

/** Finds where people talk of a post among themselves: a part of it, what is done with it, who has a say, what it has to have. */
export function workTalkFinder({ lexicon }: RuleTools): (text: Prepared) => Span | undefined {
  const sets = (Object.keys(sorts) as (keyof typeof sorts)[]).map((sort) => ({ sort, words: lexicon(sort) }));
  return (text) => {
    const signs = sets.flatMap(({ sort, words }) => words.find(text).map((hit): Sign => ({ ...hit, sort })));
    if (signs.every(({ sort }) => sort === 'work-weak')) return undefined;
    signs.sort((one, other) => one.first - other.first || other.last - one.last);
    for (const [at, first] of signs.entries()) {
      const last = lastOfTalk(signs.slice(at));
      if (last) return { start: first.span.start, end: last.span.end };
    }
    return undefined;
  };
}

/** The sign that makes it enough, counted from the first one; signs inside of others do not count again. */
function lastOfTalk(signs: readonly Sign[]): Sign | undefined {
  const counted = new Map<string, number>();
  const from = signs[0]?.first ?? 0;
  let [end, score] = [-1, 0];
  for (const sign of signs) {
    if (sign.first - from > near) return undefined;
    const { weight, most } = sorts[sign.sort];
    const known = counted.get(sign.sort) ?? 0;
    if (known >= most || sign.first <= end) continue;
    counted.set(sign.sort, known + 1);
    end = sign.last;
    score += weight;
    if (score >= enough) return sign;
  }
  return undefined;
}
