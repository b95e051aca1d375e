/** Which version of each pack counts: the one that was accepted, until somebody accepts the one that came with an update. */
import * as v from 'valibot';
import { once } from '../core/once.ts';
import { Pack } from '../core/packs/pack.ts';
import { judgesAlike } from '../core/packs/pack-change.ts';
import { packs } from '../packs.ts';
import { database } from './database.ts';

/** A version that came with an update and does not count yet; `before` is the one that does, null for a pack that was not there. */
export interface NewPack {
  readonly before: Pack | null;
  readonly after: Pack;
}

const texts = once(() => new Map([...packs()].map(([id, pack]) => [id, JSON.stringify(pack)])));

/** Accepts all packs as they came, where none was ever accepted. */
export async function beginPacks(): Promise<void> {
  if ((await database.packCopies.count()) > 0) return;
  await database.packCopies.bulkPut([...texts()].map(([id, text]) => ({ id, text, at: Date.now() })));
}

/** The packs that count now. */
export async function packsInUse(): Promise<ReadonlyMap<string, Pack>> {
  const accepted = await acceptedNow();
  return new Map(
    [...packs()].flatMap(([id, pack]) => {
      const own = accepted === null ? pack : accepted.get(id);
      return own ? [[id, own] as const] : [];
    }),
  );
}

/** What waits to be accepted. */
export async function newPacks(): Promise<NewPack[]> {
  const accepted = await acceptedNow();
  if (accepted === null) return [];
  return [...packs()].flatMap(([id, after]) => {
    const before = accepted.get(id) ?? null;
    return before && judgesAlike(before, after) ? [] : [{ before, after }];
  });
}

/** From now on the version that came with us counts; to be published by the caller. */
export async function acceptPack(id: string): Promise<void> {
  const text = texts().get(id);
  if (text !== undefined) await database.packCopies.put({ id, text, at: Date.now() });
}

/** Accepted versions by id; null where none was yet: then all count as they came. A version that judges as before is accepted by itself: only words about it are new. */
async function acceptedNow(): Promise<ReadonlyMap<string, Pack> | null> {
  const copies = await database.packCopies.toArray();
  if (copies.length === 0) return null;
  return new Map(
    copies.flatMap(({ id, text }) => {
      const bundled = packs().get(id);
      return bundled ? [[id, currentOf(bundled, text)] as const] : []; // a pack that is no more counts no more
    }),
  );
}

function currentOf(bundled: Pack, text: string): Pack {
  if (texts().get(bundled.id) === text) return bundled;
  const read = v.safeParse(Pack, parsed(text));
  return !read.success || judgesAlike(read.output, bundled) ? bundled : read.output;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // then the one that came with us counts
  }
}
