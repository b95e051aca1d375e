import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '#src/platform/database.ts';
import { brandOf, repliesOf } from '#src/platform/library.ts';
import { fake } from '#test/platform/fake-browser.ts';
import { describedFrame, guideNamed, replyWith } from '#test/platform/samples.ts';

const tab = { id: 1, url: 'https://x.com/home' };
const description = describedFrame('clear');
let copied: string[] = [];

async function openPopup() {
  vi.resetModules();
  const state = await import('#src/pages/popup/state.ts');
  const front = await import('#src/pages/shared/front.ts');
  await front.loadLibrary();
  const replies = await import('#src/pages/shared/replies.ts');
  await vi.waitFor(() => expect(replies.list.value.replies).toHaveLength(2));
  return { ...front, ...state, replies };
}

beforeEach(async () => {
  fake.reset();
  copied = [];
  vi.stubGlobal('window', { close: () => undefined });
  vi.stubGlobal('location', { search: '' });
  Object.assign(navigator, { clipboard: { writeText: async (text: string) => void copied.push(text) } });
  Object.assign(chrome.runtime, { sendMessage: async () => ({ ok: true, output: { frame: 0, brand: null } }) });
  Object.assign(chrome.tabs, { get: async () => tab });
  await database.brands.put(brandOf('north', guideNamed('North')));
  await database.replyIndexes.clear();
  await database.replies.bulkPut(
    repliesOf('north', [replyWith('here', { body: 'Seen on {network}', networks: ['x'] }), replyWith('there', { networks: ['vk'] })]),
  );
});

test('a reply limited to a network is usable on that network, refused on another, and shows its name', async () => {
  fake.frames.set('1:0', () => description);
  const state = await openPopup();
  await state.lookAtPage({ tab: 1 });
  await vi.waitFor(() =>
    expect(state.replies.list.value.replies.map(({ id, obstacle }) => [id, obstacle])).toEqual([
      ['here', null],
      ['there', 'other-network'],
    ]),
  );
  expect(state.networkName()).toBe('X (Twitter)');
});

test('a click before the page has answered waits for it, and goes by what it says', async () => {
  const inserted: unknown[] = [];
  fake.frames.set('1:0', async ({ name, input }) => {
    if (name === 'reply/insert') return inserted.push(input) && { outcome: 'accepted' };
    await new Promise((resolve) => setTimeout(resolve, 100));
    return description;
  });
  const state = await openPopup();
  const looking = state.lookAtPage({ tab: 1 });
  await Promise.all(state.replies.list.value.replies.map((listed) => state.pickReply(listed)));
  await looking;
  expect(inserted).toEqual([{ id: 'here', text: 'Seen on X (Twitter)', isCleared: true }]);
  expect(copied).toEqual([]);
});

test('a page that does not answer within a second gets no reply: it is copied', async () => {
  fake.frames.set('1:0', () => new Promise(() => undefined));
  const state = await openPopup();
  void state.lookAtPage({ tab: 1 });
  const there = state.replies.list.value.replies.find(({ id }) => id === 'there');
  if (!there) throw new Error('no reply is listed');
  await state.pickReply(there);
  expect(copied).toEqual(['Body of there']);
});

test('a slot that nothing is known for is asked for, and nothing goes anywhere before', async () => {
  fake.frames.set('1:0', () => new Promise(() => undefined));
  const state = await openPopup();
  void state.lookAtPage({ tab: 1 });
  const here = state.replies.list.value.replies.find(({ id }) => id === 'here');
  if (!here) throw new Error('no reply is listed');
  await state.pickReply(here);
  expect(copied).toEqual([]);
  expect(state.replies.offer.value?.wordings[0]?.slots.map(({ name }) => name)).toEqual(['network']);
});

test('a reply that is wanted on the clipboard goes there only, and its use is noted with the time it took', async () => {
  const inserted: unknown[] = [];
  fake.frames.set('1:0', ({ name, input }) => (name === 'reply/insert' ? inserted.push(input) && { outcome: 'accepted' } : description));
  const state = await openPopup();
  await state.lookAtPage({ tab: 1 });
  await vi.waitFor(() => expect(state.replies.list.value.replies[0]?.obstacle).toBe(null));
  const [here] = state.replies.list.value.replies;
  if (!here) throw new Error('no reply is listed');
  await database.replyUses.clear();
  await state.pickReply(here, 'copy');
  expect(copied).toEqual(['Seen on X (Twitter)']);
  expect(inserted).toEqual([]);
  const [use] = await database.replyUses.toArray();
  expect(use).toMatchObject({ replyId: 'here', wording: 0, network: 'x' });
  expect(use?.tookMs).toBeGreaterThanOrEqual(0);
});
