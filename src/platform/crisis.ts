import type { CrisisLevel } from '../core/context.ts';
import { nextLevel } from '../core/crisis/record.ts';
import type { CrisisState } from '../core/snapshot.ts';
import { recordLevel } from './crises.ts';
import { alone } from './locks.ts';
import { addToLog } from './log.ts';
import { readStored, writeCrisis } from './storage.ts';

interface LevelAsked {
  /** A day of mourning, as 2026-03-08; it lasts as long as the crisis does. */
  readonly mourning?: string;
}

/**
 * Sets a brand's level straight in the storage that every guard watches: it works while the background sleeps or is dead. Up at once, down one step at a
 * time. The record in the library follows; should that fail, the level stands.
 */
export async function setCrisisLevel(brand: string, wanted: CrisisLevel, reason: string, { mourning }: LevelAsked = {}): Promise<void> {
  const { level, isChanged } = await alone('crisis', async () => {
    const { crisis } = await readStored('crisis');
    const before = crisis[brand];
    const to = nextLevel(before?.level ?? 0, wanted);
    await writeCrisis({ [brand]: entryOf(before, { level: to, reason, mourning }) });
    return { level: to, isChanged: to !== (before?.level ?? 0) || reason !== '' };
  });
  if (isChanged) await addToLog({ what: 'level-changed', brand, level, ...(reason ? { reason } : {}) });
  try {
    await recordLevel(brand, level, reason);
  } catch (error) {
    console.error('guidepost: the record of the crisis could not be written', error);
  }
}

/** At level 0 nothing of the crisis is left for the pages. */
function entryOf(
  before: CrisisState[string] | undefined,
  { level, reason, mourning }: { readonly level: CrisisLevel; readonly reason: string; readonly mourning: string | undefined },
): CrisisState[string] {
  const calm = { level, title: '', sensitiveWords: [], since: Date.now() };
  if (level === 0) return calm;
  return { ...calm, ...before, level, title: reason || (before?.title ?? ''), since: Date.now(), ...(mourning ? { mourning } : {}) };
}
