import * as v from 'valibot';
import { Guide } from '../core/guide.ts';
import type { SnapshotBrand } from '../core/snapshot.ts';
import { database } from './database.ts';
import { alone } from './locks.ts';
import { readStored, writeStored } from './storage.ts';

/** Publishes all guides, without replies, for the guards in the pages. Nothing is written when nothing changed, so calling it too often is harmless. */
export async function publishSnapshot(): Promise<void> {
  await alone('snapshot', async () => {
    const [{ snapshot }, stored] = await Promise.all([readStored('snapshot'), database.brands.toArray()]);
    const brands = JSON.stringify(stored.map(({ id, guide }): SnapshotBrand => ({ id, guide: v.parse(Guide, { ...guide, replies: [] }) })));
    if (snapshot?.brands === brands) return;
    await writeStored('snapshot', { version: 1, seq: Math.max((snapshot?.seq ?? 0) + 1, Date.now()), brands }); // rises even after the storage was emptied
  });
}
