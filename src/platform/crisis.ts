import type { CrisisLevel } from '../core/context.ts';
import { alone } from './locks.ts';
import { addToLog } from './log.ts';
import { readStored, writeCrisis } from './storage.ts';

/** Sets a brand's level straight in the storage that every guard watches: it works while the background sleeps or is dead. */
export async function setCrisisLevel(brand: string, level: CrisisLevel, reason: string): Promise<void> {
  await alone('crisis', async () => {
    const { crisis } = await readStored('crisis');
    const before = crisis[brand];
    const title = level === 0 ? '' : reason || (before?.title ?? '');
    await writeCrisis({ [brand]: { level, title, sensitiveWords: before?.sensitiveWords ?? [], since: Date.now() } });
  });
  await addToLog({ what: 'level-changed', brand, level, ...(reason ? { reason } : {}) });
}
