import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeEach, expect, test } from 'vitest';
import { frameHandlers } from '#src/background/frames.ts';
import { listenToPolicy } from '#src/background/policy.ts';
import { database } from '#src/platform/database.ts';
import { addBrand } from '#src/platform/library.ts';
import { publishSnapshot } from '#src/platform/snapshot.ts';
import { readStored, writeStored } from '#src/platform/storage.ts';
import { fake, manage, until } from '#test/platform/fake-browser.ts';
import { guideNamed } from '#test/platform/samples.ts';

listenToPolicy();

beforeEach(async () => {
  fake.reset();
  await database.brands.clear();
});

const policy = { organization: 'Northwind', brand: 'north', packs: { gambling: true }, settings: { language: 'ru', slash: false } };

test('without a policy, refused or empty, nothing is fixed', async () => {
  await addBrand(guideNamed('North'));
  for (const none of [null, {}]) {
    fake.managed = none;
    await publishSnapshot();
    expect((await readStored('snapshot')).snapshot).not.toHaveProperty('policy');
    expect(await frameHandlers['tab/ask']({ tab: 1 }, { id: 'guidepost' })).toMatchObject({ brand: null, isPinned: false });
  }
});

test('a policy reaches the snapshot with its packs, the settings, and every tab that is open', async () => {
  const id = await addBrand(guideNamed('North'));
  await addBrand(guideNamed('South'));
  const told: unknown[] = [];
  fake.tabs.push({ id: 4, url: 'https://x.com/' });
  fake.frames.set('4:0', (envelope) => {
    told.push(envelope);
    return { ok: true, output: null };
  });
  manage(policy);
  await until(async () => (await readStored('snapshot')).snapshot?.policy !== undefined);
  const { snapshot } = await readStored('snapshot');
  expect(JSON.parse(snapshot?.policy ?? '')).toMatchObject(policy);
  expect(snapshot?.brands).toContain('gambling/');
  await until(async () => (await readStored('settings')).settings.slash === false);
  expect(await frameHandlers['tab/ask']({ tab: 1 }, { id: 'guidepost' })).toMatchObject({ brand: id, isPinned: true });
  expect(await frameHandlers['frame/hello']({}, { id: 'guidepost', tab: { id: 4 } as chrome.tabs.Tab, frameId: 0 })).toEqual({ brand: id });
  await frameHandlers['tab/choose-brand']({ tab: 4, brand: 'other' }, { id: 'guidepost' });
  expect(await frameHandlers['tab/ask']({ tab: 4 }, { id: 'guidepost' })).toMatchObject({ brand: id });
  await until(() => told.some((envelope) => JSON.stringify(envelope).includes(id)));
  // whoever writes the setting all the same is put right
  await writeStored('settings', { ...(await readStored('settings')).settings, slash: true, language: 'en' });
  await until(async () => (await readStored('settings')).settings.slash === false);
  expect((await readStored('settings')).settings.language).toBe('ru');
});
