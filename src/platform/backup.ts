import type { CrisisState } from '../core/snapshot.ts';
import { type BackupFile, backupFormat } from './backup-file.ts';
import { database } from './database.ts';
import { alone } from './locks.ts';
import { addToLog } from './log.ts';
import { publishSnapshot } from './snapshot.ts';
import { readStored, writeCrisis, writeStored } from './storage.ts';

const keptBackups = 10;

/** Everything as it is now, but the log. */
export async function wholeState(): Promise<BackupFile> {
  const { settings, crisis } = await readStored('settings', 'crisis');
  const tables = [
    database.brands,
    database.replies,
    database.plans,
    database.crises,
    database.reviews,
    database.accountCards,
    database.watches,
    database.advocates,
  ];
  const [brands, replies, plans, crises, reviews, accountCards, watches, advocates] = await database.transaction('r', tables, () =>
    Promise.all([
      database.brands.toArray(),
      database.replies.toArray(),
      database.plans.toArray(),
      database.crises.toArray(),
      database.reviews.toArray(),
      database.accountCards.toArray(),
      database.watches.toArray(),
      database.advocates.toArray(),
    ]),
  );
  return {
    format: backupFormat,
    brands,
    replies,
    plans: plans.map(({ me: _, ...plan }) => plan),
    crises,
    reviews,
    accountCards,
    watches,
    advocates,
    settings,
    crisis,
  };
}

/** Keeps the whole state; of all backups the newest ten stay. Returns the backup's id. */
export async function takeBackup(why: string): Promise<number> {
  const state = await wholeState();
  return database.transaction('rw', database.backups, async () => {
    const id = await database.backups.add({ at: Date.now(), why, state });
    const old = await database.backups.reverse().offset(keptBackups).primaryKeys();
    await database.backups.bulkDelete(old);
    return id;
  });
}

/** Puts a whole state in place of the present one. Crisis levels only rise by it. */
export async function applyState({ brands, replies, plans, crises, reviews, accountCards, watches, advocates, settings, crisis }: BackupFile): Promise<void> {
  await database.transaction('rw', database.brands, database.replies, database.replyIndexes, async () => {
    await database.brands.clear();
    await database.replies.clear();
    await database.replyIndexes.clear();
    await database.brands.bulkPut(brands);
    await database.replies.bulkPut(replies);
  });
  await takePlans(plans, crises);
  await database.reviews.bulkPut(reviews);
  await database.accountCards.bulkPut(accountCards);
  await database.watches.bulkPut(watches);
  await database.advocates.bulkPut(advocates);
  await alone('settings', async () => {
    const now = await readStored('settings');
    // Whether drafts go to a server, held ones are kept, or passwords are watched, the user is asked with the sentence that says so: no file decides it.
    const { grammar, keepHeld, passwordCare } = now.settings;
    await writeStored('settings', { ...settings, grammar, keepHeld, passwordCare });
  });
  await alone('crisis', async () => {
    const now = await readStored('crisis');
    await writeCrisis(risen(now.crisis, crisis));
  });
  await publishSnapshot();
}

/** Plans take the place of the present ones; a crisis that is known here already, running or closed, stays as it is. A backup of before there were plans leaves them alone. */
async function takePlans(plans: BackupFile['plans'], crises: BackupFile['crises']): Promise<void> {
  await database.transaction('rw', database.plans, database.crises, async () => {
    const before = new Map((await database.plans.toArray()).map(({ brandId, me }) => [brandId, me]));
    if (plans.length > 0) await database.plans.clear();
    await database.plans.bulkPut(plans.map((plan) => ({ ...plan, me: before.get(plan.brandId) })));
    const known = new Set(await database.crises.toCollection().primaryKeys());
    await database.crises.bulkAdd(crises.filter(({ id, closedAt }) => !known.has(id) && closedAt !== undefined));
  });
}

/** Goes back to a backup; what is there now is kept as a backup too. False when it is no longer there. */
export async function returnTo(id: number, why: string): Promise<boolean> {
  const backup = await database.backups.get(id);
  if (!backup) return false;
  await takeBackup(why);
  await applyState(backup.state);
  await addToLog({ what: 'imported', reason: why });
  return true;
}

/** The levels that are higher than the present ones: neither an import nor a return ever lowers one. */
function risen(now: CrisisState, then: CrisisState): CrisisState {
  return Object.fromEntries(Object.entries(then).filter(([brand, { level }]) => level > (now[brand]?.level ?? 0)));
}
