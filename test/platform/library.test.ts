import 'fake-indexeddb/auto';
import './fake-browser.ts';
import { Dexie } from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Guide } from '#src/core/guide.ts';
import { setCrisisLevel } from '#src/platform/crisis.ts';
import { type DatabaseForm, database, forms, GuidepostDatabase } from '#src/platform/database.ts';
import { startFirst } from '#src/platform/first-run.ts';
import { addBrand, changeGuide, deleteBrand } from '#src/platform/library.ts';
import { addToLog, newestLog } from '#src/platform/log.ts';
import { noteUse, saveReply } from '#src/platform/replies.ts';
import { publishSnapshot } from '#src/platform/snapshot.ts';
import { readStored } from '#src/platform/storage.ts';
import { fake } from './fake-browser.ts';
import { guideNamed, replyWith } from './samples.ts';

beforeEach(async () => {
  fake.reset();
  await Promise.all([database.brands.clear(), database.replies.clear(), database.backups.clear()]);
});

async function published(): Promise<{ names: string[]; seq: number; text: string }> {
  const { snapshot } = await readStored('snapshot');
  const brands = JSON.parse(snapshot?.brands ?? '[]') as { guide: Guide }[];
  return { names: brands.map(({ guide }) => guide.brand.name).sort(), seq: snapshot?.seq ?? 0, text: snapshot?.brands ?? '' };
}

test('every change of a guide is published, without replies, with a rising number', async () => {
  const id = await addBrand(guideNamed('North', { replies: [replyWith('secret-reply')] }));
  const first = await published();
  await changeGuide(id, (guide) => ({ ...guide, dictionary: ['Northwind'] }));
  const second = await published();
  expect(first.names).toEqual(['North']);
  expect(second.seq).toBeGreaterThan(first.seq);
  expect(second.text).toContain('Northwind');
  expect(first.text + second.text).not.toContain('secret-reply');
});

test('publishing again without a change writes nothing', async () => {
  await addBrand(guideNamed('North'));
  const { seq } = await published();
  await publishSnapshot();
  expect((await published()).seq).toBe(seq);
});

test('a stored guide that is not of the agreed shape is named and left out, and the others are published', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  await addBrand(guideNamed('North'));
  await database.brands.put({ id: 'bad', guide: { brand: { name: 'Bad' } } as unknown as Guide, updatedAt: 1 });
  await publishSnapshot();
  expect((await published()).names).toEqual(['North']);
  expect(said.mock.calls.flat()).toContain('Bad');
  said.mockRestore();
});

test('two changes at the same instant are both kept', async () => {
  const id = await addBrand(guideNamed('North'));
  const add = (word: string) => changeGuide(id, (guide) => ({ ...guide, dictionary: [...guide.dictionary, word] }));
  await Promise.all([add('one'), add('two'), add('three')]);
  expect((await database.brands.get(id))?.guide.dictionary).toEqual(['one', 'two', 'three']);
});

test('the first run puts the starter in place once and touches nothing later', async () => {
  const starter = guideNamed('My brand', { replies: [replyWith('thanks')] });
  expect(await Promise.all([startFirst(starter, 'Europe/Moscow'), startFirst(starter, 'UTC')])).toEqual([true, false]);
  const [brand] = await database.brands.toArray();
  expect(brand).toMatchObject({ starter: true, guide: { brand: { timeZone: 'Europe/Moscow' }, replies: [] } });
  expect(await database.replies.count()).toBe(1);
});

test('a changed starter is no starter any more', async () => {
  await startFirst(guideNamed('My brand'), 'UTC');
  const [brand] = await database.brands.toArray();
  await changeGuide(brand?.id ?? '', (guide) => guide);
  expect((await database.brands.toArray())[0]?.starter).toBeUndefined();
});

test('the last brand cannot be deleted; another goes with its replies', async () => {
  const one = await addBrand(guideNamed('One'));
  expect(await deleteBrand(one)).toEqual({ ok: false, why: 'last' });
  await addBrand(guideNamed('Two'));
  await saveReply(one, replyWith('thanks'));
  expect(await deleteBrand(one)).toEqual({ ok: true });
  expect((await published()).names).toEqual(['Two']);
  expect(await database.replies.count()).toBe(0);
});

test('the same reply id may stand in two brands, and saving keeps its count', async () => {
  await saveReply('a', replyWith('thanks'));
  await saveReply('b', replyWith('thanks', { title: 'Other' }));
  await noteUse({ brandId: 'a', replyId: 'thanks', at: 5, wording: 0, network: 'x', account: '', conversation: '' });
  await saveReply('a', replyWith('thanks', { title: 'Changed' }));
  expect(await database.replies.get(['a', 'thanks'])).toMatchObject({ title: 'Changed', uses: 1 });
  expect(await database.replies.get(['b', 'thanks'])).toMatchObject({ title: 'Other', uses: 0 });
});

test('the log is only ever added to', async () => {
  await addToLog({ what: 'held', rules: ['no-cheap'] });
  const [entry] = await newestLog(1);
  expect(entry).toMatchObject({ what: 'held', rules: ['no-cheap'] });
  await expect(database.log.delete(entry?.id ?? 0)).rejects.toThrow();
  await expect(database.log.update(entry?.id ?? 0, { what: 'inserted' })).rejects.toThrow();
});

test('a crisis level is written for one brand, keeps its title on the way down, and is logged', async () => {
  await setCrisisLevel('a', 2, 'Recall');
  await setCrisisLevel('b', 1, '');
  await setCrisisLevel('a', 1, '');
  const { crisis } = await readStored('crisis');
  expect(crisis['a']).toMatchObject({ level: 1, title: 'Recall' });
  expect(crisis['b']).toMatchObject({ level: 1, title: '' });
  expect(await newestLog(3)).toMatchObject([
    { level: 1, brand: 'a' },
    { level: 1, brand: 'b' },
    { level: 2, brand: 'a', reason: 'Recall' },
  ]);
});

test('an older database is moved to each newer form and keeps what it holds', async () => {
  const old = new GuidepostDatabase('old');
  await old.brands.add({ id: 'a', guide: guideNamed('Old'), updatedAt: 1 });
  old.close();
  const newer: DatabaseForm = {
    stores: { brands: 'id, updatedAt' },
    upgrade: async (transaction) => {
      await transaction.table('brands').toCollection().modify({ updatedAt: 2 });
    },
  };
  const moved = new GuidepostDatabase('old', [...forms, newer]);
  expect(await moved.brands.orderBy('updatedAt').toArray()).toMatchObject([{ id: 'a', updatedAt: 2, guide: { brand: { name: 'Old' } } }]);
  expect(await moved.replies.count()).toBe(0);
  moved.close();
  await Dexie.delete('old');
});
