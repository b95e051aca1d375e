import { openCard } from './card.tsx';
import type { Named } from './feed.ts';

/** So long the pointer rests on a mark before its card comes. */
const restMs = 350;
/** A post's element is not far above what the pointer is on. */
const mostSteps = 25;

/** Opens the card of a mark on which the pointer rests, until the signal aborts. */
export function followPointer(named: WeakMap<Element, Named>, networkName: string, life: AbortSignal): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const onMove = (event: PointerEvent): void => {
    clearTimeout(resting);
    const found = event.target instanceof Element ? postAround(event.target, named) : undefined;
    if (!found) return;
    const { clientX: x, clientY: y } = event;
    resting = setTimeout(() => {
      if (!life.aborted && found.ranges.some((range) => isOver(range, x, y)))
        openCard({ named: found, networkName, x, y }).catch((error: unknown) => console.error('guidepost: the card of a mention', error));
    }, restMs);
  };
  window.addEventListener('pointermove', onMove, { passive: true, capture: true, signal: life });
  life.addEventListener('abort', () => clearTimeout(resting));
}

function postAround(target: Element, named: WeakMap<Element, Named>): Named | undefined {
  let at: Element | null = target;
  for (let step = 0; at && step < mostSteps; step++, at = at.parentElement) {
    const found = named.get(at);
    if (found) return found;
  }
  return undefined;
}

function isOver(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top - 2 && y <= bottom + 2);
}
