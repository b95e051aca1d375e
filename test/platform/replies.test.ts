import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '#src/platform/database.ts';
import { bringBack, deleteReply, noteUse, saveReply, usesSince, versionsOf, wordingsUsed } from '#src/platform/replies.ts';
import { countReplies, filteredIds, type ReplyFilter } from '#src/platform/reply-filters.ts';
import { dropIndex, renewIndex } from '#src/platform/reply-index.ts';
import { openReplies } from '#src/platform/reply-search.ts';
import { replyWith } from '#test/platform/samples.ts';

vi.mock('#src/platform/forms.ts', () => ({ wordForms: async () => (word: string) => (word === 'delivery' ? ['delivery', 'deliveries'] : []) }));

const use = (replyId: string, more: Partial<Parameters<typeof noteUse>[0]> = {}) =>
  noteUse({ brandId: 'b', replyId, at: 1000, wording: 0, network: 'x', account: '', conversation: '', ...more });
const find = async (query: string, more: { message?: string; network?: string } = {}) => {
  const library = await openReplies('b');
  const { replies } = await library.find({ query, message: more.message ?? '', place: { network: more.network ?? '', language: '' }, now: 2000, most: 10 });
  return replies.map(({ id }) => id);
};

beforeEach(async () => {
  for (const table of database.tables) if (table.name !== 'log') await table.clear();
  await saveReply('b', replyWith('late', { title: 'Late delivery', body: 'We are sorry, your parcel is on its way' }));
  await saveReply('b', replyWith('refund', { title: 'Refund', body: 'The money comes back within ten days' }));
  await saveReply('b', replyWith('hours', { title: 'Opening hours', body: 'From 9 to 18', networks: ['vk'] }));
  await renewIndex('b');
});

test('a saved reply is found at once, before the index is made anew', async () => {
  await saveReply('b', replyWith('pickup', { title: 'Pick it up yourself' }));
  expect(await find('pick')).toEqual(['pickup']);
  expect((await database.replyIndexes.get('b'))?.changed).toEqual(['pickup']);
});

test('a changed reply is found by its new words only', async () => {
  await saveReply('b', replyWith('refund', { title: 'Exchange', body: 'Bring it back' }));
  expect(await find('refund')).toEqual([]);
  expect(await find('exchange')).toEqual(['refund']);
});

test('a deleted reply is found no more, and its last words are kept', async () => {
  await deleteReply('b', 'refund');
  expect(await find('refund')).toEqual([]);
  expect((await versionsOf('b', 'refund')).map(({ reply }) => reply.title)).toEqual(['Refund']);
});

test('without an index it is made', async () => {
  await dropIndex('b');
  expect(await find('refund')).toEqual(['refund']);
});

test('what changes while the index is being made is not lost', async () => {
  await dropIndex('b');
  const making = renewIndex('b');
  await saveReply('b', replyWith('refund', { title: 'Exchange', body: 'Bring it back' }));
  await saveReply('b', replyWith('new', { title: 'Brand new' }));
  await deleteReply('b', 'late');
  await making;
  expect(await find('exchange')).toEqual(['refund']);
  expect(await find('brand new')).toEqual(['new']);
  expect(await find('parcel')).toEqual([]);
});

test('two windows that edit one reply do not overwrite each other', async () => {
  const seen = (await database.replies.get(['b', 'refund']))?.updatedAt ?? null;
  expect(await saveReply('b', replyWith('refund', { title: 'By one' }), seen)).toEqual({ ok: true });
  const other = await saveReply('b', replyWith('refund', { title: 'By the other' }), seen);
  expect(other).toMatchObject({ ok: false, why: 'changed-meanwhile', now: { title: 'By one' } });
  expect(await database.replies.get(['b', 'refund'])).toMatchObject({ title: 'By one' });
  expect(await saveReply('b', replyWith('refund'), null)).toMatchObject({ ok: false });
});

test('each save keeps what was before', async () => {
  await saveReply('b', replyWith('refund', { title: 'Second' }));
  await saveReply('b', replyWith('refund', { title: 'Third' }));
  expect((await versionsOf('b', 'refund')).map(({ reply }) => reply.title)).toEqual(['Second', 'Refund']);
});

test('a form that the library does not have is found by the dictionary', async () => {
  await saveReply('b', replyWith('many', { title: 'Deliveries' }));
  expect(await find('delivery')).toEqual(['late', 'many']);
});

test('without a query: what fits the message first, then what was used most', async () => {
  expect((await find('', { message: 'Where is my parcel, when does the delivery come?' }))[0]).toBe('late');
  await use('refund');
  expect((await find(''))[0]).toBe('refund');
});

