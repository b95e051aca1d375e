/** The background and mentions: terms only for who watches, old ones erased by an alarm that is there only while there is something to erase. */
import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeAll, expect, test } from 'vitest';
import { database } from '#src/platform/database.ts';
import { writeStored } from '#src/platform/storage.ts';
import { fake, send, until } from '#test/platform/fake-browser.ts';

const day = 86_400_000;
const page = { url: 'https://x.com/home', tab: { id: 1 }, frameId: 0 };
const post = (at: number) => ({ network: 'x', author: `Reader ${at}`, handle: '', link: `https://x.com/r/status/${at}`, quote: 'Late again', at: null });

beforeAll(async () => {
  await import('#src/background/main.ts');
  await until(async () => (await fake.session.get('arrived'))['arrived'] === true);
}, 60_000);

test('nobody is told the terms, and nothing is to be forgotten, before somebody watches', async () => {
  expect(await send('mention/watch', {}, page)).toMatchObject({ output: { watch: null } });
  await send('mention/seen', { posts: [{ ...post(1), named: [{ brand: 'a', term: 't' }] }], read: 1, authors: [] }, page);
  expect([await database.mentions.count(), [...fake.alarms.keys()]]).toEqual([0, []]);
});

test('while somebody watches the page itself is told the terms, and no frame in it', async () => {
  await chrome.storage.local.set({ watching: { on: true, k: 3, limit: 5 } });
  const told = async (frameId: number) => ((await send('mention/watch', {}, { ...page, frameId })) as { output: { watch: string | null } }).output.watch;
  await until(async () => (await told(0)) !== null);
  expect(await told(7)).toBeNull();
});

test('what is older than the days that were chosen is erased by itself, also where no feed is read any more', async () => {
  await writeStored('watching', { on: true, k: 3, limit: 5, days: 30 });
  const posts = [1, 2].map((at) => ({ ...post(at), named: [{ brand: 'a', term: 't' }] }));
  await send('mention/seen', { posts, read: 2, authors: [] }, page);
  expect(fake.alarms.get('guidepost-forget-mentions')).toEqual({ periodInMinutes: 360 });
  const [old] = await database.mentions.toArray();
  await database.mentions.update(old?.key ?? '', { seenAt: Date.now() - 31 * day });
  fake.alarm.fire({ name: 'guidepost-forget-mentions' });
  await until(async () => (await database.mentions.count()) === 1);
  expect((await database.mentions.toArray()).map(({ key }) => key)).not.toContain(old?.key);
});
