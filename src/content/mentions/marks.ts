/** Light marks on names and on friends: the page's tree stays as it is. Named by kind only, so that a page sees where they are and not why. */

import { highlightOf, sheetOf } from '../marks/highlights.ts';
import { treeOf } from '../site/composed.ts';
import sheetText from './marks.css?inline';

export const markNames = { mention: 'guidepost-mention', advocate: 'guidepost-advocate' } as const;
export type MarkName = keyof typeof markNames;

/** So many marks on a page at most: who scrolls that far does not go back by marks. */
const most = 3000;
const adopt = sheetOf(sheetText);
/** In the order they were made, with whose they are. */
const marks: { readonly name: MarkName; readonly range: Range; readonly owner: Element }[] = [];

/** Marks ranges of an element. */
export function mark(name: MarkName, owner: Element, ranges: readonly Range[]): void {
  if (ranges.length === 0) return;
  adopt(treeOf(owner));
  for (const range of ranges) {
    highlightOf(markNames[name]).add(range);
    marks.push({ name, range, owner });
  }
}

/** Takes the marks of these elements away, and of all that left the page; ranges would keep them alive. */
export function sweep(owners: ReadonlySet<Element> = new Set()): void {
  const surplus = marks.length - most;
  let kept = 0;
  for (const [at, each] of marks.entries()) {
    if (at >= surplus && each.owner.isConnected && !owners.has(each.owner)) marks[kept++] = each;
    else highlightOf(markNames[each.name]).delete(each.range);
  }
  marks.length = kept;
}

/** Takes all marks away. */
export function clearMarks(): void {
  for (const name of Object.values(markNames)) CSS.highlights.delete(name);
  marks.length = 0;
}
