import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeEach, expect, test } from 'vitest';
import { setCrisisLevel } from '#src/platform/crisis.ts';
import { readStored, watchStored } from '#src/platform/storage.ts';
import { fake } from '#test/platform/fake-browser.ts';

const storm = { level: 2, title: 'Storm', sensitiveWords: [], since: 1 };

beforeEach(() => fake.reset());

test('what was never stored is absent, not unreadable', async () => {
  expect(await readStored('snapshot', 'crisis', 'networks')).toEqual({ snapshot: undefined, crisis: {}, networks: {}, unreadable: [] });
});

test('one malformed entry of the crisis levels takes no other with it, and is told', async () => {
  fake.local.kept.set('crisis', { north: storm, south: { level: 'very' } });
  expect(await readStored('crisis')).toEqual({ crisis: { north: storm }, unreadable: ['crisis'] });
});

test.each([
  ['crisis', 'raised', {}],
  ['networks', [1], {}],
  ['snapshot', { version: 9 }, undefined],
  ['settings', null, { language: 'auto', sites: [], enterSends: [] }],
] as const)('%s in a form that is not known is told', async (key, value, instead) => {
  fake.local.kept.set(key, value);
  expect(await readStored(key)).toEqual({ [key]: instead, unreadable: [key] });
});

test('a watcher hears what cannot be read too', async () => {
  const heard: unknown[] = [];
  const stop = watchStored((changed, unreadable) => heard.push([changed, unreadable]));
  await chrome.storage.local.set({ networks: { x: { hosts: 'x.com' }, vk: { hosts: ['vk.com'], facts: '{}' } } });
  stop();
  expect(heard).toEqual([[{ networks: { vk: { hosts: ['vk.com'], facts: '{}' } } }, ['networks']]]);
});

test('raising one level leaves an entry that cannot be read as it stands', async () => {
  const strange = { level: 3, of: 'a newer version' };
  fake.local.kept.set('crisis', { south: strange });
  await setCrisisLevel('north', 1, 'wind');
  expect(fake.local.kept.get('crisis')).toMatchObject({ north: { level: 1, title: 'wind' }, south: strange });
});
