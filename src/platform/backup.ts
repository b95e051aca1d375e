/** The whole state as one file: written, kept, taken back. */
import type { CrisisState } from '../core/snapshot.ts';
import { introduce, me } from './approvers.ts';
import { type BackupFile, type BackupPart, backupFormat, inForm, partNames } from './backup-file.ts';
import { keepText } from './before-upgrade.ts';
import { publishCrisis } from './crises.ts';
import { database } from './database.ts';
import { readImport } from './import-file.ts';
import { alone } from './locks.ts';
import { addToLog } from './log.ts';
import { publishWatch } from './mention-terms.ts';
import { publishSnapshot } from './snapshot.ts';
import { readStored, writeCrisis, writeStored } from './storage.ts';

/** What a restored state cannot bring with it. */
export interface Restored {
  /** This installation has a new card: those whom it was given to must take it again. */
  readonly isCardNew: boolean;
  /** People whose approvals count here from now on. */
  readonly approvers: readonly string[];
}

/** Everything as it is now, but what no backup holds (backup-file.ts, `leftOut`). */
export async function wholeState(): Promise<BackupFile> {
  const records = await database.transaction(
    'r',
    partNames.map((part) => database.table(part)),
    () => Promise.all(partNames.map((part) => database.table(part).toArray() as Promise<Record<string, unknown>[]>)),
  );
  const parts = Object.fromEntries(partNames.map((part, at) => [part, inForm(part, ownOnly(part, records[at] ?? []))]));
  const { settings, crisis, taught, sent, watching, networkPack } = await readStored('settings', 'crisis', 'taught', 'sent', 'watching', 'networkPack');
  const { keepHeld: _held, keepLast: _last, passwordCare: _care, grammar, ...asked } = settings;
  const own = await me();
  return {
    format: backupFormat,
    ...{ brands: [], replies: [], ...parts },
    ...(own ? { me: { name: own.name, role: own.role } } : {}),
    settings: { ...asked, ...(grammar ? { grammar: { url: grammar.url, on: false } } : {}) },
    ...{ crisis, taught, sent, watching: { k: watching.k, limit: watching.limit, days: watching.days } },
    networkPack: networkPack && { url: networkPack.url, key: networkPack.key, seq: networkPack.seq },
  };
}

/** Keeps the whole state; of all backups the newest ten stay. Returns the backup's id. */
export async function takeBackup(why: string): Promise<number> {
  const file = await wholeState();
  const { backups, backupTexts } = database;
  return database.transaction('rw', backups, backupTexts, () =>
    keepText({ backups: database.table('backups'), texts: database.table('backupTexts') }, { why, file }),
  );
}

/** Forgets a backup. */
export async function dropBackup(id: number): Promise<void> {
  const { backups, backupTexts } = database;
  await database.transaction('rw', backups, backupTexts, () => Promise.all([backups.delete(id), backupTexts.delete(id)]));
}

/** The text of a kept backup; undefined when it is no longer there. */
export async function backupText(id: number): Promise<string | undefined> {
  return (await database.backupTexts.get(id))?.text;
}

/** Puts a whole state in place of the present one. Crisis levels only rise by it, and a crisis that is known here stays as it is. */
export async function applyState(file: BackupFile): Promise<Restored> {
  await database.transaction('rw', [...partNames.map((part) => database.table(part)), database.replyIndexes], async () => {
    for (const part of partNames) {
      const records = file[part];
      if (records) await takers[part](part, records);
    }
    await database.replyIndexes.clear();
  });
  await takeSettings(file);
  await takeStored(file);
  await takeCrisis(file);
  await publishWatch();
  await publishSnapshot();
  return { isCardNew: await takeCard(file), approvers: (file.approvers ?? []).map(({ name }) => name) };
}

/** Goes back to a backup; what is there now is kept as a backup too. Null when it is no longer there. */
export async function returnTo(id: number, why: string): Promise<Restored | null> {
  const text = await backupText(id);
  if (text === undefined) return null;
  const file = readKept(text);
  await takeBackup(why);
  const restored = await applyState(file);
  await addToLog({ what: 'imported', reason: why });
  return restored;
}

/** What we kept ourselves comes back even where some record of it is not of the agreed form: it stood in this library like that. */
function readKept(text: string): BackupFile {
  const read = readImport(text);
  if (read.ok && read.file.kind === 'backup') return read.file.backup;
  return JSON.parse(text) as BackupFile; // only `keepText` and the upgrade write there
}

