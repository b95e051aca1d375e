/** The brands of a team on this machine: each has a place of its own, with what was there before beside the team's guide. */
import * as v from 'valibot';
import { Guide, guideFormat } from '../../core/guide.ts';
import type { Roster } from '../../core/team/roles.ts';
import { database } from '../database.ts';
import { brandOf } from '../library.ts';
import { dropIndex } from '../reply-index.ts';
import { publishSnapshot } from '../snapshot.ts';
import { readStored } from '../storage.ts';
import type { StoredBrand } from '../stored.ts';

/** Finds or makes a place for each brand of a roster: the brand of that name, else the starter that nobody touched, else a new one. Name in the team → our id. */
export async function placeBrands(team: string, brands: Roster['brands']): Promise<Record<string, string>> {
  const { crisis } = await readStored('crisis');
  const { brands: table, replies, replyIndexes, teamLevels, teams } = database;
  let isNew = false;
  const places = await database.transaction('rw', [table, replies, replyIndexes, teamLevels, teams], async () => {
    const before = (await teams.get(team))?.brands ?? {};
    const found: Record<string, string> = {};
    for (const { id: brand, name } of brands) {
      const levels = await teamLevels.toArray();
      // The roster may be taken twice at the same time, by a hint and by a look: the first has made the place.
      const made = levels.find((level) => level.team === team && level.brand === brand)?.brandId;
      const brandId = before[brand] ?? made ?? (await placeFor(name, new Set(levels.map(({ brandId: taken }) => taken))));
      if (!(await table.get(brandId))) {
        // deleted here meanwhile, or not in the backup that was restored: without a place the team's rules would be checked nowhere
        isNew = true;
        await table.put(emptyBrand(brandId, name));
      }
      if (!(await teamLevels.get(brandId))) {
        isNew = true;
        await teamLevels.add({ brandId, team, brand, seq: 0, level: 0, own: crisis[brandId]?.level ?? 0, leads: false });
      }
      found[brand] = brandId;
    }
    return found;
  });
  if (isNew) await publishSnapshot();
  return places;
}

async function placeFor(name: string, taken: ReadonlySet<string>): Promise<string> {
  const free = (await database.brands.toArray()).filter(({ id }) => !taken.has(id));
  const place = free.find((brand) => isNamed(brand, name)) ?? free.find(({ starter }) => starter);
  if (place && !place.starter) return place.id;
  const id = place?.id ?? crypto.randomUUID();
  if (place) {
    // an example that nobody touched gives way to what is real
    await database.replies.where('brandId').equals(id).delete();
    await dropIndex(id);
  }
  await database.brands.put(emptyBrand(id, name));
  return id;
}

/** A brand of which only the name is known. */
function emptyBrand(id: string, name: string): StoredBrand {
  return brandOf(id, v.parse(Guide, { format: guideFormat, brand: { name } }));
}

/** Whether a brand that came with a team holds nothing of one's own: neither in its guide nor beside it. */
export async function isBare(brandId: string): Promise<boolean> {
  const stored = await database.brands.get(brandId);
  if (!stored) return false;
  const empty = emptyBrand(brandId, stored.guide.brand.name);
  if (JSON.stringify(stored.guide) !== JSON.stringify(empty.guide)) return false;
  const { replies, plans, crises, accountCards, watches, advocates } = database;
  const counts = await Promise.all([replies, plans, crises, accountCards, watches, advocates].map((table) => table.where('brandId').equals(brandId).count()));
  return counts.every((count) => count === 0);
}

function isNamed({ guide }: StoredBrand, name: string): boolean {
  return guide.brand.name.trim().toLowerCase() === name.trim().toLowerCase();
}
