/** Changes of brands and replies. Every change of a guide is published at once. */
import { Dexie } from 'dexie';
import type { Guide, Reply } from '../core/guide.ts';
import { database } from './database.ts';
import { addToLog } from './log.ts';
import { dropIndex } from './reply-index.ts';
import { publishSnapshot } from './snapshot.ts';
import type { StoredBrand, StoredReply } from './stored.ts';

/** Adds a brand; returns its id. */
export async function addBrand(guide: Guide): Promise<string> {
  const id = crypto.randomUUID();
  await database.brands.add(brandOf(id, guide));
  await publishSnapshot();
  return id;
}

/** Changes a brand's guide, starting from what is stored at that instant. */
export async function changeGuide(id: string, change: (guide: Guide) => Guide): Promise<void> {
  await database.transaction('rw', database.brands, async () => {
    const before = await database.brands.get(id);
    if (before) await database.brands.put(brandOf(id, change(before.guide)));
  });
  await publishSnapshot();
  await addToLog({ what: 'guide-changed', brand: id });
}

/** Deletes a brand with its replies. The last one stays: without a guide there would be nothing to check by. */
export async function deleteBrand(id: string): Promise<{ ok: true } | { ok: false; why: 'last' }> {
  const { brands, replies, replyIndexes, replyVersions, replyUses, plans, crises } = database;
  const outcome = await database.transaction('rw', [brands, replies, replyIndexes, replyVersions, replyUses, plans, crises], async () => {
    if ((await brands.count()) < 2) return { ok: false, why: 'last' } as const;
    await brands.delete(id);
    await replies.where('brandId').equals(id).delete();
    await plans.delete(id);
    await crises.where('brandId').equals(id).delete();
    await dropIndex(id);
    for (const table of [replyVersions, replyUses]) await table.where('[brandId+replyId]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
    return { ok: true } as const;
  });
  if (!outcome.ok) return outcome;
  await database.heldDrafts.filter(({ brandId }) => brandId === id).delete();
  for (const table of [database.accountCards, database.leavers, database.guideReads, database.lastDrafts]) await table.where('brandId').equals(id).delete();
  await publishSnapshot();
  return outcome;
}

/** A brand as it is stored: replies have their own table, and what somebody saved is no starter any more. */
export function brandOf(id: string, guide: Guide): StoredBrand {
  return { id, guide: { ...guide, replies: [] }, updatedAt: Date.now() };
}

/** Replies as they are stored for a brand. */
export function repliesOf(brandId: string, replies: readonly Reply[], before: readonly StoredReply[] = []): StoredReply[] {
  const known = new Map(before.map((reply) => [reply.id, reply]));
  return replies.map((reply) => ({ ...reply, brandId, uses: known.get(reply.id)?.uses ?? 0, lastUsed: known.get(reply.id)?.lastUsed, updatedAt: Date.now() }));
}
