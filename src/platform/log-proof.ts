/** Whether the log is whole: every line against its hash, the chain against its signed end, the end against its witness. */
import * as v from 'valibot';
import { type ChainTrouble, type Followed, follow, nothingFollowed, signedEnd } from '../core/log/chain.ts';
import { browser } from './browser.ts';
import { database } from './database.ts';
import { isSignedBy, knownKey } from './install-key.ts';
import { alone } from './locks.ts';
import { witnessKey } from './log.ts';
import type { StoredLogHead } from './stored.ts';

/** Why a log is not whole: beside a broken link, its end was cut off, its beginning is gone, the end is not signed or not by our key, or all of it is gone. Each has a sentence (`logBroken_<why>`). */
export type LogTrouble = ChainTrouble['why'] | 'cut' | 'beginning' | 'unsigned' | 'signature' | 'gone' | 'older';

/** What stands behind a log. Keys and signatures are raw bytes. */
export interface LogProof {
  readonly count: number;
  /** Lines from before there was a chain. */
  readonly unchained: number;
  readonly head: StoredLogHead | null;
  readonly publicKey: Uint8Array<ArrayBuffer> | null;
  /** `id`: the line where it shows; null where no line can be named. */
  readonly trouble: { readonly why: LogTrouble; readonly id: number | null } | null;
}

const atOnce = 2000;

/** Reads the whole log, in pieces, and judges it. Nothing is written meanwhile. */
export function verifyLog(): Promise<LogProof> {
  return alone('log', async () => {
    const [followed, head, key, witness] = await Promise.all([followAll(), database.logHead.get('head'), knownKey('log'), readWitness()]);
    const publicKey = key?.publicKey ?? null;
    const trouble = followed.trouble ?? (await troubleOfEnd(followed, { head, publicKey, witness }));
    return { count: followed.count, unchained: followed.unchained, head: head ?? null, publicKey, trouble };
  });
}

async function followAll(): Promise<Followed> {
  let followed = nothingFollowed;
  for (let from = Number.NEGATIVE_INFINITY; ; ) {
    const lines = await database.log.where(':id').above(from).limit(atOnce).toArray();
    for (const line of lines) followed = follow(followed, line);
    const last = lines.at(-1);
    if (!last || lines.length < atOnce) return followed;
    from = last.id;
  }
}

interface Known {
  readonly head: StoredLogHead | undefined;
  readonly publicKey: LogProof['publicKey'];
  readonly witness: Witness | null;
}

async function troubleOfEnd(followed: Followed, { head, publicKey, witness }: Known): Promise<LogProof['trouble']> {
  const { count, unchained, first, last, hash } = followed;
  if (!head) {
    // nothing was ever chained here: an empty log, or one that an older version wrote
    const isNew = count === unchained && !publicKey && !witness;
    return isNew ? null : { why: count === 0 ? 'gone' : 'unsigned', id: null };
  }
  if (count === 0) return { why: 'gone', id: null };
  if (first !== head.first) return { why: 'beginning', id: first };
  if (last !== head.last || hash !== head.hash) return { why: last < head.last ? 'cut' : 'changed', id: last };
  if (!head.signature || !publicKey) return { why: 'unsigned', id: null };
  const isGood = await isSignedBy(publicKey, 'log', { bytes: signedEnd(head), signature: head.signature }).catch(() => false); // a key that is none signed nothing
  if (!isGood) return { why: 'signature', id: null };
  return witness && !(await agrees(witness, followed)) ? { why: 'older', id: last } : null;
}

/** The witness may be one line behind, where the browser died between the two; it is never ahead. */
async function agrees({ last, hash }: Witness, followed: Followed): Promise<boolean> {
  if (last > followed.last) return false;
  if (last < followed.first) return true; // erased since, and the browser died before that was witnessed
  return (await database.log.get(last))?.hash === hash;
}

const Witness = v.object({ last: v.number(), hash: v.string() });
type Witness = v.InferOutput<typeof Witness>;

async function readWitness(): Promise<Witness | null> {
  const read = v.safeParse(Witness, (await browser.storage.local.get(witnessKey))[witnessKey]);
  return read.success ? read.output : null;
}
