/** Changes of replies: each keeps what was before, and counts at once for who searches. */
import type { Reply } from '../core/guide.ts';
import { database, isReadOnly } from './database.ts';
import { noteChanged } from './reply-index.ts';
import type { StoredReply, StoredReplyUse, StoredReplyVersion } from './stored.ts';

/** So many older states of a reply are kept. */
const keptVersions = 30;

export type SaveOutcome = { readonly ok: true } | { readonly ok: false; readonly why: 'changed-meanwhile'; readonly now: StoredReply | null };

/**
 * Adds or replaces a reply; how often it was used is kept, and what it said before too. `seen`: the `updatedAt` of the state that was edited, null for a
 * new one; when another window saved meanwhile nothing is written, and the state of now comes back.
 */
export async function saveReply(brandId: string, reply: Reply, seen?: number | null): Promise<SaveOutcome> {
  const { replies, replyIndexes, replyVersions } = database;
  return database.transaction('rw', [replies, replyIndexes, replyVersions], async (): Promise<SaveOutcome> => {
    const before = await replies.get([brandId, reply.id]);
    if (seen !== undefined && (before?.updatedAt ?? null) !== seen) return { ok: false, why: 'changed-meanwhile', now: before ?? null };
    if (before) await keepVersion(before);
    const updatedAt = Math.max(Date.now(), (before?.updatedAt ?? 0) + 1); // two saves within a millisecond are two states
    await replies.put({ ...reply, brandId, uses: before?.uses ?? 0, lastUsed: before?.lastUsed, updatedAt });
    await noteChanged(brandId, [reply.id]);
    return { ok: true };
  });
}

/** Deletes a reply; its last state stays among its versions, so that it can be brought back. */
export async function deleteReply(brandId: string, id: string): Promise<void> {
  const { replies, replyIndexes, replyVersions } = database;
  await database.transaction('rw', [replies, replyIndexes, replyVersions], async () => {
    const before = await replies.get([brandId, id]);
    if (before) await keepVersion(before);
    await replies.delete([brandId, id]);
    await noteChanged(brandId, [id]);
  });
}

/** Brings a deleted reply back as it last was. Null when it is not gone, or nothing of it was kept. */
export async function bringBack(brandId: string, id: string): Promise<Reply | null> {
  const [last] = await versionsOf(brandId, id);
  if (!last) return null;
  const outcome = await saveReply(brandId, last.reply, null);
  return outcome.ok ? last.reply : null;
}

/** Uses of a brand's replies since a moment, in the order in which they were. */
export async function usesSince(brandId: string, since: number): Promise<StoredReplyUse[]> {
  const uses = await database.replyUses.where('at').aboveOrEqual(since).toArray();
  return uses.filter((use) => use.brandId === brandId);
}

/** What a reply said before, the latest first. */
export async function versionsOf(brandId: string, replyId: string): Promise<StoredReplyVersion[]> {
  return database.replyVersions.where('[brandId+replyId]').equals([brandId, replyId]).reverse().sortBy('at');
}

/** Notes a use: it counts for the order in which replies are shown, and for what Settings tells of them. */
export async function noteUse(use: Omit<StoredReplyUse, 'id'>): Promise<void> {
  if (await isReadOnly()) return;
  const { replies, replyIndexes, replyUses } = database;
  await database.transaction('rw', [replies, replyIndexes, replyUses], async () => {
    const reply = await replies.get([use.brandId, use.replyId]);
    if (!reply) return; // deleted while it was on somebody's screen
    await replies.put({ ...reply, uses: reply.uses + 1, lastUsed: use.at });
    await replyUses.add(use);
    await noteChanged(use.brandId, [use.replyId]);
  });
}

/** The wordings of a reply that went out lately, the latest first: in this conversation, else anywhere since `since` (epoch milliseconds). */
export async function wordingsUsed(brandId: string, replyId: string, { conversation, since }: { conversation: string; since: number }): Promise<number[]> {
  const uses = await database.replyUses.where('[brandId+replyId]').equals([brandId, replyId]).reverse().sortBy('at');
  const here = conversation === '' ? [] : uses.filter((use) => use.conversation === conversation);
  return (here.length > 0 ? here : uses.filter(({ at }) => at >= since)).map(({ wording }) => wording);
}

/** A stored reply without what the library adds to it. */
export function plainReply(stored: StoredReply): Reply {
  const { brandId: _brand, uses: _uses, updatedAt: _at, lastUsed: _used, ...reply } = stored;
  return reply as Reply; // the rest is a Reply
}

async function keepVersion(before: StoredReply): Promise<void> {
  const { brandId, id: replyId, updatedAt: at } = before;
  await database.replyVersions.add({ brandId, replyId, at, reply: plainReply(before) });
  const old = await database.replyVersions.where('[brandId+replyId]').equals([brandId, replyId]).primaryKeys();
  if (old.length > keptVersions) await database.replyVersions.bulkDelete(old.slice(0, old.length - keptVersions));
}
