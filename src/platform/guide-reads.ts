/** Who has read a brand's guide, and what it said then. Kept on this machine. */
import type { GuideDocument } from '../core/guide.ts';
import { readText } from '../core/guide-document/reading.ts';
import { database } from './database.ts';
import type { StoredGuideRead } from './stored.ts';

/** Those who read it, the latest first. */
export async function readsOf(brandId: string): Promise<StoredGuideRead[]> {
  const reads = await database.guideReads.where('brandId').equals(brandId).toArray();
  return reads.sort((one, other) => other.at - one.at);
}

/** Somebody has read the text as it is now. */
export async function markRead(brandId: string, person: string, document: GuideDocument): Promise<void> {
  await database.guideReads.put({ brandId, person: person.trim(), at: Date.now(), text: readText(document) });
}
