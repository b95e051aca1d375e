import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { readStored, writeStored } from '#src/platform/storage.ts';
import { fake, send, until } from '#test/platform/fake-browser.ts';

const frame = (host: string) => ({ tab: { id: 1 }, frameId: 0, url: `https://${host}/write`, origin: `https://${host}` });
const lesson = { name: '', kind: 'post', box: ['#composer'], publish: ['.send-button'], account: null, enterSends: false };

beforeAll(async () => {
  await import('#src/background/main.ts');
  await until(async () => (await fake.session.get('arrived'))['arrived'] === true);
}, 120_000);

beforeEach(async () => {
  await writeStored('taught', {});
  await writeStored('taughtSeen', {});
});

test('what is taught belongs to the host of the page that says it, and reaches the guards', async () => {
  expect(await send('teach/save', { ...lesson, host: 'bank.example' }, frame('forum.example'))).toMatchObject({ output: { isKept: true } });
  expect(Object.keys((await readStored('taught')).taught)).toEqual(['forum.example']);
  await until(async () => Object.hasOwn((await readStored('networks')).networks, 'taught:forum.example'));
  const { networks } = await readStored('networks');
  expect(networks['taught:forum.example']).toMatchObject({ hosts: ['forum.example'], taught: true });
  expect(networks['x']?.taught).toBeUndefined();
});

test('what leads nowhere in particular is not kept', async () => {
  expect(await send('teach/save', { ...lesson, box: ['*'] }, frame('forum.example'))).toMatchObject({ output: { isKept: false } });
  expect(await send('teach/save', { ...lesson, kind: 'anything' }, frame('forum.example'))).toMatchObject({ output: { isKept: false } });
  expect((await readStored('taught')).taught).toEqual({});
});

test('only a host that is taught is noted as found or missed', async () => {
  await send('teach/save', lesson, frame('forum.example'));
  await send('taught/seen', { missed: 'button' }, frame('forum.example'));
  await send('taught/seen', { missed: null }, frame('other.example'));
  const { taughtSeen } = await readStored('taughtSeen');
  expect(Object.keys(taughtSeen)).toEqual(['forum.example']);
  expect(taughtSeen['forum.example']).toMatchObject({ found: expect.any(Number), missed: expect.any(Number), what: 'button' });
});

test('the icon says where the popup saw that we are not allowed, until we are', async () => {
  const own = { url: 'chrome-extension://guidepost/src/pages/popup/index.html' };
  fake.tabs.push({ id: 5, url: 'https://www.reddit.com/' });
  await send('tab/forbidden', { tab: 5 }, own);
  expect(fake.action).toMatchObject({ badge: '–', title: 'Guidepost: на этом сайте нет разрешения' });
  await send('site/add', { origin: 'https://www.reddit.com/*' }, own);
  expect(fake.action).toMatchObject({ badge: '', title: 'Guidepost' });
  await send('site/remove', { origin: 'https://www.reddit.com/*' }, own);
});

test('a site that the browser closed is kept as closed; one that we gave back is forgotten; one that is allowed again is open', async () => {
  const sites = async () => (await readStored('settings')).settings;
  const own = { url: 'chrome-extension://guidepost/src/pages/settings/index.html' };
  for (const origin of ['https://a.example/*', 'https://b.example/*']) await send('site/add', { origin }, own);
  fake.permissionRemoved.fire({ origins: ['https://a.example/*'] });
  await until(async () => (await sites()).closed?.length === 1);
  expect(await sites()).toMatchObject({ sites: ['https://b.example/*'], closed: ['https://a.example/*'] });
  await send('site/remove', { origin: 'https://b.example/*' }, own);
  fake.permissionRemoved.fire({ origins: ['https://b.example/*'] });
  await send('site/add', { origin: 'https://a.example/*' }, own);
  expect(await sites()).toMatchObject({ sites: ['https://a.example/*'], closed: [] });
});
