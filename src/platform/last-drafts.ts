/** The last texts that went out, kept on this machine once the user switched that on: what a rule is tried on before it counts. Never private messages. */
import { database } from './database.ts';
import { alone } from './locks.ts';
import { addToLog } from './log.ts';
import { readStored, writeStored } from './storage.ts';
import type { StoredLastDraft } from './stored.ts';

/** So many of each brand, the newest. */
export const keptLast = 50;

/** Keeps a text, if the user agreed; the same text is kept once. */
export async function keepLast(draft: Pick<StoredLastDraft, 'brandId' | 'text'>): Promise<void> {
  const { settings } = await readStored('settings');
  if (settings.keepLast !== true) return;
  await database.transaction('rw', database.lastDrafts, async () => {
    const kept = await database.lastDrafts.where('brandId').equals(draft.brandId).sortBy('id');
    const same = kept.filter(({ text }) => text === draft.text);
    const surplus = kept.filter((each) => !same.includes(each)).slice(0, Math.max(0, kept.length - same.length - keptLast + 1));
    await database.lastDrafts.bulkDelete([...same, ...surplus].map(({ id }) => id));
    await database.lastDrafts.add({ ...draft, at: Date.now() });
  });
}

/** What is kept of a brand, newest first. */
export async function lastDrafts(brandId: string): Promise<StoredLastDraft[]> {
  return (await database.lastDrafts.where('brandId').equals(brandId).sortBy('id')).reverse();
}

/** The user's yes or no. A no erases what was kept. */
export async function setKeepingLast(keep: boolean): Promise<void> {
  await alone('settings', async () => {
    const { settings } = await readStored('settings');
    await writeStored('settings', { ...settings, keepLast: keep });
  });
  if (!keep) await database.lastDrafts.clear();
  await addToLog({ what: 'keeping-changed', reason: keep ? 'last-on' : 'last-off' });
}
