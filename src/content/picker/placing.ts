/** Where the picker stands: below the box if it fits, else above it, beside it, or over its end. */
import type { Rect, Size } from '../panel/placing.ts';

const gapPx = 4;
const edgePx = 8;

/** All in CSS px of the viewport. */
export function placePicker(picker: Size, viewport: Size, box: Rect): { readonly left: number; readonly top: number } {
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const places = [
    { left: box.left, top: bottom + gapPx },
    { left: box.left, top: box.top - picker.height - gapPx },
    { left: right + gapPx, top: box.top },
    { left: box.left - picker.width - gapPx, top: box.top },
  ].map(({ left, top }, at) =>
    at < 2 ? { left: clamp(left, viewport.width - picker.width), top } : { left, top: clamp(top, viewport.height - picker.height) },
  );
  const fits = ({ left, top }: { left: number; top: number }): boolean =>
    left >= edgePx && top >= edgePx && left + picker.width <= viewport.width - edgePx && top + picker.height <= viewport.height - edgePx;
  return (
    places.find(fits) ?? {
      left: clamp(right - picker.width, viewport.width - picker.width),
      top: clamp(bottom - picker.height, viewport.height - picker.height),
    }
  );
}

function clamp(value: number, most: number): number {
  return Math.max(edgePx, Math.min(value, most - edgePx));
}
