/** The little that popup and side panel say of teams. Apart, so that the popup stands before the library is read. */
import { liveQuery } from 'dexie';
import type { CrisisLevel } from '../../core/context.ts';
import { inForce } from '../../core/team/level.ts';
import { database } from '../database.ts';

/** What a team says of one brand. `contactAt`: when it was heard of last, epoch milliseconds. */
export interface TeamGlance {
  readonly brandId: string;
  readonly held: CrisisLevel;
  /** When what it holds ends by itself, as a lead chose; null: until somebody says otherwise. */
  readonly until: number | null;
  /** What ended so, and when; null where nothing did since the team's last word. */
  readonly ended: { readonly level: CrisisLevel; readonly at: number } | null;
  /** Whether who sits here may lower it for everybody. */
  readonly leads: boolean;
  readonly contactAt: number | null;
  /** The team's name, where a policy put this machine into it and nobody here has agreed yet. */
  readonly byPolicy: string | null;
}

/** Shows what is known of all teams, now and whenever it changes. */
export function followTeamGlances(show: (glances: readonly TeamGlance[]) => void): void {
  liveQuery(glances).subscribe({ next: show, error: (error: unknown) => console.error('guidepost: teams', error) });
}

async function glances(): Promise<TeamGlance[]> {
  const [levels, teams] = await Promise.all([database.teamLevels.toArray(), database.teams.toArray()]);
  return levels.map((level) => {
    const team = teams.find(({ id }) => id === level.team);
    const held = inForce(level, Date.now() + (team?.skewMs ?? 0));
    return {
      brandId: level.brandId,
      held,
      // an end that was named here and has not gone out yet counts for who sits here
      until: level.isUnsent ? (level.ownUntil ?? null) : held > 0 ? (level.until ?? null) : null,
      ended: held === 0 && level.level > 0 && level.until !== undefined ? { level: level.level, at: level.until } : null,
      leads: level.leads,
      contactAt: team?.contactAt ?? null,
      byPolicy: team?.isByPolicy && !team.isAgreed ? team.name : null,
    };
  });
}
