import 'fake-indexeddb/auto';
import './fake-browser.ts';
import { beforeEach, expect, test } from 'vitest';
import type { Pack } from '#src/core/packs/pack.ts';
import { packs } from '#src/packs.ts';
import { database } from '#src/platform/database.ts';
import { addBrand } from '#src/platform/library.ts';
import { acceptPack, newPacks, packsInUse } from '#src/platform/pack-copies.ts';
import { publishSnapshot } from '#src/platform/snapshot.ts';
import { readStored } from '#src/platform/storage.ts';
import { fake } from './fake-browser.ts';
import { guideNamed } from './samples.ts';

beforeEach(async () => {
  fake.reset();
  await Promise.all([database.packCopies.clear(), database.brands.clear()]);
});

/** As if another version of a pack had been accepted before an update. */
async function acceptedWas(id: string, change: (pack: Pack) => object): Promise<void> {
  const pack = packs().get(id);
  if (pack) await database.packCopies.put({ id, text: JSON.stringify(change(pack)), at: 1 });
}

const published = async (): Promise<string> => (await readStored('snapshot')).snapshot?.brands ?? '';

test('the first time all packs count as they came', async () => {
  await addBrand(guideNamed('North'));
  expect(await packsInUse()).toEqual(packs());
  expect(await newPacks()).toEqual([]);
  expect(await database.packCopies.count()).toBe(packs().size);
});

test('a new version waits: the accepted one is published until somebody accepts it', async () => {
  await addBrand(guideNamed('North'));
  await acceptedWas('residue', (pack) => ({ ...pack, rules: pack.rules.map((rule) => ({ ...rule, id: `old-${rule.id}` })) }));
  await publishSnapshot();
  expect(await newPacks()).toMatchObject([{ before: { id: 'residue' }, after: packs().get('residue') }]);
  expect(await published()).toContain('residue/old-');
  await acceptPack('residue');
  await publishSnapshot();
  expect(await newPacks()).toEqual([]);
  expect(await published()).not.toContain('residue/old-');
});

test('a pack that an update brought waits too, and does not judge meanwhile', async () => {
  await addBrand(guideNamed('North'));
  await database.packCopies.delete('residue');
  await publishSnapshot();
  expect(await newPacks()).toMatchObject([{ before: null, after: { id: 'residue' } }]);
  expect(await published()).not.toContain('"residue/');
});

test('other words about a pack need no yes; what cannot be read counts as it came', async () => {
  await addBrand(guideNamed('North'));
  await acceptedWas('residue', (pack) => ({ ...pack, checkedOn: '2020-01-01' }));
  await database.packCopies.put({ id: 'tone', text: '{', at: 1 });
  expect(await newPacks()).toEqual([]);
  expect(await packsInUse()).toEqual(packs());
});
