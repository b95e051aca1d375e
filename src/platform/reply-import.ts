/** Brings replies of files into a brand: compared first, then written whole or not at all. */
import type { Reply } from '../core/guide.ts';
import { type Choice, changesOf, type ReplyChange } from '../core/replies/import/choices.ts';
import { type Arrival, compareReplies } from '../core/replies/import/duplicates.ts';
import { dropBackup, takeBackup } from './backup.ts';
import { database } from './database.ts';
import { alone } from './locks.ts';
import { addToLog } from './log.ts';
import { plainReply } from './replies.ts';
import { dropIndex } from './reply-index.ts';
import type { StoredReply } from './stored.ts';

/** Replies that come, compared with those of a brand. `seen`: when each of ours was changed last, by id. */
export interface ReplyPlan {
  readonly brandId: string;
  readonly arrivals: readonly Arrival[];
  readonly seen: ReadonlyMap<string, number>;
}

export type ReplyImport =
  /** `left`: replies that somebody changed since they were compared; nothing was done to these. */
  | { readonly ok: true; readonly added: number; readonly changed: number; readonly left: readonly string[]; readonly backup: number }
  | { readonly ok: false; readonly why: 'cancelled' };

interface ImportOrder {
  /** Of the files, for the log and the backup. */
  readonly name: string;
  readonly choiceOf: (at: number) => Choice;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
}

/** Replies written between two looks at whether it was cancelled. */
const chunk = 1000;

class Cancelled extends Error {}

/** Compares replies with those of a brand; writes nothing. */
export async function planReplies(brandId: string, replies: readonly Reply[]): Promise<ReplyPlan> {
  const stored = await database.replies.where('brandId').equals(brandId).toArray();
  return { brandId, arrivals: compareReplies(replies, stored.map(plainReply)), seen: new Map(stored.map(({ id, updatedAt }) => [id, updatedAt])) };
}

/** Writes what was chosen, in one transaction: a cancel, an error or the end of the browser leaves everything as it was. A backup is written first. */
export async function importReplies({ brandId, arrivals, seen }: ReplyPlan, order: ImportOrder): Promise<ReplyImport> {
  return alone('library', async () => {
    const changes = changesOf(arrivals, order.choiceOf);
    const backup = await takeBackup(order.name);
    try {
      const written = await database.transaction('rw', [database.replies, database.replyIndexes, database.replyVersions], async () => {
        const done = { added: 0, changed: 0, left: [] as string[] };
        for (let at = 0; at < changes.length; at += chunk) {
          if (order.signal.aborted) throw new Cancelled();
          const part = await writeSome(brandId, changes.slice(at, at + chunk), seen);
          done.added += part.added;
          done.changed += part.changed;
          done.left.push(...part.left);
          order.onProgress(Math.min(at + chunk, changes.length), changes.length);
        }
        if (order.signal.aborted) throw new Cancelled();
        await dropIndex(brandId);
        return done;
      });
      await addToLog({ what: 'imported', reason: order.name, brand: brandId });
      return { ok: true, ...written, backup };
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      await dropBackup(backup); // a way back to where we are is none
      return { ok: false, why: 'cancelled' };
    }
  });
}

/** What a change takes the place of stays among its versions. */
async function writeSome(brandId: string, changes: readonly ReplyChange[], seen: ReadonlyMap<string, number>) {
  const before = await database.replies.bulkGet(changes.map(({ reply }) => [brandId, reply.id] as [string, string]));
  const isAsSeen = (at: number): boolean => before[at]?.updatedAt === seen.get(changes[at]?.reply.id ?? '');
  const [taken, left] = [changes.filter((_, at) => isAsSeen(at)), changes.filter((_, at) => !isAsSeen(at))];
  const known = new Map(before.flatMap((reply) => (reply ? [[reply.id, reply] as const] : [])));
  const replaced = taken.flatMap(({ reply }) => known.get(reply.id) ?? []);
  await database.replyVersions.bulkAdd(replaced.map((reply) => ({ brandId, replyId: reply.id, at: reply.updatedAt, reply: plainReply(reply) })));
  await database.replies.bulkPut(taken.map(({ reply }) => storedOf(brandId, reply, known.get(reply.id))));
  return { added: taken.length - replaced.length, changed: replaced.length, left: left.map(({ reply }) => reply.title) };
}

function storedOf(brandId: string, reply: Reply, before: StoredReply | undefined): StoredReply {
  const updatedAt = Math.max(Date.now(), (before?.updatedAt ?? 0) + 1);
  return { ...reply, brandId, uses: before?.uses ?? 0, lastUsed: before?.lastUsed, updatedAt };
}
