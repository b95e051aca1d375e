/** Keeps something of ours beside an element of the page, without any work while nothing moves. */
import type { Port } from '../port.ts';
import type { Rect } from './placing.ts';

/** Shares of an element in view at which the browser tells that it has moved. */
const steps = Array.from({ length: 21 }, (_, step) => step / 20);

/**
 * Calls `place` at once, and again whenever one of the elements may have moved or changed its size: at most once a frame. Besides scrolling and resizing
 * the first is followed where the page shifts it (a line put in above it). Returns how to stop.
 */
export function follow(elements: readonly Element[], place: () => void, port: Port): () => void {
  const life = new AbortController();
  let frame = 0;
  const [first] = elements;
  const shift = first ? shiftOf(first, () => soon()) : null;
  const placeNow = (): void => {
    frame = 0;
    place();
    shift?.settle();
  };
  const soon = (): void => {
    frame ||= requestAnimationFrame(placeNow);
  };
  placeNow();
  const sizes = new ResizeObserver(soon);
  for (const element of elements) sizes.observe(element);
  for (const view of new Set([window, port.window()])) {
    for (const type of ['scroll', 'resize']) view.addEventListener(type, soon, { capture: true, passive: true, signal: life.signal });
  }
  return () => {
    life.abort();
    sizes.disconnect();
    shift?.stop();
    cancelAnimationFrame(frame);
  };
}

/** The part of a box that is seen: inside everything that clips it, and inside the viewport less `margin` px. Null when nothing of it is. */
export function seenPart(box: Rect, clips: readonly Rect[], viewport: { readonly width: number; readonly height: number }, top: number): Rect | null {
  let [left, right, bottom] = [Math.max(box.left, 2), Math.min(box.left + box.width, viewport.width - 2), Math.min(box.top + box.height, viewport.height - 2)];
  let upper = Math.max(box.top, top);
  for (const clip of clips) {
    left = Math.max(left, clip.left);
    upper = Math.max(upper, clip.top);
    right = Math.min(right, clip.left + clip.width);
    bottom = Math.min(bottom, clip.top + clip.height);
  }
  return right - left < 8 || bottom - upper < 8 ? null : { left, top: upper, width: right - left, height: bottom - upper };
}

/** The elements that clip what overflows them, around an element. */
export function clippersOf(root: Element): Element[] {
  const clippers: Element[] = [];
  let at: Element | null = root;
  while (at && getComputedStyle(at).position !== 'fixed') {
    at = parentShown(at);
    if (!at || at.localName === 'body' || at.localName === 'html') break;
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX !== 'visible' || overflowY !== 'visible') clippers.push(at);
  }
  return clippers;
}

/** Where an element stands, in the coordinates of our host. */
export function rectOf(element: Element, { x, y }: { readonly x: number; readonly y: number }): Rect {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left: left + x, top: top + y, width, height };
}

function parentShown(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Watches an element through a window of exactly its own size: once it leaves it, it has moved. The browser does the watching. */
function shiftOf(element: Element, onMoved: () => void) {
  let observer: IntersectionObserver | null = null;
  let watched = '';
  const settle = (): void => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const owner = element.ownerDocument;
    const view = owner.defaultView;
    const margin = view ? [top, view.innerWidth - right, view.innerHeight - bottom, left].map((side) => `${-Math.floor(side)}px`).join(' ') : '';
    if (margin === watched) return;
    watched = margin;
    observer?.disconnect();
    if (right === left || bottom === top || !margin) return;
    let isFirst = true;
    observer = new IntersectionObserver(
      () => {
        if (!isFirst) onMoved();
        isFirst = false;
      },
      { root: owner, rootMargin: margin, threshold: steps },
    );
    observer.observe(element);
  };
  return { settle, stop: () => observer?.disconnect() };
}
