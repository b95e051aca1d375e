import 'fake-indexeddb/auto';
import './fake-browser.ts';
import { beforeEach, expect, test } from 'vitest';
import { database } from '#src/platform/database.ts';
import { deleteBrandForNow } from '#src/platform/gone-brand.ts';
import { keepLast, keptLast, lastDrafts, setKeepingLast } from '#src/platform/last-drafts.ts';
import { addBrand } from '#src/platform/library.ts';
import { noteUse, saveReply } from '#src/platform/replies.ts';
import { readStored } from '#src/platform/storage.ts';
import { fake } from './fake-browser.ts';
import { guideNamed, replyWith } from './samples.ts';

beforeEach(async () => {
  fake.reset();
  await Promise.all(database.tables.filter(({ name }) => name !== 'log').map((table) => table.clear()));
});

test('nothing is kept before the user agrees, and a no erases what was kept', async () => {
  await keepLast({ brandId: 'north', text: 'One' });
  expect(await lastDrafts('north')).toEqual([]);
  await setKeepingLast(true);
  await keepLast({ brandId: 'north', text: 'One' });
  expect((await lastDrafts('north')).map(({ text }) => text)).toEqual(['One']);
  await setKeepingLast(false);
  expect(await lastDrafts('north')).toEqual([]);
});

test('the newest few are kept, each text once', async () => {
  await setKeepingLast(true);
  for (let at = 0; at < keptLast + 3; at++) await keepLast({ brandId: 'north', text: `Post ${at}` });
  await keepLast({ brandId: 'north', text: 'Post 20' });
  await keepLast({ brandId: 'south', text: 'Post 20' });
  const texts = (await lastDrafts('north')).map(({ text }) => text);
  expect(texts).toHaveLength(keptLast);
  expect(texts.slice(0, 2)).toEqual(['Post 20', `Post ${keptLast + 2}`]);
  expect(new Set(texts).size).toBe(keptLast);
});

test('a deleted brand comes back whole: guide, replies with their history, drafts; the last one is not deleted', async () => {
  const south = await addBrand(guideNamed('South'));
  expect(await deleteBrandForNow(south)).toBeNull();
  const north = await addBrand(guideNamed('North'));
  await setKeepingLast(true);
  await keepLast({ brandId: north, text: 'One' });
  await saveReply(north, replyWith('thanks'), null);
  await noteUse({ brandId: north, replyId: 'thanks', at: 1, wording: 0, network: 'x', account: '', conversation: '' });
  const all = async (): Promise<unknown> =>
    Object.fromEntries(await Promise.all(['brands', 'replies', 'replyUses', 'lastDrafts'].map(async (name) => [name, await database.table(name).toArray()])));
  const before = await all();
  const bringBack = await deleteBrandForNow(north);
  expect(await lastDrafts(north)).toEqual([]);
  expect((await readStored('snapshot')).snapshot?.brands).not.toContain('North');
  await bringBack?.();
  expect(await all()).toEqual(before);
  expect((await readStored('snapshot')).snapshot?.brands).toContain('North');
});
