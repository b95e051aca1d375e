import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '#src/platform/database.ts';
import { readStored } from '#src/platform/storage.ts';
import { fake, send, until } from '#test/platform/fake-browser.ts';

const home = 'chrome-extension://guidepost/src/pages';
const tried = { tab: { id: 1 }, frameId: 0, url: `${home}/first-run/index.html` };
const page = { tab: { id: 1 }, frameId: 0, url: 'https://x.com/home' };

beforeAll(async () => {
  await import('#src/background/main.ts');
  await until(async () => (await fake.session.get('arrived'))['arrived'] === true);
}, 60_000);

beforeEach(() => {
  fake.tabsOpened.length = 0;
});

test('the first steps open after the install, once, and not after an update', async () => {
  fake.installed.fire({ reason: 'update' });
  fake.installed.fire({ reason: 'install' });
  await until(async () => (await readStored('firstRun')).firstRun.over === false && fake.tabsOpened.length === 1);
  expect(fake.tabsOpened).toEqual([`${home}/first-run/index.html`]);
  fake.installed.fire({ reason: 'install' });
  await new Promise((resolve) => setTimeout(resolve));
  expect(fake.tabsOpened).toHaveLength(1);
});

test('what is tried on the first steps is neither logged nor remembered; what happens on a page is', async () => {
  await send('log/add', { what: 'held', host: 'guidepost' }, tried);
  await send('log/add', { what: 'held', host: 'x.com' }, page);
  expect((await database.log.toArray()).filter(({ what }) => what === 'held').map(({ host }) => host)).toEqual(['x.com']);
});

test('a finding leads to its clause or to its rule, of the brand whose guide has it', async () => {
  const [brand] = await database.brands.toArray();
  const id = brand?.id ?? '';
  await send('rule/open', { rule: 'placeholders', brands: ['gone', id], where: 'settings' }, page);
  await send('rule/open', { rule: 'finance/income-ru', brands: [id], where: 'guide' }, page);
  expect(fake.tabsOpened).toEqual([
    `${home}/settings/index.html?brand=${id}#rules/placeholders`,
    `${home}/guide/index.html?brand=${id}&rule=finance%2Fincome-ru`,
  ]);
});
