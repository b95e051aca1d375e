import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePanel, placeSign, type Rect } from '#src/content/panel/placing.ts';

const viewport = { width: 1000, height: 760 };
const panel = { width: 344, height: 380 };

function overlaps(one: Rect, other: Rect): boolean {
  return one.left < other.left + other.width && other.left < one.left + one.width && one.top < other.top + other.height && other.top < one.top + one.height;
}

describe('the panel', () => {
  it('stands to the right of the box where there is room', () => {
    expect(placePanel(panel, viewport, { left: 100, top: 80, width: 400, height: 100 }, null)).toEqual({ left: 508, top: 80 });
  });

  it('goes below box and button rather than over a part of them', () => {
    const box = { left: 265, top: 102, width: 390, height: 84 };
    const button = { left: 557, top: 196, width: 98, height: 39 };
    const spot = { ...placePanel(panel, viewport, box, button), ...panel };
    expect(overlaps(spot, box)).toBe(false);
    expect(overlaps(spot, button)).toBe(false);
  });

  it('reads a size that has only getters, as a DOMRect has', () => {
    const rect = new (class {
      get width() {
        return 344;
      }
      get height() {
        return 380;
      }
    })();
    const box = { left: 265, top: 102, width: 390, height: 84 };
    expect(placePanel(rect, viewport, box, null)).toEqual(placePanel(panel, viewport, box, null));
  });

  it('is always inside the viewport', () => {
    const length = fc.integer({ min: -500, max: 1500 });
    fc.assert(
      fc.property(length, length, fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }), (left, top, width, height) => {
        for (const place of [
          placePanel(panel, viewport, { left, top, width, height }, null),
          placeSign({ width: 90, height: 24 }, viewport, { left, top, width, height }),
        ]) {
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.left).toBeLessThan(viewport.width);
          expect(place.top).toBeLessThan(viewport.height);
        }
      }),
    );
  });
});
