/** The team's guide over a brand's own: all rules count, each at its strictest; what is one's own stays as it was written, beneath. */
import { mergeGuides } from '../core/merge.ts';
import { database, type StoredBrand } from './database.ts';
import { guideOfTeam } from './team-store.ts';

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
