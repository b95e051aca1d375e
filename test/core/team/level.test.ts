/** The team's level beside one's own: silence never lowers it, nor does a member; a newer record or its own end does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CrisisLevel } from '#src/core/context.ts';
import { effectiveLevel, inForce, type TeamLevel, withOwnLevel, withStanding, withTeamLevel } from '#src/core/team/level.ts';

const calm: TeamLevel = { level: 0, own: 0 };
const now = 1000;
const levels = fc.constantFrom<CrisisLevel>(0, 1, 2, 3);

test('a member raises for themselves, and lowers no further than the team holds', () => {
  let both = withTeamLevel(calm, { level: 2 }, false);
  expect(effectiveLevel(both, now)).toBe(2);
  both = withOwnLevel(both, 3, { leads: false, now });
  expect(effectiveLevel(both, now)).toBe(3);
  for (const wanted of [2, 1, 0, 0] as const) both = withOwnLevel(both, wanted, { leads: false, now });
  expect(effectiveLevel(both, now)).toBe(2);
  expect(effectiveLevel(withTeamLevel(both, { level: 0 }, false), now)).toBe(0);
});

test('what somebody set for themselves stays when the team is calm again', () => {
  const both = withOwnLevel(withTeamLevel(calm, { level: 1 }, false), 2, { leads: false, now });
  expect(effectiveLevel(withTeamLevel(both, { level: 0 }, false), now)).toBe(2);
});

test('a lead lowers by one step what the team held; sent, it is the team’s and no longer their own', () => {
  let both = withTeamLevel(calm, { level: 3 }, false);
  both = withOwnLevel(both, 0, { leads: true, now });
  expect(effectiveLevel(both, now)).toBe(2);
  expect(both.isUnsent).toBe(true);
  both = withTeamLevel(both, { level: 2 }, true);
  expect(both).toEqual({ level: 2, own: 0 });
  expect(effectiveLevel(withTeamLevel(both, { level: 1 }, false), now)).toBe(1);
});

test('an echo of what a lead sent does not undo what they set since', () => {
  let both = withOwnLevel(calm, 2, { leads: true, now });
  both = withOwnLevel(both, 3, { leads: true, now });
  both = withTeamLevel(both, { level: 2 }, true);
  expect(effectiveLevel(both, now)).toBe(3);
  expect(both.isUnsent).toBe(true);
});

test('the end of a level is its own, and of nothing else', () => {
  const both = withTeamLevel(withOwnLevel(calm, 1, { leads: false, now }), { level: 3, until: 2000 }, false);
  expect(effectiveLevel(both, 1999)).toBe(3);
  expect(effectiveLevel(both, 2000)).toBe(1);
  expect(inForce({ level: 2 }, Number.MAX_SAFE_INTEGER)).toBe(2);
});

test('whatever a member does, and however long nobody hears of the team: what it holds, holds', () => {
  const step = fc.record({ wanted: levels, passedMs: fc.nat({ max: 1e12 }) });
  fc.assert(
    fc.property(levels, fc.array(step, { maxLength: 30 }), (held, steps) => {
      let both = withTeamLevel(calm, { level: held }, false);
      let at = now;
      for (const { wanted, passedMs } of steps) {
        at += passedMs;
        both = withOwnLevel(both, wanted, { leads: false, now: at });
        expect(effectiveLevel(both, at)).toBeGreaterThanOrEqual(held);
      }
    }),
  );
});

test('a level that was raised without our knowing is one’s own: it falls neither by a record nor by itself', () => {
  fc.assert(
    fc.property(levels, levels, levels, (level, own, standing) => {
      const both = withStanding({ level, own }, standing);
      expect(effectiveLevel(both, now)).toBe(Math.max(level, own, standing));
      expect(effectiveLevel(withTeamLevel(both, { level: 0 }, false), now)).toBe(standing > Math.max(level, own) ? standing : own);
    }),
  );
});
