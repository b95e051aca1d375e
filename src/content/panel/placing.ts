/** Where the panel stands: beside the box, covering neither what is written nor the button that publishes it. */

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const gapPx = 8;

/** The best place for a panel of a size: the first of the usual places with the least overlap. All in CSS px of the viewport. */
export function placePanel(panel: Size, viewport: Size, box: Rect, control: Rect | null): { readonly left: number; readonly top: number } {
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const farRight = viewport.width - panel.width - gapPx;
  const low = viewport.height - panel.height - gapPx;
  const places = [
    { left: right + gapPx, top: box.top },
    { left: box.left - panel.width - gapPx, top: box.top },
    { left: right - panel.width, top: Math.max(bottom, control ? control.top + control.height : 0) + gapPx },
    { left: right - panel.width, top: box.top - panel.height - gapPx },
    { left: farRight, top: low },
    { left: farRight, top: gapPx },
    { left: gapPx, top: low },
    { left: gapPx, top: gapPx },
  ].map(({ left, top }) => ({ left: clamp(left, gapPx, farRight), top: clamp(top, gapPx, low) }));
  let best = places[0] ?? { left: gapPx, top: gapPx };
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    // Named one by one: a DOMRect has nothing of its own to spread.
    const spot = { ...place, width: panel.width, height: panel.height };
    const cost = overlap(spot, box) + (control ? 8 * overlap(spot, control) : 0);
    if (cost < least) [best, least] = [place, cost];
  }
  return best;
}

/** The small sign's place: above the box's far corner, or inside the viewport's edge. */
export function placeSign(sign: Size, viewport: Size, box: Rect): { readonly left: number; readonly top: number } {
  return {
    left: clamp(box.left + box.width - sign.width, gapPx, viewport.width - sign.width - gapPx),
    top: clamp(box.top - sign.height - 4, 2, viewport.height - sign.height - gapPx),
  };
}

function overlap(one: Rect, other: Rect): number {
  const across = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const down = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return across > 0 && down > 0 ? across * down : 0;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
