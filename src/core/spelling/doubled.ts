import type { Typo } from '../draft.ts';
import type { Token } from './tokens.ts';

/** Words that are said twice on purpose. */
const emphatic = new Set(
  'да нет ну очень много еле чуть едва так вот уже все ой ах ух эх ха хе тук кап ля ура ага угу бис very really so no yes bye that had ha knock now many much well la na'.split(
    ' ',
  ),
);

/** The same word twice with one space between: "в в", "the the". */
export function doubledWords(text: string, tokens: readonly Token[]): Typo[] {
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    if (!before || before.folded !== token.folded || emphatic.has(token.folded) || token.looks === 'upper') return [];
    if (!/^[ \u00a0]+$/u.test(text.slice(before.span.end, token.span.start))) return [];
    // three times and more is meant; a name may be doubled
    if (after?.folded === token.folded || tokens[at - 2]?.folded === token.folded || (before.looks === 'capital' && token.looks === 'capital')) return [];
    return [{ sort: 'doubled' as const, span: { start: before.span.start, end: token.span.end }, fixes: [before.written] }];
  });
}
