/** The little that popup and side panel say of teams. Apart, so that the popup stands before the library is read. */
import { liveQuery } from 'dexie';
import type { CrisisLevel } from '../../core/context.ts';
import { inForce } from '../../core/team/level.ts';
import { database } from '../database.ts';

/** What a team says of one brand. `contactAt`: when it was heard of last, epoch milliseconds. */
export interface TeamGlance {
  readonly brandId: string;
  readonly held: CrisisLevel;
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
    return {
      brandId: level.brandId,
      held: inForce(level, Date.now() + (team?.skewMs ?? 0)),
      leads: level.leads,
      contactAt: team?.contactAt ?? null,
      byPolicy: team?.isByPolicy && !team.isAgreed ? team.name : null,
    };
  });
}
