import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandColors } from '#src/core/brand/brand-colors.ts';
import { speakerOf } from '#src/core/brand/speaker.ts';

const shore = { id: 'shore', guide: { accounts: [{ network: 'x', handle: '@Shore', kind: 'executive' as const }] } };
const north = { id: 'north', guide: { accounts: [{ network: 'vk', handle: 'north', kind: 'corporate' as const }] } };
const bare = { id: 'bare', guide: { accounts: [] } };

describe('who speaks', () => {
  it.each([
    [null, 'x', [shore], { standing: 'unknown', handle: '', kind: null, brand: null }],
    [{ handle: 'shore', isSure: true }, 'x', [north, shore], { standing: 'listed', handle: 'shore', kind: 'executive', brand: 'shore' }],
    [{ handle: 'SHORE', isSure: true }, 'X', [shore], { standing: 'listed', handle: 'SHORE', kind: 'executive', brand: 'shore' }],
    [{ handle: 'shore', isSure: true }, 'vk', [north, shore], { standing: 'stranger', handle: 'shore', kind: null, brand: null }],
    [{ handle: 'shore', isSure: false }, 'x', [shore], { standing: 'perhaps', handle: 'shore', kind: null, brand: null }],
    [{ handle: 'anna', isSure: true }, 'x', [bare], { standing: 'unlisted', handle: 'anna', kind: null, brand: null }],
    [{ handle: 'anna', isSure: true }, 'x', [bare, shore], { standing: 'stranger', handle: 'anna', kind: null, brand: null }],
    [{ handle: 'anna', isSure: true }, 'x', [], { standing: 'unlisted', handle: 'anna', kind: null, brand: null }],
  ])('%j on %s', (shown, network, brands, speaker) => {
    expect(speakerOf(shown, network, brands)).toEqual(speaker);
  });
});

describe('colors of brands', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 });

  it('are the same in whatever order the brands come', () => {
    fc.assert(
      fc.property(ids, (all) => {
        expect(brandColors([...all].reverse())).toEqual(brandColors(all));
      }),
    );
  });

  it('are 1 … 8, and each has its own while there are enough', () => {
    fc.assert(
      fc.property(ids, (all) => {
        const colors = [...brandColors(all).values()];
        expect(colors.every((color) => Number.isInteger(color) && color >= 1 && color <= 8)).toBe(true);
        expect(new Set(colors).size).toBe(Math.min(all.length, 8));
      }),
    );
  });

  it('differ for some pairs of single brands', () => {
    expect(new Set(['north', 'shore', 'bakery', 'harbor', 'mill'].map((id) => brandColors([id]).get(id))).size).toBeGreaterThan(1);
  });
});
