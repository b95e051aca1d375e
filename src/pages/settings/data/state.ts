/** All that is stored, as Settings shows it and deletes it. */
import { effect, signal } from '@preact/signals';
import { backupText } from '../../../platform/backup.ts';
import { askBy } from '../../../platform/bus.ts';
import { dataMessages } from '../../../platform/data-messages.ts';
import { dayOf } from '../../../platform/day.ts';
import { type StoredSizes, storedSizes } from '../../../platform/stored-sizes.ts';
import { backups, policy } from '../state.ts';
import { handOver } from '../transfer-state.ts';

/** Null until it was measured. */
export const sizes = signal<StoredSizes | null>(null);
/** What went wrong with the last deletion; text of the browser's. */
export const eraseFailure = signal<string | null>(null);
/** Everything was deleted just now. */
export const isErased = signal(Boolean((history.state as { isErased?: boolean } | null)?.isErased));

/** Measures now, and again whenever a backup was written or an administrator changed something; returns how to stop. */
export function followSizes(): () => void {
  return effect(() => {
    if (backups.value && policy.value) void measure();
  });
}

async function measure(): Promise<void> {
  try {
    sizes.value = await storedSizes();
  } catch (error) {
    console.error('guidepost: what is stored', error);
  }
}

/** Deletes everything; this page then begins anew, as every other one. */
export async function eraseAll(): Promise<void> {
  eraseFailure.value = null;
  try {
    await askBy(dataMessages, 'data/erase', {});
    history.replaceState({ isErased: true }, '', '#data');
    location.reload();
  } catch (error) {
    console.error('guidepost: delete everything', error);
    eraseFailure.value = String(error);
  }
}

/** Hands a kept backup over as a file. */
export async function saveKept(id: number): Promise<void> {
  const text = await backupText(id);
  if (text !== undefined) handOver(new Blob([text], { type: 'application/json' }), `guidepost-backup-${id}-${dayOf()}.json`);
}
