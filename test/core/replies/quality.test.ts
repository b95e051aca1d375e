import { expect, test } from 'vitest';
import { measureQuality, type Quality } from '#test/bench/replies-quality/quality.ts';

const all = measureQuality();
const share = (of: (each: Quality) => number): number =>
  all.reduce((sum, each) => sum + of(each) * each.asked, 0) / all.reduce((sum, { asked }) => sum + asked, 0);

test('of 200 queries the reply that is meant comes first nine times of ten, and almost always among five', () => {
  expect(all.reduce((sum, { asked }) => sum + asked, 0)).toBe(200);
  expect(share(({ first }) => first)).toBeGreaterThanOrEqual(0.94);
  expect(share(({ inFive }) => inFive)).toBeGreaterThanOrEqual(0.98);
});

test.each(all)('$kind: first in most cases', ({ first, missed }) => {
  expect(first, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
});
