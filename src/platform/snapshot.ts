import * as v from 'valibot';
import { Guide } from '../core/guide.ts';
import type { SnapshotBrand } from '../core/snapshot.ts';
import { database, type StoredBrand } from './database.ts';
import { alone } from './locks.ts';
import { readStored, writeStored } from './storage.ts';

/** Publishes all guides, without replies, for the guards in the pages. Nothing is written when nothing changed, so calling it too often is harmless. */
export async function publishSnapshot(): Promise<void> {
  await alone('snapshot', async () => {
    const [{ snapshot }, stored] = await Promise.all([readStored('snapshot'), database.brands.toArray()]);
    const brands = JSON.stringify(stored.flatMap(readable));
    if (snapshot?.brands === brands) return;
    await writeStored('snapshot', { version: 1, seq: Math.max((snapshot?.seq ?? 0) + 1, Date.now()), brands }); // rises even after the storage was emptied
  });
}

/** One guide that is not of the agreed shape must not keep the others from the guards; it is named and left out. */
function readable({ id, guide }: StoredBrand): SnapshotBrand[] {
  const read = v.safeParse(Guide, { ...guide, replies: [] });
  if (!read.success) console.error('guidepost: the guide of', guide?.brand?.name ?? id, 'is not of the agreed shape', read.issues[0].message);
  return read.success ? [{ id, guide: read.output }] : [];
}
