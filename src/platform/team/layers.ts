/** The team's guide over a brand's own: all rules count, each at its strictest; what is one's own stays as it was written, beneath. */
import { liveQuery } from 'dexie';
import type { Rule } from '../../core/guide.ts';
import { mergeGuides } from '../../core/merge.ts';
import { database } from '../database.ts';
import type { StoredBrand } from '../stored.ts';
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

/** Brands as the guards judge by them. */
export async function withTeamLayers(brands: readonly StoredBrand[]): Promise<StoredBrand[]> {
  const places = new Map((await database.teamLevels.toArray()).map(({ brandId, team, brand }) => [brandId, { team, brand }]));
  return Promise.all(
    brands.map(async (stored) => {
      const place = places.get(stored.id);
      const upper = place && (await guideOfTeam(place.team, place.brand))?.guide;
      if (!upper) return stored;
      const { name } = stored.guide.brand; // approvals name the brand as it is called here
      const guide = mergeGuides([upper, stored.guide]);
      return { ...stored, guide: { ...guide, brand: { ...guide.brand, name }, replies: [] } };
    }),
  );
}
