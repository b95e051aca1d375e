/** The team's level beside one's own: silence never lowers it, nor does a member; a newer record or its own end does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CrisisLevel } from '#src/core/context.ts';
import { effectiveLevel, inForce, isOverdue, type TeamLevel, withOwnLevel, withStanding, withTeamLevel } from '#src/core/team/level.ts';

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

test('a lead names the end while raising; it stays on the way down, goes with a higher level, and can be taken away', () => {
  const lead = { leads: true, now };
  const raised = withOwnLevel(calm, 3, { ...lead, until: 2000 });
  expect(raised).toMatchObject({ own: 3, ownUntil: 2000, isUnsent: true });
  const sent = withTeamLevel(raised, { level: 3, until: 2000 }, true);
  expect(sent).toEqual({ level: 3, until: 2000, own: 0 });
  expect(withOwnLevel(sent, 0, lead)).toMatchObject({ own: 2, ownUntil: 2000 });
  expect(withOwnLevel(sent, 0, { ...lead, until: null }).ownUntil).toBeUndefined();
  expect(withOwnLevel(withOwnLevel(sent, 2, lead), 3, lead).ownUntil).toBeUndefined();
  // of a level that is over there is no end
  expect(withOwnLevel(withTeamLevel(calm, { level: 1, until: 2000 }, false), 0, lead)).toMatchObject({ own: 0, isUnsent: true });
  expect(withOwnLevel(withTeamLevel(calm, { level: 1, until: 2000 }, false), 0, lead).ownUntil).toBeUndefined();
  // who does not lead names none
  expect(withOwnLevel(calm, 3, { leads: false, now, until: 2000 }).ownUntil).toBeUndefined();
});

test('an echo with another end does not undo the end that was named since', () => {
  const both = withOwnLevel(calm, 2, { leads: true, now, until: 3000 });
  expect(withTeamLevel(both, { level: 2 }, true)).toEqual(both);
  expect(withTeamLevel(both, { level: 1 }, false)).toMatchObject({ level: 1, own: 2, ownUntil: 3000, isUnsent: true });
});

test('an end that came before the team heard of the level is told', () => {
  const both = withOwnLevel(calm, 2, { leads: true, now, until: 3000 });
  expect([isOverdue(both, 2999), isOverdue(both, 3000)]).toEqual([false, true]);
  expect(isOverdue(withTeamLevel(both, { level: 2, until: 3000 }, true), 4000)).toBe(false);
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
