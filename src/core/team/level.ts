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
  /** When `own` ends by itself, as who leads chose while setting it; kept until it is the team's. */
  readonly ownUntil?: number | undefined;
}

/** The team's level at a moment. `now` by the server's clock where that is known. */
export function inForce({ level, until }: Pick<TeamLevel, 'level' | 'until'>, now: number): CrisisLevel {
  return until !== undefined && now >= until ? 0 : level;
}

/** The level that counts. */
export function effectiveLevel(both: TeamLevel, now: number): CrisisLevel {
  return higher(both.own, inForce(both, now));
}

interface OwnWord {
  readonly leads: boolean;
  readonly now: number;
  /** When it ends by itself, if who leads says so; null: not by itself. */
  readonly until?: number | null | undefined;
}

/**
 * A person here sets a level: up at once, down by one. Who leads speaks for the team, and so below what it said; all others only for themselves. An end that
 * was named once stays on the way down; a higher level has one only where it is named anew.
 */
export function withOwnLevel(both: TeamLevel, wanted: CrisisLevel, { leads, now, until }: OwnWord): TeamLevel {
  const before = effectiveLevel(both, now);
  if (leads) {
    const standing = wanted > before ? undefined : (both.ownUntil ?? both.until);
    const end = until === undefined ? standing : (until ?? undefined);
    const own = nextLevel(before, wanted);
    const isNamed = own > 0 && end !== undefined && end > now;
    return {
      level: wanted < before ? 0 : both.level,
      ...(wanted < before || both.until === undefined ? {} : { until: both.until }),
      own,
      isUnsent: true,
      ...(isNamed ? { ownUntil: end } : {}),
    };
  }
  return { ...both, own: wanted >= before ? wanted : nextLevel(both.own, wanted < both.own ? wanted : both.own) };
}

/** A newer record of the team was accepted. `isMine`: this machine sent it, so what was set here is the team's from now on. */
export function withTeamLevel(both: TeamLevel, { level, until }: Pick<TeamLevel, 'level' | 'until'>, isMine: boolean): TeamLevel {
  if (isMine && both.isUnsent && (both.own !== level || both.ownUntil !== until)) return both; // set once more since
  const said = { level, ...(until === undefined ? {} : { until }) };
  if (isMine) return { ...said, own: 0 };
  const { own, isUnsent, ownUntil } = both;
  return { ...said, own, ...(isUnsent && { isUnsent, ...(ownUntil === undefined ? {} : { ownUntil }) }) };
}

/** Who leads no more speaks for nobody: what they set and the team does not have does not lower what the team says. What they raised stays, as their own. */
export function withoutLead({ own }: TeamLevel, { level, until }: Pick<TeamLevel, 'level' | 'until'>): TeamLevel {
  return { level, ...(until === undefined ? {} : { until }), own };
}

/** Whether the end of what a lead set came before the team had it. */
export function isOverdue({ isUnsent, ownUntil }: Pick<TeamLevel, 'isUnsent' | 'ownUntil'>, now: number): boolean {
  return isUnsent === true && ownUntil !== undefined && now >= ownUntil;
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
