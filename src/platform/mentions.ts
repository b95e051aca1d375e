/** Mentions in the library: each post once, counts by the hour that outlive them, and a limit beyond which the oldest leave. */

import { type Cause, type Mention, mentionKey, type mentionSources, type SeenPost, sizeOf, surplusOf } from '../core/mentions/mention.ts';
import { type HourCount, hourOf } from '../core/mentions/spike.ts';
import { sideOf } from '../core/mentions/terms.ts';
import { toneReader } from '../core/mentions/tone.ts';
import { once } from '../core/once.ts';
import { lexicons } from '../lexicons.ts';
import { database } from './database.ts';
import { alone } from './locks.ts';
import { termsOf } from './mention-terms.ts';
import { readStored } from './storage.ts';
import type { StoredMentionHour } from './stored.ts';

/** So long the counts by the hour are kept. */
export const keptDays = 70;
const dayMs = 86_400_000;
const megabyte = 1_000_000;

const toneOf = once(() => toneReader(lexicons()));

/** Keeps what was seen; a post that is known gains at most a term. `read`: how many posts were read meanwhile. Returns how many are new. */
export async function addSeen(posts: readonly SeenPost[], read: number, source: (typeof mentionSources)[number]): Promise<number> {
  const now = Date.now();
  const sides = await sidesOf(posts);
  return alone('mentions', async () => {
    const { watching } = await readStored('watching');
    return database.transaction('rw', database.mentions, database.mentionHours, async () => {
      const made = [...new Map(posts.flatMap((post) => mentionsOf(post, { now, source })).map((each) => [each.key, each])).values()];
      const known = new Map((await database.mentions.bulkGet(made.map(({ key }) => key))).flatMap((each) => (each ? [[each.key, each] as const] : [])));
      const fresh = made.filter(({ key }) => !known.has(key));
      const grown = made.flatMap(({ key, terms }) => {
        const before = known.get(key);
        return before && terms.some((term) => !before.terms.includes(term)) ? [{ ...before, terms: [...new Set([...before.terms, ...terms])] }] : [];
      });
      await database.mentions.bulkPut([...fresh, ...grown]);
      await countHours([
        ...fresh.flatMap(({ brandId, terms, at }) =>
          [...terms, ...(terms.some((term) => sides.get(`${brandId} ${term}`) === 'own') ? ['own'] : [])].map((term) => ({
            brandId,
            term,
            hour: hourOf(at),
            count: 1,
          })),
        ),
        ...(read > 0 ? [{ brandId: '', term: 'read', hour: hourOf(now), count: read }] : []),
      ]);
      if (fresh.length > 0) await dropSurplus(watching.limit * megabyte, now);
      return fresh.length;
    });
  });
}

/** A mention for each brand that a post names. */
function mentionsOf(post: SeenPost, { now, source }: { readonly now: number; readonly source: Mention['source'] }): Mention[] {
  const { network, author, handle, link, quote } = post;
  const at = Math.min(post.at ?? now, now);
  return [...new Set(post.named.map(({ brand }) => brand))].map((brandId) => {
    const key = mentionKey(brandId, post);
    const terms = [...new Set(post.named.flatMap(({ brand, term }) => (brand === brandId && term ? [term] : [])))];
    const size = sizeOf({ key, author, handle, link, quote });
    return { key, brandId, network, author, handle, link, quote, at, seenAt: now, terms, tone: toneOf()(quote), source, state: 'new', cause: null, size };
  });
}

async function sidesOf(posts: readonly SeenPost[]): Promise<ReadonlyMap<string, string>> {
  const brands = [...new Set(posts.flatMap(({ named }) => named.map(({ brand }) => brand)))];
  const all = await Promise.all(brands.map(async (brand) => (await termsOf(brand)).map(({ id, kind }) => [`${brand} ${id}`, sideOf(kind)] as const)));
  return new Map(all.flat());
}

async function countHours(more: readonly StoredMentionHour[]): Promise<void> {
  const sums = new Map<string, StoredMentionHour>();
  for (const each of more) {
    const key = JSON.stringify([each.brandId, each.term, each.hour]);
    sums.set(key, { ...each, count: each.count + (sums.get(key)?.count ?? 0) });
  }
  const all = [...sums.values()];
  const before = await database.mentionHours.bulkGet(all.map(({ brandId, term, hour }) => [brandId, term, hour]));
  await database.mentionHours.bulkPut(all.map((each, at) => ({ ...each, count: each.count + (before[at]?.count ?? 0) })));
}

/** Deletes the oldest beyond the limit, and counts that no chart shows any more. */
async function dropSurplus(limit: number, now: number): Promise<void> {
  const keys = (await database.mentions.orderBy('[at+size]').keys()) as unknown as [number, number][]; // keys of that index
  const surplus = surplusOf(
    keys.map(([, size]) => size),
    limit,
  );
  if (surplus > 0) await database.mentions.bulkDelete(await database.mentions.orderBy('[at+size]').limit(surplus).primaryKeys());
  await database.mentionHours
    .where('hour')
    .below(now - keptDays * dayMs)
    .delete();
}

/** The mentions of a brand, newest first. */
export async function mentionsFor(brandId: string): Promise<Mention[]> {
  const all = await database.mentions.where('brandId').equals(brandId).toArray();
  return all.sort((one, other) => other.at - one.at);
}

/** How many mentions of all brands are kept, and about how many bytes they take. */
export async function mentionUsage(): Promise<{ readonly count: number; readonly bytes: number }> {
  const keys = (await database.mentions.orderBy('[at+size]').keys()) as unknown as [number, number][]; // as above
  return { count: keys.length, bytes: keys.reduce((sum, [, size]) => sum + size, 0) };
}

/** Changes what was decided about a mention. */
export async function changeMention(
  key: string,
  change: { readonly state?: Mention['state'] | undefined; readonly cause?: Cause | null | undefined },
): Promise<void> {
  const { state, cause } = change;
  await database.mentions.update(key, { ...(state === undefined ? {} : { state }), ...(cause === undefined ? {} : { cause }) });
}

/** Erases what is kept for longer than the person who sits here chose. Returns how many mentions went. */
export async function forgetOld(now = Date.now()): Promise<number> {
  return alone('mentions', async () => {
    const { watching } = await readStored('watching');
    if (watching.days <= 0) return 0;
    return database.mentions
      .where('seenAt')
      .below(now - watching.days * dayMs)
      .delete();
  });
}

/** Lets a lower limit take effect at once. */
export async function applyLimit(megabytes: number): Promise<void> {
  await alone('mentions', () => database.transaction('rw', database.mentions, database.mentionHours, () => dropSurplus(megabytes * megabyte, Date.now())));
}

/** Erases the mentions of a brand, with their counts. */
export async function eraseMentions(brandId: string): Promise<void> {
  await database.transaction('rw', database.mentions, database.mentionHours, async () => {
    await database.mentions.where('brandId').equals(brandId).delete();
    await database.mentionHours.where('[brandId+term+hour]').between([brandId, '', 0], [brandId, '\uffff', 0]).delete();
  });
}

/** All counts by the hour of a brand, and those of the posts that were read. */
export async function hoursOfBrand(brandId: string): Promise<{ readonly named: readonly StoredMentionHour[]; readonly read: readonly HourCount[] }> {
  const of = (brand: string): Promise<StoredMentionHour[]> =>
    database.mentionHours.where('[brandId+term+hour]').between([brand, '', 0], [brand, '\uffff', 0]).toArray();
  const [named, read] = await Promise.all([of(brandId), of('')]);
  return { named, read };
}
