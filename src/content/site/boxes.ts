/** Boxes: which text boxes of a page Guidepost knows, and what kind each is. */
import type { BoxKind, Part } from '../../core/draft.ts';
import type { BoxFact, Network } from '../../core/network/network.ts';
import type { Editor } from '../../editors/dom/editor.ts';
import { editorAt } from '../../editors.ts';
import { isPublishedAround } from './around.ts';
import { allFound, closestComposed, isVisible, matches, queryDeep, upwards } from './composed.ts';
import { factOf } from './controls.ts';
import { site } from './site.ts';

export interface Box {
  readonly root: HTMLElement;
  readonly editor: Editor;
  readonly network: Network;
  readonly fact: BoxFact;
  readonly kind: BoxKind;
  readonly part: Part;
  /** `low` never holds: the fact is unconfirmed, or a known network shows a box that its file does not know. */
  readonly confidence: BoxFact['confidence'];
}

/** How far a publish control may stand from its box where nothing is known of the site, in CSS px. */
const nearPx = 320;
/** Two lines with the usual padding; chats grow from there. */
const lowPx = 72;
const firstHeights = new WeakMap<HTMLElement, number>();
/** How many surroundings further out a sure control is looked for once there is a guess. */
const aroundGuess = 4;
/** A list entry or card ends the search for a box that belongs to a control. */
const cards = 'article,li,[role="article"],[role="listitem"],tr';

/** The box that an element is or stands in; null when there is none that we know. */
export function boxAt(element: Element): Box | null {
  const found = editorAt(element);
  return found ? boxOf(found.root, found.editor) : null;
}

/**
 * Whether a box was a line or two high when it was first seen. Where nothing is known of the site such a box takes one message and sends it
 * by Enter; a taller one is for paragraphs, and Enter begins the next.
 */
export function isLow(root: HTMLElement): boolean {
  return (firstHeights.get(root) ?? root.clientHeight) <= lowPx;
}

/** The visible boxes inside a scope that one network's control may send. */
export function boxesIn(scope: ParentNode, network: Network, kinds: readonly BoxKind[] | null): Box[] {
  const selectors = network.boxes.flatMap((fact) =>
    kinds && !network.near && !kinds.includes(fact.kind) ? [] : fact.find.map((selector) => (selector.split('>>>').at(-1) ?? '').trim()),
  );
  const roots = new Map<HTMLElement, Box>();
  for (const element of queryDeep(scope, selectors)) {
    const found = editorAt(element) ?? editorInside(element);
    if (!found || roots.has(found.root) || !isVisible(found.root)) continue;
    const box = boxOf(found.root, found.editor);
    if (box && (!kinds || network.near || kinds.includes(box.kind))) roots.set(found.root, box);
  }
  return [...roots.values()];
}

/** The control that publishes a box where nothing is known of the site: the nearest that looks like one. */
export function controlNear(root: HTMLElement, network: Network): Element | null {
  return controlsNear(root, network)[0] ?? null;
}

/** The controls in the smallest surrounding of a box that has any, sure ones before a guess. */
export function controlsNear(root: HTMLElement, network: Network): readonly Element[] {
  let guess: Element | undefined;
  let left = 12;
  for (const scope of upwards(root, left)) {
    if (left === 0 || scope === document.documentElement) break;
    left -= 1;
    const near = scope === root ? [] : controlsIn(scope, network).filter((control) => isOwn(scope) || isNear(control, root));
    const sure = near.filter((control) => !factOf(control, network)?.fallback);
    if (sure.length > 0) return sure;
    if (!guess && near[0]) {
      guess = near[0];
      left = Math.min(left, aroundGuess);
    }
  }
  return guess ? [guess] : [];
}

/**
 * Boxes that a control publishes where nothing is known of the site: those of the smallest surrounding that has any, and in the form or
 * dialog around it every other that has no closer control (a title in a row of its own).
 */
export function boxesNear(control: Element, network: Network): Box[] {
  for (const scope of upwards(control, 14)) {
    if (scope === document.documentElement) return [];
    const boxes = boxesIn(scope, network, null).filter(({ root }) => isOwn(scope) || isNear(control, root));
    if (boxes.length > 0) return withOthersOfForm(boxes, control, network);
    if (scope.matches(cards)) return [];
  }
  return [];
}

function withOthersOfForm(boxes: Box[], control: Element, network: Network): Box[] {
  const form = closestComposed(control, 'form,[role="dialog"],dialog');
  if (!form || isOwn(control)) return boxes;
  const roots = new Set(boxes.map(({ root }) => root));
  const all = boxesIn(form, network, null).filter(({ root }) => roots.has(root) || controlsNear(root, network).includes(control));
  return all.length > boxes.length ? all : boxes;
}

