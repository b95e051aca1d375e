import type { Guide, Reply, Rule } from '../core/guide.ts';
import { withFreeIds } from '../core/packs/free-ids.ts';
import { applyState, type Restored, takeBackup } from './backup.ts';
import { database } from './database.ts';
import { type ImportedFile, type ImportProblem, readImport } from './import-file.ts';
import { brandOf, changeGuide, repliesOf } from './library.ts';
import { alone } from './locks.ts';
import { addToLog } from './log.ts';
import { dropIndex } from './reply-index.ts';
import { publishSnapshot } from './snapshot.ts';
import type { StoredBrand } from './stored.ts';

/** What an import did. `backup` is the way back; `brand` the one that was changed; `restored` what a whole backup could not bring. */
export type ImportOutcome =
  | { readonly ok: true; readonly file: ImportedFile; readonly brand: string | null; readonly backup: number; readonly restored: Restored | null }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** Imports a file's text: refused whole, or a backup is written and it is taken whole. `current` is the brand that plain replies go to. */
export async function importText(text: string, { name, current }: { readonly name: string; readonly current: string }): Promise<ImportOutcome> {
  const read = readImport(text);
  if (!read.ok) return read;
  return alone('library', async () => {
    const backup = await takeBackup(name);
    const restored = read.file.kind === 'backup' ? await applyState(read.file.backup) : null;
    const brand = read.file.kind === 'backup' ? null : await take(read.file, current);
    await publishSnapshot();
    await addToLog({ what: 'imported', reason: name, ...(brand ? { brand } : {}) });
    return { ok: true, file: read.file, brand, backup, restored };
  });
}

/** Adds rules behind those of a brand; what was before is kept as a backup, whose id comes back. */
export async function addRules(rules: readonly Rule[], { name, brand }: { readonly name: string; readonly brand: string }): Promise<number> {
  return alone('library', async () => {
    const backup = await takeBackup(name);
    await changeGuide(brand, (guide) => ({
      ...guide,
      rules: [
        ...guide.rules,
        ...withFreeIds(
          rules,
          guide.rules.map(({ id }) => id),
        ),
      ],
    }));
    await addToLog({ what: 'imported', reason: name, brand });
    return backup;
  });
}

async function take(file: Exclude<ImportedFile, { kind: 'backup' }>, current: string): Promise<string> {
  if (file.kind === 'replies') {
    await addReplies(current, file.replies);
    return current;
  }
  return takeGuide(file.guide);
}

/** A guide takes the place of the brand with its name, or of the untouched starter; else it comes as one more brand. */
async function takeGuide(guide: Guide): Promise<string> {
  return database.transaction('rw', database.brands, database.replies, database.replyIndexes, async () => {
    const brands = await database.brands.toArray();
    const place = brands.find((brand) => sameName(brand, guide)) ?? brands.find((brand) => brand.starter);
    const id = place?.id ?? crypto.randomUUID();
    await database.brands.put(brandOf(id, guide));
    if (place?.starter && guide.replies.length > 0) await database.replies.where('brandId').equals(id).delete(); // examples give way to real ones
    await addReplies(id, guide.replies);
    return id;
  });
}

/** Replies with a known id are replaced and keep their count; the others stay. */
async function addReplies(brandId: string, replies: readonly Reply[]): Promise<void> {
  await database.transaction('rw', database.replies, database.replyIndexes, async () => {
    const before = await database.replies.where('brandId').equals(brandId).toArray();
    await database.replies.bulkPut(repliesOf(brandId, replies, before));
    await dropIndex(brandId);
  });
}

function sameName(brand: StoredBrand, guide: Guide): boolean {
  return brand.guide.brand.name.trim().toLowerCase() === guide.brand.name.trim().toLowerCase();
}
