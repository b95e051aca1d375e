/** The team's level of a brand beside one's own: the higher counts. Only a newer record or its own end takes the team's away; silence never does. */
import type { CrisisLevel } from '../context.ts';
import { nextLevel } from '../crisis/record.ts';

/** What is kept of both, for one brand. */
export interface TeamLevel {
  /** What the team's newest record says. */
  readonly level: CrisisLevel;
  /** Epoch milliseconds; absent: until somebody says otherwise. */
  readonly until?: number | undefined;
  /** What was set on this machine and the team did not say. */
  readonly own: CrisisLevel;
  /** `own` was set by somebody who leads, and the team does not have it yet. */
  readonly isUnsent?: boolean | undefined;
}

/** The team's level at a moment. `now` by the server's clock where that is known. */
export function inForce({ level, until }: Pick<TeamLevel, 'level' | 'until'>, now: number): CrisisLevel {
  return until !== undefined && now >= until ? 0 : level;
}

/** The level that counts. */
export function effectiveLevel(both: TeamLevel, now: number): CrisisLevel {
  return higher(both.own, inForce(both, now));
}

/** A person here sets a level: up at once, down by one. Who leads speaks for the team, and so below what it said; all others only for themselves. */
export function withOwnLevel(both: TeamLevel, wanted: CrisisLevel, { leads, now }: { readonly leads: boolean; readonly now: number }): TeamLevel {
  const before = effectiveLevel(both, now);
  if (leads) return { level: wanted < before ? 0 : both.level, own: nextLevel(before, wanted), isUnsent: true };
  return { ...both, own: wanted >= before ? wanted : nextLevel(both.own, wanted < both.own ? wanted : both.own) };
}

/** A newer record of the team was accepted. `isMine`: this machine sent it, so what was set here is the team's from now on. */
export function withTeamLevel(both: TeamLevel, { level, until }: Pick<TeamLevel, 'level' | 'until'>, isMine: boolean): TeamLevel {
  if (isMine && both.isUnsent && both.own !== level) return both; // set once more since
  const said = { level, ...(until === undefined ? {} : { until }) };
  return isMine ? { ...said, own: 0 } : { ...said, own: both.own, ...(both.isUnsent && { isUnsent: true }) };
}

/** Who leads no more speaks for nobody: what they set and the team does not have does not lower what the team says. What they raised stays, as their own. */
export function withoutLead({ own }: TeamLevel, { level, until }: Pick<TeamLevel, 'level' | 'until'>): TeamLevel {
  return { level, ...(until === undefined ? {} : { until }), own };
}

/**
 * Both, where the level that stands is higher than either says: it was set without our knowing (a restored backup, a library that could not be read), and
 * is one's own. A level falls by a word of somebody, never by a record that has not heard of it.
 */
export function withStanding<T extends TeamLevel>(both: T, standing: CrisisLevel): T {
  return standing > higher(both.own, both.level) ? { ...both, own: standing } : both;
}

function higher(one: CrisisLevel, other: CrisisLevel): CrisisLevel {
  return one > other ? one : other;
}
