/** Light marks on names and on friends: the page's tree stays as it is. Named by kind only, so that a page sees where they are and not why. */

import { highlightOf, sheetOf } from '../marks/highlights.ts';
import { treeOf } from '../site/composed.ts';
import sheetText from './marks.css?inline';

export const markNames = { mention: 'guidepost-mention', advocate: 'guidepost-advocate' } as const;
export type MarkName = keyof typeof markNames;

interface Mark {
  readonly name: MarkName;
  readonly range: Range;
  /** Whose it is: a post. */
  readonly owner: Element;
  /** By its place it is told whether the mark is in view. */
  readonly place: Element;
}

/** So many marks on a page at most: who scrolls that far does not go back by marks. */
const most = 3000;
/** How far out of view a mark is painted already. */
const nearView = '25% 0px';
const adopt = sheetOf(sheetText);
/** In the order they were made. */
const marks: Mark[] = [];
/** Those that stand in one place, and whether they are painted. */
const places = new Map<Element, { readonly marks: Set<Mark>; isPainted: boolean }>();
/** Those that went out of view, which nobody observes: each that is observed costs at every frame of a page that changes. */
const away = new Set<Element>();
let sight: IntersectionObserver | undefined;

/**
 * Marks ranges of an element. They are painted while they are in view, or nearly: after each change of a page the browser lays all painted ones anew, which a
 * feed that grows would pay for at every batch.
 */
export function mark(name: MarkName, owner: Element, ranges: readonly Range[]): void {
  if (ranges.length === 0) return;
  adopt(treeOf(owner));
  for (const range of ranges) {
    const one = { name, range, owner, place: placeOf(range, owner) };
    marks.push(one);
    const known = places.get(one.place);
    if (known) {
      known.marks.add(one);
      if (known.isPainted) paint(one);
    } else {
      places.set(one.place, { marks: new Set([one]), isPainted: false });
      observe(one.place);
    }
  }
}

/** What was out of view may be in view again: the page was scrolled, or something left it. */
export function lookForMarks(): void {
  for (const place of away) {
    const { top, bottom } = place.getBoundingClientRect();
    if (bottom < -innerHeight || top > 2 * innerHeight) continue;
    away.delete(place);
    observe(place);
  }
}

/** Takes the marks of these elements away, and of all that left the page; ranges would keep them alive. */
export function sweep(owners: ReadonlySet<Element> = new Set()): void {
  const surplus = marks.length - most;
  let kept = 0;
  for (const [at, each] of marks.entries()) {
    if (at >= surplus && each.owner.isConnected && !owners.has(each.owner)) marks[kept++] = each;
    else drop(each);
  }
  marks.length = kept;
}

/** Takes all marks away. */
export function clearMarks(): void {
  sight?.disconnect();
  for (const name of Object.values(markNames)) CSS.highlights.delete(name);
  marks.length = 0;
  places.clear();
  away.clear();
}

function observe(place: Element): void {
  sight ??= new IntersectionObserver(onSeen, { rootMargin: nearView });
  sight.observe(place);
}

function onSeen(entries: readonly IntersectionObserverEntry[]): void {
  for (const {
    target,
    isIntersecting,
    boundingClientRect: { width, height },
  } of entries) {
    const place = places.get(target);
    if (!place) continue;
    // What is hidden stands nowhere, and comes back without a sign.
    if (!isIntersecting && width + height > 0) {
      sight?.unobserve(target);
      away.add(target);
    }
    if (place.isPainted === isIntersecting) continue;
    place.isPainted = isIntersecting;
    for (const each of place.marks) {
      if (isIntersecting) paint(each);
      else unpaint(each);
    }
  }
}

function drop(each: Mark): void {
  unpaint(each);
  const place = places.get(each.place);
  place?.marks.delete(each);
  if (place?.marks.size !== 0) return;
  places.delete(each.place);
  away.delete(each.place);
  sight?.unobserve(each.place);
}

function paint({ name, range }: Mark): void {
  highlightOf(markNames[name]).add(range);
}

function unpaint({ name, range }: Mark): void {
  highlightOf(markNames[name]).delete(range);
}

/** The nearest element around a range that has a box of its own: one without is never in view. */
function placeOf(range: Range, owner: Element): Element {
  let place = range.startContainer.parentElement;
  while (place && place.getClientRects().length === 0) place = place.parentElement;
  return place ?? owner;
}
