/** The guide of a team over a brand's own: all rules count, each at its strictest; what is one's own stays as it was written, beneath. */
import { liveQuery } from 'dexie';
import type { Rule } from '../../core/guide.ts';
import type { BesideGuide } from '../../core/whole-guide.ts';
import { database } from '../database.ts';
import { guideOfTeam } from './store.ts';

/** What a brand's team brings: its name, and its guide's rules. */
export interface TeamRules {
  readonly team: string;
  readonly rules: readonly Rule[];
}

/** Shows the rules of a brand's team now and whenever they change; null where it has no team, or the team no guide. Returns how to stop. */
export function followTeamRules(brandId: string, show: (rules: TeamRules | null) => void): () => void {
  const following = liveQuery(() => teamRulesOf(brandId)).subscribe({
    next: show,
    error: (error: unknown) => console.error('guidepost: rules of the team', error),
  });
  return () => following.unsubscribe();
}

async function teamRulesOf(brandId: string): Promise<TeamRules | null> {
  const place = await database.teamLevels.get(brandId);
  const [team, taken] = place ? await Promise.all([database.teams.get(place.team), guideOfTeam(place.team, place.brand)]) : [];
  return team && taken ? { team: team.name, rules: taken.guide.rules } : null;
}

/** What judges beside the guide of each brand, by its id. */
export async function besideGuides(): Promise<ReadonlyMap<string, BesideGuide>> {
  const [plans, places] = await Promise.all([database.plans.toArray(), database.teamLevels.toArray()]);
  const beside = new Map<string, BesideGuide>(plans.map(({ brandId, plan }) => [brandId, { plan }]));
  for (const { brandId, team, brand } of places) {
    const taken = await guideOfTeam(team, brand);
    if (taken) beside.set(brandId, { ...beside.get(brandId), team: taken.guide });
  }
  return beside;
}
