import 'fake-indexeddb/auto';
import './fake-browser.ts';
import { beforeEach, expect, test } from 'vitest';
import { applyState, wholeState } from '#src/platform/backup.ts';
import { database } from '#src/platform/database.ts';
import { dropOld, eraseDraft, heldDrafts, keepDraft, keptDays, keptDrafts, releaseDraft, setKeeping } from '#src/platform/held-drafts.ts';
import { newestLog } from '#src/platform/log.ts';
import { readStored, writeCrisis } from '#src/platform/storage.ts';
import { fake } from './fake-browser.ts';

const dayMs = 24 * 60 * 60_000;
const draft = (text: string, more = {}) => ({
  brandId: 'a',
  network: 'x',
  host: 'x.com',
  box: 'post' as const,
  account: 'north',
  replyTo: '',
  text,
  rules: ['freeze'],
  ...more,
});
const texts = async (): Promise<string[]> => (await heldDrafts()).map(({ text }) => text);

beforeEach(async () => {
  fake.reset();
  await database.heldDrafts.clear();
  await writeCrisis({ a: { level: 2, title: 'Recall', sensitiveWords: [], since: 1 }, b: { level: 0, title: '', sensitiveWords: [], since: 1 } });
});

test('nothing is kept before the user agreed, nor after a no, which erases what was kept', async () => {
  await keepDraft(draft('one'));
  expect(await texts()).toEqual([]);
  await setKeeping(true);
  await keepDraft(draft('two'));
  expect(await texts()).toEqual(['two']);
  await setKeeping(false);
  await keepDraft(draft('three'));
  expect(await texts()).toEqual([]);
  expect(await newestLog(2)).toMatchObject([
    { what: 'keeping-changed', reason: 'off' },
    { what: 'keeping-changed', reason: 'on' },
  ]);
});

test('only what was held while a crisis of its brand is on is kept, with the level, and never a private message', async () => {
  await setKeeping(true);
  await keepDraft(draft('calm', { brandId: 'b' }));
  await keepDraft(draft('private', { box: 'message' }));
  await keepDraft(draft('held'));
  expect(await heldDrafts()).toMatchObject([{ text: 'held', level: 2 }]);
});

test('the same text for the same place is kept once', async () => {
  await setKeeping(true);
  for (const text of ['one', 'two', 'one']) await keepDraft(draft(text));
  await keepDraft(draft('one', { account: 'other' }));
  expect((await texts()).sort()).toEqual(['one', 'one', 'two']);
});

test('the newest stay, and none for long', async () => {
  const now = Date.now();
  const many = Array.from({ length: keptDrafts + 5 }, (_, at) => ({ ...draft(String(at)), level: 2 as const, at: now - at * 1000 }));
  await database.heldDrafts.bulkAdd(many);
  await database.heldDrafts.add({ ...draft('old'), level: 2, at: now - keptDays * dayMs - 1 });
  expect(await texts()).not.toContain('old');
  await dropOld();
  expect(await database.heldDrafts.count()).toBe(keptDrafts);
  expect(await texts()).toEqual(many.slice(0, keptDrafts).map(({ text }) => text));
});

test('one is released as it was changed, another erased; both are logged without their texts', async () => {
  await setKeeping(true);
  await keepDraft(draft('one secret word'));
  await keepDraft(draft('two'));
  const [two, one] = await heldDrafts();
  await releaseDraft(one?.id ?? 0, 'one word');
  await eraseDraft(two?.id ?? 0);
  expect(await heldDrafts()).toMatchObject([{ text: 'one word', releasedAt: expect.any(Number) }]);
  const log = await newestLog(2);
  expect(log).toMatchObject([
    { what: 'draft-erased', brand: 'a', network: 'x' },
    { what: 'draft-released', account: 'north' },
  ]);
  expect(JSON.stringify(log)).not.toContain('word');
});

test('a backup brings reviews back, no held drafts, and no consent', async () => {
  await setKeeping(true);
  await keepDraft(draft('one'));
  await database.reviews.put({ id: 'a:1', brandId: 'a', whatWorked: 'Calm', whatFailed: '', rules: [{ phrase: 'fresh' }], thanks: [], updatedAt: 1 });
  const backup = await wholeState();
  expect(JSON.stringify(backup)).not.toContain('"one"');
  await database.reviews.clear();
  await setKeeping(false);
  await applyState(backup);
  expect(await database.reviews.get('a:1')).toMatchObject({ whatWorked: 'Calm', rules: [{ phrase: 'fresh' }] });
  expect((await readStored('settings')).settings.keepHeld).toBe(false);
});
