import { expect, test } from 'vitest';
import { placePicker } from '#src/content/picker/placing.ts';

const viewport = { width: 1000, height: 700 };
const picker = { width: 400, height: 300 };
const box = { left: 100, top: 100, width: 500, height: 80 };

test.each([
  ['below the box', box, { left: 100, top: 184 }],
  ['above it where there is no room below', { ...box, top: 600 }, { left: 100, top: 296 }],
  ['inside the window at its right edge', { ...box, left: 800, width: 190 }, { left: 592, top: 184 }],
  ['over the end of a high box with no room beside it', { ...box, top: 20, height: 660 }, { left: 200, top: 380 }],
  ['beside a high and narrow box', { left: 20, top: 20, width: 500, height: 660 }, { left: 524, top: 20 }],
  ['to its left', { left: 450, top: 20, width: 540, height: 660 }, { left: 46, top: 20 }],
  ['over the end of a box that fills the window', { left: 0, top: 0, width: 1000, height: 700 }, { left: 592, top: 392 }],
])('%s', (_, at, place) => {
  expect(placePicker(picker, viewport, at)).toEqual(place);
});

test('never outside of a window that is too small', () => {
  expect(placePicker(picker, { width: 300, height: 200 }, box)).toEqual({ left: 8, top: 8 });
});
