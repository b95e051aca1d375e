/** The page as a person sees it: one tree through shadow roots, open and closed. */
import { isElement, isText } from '../../editors/dom/nodes.ts';

interface ClosedShadowAccess {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** The elements that may have a shadow root, by the DOM standard: asking for a closed one costs, and a text box is none of them. */
const canHost = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** The shadow root of an element, a closed one too: both browsers let an extension in, each by its own door. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!canHost.test(element.localName)) return null;
  const gecko = (element as Element & ClosedShadowAccess).openOrClosedShadowRoot;
  if (gecko !== undefined) return gecko;
  try {
    const { dom } = chrome; // Chromium's alone, and asked for as such: `web-ext lint` warns of `chrome.dom.…`
    return element instanceof HTMLElement && dom ? (dom.openOrClosedShadowRoot(element) as ShadowRoot | null) : null;
  } catch {
    return null; // An orphan has no such door any more; the open roots must do.
  }
}

/** The parent element, out of a shadow root to its host. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const tree = element.parentNode;
  return tree instanceof ShadowRoot ? tree.host : null;
}

/** The element and its ancestors, at most `most`. */
export function* upwards(element: Element, most = 200): Generator<Element> {
  let at: Element | null = element;
  for (let count = 0; at && count < most; count += 1) {
    yield at;
    at = parentOf(at);
  }
}

/** `closest` through shadow roots. */
export function closestComposed(element: Element, selector: string): Element | null {
  for (const at of upwards(element)) if (matches(at, selector)) return at;
  return null;
}

/** Whether an element matches; `host >>> inside` crosses a shadow root. A selector the browser cannot read matches nothing. */
export function matches(element: Element, selector: string): boolean {
  const steps = selector.split('>>>');
  try {
    if (!element.matches(steps.at(-1)?.trim() ?? '')) return false;
  } catch {
    return false; // A newer selector than the browser; the network's next one may do.
  }
  if (steps.length === 1) return true;
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot && closestComposed(tree.host, steps.slice(0, -1).join('>>>').trim()) !== null;
}

/**
 * What a fact's selector finds inside `scope`: by the browser's own search, and only where it says `>>>` through shadow roots. A selector the browser
 * cannot read finds nothing: facts may come from a pack that was written for a newer one.
 */
export function allFound(scope: ParentNode, selector: string): readonly Element[] {
  if (selector.includes('>>>')) return queryDeep(scope, [selector], 3000);
  try {
    return [...scope.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/** The first element that a fact's selector finds. */
export function firstFound(scope: ParentNode, selector: string): Element | null {
  if (selector.includes('>>>')) return allFound(scope, selector)[0] ?? null;
  try {
    return scope.querySelector(selector);
  } catch {
    return null;
  }
}

/** What matches inside `scope`, at any depth of open shadow roots, in document order. Looks at `most` elements at most. */
export function queryDeep(scope: ParentNode, selectors: readonly string[], most = 6000): Element[] {
  const found: Element[] = [];
  let seen = 0;
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      seen += 1;
      if (seen > most) return;
      if (selectors.some((selector) => matches(element, selector))) found.push(element);
      const shadow = element.shadowRoot ?? (element.localName.includes('-') ? shadowOf(element) : null);
      if (shadow) visit(shadow);
    }
  };
  visit(scope);
  return found;
}

/** The deepest element an event is about: past closed shadow roots, which hide their inside from `composedPath`. */
export function deepTarget(event: Event): Element | null {
  const first = event.composedPath()[0] ?? event.target;
  const outer = isText(first) ? first.parentElement : first;
  if (!isElement(outer)) return null;
  let target: Element = outer;
  for (let shadow = shadowOf(target); shadow; shadow = shadowOf(target)) {
    const isPointed = event instanceof MouseEvent && event.clientX + event.clientY > 0;
    const inside = isPointed ? shadow.elementFromPoint(event.clientX, event.clientY) : shadow.activeElement;
    if (!inside || inside === target) break;
    target = inside;
  }
  return target;
}

/** The element that has the focus, in whatever shadow root. */
export function deepActive(): Element | null {
  let active = document.activeElement;
  for (let shadow = active ? shadowOf(active) : null; active && shadow?.activeElement; shadow = shadowOf(active)) active = shadow.activeElement;
  return active;
}

/** Seen on the page and large enough to type in or press. */
export function isVisible(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width >= 8 && height >= 8;
}

/** The nearest tree of the element: where its selection, active element and style sheets live. */
export function treeOf(element: Element): Document | ShadowRoot {
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot ? tree : document;
}
