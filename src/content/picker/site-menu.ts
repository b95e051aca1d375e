/** Whether the site itself opened a list at a box: then ours stays away. */

import { hostName } from '../host.ts';
import { isVisible, matches, upwards } from '../site/composed.ts';

/** Lists by their roles. */
const lists = '[role="listbox"], [role="menu"], [role="option"], [role="menuitem"]';
/** A command as such lists show it. */
const command = /(?:^|\s)\/\p{L}[\p{L}\p{N}_-]*/u;
/** How far from the box it is looked for, in px. */
const distances = [10, 36, 80];
/** How much around a point belongs to it. */
const mostAround = 6;

export function hasMenuOfItsOwn(root: HTMLElement): boolean {
  return isMarkedOpen(root) || pointsAround(root).some(({ x, y }) => isMenu(document.elementsFromPoint(x, y).find(isOfPage), root));
}

/** The box says itself that it has a list. */
function isMarkedOpen(root: HTMLElement): boolean {
  return [...upwards(root, 4)].some(
    (element) =>
      (element === root || matches(element, '[role="combobox"]')) &&
      (element.getAttribute('aria-expanded') === 'true' || (element.getAttribute('aria-activedescendant') ?? '') !== ''),
  );
}

function isMenu(element: Element | undefined, root: HTMLElement): boolean {
  for (const each of element ? upwards(element, mostAround) : []) {
    if (each.contains(root) || root.contains(each)) return false;
    // biome-ignore lint/performance/useDomNodeTextContent: each line for itself, and without what is hidden
    if (each.matches(lists) || command.test((each as HTMLElement).innerText ?? '')) return isVisible(each); // an element of a drawing has no text of that kind
  }
  return false;
}

function isOfPage(element: Element): boolean {
  return element.localName !== hostName;
}

/** Points above and below a box, where such lists open. */
function pointsAround(root: HTMLElement): { readonly x: number; readonly y: number }[] {
  const { left, top, right, bottom } = root.getBoundingClientRect();
  const across = [left + 24, (left + right) / 2];
  return distances.flatMap((distance) => across.flatMap((x) => [top - distance, bottom + distance].map((y) => ({ x, y }))));
}