function boxOf(root: HTMLElement, editor: Editor): Box | null {
  const network = site.network;
  const fact = network.boxes.find((each) => isBox(root, each));
  if (fact && !network.near) return { root, editor, network, fact, kind: fact.kind, part: fact.part, confidence: fact.confidence };
  if (network.near) return fact ? nearBox(root, editor, network, fact, fact.confidence) : null;
  // A twin that the network's file names is no box by a guess either.
  if (network.boxes.some(({ skip }) => skip.some((selector) => matches(root, selector)))) return null;
  const usual = site.generic;
  const guess = usual.boxes.find((each) => isBox(root, each));
  if (network.taught) return guess ? nearBox(root, editor, usual, guess, guess.confidence) : null;
  // A known network shows a box that its file does not know: checked, shown as not confirmed, never held.
  return guess ? nearBox(root, editor, { ...usual, family: network.family, name: network.name }, guess, 'low') : null;
}

function nearBox(root: HTMLElement, editor: Editor, network: Network, fact: BoxFact, confidence: Box['confidence']): Box | null {
  const control = controlNear(root, network);
  const alone = control || !isLow(root) ? undefined : network.boxes.find((each) => each.alone && isBox(root, each));
  if (!control && !alone && !isPublishedAround()) return null;
  if (!firstHeights.has(root)) firstHeights.set(root, root.clientHeight);
  const kind = (control && factOf(control, network)?.for[0]) ?? alone?.kind ?? fact.kind;
  return { root, editor, network, fact, kind, part: partOf(root), confidence };
}

function isBox(root: HTMLElement, fact: BoxFact): boolean {
  if (fact.path && !new RegExp(fact.path).test(site.path)) return false;
  if (!fact.find.some((selector) => matchesClose(root, selector)) || fact.skip.some((selector) => matches(root, selector))) return false;
  if (fact.within && !fact.within.some((selector) => closestComposed(root, selector))) return false;
  if (!fact.sign) return true;
  const sign = new RegExp(fact.sign.pattern, 'i');
  return allFound(document, fact.sign.find).some((element) => sign.test(element.textContent ?? ''));
}

/** A fact may mark the editable element or a wrapper a little above it, not a whole page. */
export function matchesClose(root: HTMLElement, selector: string): boolean {
  for (const at of upwards(root, 5)) if (matches(at, selector)) return true;
  return false;
}

function editorInside(element: Element): ReturnType<typeof editorAt> {
  const inside = element.querySelector('[contenteditable]:not([contenteditable="false"]), textarea');
  return inside ? editorAt(inside) : null;
}

function controlsIn(scope: Element, network: Network): Element[] {
  const selectors = [...new Set(network.publish.flatMap((fact) => (fact.item ? [] : fact.find)))];
  return queryDeep(scope, selectors, 3000).filter((element) => {
    const fact = factOf(element, network);
    return fact !== null && !fact.item && isVisible(shownAs(element));
  });
}

function isNear(control: Element, root: Element): boolean {
  const one = shownAs(control).getBoundingClientRect();
  const other = root.getBoundingClientRect();
  const down = Math.max(one.top - other.bottom, other.top - one.bottom, 0);
  const across = Math.max(one.left - other.right, other.left - one.right, 0);
  return down <= nearPx && across <= nearPx && !separated(control, root);
}

/** A button may be hidden behind the label that people press. */
function shownAs(control: Element): Element {
  const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
  return labels.find(isVisible) ?? control;
}

/** What stands in one form or dialog goes out together, however long it is. */
function isOwn(scope: Element): boolean {
  return scope.matches('form,dialog,[role="dialog"]');
}

/** A control inside another card than the box belongs to that card. */
function separated(control: Element, root: Element): boolean {
  const card = closestComposed(control, cards);
  return card !== null && !card.contains(root) && closestComposed(root, cards) !== card;
}

function partOf(root: HTMLElement): Part {
  const hint = `${root.getAttribute('name') ?? ''} ${root.getAttribute('aria-label') ?? ''} ${root.getAttribute('placeholder') ?? ''}`;
  if (root instanceof HTMLInputElement && /title|subject|заголов|тема/i.test(hint)) return 'title';
  if (/content warning|spoiler|предупрежд/i.test(hint)) return 'warning';
  return /alt text|describe|описание изображ/i.test(hint) && !(root instanceof HTMLTextAreaElement && root.rows > 2) ? 'alt' : 'body';
}
