import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { usualSettings } from '#src/core/snapshot.ts';
import { applyState, wholeState } from '#src/platform/backup.ts';
import { BackupFile } from '#src/platform/backup-file.ts';
import { database } from '#src/platform/database.ts';
import { deleteBrand } from '#src/platform/library.ts';
import { remember } from '#src/platform/security-passwords.ts';
import { addLeaver, changeCard, leaversOf, markStep, registerOf } from '#src/platform/security-register.ts';
import { readStored, writeStored } from '#src/platform/storage.ts';
import { fake } from '#test/platform/fake-browser.ts';

const shore = { network: 'x', handle: 'shore' };
const guide = v.parse(Guide, { format: guideFormat, brand: { name: 'Shore', accounts: [shore, { network: 'vk', handle: 'shore' }] } });

beforeEach(async () => {
  fake.reset();
  for (const table of database.tables) if (table.name !== 'log') await table.clear();
  for (const id of ['north', 'south']) await database.brands.put({ id, guide, updatedAt: 1 });
});

const brand = async () => (await database.brands.get('north')) ?? Promise.reject(new Error('no brand'));

test('every account of the brand has a card, known or not, and changes of it add up', async () => {
  await changeCard('north', shore, (card) => ({ ...card, owner: 'Anna' }));
  await changeCard('north', shore, (card) => ({ ...card, twoFactor: 'app' }));
  expect(await registerOf(await brand())).toMatchObject([
    { network: 'x', card: { owner: 'Anna', twoFactor: 'app' } },
    { network: 'vk', card: { owner: '', twoFactor: 'unknown' } },
  ]);
});

test('a card that cannot be read is an empty one', async () => {
  await database.accountCards.put({ brandId: 'north', ...shore, card: { twoFactor: 'magic' } as never, updatedAt: 1 });
  expect((await registerOf(await brand()))[0]?.card).toMatchObject({ owner: '', twoFactor: 'unknown' });
});

test('steps of somebody who leaves are kept as they are done and undone', async () => {
  await addLeaver('north', 'Boris');
  const [leaver] = await leaversOf('north');
  for (const [step, isDone] of [
    ['a', true],
    ['b', true],
    ['a', true],
    ['a', false],
  ] as const)
    await markStep(leaver?.id ?? '', step, isDone);
  expect(await leaversOf('north')).toMatchObject([{ person: 'Boris', done: ['b'] }]);
});

test('the register goes into a backup and comes back; fingerprints and their secret never do, nor does a file switch password care on', async () => {
  await changeCard('north', shore, (card) => ({ ...card, owner: 'Anna' }));
  await remember('12345678', { site: 'x', login: 'anna' });
  await writeStored('settings', { ...usualSettings, passwordCare: true });
  const state = v.parse(BackupFile, JSON.parse(JSON.stringify(await wholeState())));
  expect(JSON.stringify(state)).not.toMatch(/passwordPrints|passwordSecret|"print"/);
  await database.accountCards.clear();
  await writeStored('settings', usualSettings);
  await applyState(state);
  expect((await registerOf(await brand()))[0]?.card.owner).toBe('Anna');
  expect((await readStored('settings')).settings.passwordCare).toBeUndefined();
});

test('a brand takes its cards and lists along', async () => {
  await changeCard('north', shore, (card) => ({ ...card, owner: 'Anna' }));
  await changeCard('south', shore, (card) => ({ ...card, owner: 'Vera' }));
  await addLeaver('north', 'Boris');
  await deleteBrand('north');
  expect(await database.accountCards.toArray()).toMatchObject([{ brandId: 'south' }]);
  expect(await database.leavers.count()).toBe(0);
});
