import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Choice } from '#src/core/replies/import/choices.ts';
import { backupText } from '#src/platform/backup.ts';
import type { BackupFile } from '#src/platform/backup-file.ts';
import { database } from '#src/platform/database.ts';
import { saveReply, versionsOf } from '#src/platform/replies.ts';
import { importReplies, planReplies } from '#src/platform/reply-import.ts';
import { renewIndex } from '#src/platform/reply-index.ts';
import { openReplies } from '#src/platform/reply-search.ts';
import { guideNamed, replyWith } from '#test/platform/samples.ts';

vi.mock('#src/platform/forms.ts', () => ({ wordForms: async () => () => [] }));

const many = Array.from({ length: 3500 }, (_, at) => replyWith(`n${at}`, { title: `Parcel ${at}`, body: `The parcel number ${at} left the house on time` }));
const order = (more: { choice?: Choice; signal?: AbortSignal; onProgress?: (done: number) => void } = {}) => ({
  name: 'a.csv',
  choiceOf: () => more.choice ?? 'theirs',
  signal: more.signal ?? new AbortController().signal,
  onProgress: more.onProgress ?? (() => undefined),
});
/** All that an import may touch. */
const state = async () => JSON.stringify([await database.replies.toArray(), await database.replyVersions.toArray(), await database.replyIndexes.count()]);

beforeEach(async () => {
  for (const table of database.tables) if (table.name !== 'log') await table.clear();
  await database.brands.add({ id: 'b', guide: guideNamed('North'), updatedAt: 1 });
  await saveReply('b', replyWith('late', { title: 'Late', body: 'We are sorry, your parcel is on its way' }));
  await saveReply('b', replyWith('kept', { title: 'Kept', body: 'Of our own' }));
  await database.replies.update(['b', 'late'], { uses: 7, lastUsed: 5 });
  await renewIndex('b');
});

test('replies come in; what they replace stays among the versions, uses stay, and they are found', async () => {
  const plan = await planReplies('b', [replyWith('late', { title: 'Late', body: 'It comes today' }), replyWith('new', { title: 'Gift cards' })]);
  expect(plan.arrivals.map(({ kinship }) => kinship)).toEqual(['id', 'new']);
  expect(await importReplies(plan, order())).toMatchObject({ ok: true, added: 1, changed: 1, left: [] });
  expect(await database.replies.get(['b', 'late'])).toMatchObject({ body: 'It comes today', uses: 7, lastUsed: 5 });
  expect((await versionsOf('b', 'late')).map(({ reply }) => reply.body)).toEqual(['We are sorry, your parcel is on its way']);
  const asked = { query: 'gift', message: '', place: { network: '', language: '' }, now: 1, most: 5 };
  expect((await (await openReplies('b')).find(asked)).replies.map(({ id }) => id)).toEqual(['new']);
  expect(await database.replies.count()).toBe(3);
});

test('a backup of before is written first', async () => {
  const outcome = await importReplies(await planReplies('b', [replyWith('late', { body: 'Other' })]), order());
  const backup = JSON.parse((await backupText(outcome.ok ? outcome.backup : 0)) ?? '') as BackupFile;
  expect(backup.replies.find(({ id }) => id === 'late')?.body).toBe('We are sorry, your parcel is on its way');
});

test('cancelled in the middle: nothing is half done, no backup is left', async () => {
  const before = await state();
  const cancel = new AbortController();
  const seen: number[] = [];
  const onProgress = (done: number): void => {
    seen.push(done);
    if (seen.length === 2) cancel.abort();
  };
  const outcome = await importReplies(await planReplies('b', many), order({ signal: cancel.signal, onProgress }));
  expect(outcome).toEqual({ ok: false, why: 'cancelled' });
  expect(seen).toEqual([1000, 2000]);
  expect(await state()).toBe(before);
  expect(await database.backups.count()).toBe(0);
});

test('killed in the middle: nothing that was confirmed is lost, nothing is half there', async () => {
  const before = await state();
  const onProgress = (): void => {
    throw new Error('the process ended here');
  };
  await expect(importReplies(await planReplies('b', many), order({ onProgress }))).rejects.toThrow('ended here');
  expect(await state()).toBe(before);
  expect(await database.backups.count()).toBe(1);
});

test('a reply that somebody changed meanwhile is left alone and named', async () => {
  const plan = await planReplies('b', [replyWith('late', { title: 'Late', body: 'Theirs' }), replyWith('kept', { title: 'Kept', body: 'Theirs' })]);
  await saveReply('b', replyWith('late', { title: 'Late', body: 'Saved by hand' }));
  expect(await importReplies(plan, order())).toMatchObject({ ok: true, added: 0, changed: 1, left: ['Late'] });
  expect(await database.replies.get(['b', 'late'])).toMatchObject({ body: 'Saved by hand' });
});

test('both: their text becomes a wording of ours', async () => {
  const plan = await planReplies('b', [replyWith('other', { title: 'x', body: 'we are sorry your parcel is on its way!', lang: 'en' })]);
  expect(plan.arrivals[0]?.kinship).toBe('text');
  await importReplies(plan, order({ choice: 'both' }));
  expect(await database.replies.get(['b', 'late'])).toMatchObject({ body: 'We are sorry, your parcel is on its way', variants: [{ lang: 'en' }] });
});

test('replies of another brand are not touched', async () => {
  await saveReply('c', replyWith('late', { body: 'Of the other' }));
  await importReplies(await planReplies('b', [replyWith('late', { body: 'Theirs' })]), order());
  expect(await database.replies.get(['c', 'late'])).toMatchObject({ body: 'Of the other' });
});
