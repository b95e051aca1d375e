/** Writing the log: one line after the other, each chained to the one before it, and the end signed with this installation's own key. */
import type { ChainEnd } from '../core/log/chain.ts';
import { beginnings, brokenLink, chained, follow, nothingFollowed, signedEnd } from '../core/log/chain.ts';
import { browser } from './browser.ts';
import { database } from './database.ts';
import { installKey, isSignedBy, knownKey, signWith } from './install-key.ts';
import { alone } from './locks.ts';
import type { LogEntry } from './log-entry.ts';
import type { StoredLogEntry, StoredLogHead } from './stored.ts';

/** Under this key of `storage.local` the end of the log stands once more: an older copy of the library, head and all, is known by it. */
export const witnessKey = 'logWitness';

type Said = Omit<StoredLogEntry, 'id' | 'at' | 'prev' | 'hash'>;

/** Adds a line to the log. A log that cannot be written must not stop what it tells of: the failure goes to the console. */
export async function addToLog(entry: LogEntry): Promise<void> {
  try {
    await alone('log', () => append(entry));
  } catch (error) {
    console.error('guidepost: log', error);
  }
}

/** The newest lines, newest first. */
export function newestLog(count: number): Promise<StoredLogEntry[]> {
  return database.log.reverse().limit(count).toArray();
}

/** Empties the log; its first line then says how many lines were erased, when and why, and is chained to the last of them. */
export async function eraseLog(reason: string): Promise<void> {
  await alone('log', async () => {
    const last = await database.log.orderBy(':id').last();
    const lines = await database.log.count();
    const id = (last?.id ?? 0) + 1;
    const entry = chained({ what: beginnings.erased, reason, lines, id, at: Date.now() }, last?.hash ?? '');
    const head = await signedHead({ first: id, last: id, hash: entry.hash });
    await database.transaction('rw', database.log, database.logHead, async ({ idbtrans }) => {
      idbtrans.objectStore('log').clear(); // past the table, which refuses it
      await database.log.add(entry);
      await database.logHead.put(head);
    });
    await bearWitness(head);
  });
}

/** Line and signed head are written together or not at all. Only one of our worlds is here at a time, so the chain never forks. */
async function append(entry: Said): Promise<void> {
  const head = (await database.logHead.get('head')) ?? (await beginChain());
  const last = await database.log.orderBy(':id').last();
  const id = Math.max(last?.id ?? 0, head?.last ?? 0) + 1;
  // Never built on what stands there now: whoever changed the lines must not have them signed by the next one.
  const prev = head && (await isGenuine(head)) ? head.hash : brokenLink;
  const line = chained({ ...entry, id, at: Date.now() }, prev);
  await write(line, await signedHead({ first: head?.first ?? id, last: id, hash: line.hash }));
}

/** The first line of a chain vouches for all that was written before there was one. Null where there was a chain and its end is gone. */
async function beginChain(): Promise<StoredLogHead | null> {
  let before = nothingFollowed;
  for (const line of await database.log.orderBy(':id').toArray()) before = follow(before, line);
  if (before.unchained < before.count || (await knownKey('log'))) return null;
  const line = chained({ what: beginnings.begun, lines: before.count, id: before.last + 1, at: Date.now() }, before.hash);
  const head = await signedHead({ first: before.count > 0 ? before.first : line.id, last: line.id, hash: line.hash });
  await write(line, head);
  return head;
}

async function write(line: StoredLogEntry, head: StoredLogHead): Promise<void> {
  await database.transaction('rw', database.log, database.logHead, async () => {
    await database.log.add(line);
    await database.logHead.put(head);
  });
  await bearWitness(head);
}

async function isGenuine({ signature, ...end }: StoredLogHead): Promise<boolean> {
  const key = await knownKey('log');
  if (!key) return signature === undefined; // this browser cannot sign
  return signature !== undefined && (await isSignedBy(key.publicKey, 'log', { bytes: signedEnd(end), signature }));
}

async function signedHead(end: ChainEnd): Promise<StoredLogHead> {
  try {
    return { ...end, id: 'head', signature: await signWith(await installKey('log'), signedEnd(end)) };
  } catch (error) {
    console.error('guidepost: the log could not be signed', error); // it is still chained, and says that it is not signed
    return { ...end, id: 'head' };
  }
}

async function bearWitness({ last, hash }: StoredLogHead): Promise<void> {
  await browser.storage.local.set({ [witnessKey]: { last, hash } });
}
