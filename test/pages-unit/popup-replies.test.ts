import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '#src/platform/database.ts';
import { brandOf, repliesOf } from '#src/platform/library.ts';
import type { OrderOutput } from '#src/platform/messages.ts';
import { fake } from '#test/platform/fake-browser.ts';
import { guideNamed, replyWith } from '#test/platform/samples.ts';

const tab = { id: 1, url: 'https://x.com/home' };
const description: OrderOutput<'frame/describe'> = {
  network: 'x',
  networkName: 'X (Twitter)',
  confidence: 'high',
  box: 'post',
  account: null,
  standing: null,
  shownAccount: null,
  planned: 0,
  scheduledAt: null,
  answered: null,
  answeredAuthor: null,
  attachments: [],
  brands: [],
  state: 'clear',
  findings: [],
};
let copied: string[] = [];

async function openPopup() {
  vi.resetModules();
  const state = await import('#src/pages/popup/state.ts');
  await state.loadLibrary();
  await vi.waitFor(() => expect(state.shown.value).toHaveLength(2));
  return state;
}

beforeEach(async () => {
  fake.reset();
  copied = [];
  vi.stubGlobal('window', { close: () => undefined });
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
    expect(state.shown.value.map(({ reply, obstacle }) => [reply.id, obstacle])).toEqual([
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
  await Promise.all(state.shown.value.map((listed) => state.insertReply(listed)));
  await looking;
  expect(inserted).toEqual([{ id: 'here', text: 'Seen on X (Twitter)' }]);
  expect(copied).toEqual([]);
});

test('a page that does not answer within a second gets no reply: it is copied', async () => {
  fake.frames.set('1:0', () => new Promise(() => undefined));
  const state = await openPopup();
  void state.lookAtPage({ tab: 1 });
  const [first] = state.shown.value;
  if (!first) throw new Error('no reply is listed');
  await state.insertReply(first);
  expect(copied).toEqual(['Seen on {network}']);
});
