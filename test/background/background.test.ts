import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '#src/platform/database.ts';
import { newestLog } from '#src/platform/log.ts';
import { readStored, writeStored } from '#src/platform/storage.ts';
import { fake, send, until } from '#test/platform/fake-browser.ts';
import { describedFrame } from '#test/platform/samples.ts';

const page = { url: 'chrome-extension://guidepost/src/pages/popup/index.html' };
const frame = (tab: number, frameId: number) => ({ tab: { id: tab }, frameId, url: 'https://x.com/home' });
const state = (tab: number, frameId: number, said: { state: string; count: number }) => send('frame/state', said, frame(tab, frameId));

const heard = [fake.message, fake.installed, fake.startup, fake.tabRemoved, fake.tabUpdated, fake.permissionAdded, fake.permissionRemoved];
/** How many listeners each event had after the first turn. */
let atFirst: number[] = [];

beforeAll(async () => {
  fake.tabs.push({ id: 7, url: 'https://x.com/home' }, { id: 8, url: 'https://x.com/other' });
  fake.frames.set('8:0', () => describedFrame('clear')); // this tab has a living guard
  await import('#src/background/main.ts');
  atFirst = heard.map(({ listeners }) => listeners.size);
  await until(async () => (await fake.session.get('arrived'))['arrived'] === true);
});

beforeEach(() => {
  fake.frames.clear();
  fake.session.kept.delete('tab:1');
});

test('all listeners stand after the first turn, so that a worker woken by an event hears it', () => {
  expect(atFirst.every((count) => count > 0)).toBe(true);
  expect(heard.map(({ listeners }) => listeners.size)).toEqual(atFirst);
});

test('the start puts a guide in the language of the browser in place, publishes it, and enters open tabs without a guard', async () => {
  const [brand] = await database.brands.toArray();
  expect(brand).toMatchObject({ starter: true, guide: { brand: { name: 'Мой бренд' } } });
  const { snapshot } = await readStored('snapshot');
  expect(snapshot?.brands).toContain('Мой бренд');
  expect(await database.replies.count()).toBeGreaterThan(5);
  expect(fake.injected).toEqual([7]);
});

test('the icon shows the gravest state of all frames, a hold in a word', async () => {
  await state(1, 0, { state: 'warn', count: 2 });
  expect(fake.action).toMatchObject({ badge: '2', color: '#855200' });
  await state(1, 3, { state: 'hold', count: 1 });
  expect(fake.action).toMatchObject({ badge: 'стоп', color: '#b0271d', title: 'Guidepost: публикация придержана; замечаний: 3' });
  await state(1, 3, { state: 'off', count: 0 });
  expect(fake.action).toMatchObject({ badge: '2' });
});

test('a page that is not checked has a gray icon and a question mark', async () => {
  await state(1, 0, { state: 'unknown', count: 0 });
  expect(fake.action).toMatchObject({ badge: '?', icon: { 16: '/assets/icons/guidepost-gray-16.png' } });
});

test('a frame with a clear draft does not hide one that was not checked', async () => {
  await state(1, 0, { state: 'clear', count: 0 });
  await state(1, 3, { state: 'unchecked', count: 0 });
  expect(fake.action).toMatchObject({ badge: '?', icon: { 16: '/assets/icons/guidepost-gray-16.png' } });
  await state(1, 3, { state: 'unknown', count: 0 });
  expect(fake.action).toMatchObject({ badge: '?' });
});

test('frames that are gone after a page was left no longer count', async () => {
  await state(1, 0, { state: 'clear', count: 0 });
  await state(1, 5, { state: 'hold', count: 4 });
  await send('box/focused', { network: 'x', box: 'post' }, frame(1, 5));
  fake.frames.set('1:0', () => describedFrame('clear'));
  fake.tabUpdated.fire(1, { status: 'complete' }, {});
  await until(() => fake.action['badge'] === '✓');
  expect(await send('tab/ask', { tab: 1 }, page)).toEqual({ ok: true, output: { frame: null, brand: null, isPinned: false } });
});

test('the frame whose box was used last is remembered for replies', async () => {
  await send('box/focused', { network: 'x', box: 'reply' }, frame(1, 2));
  expect(await send('tab/ask', { tab: 1 }, page)).toMatchObject({ output: { frame: 2 } });
});

test('a brand chosen for a tab reaches its frames and those that come later', async () => {
  const heard: unknown[] = [];
  fake.frames.set('1:0', ({ input }) => {
    heard.push(input);
    return null;
  });
  await send('frame/hello', {}, frame(1, 0));
  await send('tab/choose-brand', { tab: 1, brand: 'north' }, page);
  expect(heard).toEqual([{ brand: 'north' }]);
  expect(await send('frame/hello', {}, frame(1, 4))).toEqual({ ok: true, output: { brand: 'north' } });
});

