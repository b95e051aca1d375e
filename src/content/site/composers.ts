/** Composers: the boxes that one publish control sends together. */
import type { Network } from '../../core/network/network.ts';
import { editorFrames } from './around.ts';
import { type Box, boxesIn, boxesNear, controlNear, controlsNear } from './boxes.ts';
import { closestComposed, isVisible, parentOf, queryDeep, upwards } from './composed.ts';
import { type Control, factOf } from './controls.ts';
import { site } from './site.ts';

/** The boxes that a control publishes, in the page's order. `last` is the box used last: some pages put their buttons far from it. */
export function boxesOf({ element, fact }: Control, last: Box | null, network: Network = site.network): readonly Box[] {
  if (network.near) {
    const boxes = boxesNear(element, network);
    if (fact.item) return boxesOfItem(boxes, last, element);
    // "Reply" on somebody's post opens a box, and a guess is none where there is better: they speak for boxes without a closer control.
    const isCertain = !fact.opens && !fact.fallback;
    return isCertain ? withLast(boxes, last, element) : boxes.filter(({ root }) => controlsNear(root, network).includes(element));
  }
  let learned: readonly Box[] = [];
  for (const scope of scopesOf(element)) {
    const boxes = boxesIn(scope, network, fact.for);
    if (boxes.some((box) => !box.fact.added)) return boxes;
    if (learned.length === 0) learned = boxes;
  }
  if (learned.length > 0) return learned;
  const anywhere = fact.anywhere ? boxesIn(document, network, fact.for) : [];
  if (anywhere.length > 0) return anywhere;
  return last?.root.isConnected && fact.for.includes(last.kind) ? [last] : [];
}

/** A menu stands inside its composer or at the end of the page, where what is near says nothing. */
function boxesOfItem(near: readonly Box[], last: Box | null, item: Element): readonly Box[] {
  const part = [...upwards(item)].find((element) => parentOf(element) === document.body);
  const own = near.filter(({ root }) => part && [...upwards(root)].includes(part));
  return own.length === 0 && last?.root.isConnected ? [last] : own;
}

/** The frames filled by an editor that a control publishes. */
export function framesOf({ element }: Control, network: Network): readonly HTMLIFrameElement[] {
  return network.near ? editorFrames(document).filter((frame) => controlsNear(frame, network).includes(element)) : [];
}

/** The boxes that go out together with this one, itself among them: within its composer, if it has one. */
export function companionsOf(box: Box): readonly Box[] {
  if (box.network.near) return companionsNear(box);
  const scope = composerOf(box);
  if (!scope) return [box];
  const boxes = boxesIn(scope, box.network, [box.kind]);
  return boxes.some(({ root }) => root === box.root) ? boxes : [box, ...boxes];
}

/** The same boxes that a click on the box's control would send. */
function companionsNear(box: Box): readonly Box[] {
  const element = controlNear(box.root, box.network);
  const fact = element && factOf(element, box.network);
  const boxes = element && fact ? boxesOf({ element, fact }, box, box.network) : [];
  return boxes.some(({ root }) => root === box.root) ? boxes : [box];
}

/** The element that holds a box's composer; null when the network names none and none is around it. */
export function composerOf(box: Box): Element | null {
  const named = box.fact.composer?.map((selector) => closestComposed(box.root, selector)).find((element) => element !== null);
  return named ?? closestComposed(box.root, 'form,[role="dialog"],dialog');
}

/** From the control outward: its named composer first, then each wider surrounding, up to the page. */
function* scopesOf(control: Element): Generator<ParentNode> {
  const named = site.network.boxes.flatMap((fact) => fact.composer ?? []);
  for (const selector of named) {
    const scope = closestComposed(control, selector);
    if (scope) yield scope;
  }
  const start = parentOf(control);
  if (start) {
    for (const scope of upwards(start, 14)) {
      if (scope === document.body || scope === document.documentElement) return;
      yield scope;
    }
  }
}

function withLast(boxes: readonly Box[], last: Box | null, control: Element): readonly Box[] {
  if (boxes.length > 0 || !last?.root.isConnected) return boxes;
  // A button carried out of the composer into a bar of its own: it still speaks for the box in the same dialog or form.
  const shared = closestComposed(control, 'form,[role="dialog"],dialog');
  return shared !== null && [...upwards(last.root)].includes(shared) ? [last] : [];
}

/** The control that will publish a box, as far as it can be seen now; null when none is in sight. */
export function publishControlOf(root: HTMLElement): Element | null {
  if (site.network.near) return controlNear(root, site.network);
  const selectors = site.network.publish.flatMap((fact) => fact.find);
  for (const scope of upwards(root, 12)) {
    if (scope === document.body) break;
    const control = queryDeep(scope, selectors, 3000).find((element) => factOf(element, site.network) !== null && isVisible(element));
    if (control) return control;
  }
  return site.guessing && controlNear(root, site.guessing);
}
