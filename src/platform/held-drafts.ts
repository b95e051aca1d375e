/** Drafts that the guard stopped while a crisis was on. They are kept only once the user agreed, few and not for long; each can be erased. */
import { database } from './database.ts';
import { alone } from './locks.ts';
import { addToLog } from './log.ts';
import { readStored, writeStored } from './storage.ts';
import type { StoredHeldDraft } from './stored.ts';

/** So many of the newest, and so long. */
export const keptDrafts = 200;
export const keptDays = 30;
const dayMs = 24 * 60 * 60_000;

/** Keeps a draft, if the user agreed and a crisis of its brand is on. The same text for the same place is kept once, as of now. */
export async function keepDraft(draft: Omit<StoredHeldDraft, 'id' | 'at' | 'level' | 'releasedAt'>): Promise<void> {
  const { settings, crisis } = await readStored('settings', 'crisis');
  const level = crisis[draft.brandId]?.level ?? 0;
  if (!settings.keepHeld || level === 0 || draft.box === 'message') return;
  await alone('held', async () => {
    const same = await database.heldDrafts.filter((kept) => placeOf(kept) === placeOf(draft) && kept.releasedAt === undefined).primaryKeys();
    await database.transaction('rw', database.heldDrafts, async () => {
      await database.heldDrafts.bulkDelete(same);
      await database.heldDrafts.add({ ...draft, level, at: Date.now() });
    });
    await dropOld();
  });
}

/** What is kept, newest first. */
export async function heldDrafts(): Promise<StoredHeldDraft[]> {
  const since = Date.now() - keptDays * dayMs;
  return database.heldDrafts.where('at').above(since).reverse().sortBy('at');
}

/** Deletes what is too old or too much. */
export async function dropOld(): Promise<void> {
  await database.transaction('rw', database.heldDrafts, async () => {
    await database.heldDrafts
      .where('at')
      .belowOrEqual(Date.now() - keptDays * dayMs)
      .delete();
    const surplus = await database.heldDrafts.orderBy('at').reverse().offset(keptDrafts).primaryKeys();
    await database.heldDrafts.bulkDelete(surplus);
  });
}

export async function eraseDraft(id: number): Promise<void> {
  const draft = await database.heldDrafts.get(id);
  if (!draft) return;
  await database.heldDrafts.delete(id);
  await addToLog({ what: 'draft-erased', brand: draft.brandId, network: draft.network, box: draft.box });
}

/** One draft is taken to be published after all; what was changed in it is kept. */
export async function releaseDraft(id: number, text: string): Promise<void> {
  const draft = await database.heldDrafts.get(id);
  if (!draft) return;
  await database.heldDrafts.update(id, { text, releasedAt: Date.now() });
  const { brandId: brand, network, box, account } = draft;
  await addToLog({ what: 'draft-released', brand, network, box, ...(account ? { account } : {}) });
}

/** The user's yes or no. A no erases what was kept. */
export async function setKeeping(keep: boolean): Promise<void> {
  await alone('settings', async () => {
    const { settings } = await readStored('settings');
    await writeStored('settings', { ...settings, keepHeld: keep });
  });
  if (!keep) await database.heldDrafts.clear();
  await addToLog({ what: 'keeping-changed', reason: keep ? 'on' : 'off' });
}

function placeOf({ brandId, network, account, box, replyTo, text }: Omit<StoredHeldDraft, 'id' | 'at' | 'level'>): string {
  return JSON.stringify([brandId, network, account, box, replyTo, text]);
}