test('a brand chosen for a tab reaches a frame that was lost sight of, and a tab without a guard is no error', async () => {
  const heard: unknown[] = [];
  for (const frameId of [0, 3]) {
    fake.frames.set(`1:${frameId}`, ({ input }) => {
      heard.push([frameId, input]);
      return null;
    });
  }
  expect(await send('tab/choose-brand', { tab: 1, brand: 'north' }, page)).toEqual({ ok: true, output: null });
  expect(heard).toEqual([
    [0, { brand: 'north' }],
    [3, { brand: 'north' }],
  ]);
  fake.frames.clear();
  expect(await send('tab/choose-brand', { tab: 1, brand: null }, page)).toEqual({ ok: true, output: null });
});

test('a frame that was forgotten while it slept counts again when it says so', async () => {
  await state(1, 0, { state: 'hold', count: 1 });
  fake.tabUpdated.fire(1, { status: 'complete' }, {}); // another page stands there now
  await until(() => fake.action['badge'] === '');
  await send('frame/hello', {}, frame(1, 0));
  await state(1, 0, { state: 'hold', count: 1 });
  expect(fake.action).toMatchObject({ badge: 'стоп' });
});

test('a closed tab is forgotten', async () => {
  await state(1, 0, { state: 'warn', count: 1 });
  fake.tabRemoved.fire(1);
  await until(() => !fake.session.kept.has('tab:1'));
});

test('a page of a site may not choose a brand nor add a site', async () => {
  for (const [name, input] of [
    ['tab/choose-brand', { tab: 1, brand: 'north' }],
    ['site/add', { origin: 'https://evil.example/*' }],
  ] as const) {
    expect(await send(name, input, frame(1, 0))).toMatchObject({ ok: false });
  }
});

test('what a guard logs is kept', async () => {
  await send('log/add', { what: 'held', host: 'x.com', rules: ['slots'] }, frame(1, 0));
  expect(await newestLog(1)).toMatchObject([{ what: 'held', host: 'x.com', rules: ['slots'] }]);
});

test('an added site is registered for later and entered now; taken away, it is registered no more', async () => {
  fake.injected.length = 0;
  fake.tabs.push({ id: 9, url: 'https://forum.example.org/new' });
  await send('site/add', { origin: 'https://forum.example.org/*' }, page);
  await until(() => fake.registered[0]?.matches[0] === 'https://forum.example.org/*');
  expect(fake.registered).toMatchObject([{ js: ['guard.js'], allFrames: true, runAt: 'document_start', persistAcrossSessions: true }]);
  expect(fake.injected).toEqual([9]);
  fake.permissionRemoved.fire({ origins: ['https://forum.example.org/*'] });
  await until(() => fake.registered.length === 0);
});

test('a permission given in the browser itself counts too; a host of the manifest needs no registration', async () => {
  fake.permissionAdded.fire({ origins: ['https://blog.example.org/*', 'https://m.vk.com/*'] });
  await until(() => fake.registered.length === 1);
  expect((await readStored('settings')).settings.sites).toEqual(['https://blog.example.org/*']);
});

test('a host where Enter was seen to send is remembered once', async () => {
  await send('site/enter-sends', { host: 'chat.example.org' }, frame(1, 0));
  await send('site/enter-sends', { host: 'chat.example.org' }, frame(1, 0));
  expect((await readStored('settings')).settings.enterSends).toEqual(['chat.example.org']);
});

test('a change of settings that is not about sites leaves their registration alone; one more site is added in place', async () => {
  await until(() => fake.registered[0]?.matches[0] === 'https://blog.example.org/*');
  fake.registrations.length = 0;
  const { settings } = await readStored('settings');
  await writeStored('settings', { ...settings, language: 'en' });
  await writeStored('settings', { ...settings, language: 'ru', sites: [...settings.sites, 'https://help.example.org/*'] });
  await until(() => fake.registered[0]?.matches.length === 2);
  expect(fake.registrations).toEqual(['update']);
  expect(fake.registered).toMatchObject([{ runAt: 'document_start', allFrames: true }]);
});

test('a site that no browser would take does not keep the others from being guarded', async () => {
  const { settings } = await readStored('settings');
  await writeStored('settings', { ...settings, sites: ['not a pattern', 'https://*.*/*', 'https://a b/*', 'https://host:8080/*', 'https://*.example.com/*'] });
  await until(() => fake.registered[0]?.matches.join() === 'https://*.example.com/*');
});

test('settings that cannot be read leave the sites guarded', async () => {
  fake.registrations.length = 0;
  await chrome.storage.local.set({ settings: { language: 'tlh' } });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(fake.registrations).toEqual([]);
  expect(fake.registered).toHaveLength(1);
});
