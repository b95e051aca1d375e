/** Changes of brands and replies. Every change of a guide is published at once. */
import type { Guide, Reply } from '../core/guide.ts';
import { database, type StoredBrand, type StoredReply } from './database.ts';
import { addToLog } from './log.ts';
import { publishSnapshot } from './snapshot.ts';

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
  const outcome = await database.transaction('rw', database.brands, database.replies, async () => {
    if ((await database.brands.count()) < 2) return { ok: false, why: 'last' } as const;
    await database.brands.delete(id);
    await database.replies.where('brandId').equals(id).delete();
    return { ok: true } as const;
  });
  if (outcome.ok) await publishSnapshot();
  return outcome;
}

/** Adds or replaces a reply; how often it was used is kept. */
export async function saveReply(brandId: string, reply: Reply): Promise<void> {
  await database.transaction('rw', database.replies, async () => {
    const before = await database.replies.get([brandId, reply.id]);
    await database.replies.put({ ...reply, brandId, uses: before?.uses ?? 0, updatedAt: Date.now() });
  });
}

export async function deleteReply(brandId: string, id: string): Promise<void> {
  await database.replies.delete([brandId, id]);
}

export async function countUse(brandId: string, id: string): Promise<void> {
  await database.replies.where('[brandId+id]').equals([brandId, id]).modify(addUse);
}

/** A brand as it is stored: replies have their own table, and what somebody saved is no starter any more. */
export function brandOf(id: string, guide: Guide): StoredBrand {
  return { id, guide: { ...guide, replies: [] }, updatedAt: Date.now() };
}

/** Replies as they are stored for a brand. */
export function repliesOf(brandId: string, replies: readonly Reply[], before: readonly StoredReply[] = []): StoredReply[] {
  const uses = new Map(before.map((reply) => [reply.id, reply.uses]));
  return replies.map((reply) => ({ ...reply, brandId, uses: uses.get(reply.id) ?? 0, updatedAt: Date.now() }));
}

function addUse(reply: { uses: number }): void {
  reply.uses += 1;
}