test('what may not go out here comes behind what may', async () => {
  expect((await find('', { network: 'x' })).at(-1)).toBe('hours');
});

test('wordings of this conversation count before those of the day', async () => {
  await use('late', { wording: 1, conversation: 'a' });
  await use('late', { wording: 2, at: 2000 });
  expect(await wordingsUsed('b', 'late', { conversation: 'a', since: 0 })).toEqual([1]);
  expect(await wordingsUsed('b', 'late', { conversation: 'c', since: 0 })).toEqual([2, 1]);
  expect(await wordingsUsed('b', 'late', { conversation: 'c', since: 1500 })).toEqual([2]);
});

test('a use of a reply that is gone is none', async () => {
  await deleteReply('b', 'late');
  await use('late');
  expect(await database.replyUses.count()).toBe(0);
});

test('a deleted reply comes back as it last was, with what it said before', async () => {
  await saveReply('b', replyWith('refund', { title: 'Second' }));
  await deleteReply('b', 'refund');
  expect(await bringBack('b', 'refund')).toMatchObject({ title: 'Second' });
  expect(await find('second')).toEqual(['refund']);
  expect((await versionsOf('b', 'refund')).map(({ reply }) => reply.title)).toEqual(['Second', 'Refund']);
});

test('what is there is not brought back over', async () => {
  await saveReply('b', replyWith('refund', { title: 'Second' }));
  expect(await bringBack('b', 'refund')).toBe(null);
  expect(await database.replies.get(['b', 'refund'])).toMatchObject({ title: 'Second' });
  expect(await bringBack('b', 'never there')).toBe(null);
});

test('uses of other brands and of before are not told', async () => {
  await noteUse({ brandId: 'b', replyId: 'late', at: 900, wording: 0, network: 'x', account: '', conversation: '' });
  await use('late', { tookMs: 1500 });
  await use('refund', { at: 2000 });
  await saveReply('c', replyWith('late'));
  await noteUse({ brandId: 'c', replyId: 'late', at: 1500, wording: 0, network: 'x', account: '', conversation: '' });
  expect((await usesSince('b', 1000)).map(({ replyId, at, tookMs }) => [replyId, at, tookMs])).toEqual([
    ['late', 1000, 1500],
    ['refund', 2000, undefined],
  ]);
});

test('approved replies that nobody used are told, also those of a moment ago', async () => {
  await saveReply('b', replyWith('new'));
  await saveReply('b', replyWith('draft', { status: 'draft' }));
  await use('late');
  const library = await openReplies('b');
  const { count, replies } = await library.unused(2);
  expect(count).toBe(3);
  expect(replies).toHaveLength(2);
  expect((await library.unused(9)).replies.map(({ id }) => id).sort()).toEqual(['hours', 'new', 'refund']);
});

test.each<[string, ReplyFilter, string[]]>([
  ['of a scenario', { by: 'scenario', scenario: 'Outage' }, ['a', 'b']],
  ['not approved', { by: 'draft' }, ['b']],
  ['due for review: by today, unless retired', { by: 'due' }, ['a', 'b']],
  ['expired: before today, unless retired', { by: 'expired' }, ['c']],
])('replies %s', async (_, filter, ids) => {
  const rows = [
    replyWith('a', { scenario: 'Outage', reviewBy: '2026-03-08', validUntil: '2026-03-08' }),
    replyWith('b', { scenario: 'Outage', reviewBy: '2026-01-01', status: 'draft' }),
    replyWith('c', { scenario: 'Delivery late', reviewBy: '2026-03-09', validUntil: '2026-03-07T18:00' }),
    replyWith('d', { scenario: '', reviewBy: '2020-01-01', validUntil: '2020-01-01', status: 'retired' }),
  ];
  for (const row of rows) await saveReply('b', row);
  await saveReply('other', replyWith('e', { scenario: 'Outage', reviewBy: '2020-01-01', validUntil: '2020-01-01' }));
  expect([...(await filteredIds('b', filter, '2026-03-08'))].sort()).toEqual(ids);
  expect(await countReplies('b', '2026-03-08')).toEqual({
    ...{ all: 7, draft: 1, due: 2, expired: 1 },
    scenarios: [
      { scenario: 'Delivery late', count: 1 },
      { scenario: 'Outage', count: 2 },
    ],
  });
});

test('a search among some replies finds no others', async () => {
  const library = await openReplies('b');
  const asked = { query: '', message: '', place: { network: '', language: '' }, now: 2000, most: 10 };
  expect((await library.find({ ...asked, only: new Set(['refund']) })).replies.map(({ id }) => id)).toEqual(['refund']);
  expect(await library.find({ ...asked, query: 'parcel', only: new Set(['refund']) })).toMatchObject({ replies: [], count: 0 });
});
