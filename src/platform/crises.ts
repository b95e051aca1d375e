/** The running crisis of each brand, in the library. What pages may know of it goes to the storage that every guard watches. */

import type { CrisisLevel } from '../core/context.ts';
import type { Plan } from '../core/crisis/plan.ts';
import { type CrisisRecord, openCrisis, shownOf, withLevel } from '../core/crisis/record.ts';
import { database } from './database.ts';
import { alone } from './locks.ts';
import { planOf, whoAmI } from './plans.ts';
import { readStored, writeCrisis } from './storage.ts';

/** The crisis of a brand that is not closed. */
export async function runningCrisis(brandId: string): Promise<CrisisRecord | undefined> {
  const all = await database.crises.where('brandId').equals(brandId).toArray();
  return all.find(({ closedAt }) => closedAt === undefined);
}

/** Writes a change of the level into the record: the first opens it, 0 closes it. `said` is who changed it; without, who sits here. */
export async function recordLevel(brandId: string, to: CrisisLevel, reason: string, said?: string): Promise<void> {
  const [plan, by] = await Promise.all([planOf(brandId), said ?? whoAmI(brandId)]);
  const change = { to, reason, at: Date.now(), by };
  await database.transaction('rw', database.crises, async () => {
    const before = await runningCrisis(brandId);
    if (before ? before.level === to : to === 0) return;
    await database.crises.put(before ? withLevel(before, change) : openCrisis(crypto.randomUUID(), brandId, plan, change));
  });
  await publishCrisis(brandId, plan);
}

/** Changes the running crisis, starting from what is stored at that instant. False when there is none. */
export async function changeCrisis(brandId: string, change: (crisis: CrisisRecord) => CrisisRecord): Promise<boolean> {
  const isThere = await database.transaction('rw', database.crises, async () => {
    const before = await runningCrisis(brandId);
    if (before) await database.crises.put(change(before));
    return before !== undefined;
  });
  await publishCrisis(brandId, await planOf(brandId));
  return isThere;
}

/** Brings what pages may know in step with the record and the plan. The level itself is never touched here. */
export async function publishCrisis(brandId: string, plan: Plan): Promise<void> {
  await alone('crisis', async () => {
    const [running, { crisis }] = await Promise.all([runningCrisis(brandId), readStored('crisis')]);
    const entry = crisis[brandId];
    if (!running || !entry || entry.level === 0) return;
    const { sensitiveWords, silentTopics, untold } = shownOf(running, plan);
    const now = { ...entry, sensitiveWords: [...sensitiveWords], silentTopics: [...silentTopics], untold };
    // Every open box hears of each write: nothing is written twice.
    if (JSON.stringify(now) !== JSON.stringify(entry)) await writeCrisis({ [brandId]: now });
  });
}
