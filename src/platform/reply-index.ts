/** Keeps the words of each brand's replies beside them, in step with every change, so that whoever searches finds them ready. */
import { buildIndex, type IndexedReply, Indexer } from '../core/replies/index-file.ts';
import { database, isReadOnly } from './database.ts';
import { alone } from './locks.ts';
import type { StoredReply, StoredReplyIndex } from './stored.ts';

/** More changes than this since the index was made, and it is made anew. */
const mostChanged = 200;
/** Replies that are indexed before others get a turn. */
const slice = 500;

/** To be called inside the transaction that changed or deleted some replies (with `replies` and `replyIndexes`): what was just saved is found at once. */
export async function noteChanged(brandId: string, ids: readonly string[]): Promise<void> {
  const index = await database.replyIndexes.get(brandId);
  if (!index) return; // it is made by whoever needs it first
  const changed = [...new Set([...index.changed, ...ids])];
  const replies = await database.replies.bulkGet(changed.map((id) => [brandId, id] as [string, string]));
  await database.replyIndexes.put({ ...index, changed, recent: buildIndex(replies.filter((reply) => reply !== undefined).map(indexedOf)) });
}

/** To be called inside a transaction that changed many replies of a brand: the index is made anew when it is asked for, or by `renewIndex`. */
export async function dropIndex(brandId: string): Promise<void> {
  await database.replyIndexes.delete(brandId);
}

/** A brand's index as it stands, made first where it is missing; in a library that may only be read it is made for this once. */
export async function indexNow(brandId: string): Promise<StoredReplyIndex | undefined> {
  const stored = await database.replyIndexes.get(brandId);
  if (await isReadOnly()) return stored ?? { brandId, main: (await indexAll(brandId)).main, changed: [], recent: null };
  if (stored) {
    // a long list of changes slows every search a little: who comes next finds it made anew
    void renewIndex(brandId).catch((error: unknown) => console.error('guidepost: replies', error));
    return stored;
  }
  await renewIndex(brandId);
  return database.replyIndexes.get(brandId);
}

/** Makes a brand's index anew where it is missing or has grown long; returns when it is there. */
export async function renewIndex(brandId: string): Promise<void> {
  await alone('replies', async () => {
    const index = await database.replyIndexes.get(brandId);
    if (index && index.changed.length <= mostChanged) return;
    await makeIndex(brandId);
  });
}

async function indexAll(brandId: string): Promise<{ readonly replies: readonly StoredReply[]; readonly main: ArrayBuffer }> {
  const replies = await database.replies.where('brandId').equals(brandId).toArray();
  const indexer = new Indexer();
  for (const [at, reply] of replies.entries()) {
    indexer.add(indexedOf(reply));
    if (at % slice === slice - 1) await new Promise((resolve) => setTimeout(resolve));
  }
  return { replies, main: indexer.finish() };
}

/** Replies may change while it is being made: what changed meanwhile is found by its date and counted as changed. */
async function makeIndex(brandId: string): Promise<void> {
  const { replies, main } = await indexAll(brandId);
  const before = new Map(replies.map(({ id, updatedAt, uses }) => [id, `${updatedAt} ${uses}`]));
  await database.transaction('rw', database.replies, database.replyIndexes, async () => {
    const changed: string[] = [];
    await database.replies
      .where('brandId')
      .equals(brandId)
      .each(({ id, updatedAt, uses }) => {
        if (before.get(id) !== `${updatedAt} ${uses}`) changed.push(id);
        before.delete(id);
      });
    await database.replyIndexes.put({ brandId, main, changed: [], recent: null });
    await noteChanged(brandId, [...changed, ...before.keys()]);
  });
}

function indexedOf(reply: StoredReply): IndexedReply {
  return { ...reply, lastUsed: reply.lastUsed ?? 0 };
}
