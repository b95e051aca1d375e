import * as v from 'valibot';
import { Guide } from '../core/guide.ts';
import { wordsOfGuide } from '../core/phrase-words.ts';
import { decides } from '../core/policy.ts';
import { formsIn, type Snapshot, type SnapshotBrand } from '../core/snapshot.ts';
import { wholeGuide } from '../core/whole-guide.ts';
import { lexicons } from '../lexicons.ts';
import { database, isReadOnly } from './database.ts';
import { dictionaries, formsFor } from './forms.ts';
import { languageNow } from './language-choice.ts';
import { alone } from './locks.ts';
import { beginPacks, packsInUse } from './pack-copies.ts';
import { policyNow } from './policy.ts';
import { readStored, writeStored } from './storage.ts';
import type { StoredBrand } from './stored.ts';
import { besideGuides } from './team/layers.ts';

/** Publishes all guides, without replies, for the guards in the pages. Nothing is written when nothing changed, so calling it too often is harmless. A library of a newer version is left to that version: the last snapshot stands. */
export async function publishSnapshot(): Promise<void> {
  if (await isReadOnly()) return;
  await alone('snapshot', async () => {
    await beginPacks();
    const [{ snapshot }, language, stored] = await Promise.all([readStored('snapshot'), languageNow(), database.brands.toArray()]);
    const [{ policy, unread }, packs] = await Promise.all([policyNow(), packsInUse()]);
    if (unread.length > 0) console.error('guidepost: parts of the policy cannot be read:', unread.join(', '));
    const [beside, all] = [await besideGuides(), { policy, packs: [...packs.values()], language }];
    const readables = stored.flatMap(readable).map(({ id, guide: own }) => {
      const { document: _, ...guide } = wholeGuide(own, { ...beside.get(id), ...all });
      return { id, guide: { ...guide, replies: [] } };
    });
    const brands = JSON.stringify(readables satisfies SnapshotBrand[]);
    const lists = JSON.stringify(Object.fromEntries(Object.entries(lexicons()).map(([name, lines]) => [name, lines.join('\n')])));
    const told = decides(policy) ? { policy: JSON.stringify(policy) } : {};
    const isSame = snapshot?.brands === brands && snapshot.lexicons === lists && snapshot.policy === told.policy;
    if (isSame && snapshot.dictionaries === dictionaries) return;
    const { forms, dictionaries: by } = await formsOf(readables, snapshot);
    // where the dictionaries cannot be read, each attempt ends like the one before
    if (isSame && snapshot.forms === forms && snapshot.dictionaries === by) return;
    const seq = Math.max((snapshot?.seq ?? 0) + 1, Date.now()); // rises even after the storage was emptied
    await writeStored('snapshot', { version: 1, seq, brands, lexicons: lists, forms, dictionaries: by, ...told });
  });
}

/** The inflected forms of these guides' words; known ones are taken over from the snapshot before. Without a dictionary the guides still go out: phrases then match as far as endings can be guessed. */
async function formsOf(readables: readonly SnapshotBrand[], before: Snapshot | undefined): Promise<Pick<Snapshot, 'forms' | 'dictionaries'>> {
  const words = new Set(readables.flatMap(({ guide }) => [...wordsOfGuide(guide)]));
  const known = before?.dictionaries === dictionaries ? formsIn(before) : undefined;
  try {
    const forms = await formsFor(words, known);
    return { forms: JSON.stringify(Object.fromEntries([...forms].map(([word, all]) => [word, all.join(' ')]))), dictionaries };
  } catch (error) {
    console.error('guidepost: the dictionaries of inflected forms could not be read', error);
    return { forms: before?.forms ?? '{}', dictionaries: '' }; // the next change tries again
  }
}

/** One guide that is not of the agreed shape must not keep the others from the guards; it is named and left out. */
function readable({ id, guide }: StoredBrand): SnapshotBrand[] {
  const read = v.safeParse(Guide, { ...guide, replies: [], document: undefined }); // neither is read in pages
  if (!read.success) console.error('guidepost: the guide of', guide?.brand?.name ?? id, 'is not of the agreed shape', read.issues[0].message);
  return read.success ? [{ id, guide: read.output }] : [];
}
