/** A brand that was just deleted, with all that went with it: so that it can be brought back as it was. */
import { Dexie } from 'dexie';
import { database } from './database.ts';
import { deleteBrand } from './library.ts';
import { publishSnapshot } from './snapshot.ts';

type Rows = readonly { readonly table: string; readonly rows: readonly unknown[] }[];

/** Deletes a brand; what comes back brings it back. Null: it was the last one, and stays. */
export async function deleteBrandForNow(id: string): Promise<(() => Promise<void>) | null> {
  const rows = await rowsOf(id);
  const outcome = await deleteBrand(id);
  return outcome.ok ? () => bringBack(rows) : null;
}

/** Everything that `deleteBrand` deletes; the words of replies are indexed anew. */
async function rowsOf(id: string): Promise<Rows> {
  const { brands, replies, plans, crises, heldDrafts, accountCards, leavers, guideReads, lastDrafts, replyVersions, replyUses } = database;
  const ofBrand = [replies, crises, accountCards, leavers, guideReads, lastDrafts].map(async ({ name }) => ({
    table: name,
    rows: await database.table(name).where('brandId').equals(id).toArray(),
  }));
  const ofReplies = [replyVersions, replyUses].map(async ({ name }) => ({
    table: name,
    rows: await database.table(name).where('[brandId+replyId]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray(),
  }));
  const held = await heldDrafts.filter(({ brandId }) => brandId === id).toArray();
  const [brand, plan] = [await brands.get(id), await plans.get(id)];
  return [
    { table: brands.name, rows: brand ? [brand] : [] },
    { table: plans.name, rows: plan ? [plan] : [] },
    { table: heldDrafts.name, rows: held },
    ...(await Promise.all([...ofBrand, ...ofReplies])),
  ];
}

async function bringBack(kept: Rows): Promise<void> {
  await database.transaction(
    'rw',
    kept.map(({ table }) => table),
    async () => {
      for (const { table, rows } of kept) await database.table(table).bulkPut([...rows]);
    },
  );
  await publishSnapshot();
}