type Take = (part: BackupPart, records: readonly unknown[]) => Promise<void>;

const replace: Take = async (part, records) => {
  await database.table(part).clear();
  await database.table(part).bulkPut([...records]);
};

/** How each part comes in: in place of what is there, but for what belongs to this machine. */
const takers: Readonly<Record<BackupPart, Take>> = {
  ...(Object.fromEntries(partNames.map((part) => [part, replace])) as Record<BackupPart, Take>), // by the names of all parts
  plans: async (part, records) => {
    const before = new Map((await database.plans.toArray()).map(({ brandId, me: own }) => [brandId, own]));
    await replace(
      part,
      (records as NonNullable<BackupFile['plans']>).map((plan) => ({ ...plan, me: before.get(plan.brandId) })),
    );
  },
  approvers: async (_, records) => {
    const own = await me();
    await database.approvers.filter(({ isMe, team }) => !isMe && !team).delete();
    await database.approvers.bulkPut((records as NonNullable<BackupFile['approvers']>).filter(({ key }) => key !== own?.key));
  },
  crises: async (_, records) => {
    const here = await database.crises.toArray();
    const known = new Set(here.map(({ id }) => id));
    const running = new Set(here.filter(({ closedAt }) => closedAt === undefined).map(({ brandId }) => brandId));
    const missing = (records as NonNullable<BackupFile['crises']>).filter(({ id }) => !known.has(id));
    await database.crises.bulkAdd(missing.filter(({ brandId, closedAt }) => closedAt !== undefined || !running.has(brandId)));
  },
};

/** Of this machine only: who sits here in a plan, and the card with the key of this installation. */
function ownOnly(part: BackupPart, records: readonly Record<string, unknown>[]): readonly unknown[] {
  if (part === 'plans') return records.map(({ me: _, ...plan }) => plan);
  // People of a team come with its list, and go with it.
  return part === 'approvers' ? records.filter(({ isMe, team }) => !isMe && !team) : records;
}

/** What asks for a yes of the person who sits here stays as it is: no file says it for them. */
async function takeSettings({ settings }: BackupFile): Promise<void> {
  if (!settings) return;
  await alone('settings', async () => {
    const { grammar, keepHeld, keepLast, passwordCare } = (await readStored('settings')).settings;
    const server = grammar ?? (settings.grammar && { ...settings.grammar, on: false });
    await writeStored('settings', { ...settings, grammar: server, keepHeld, keepLast, passwordCare });
  });
}

async function takeStored({ taught, sent, watching, networkPack }: BackupFile): Promise<void> {
  const now = await readStored('sent', 'watching', 'networkPack');
  if (taught) await alone('taught', () => writeStored('taught', taught));
  if (sent) await alone('sent', () => writeStored('sent', { ...sent, ...now.sent }));
  if (watching) await writeStored('watching', { ...watching, days: watching.days ?? now.watching.days, on: now.watching.on });
  if (networkPack && !now.networkPack) await alone('network-pack', () => writeStored('networkPack', { ...networkPack, on: false }));
}

async function takeCrisis({ crisis = {}, plans = [] }: BackupFile): Promise<void> {
  const taken = await alone('crisis', async () => {
    const entries = risen((await readStored('crisis')).crisis, crisis);
    await writeCrisis(entries);
    return entries;
  });
  for (const { brandId, plan } of plans) if (!taken[brandId]) await publishCrisis(brandId, plan); // a crisis that runs here goes by the plan that came
}

/** Who sat where the backup was written sits here with a card of its own: a new key, since the old one never left. True when one was made. */
async function takeCard({ me: was }: BackupFile): Promise<boolean> {
  if (!was || (await me())) return false;
  try {
    await introduce(was.name, was.role);
    return true;
  } catch (error) {
    console.error('guidepost: this browser makes no key for approvals', error);
    return false;
  }
}

/** The levels that are higher than the present ones, and those of brands that have none: neither an import nor a return ever lowers one. */
function risen(now: CrisisState, then: CrisisState): CrisisState {
  return Object.fromEntries(Object.entries(then).filter(([brand, { level }]) => level > (now[brand]?.level ?? -1)));
}
