import 'fake-indexeddb/auto';
import './fake-browser.ts';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import en from '#assets/_locales/en/messages.json';
import { emptyPlan, roles } from '#src/core/crisis/plan.ts';
import { CrisisRecord } from '#src/core/crisis/record.ts';
import { stored } from '#src/core/snapshot.ts';
import { introduce, me, trust } from '#src/platform/approvers.ts';
import { applyState, backupText, returnTo, takeBackup, wholeState } from '#src/platform/backup.ts';
import { BackupFile, leftOut, partNames } from '#src/platform/backup-file.ts';
import { database, forms, GuidepostDatabase, isReadOnly } from '#src/platform/database.ts';
import { eraseEverything } from '#src/platform/erase.ts';
import { exportText } from '#src/platform/export.ts';
import { importText } from '#src/platform/import.ts';
import { addBrand } from '#src/platform/library.ts';
import { addToLog } from '#src/platform/log.ts';
import { noteUse } from '#src/platform/replies.ts';
import { openReplies } from '#src/platform/reply-search.ts';
import { publishSnapshot } from '#src/platform/snapshot.ts';
import { readStored, writeStored } from '#src/platform/storage.ts';
import { earlierBackups } from './earlier-backups.ts';
import { fake } from './fake-browser.ts';
import { guideNamed, replyWith } from './samples.ts';

beforeEach(async () => {
  fake.reset();
  await eraseEverything();
});

const exported = async (): Promise<string> => (await exportText('backup', '')) ?? '';
const restore = (text: string) => importText(text, { name: 'backup.json', current: '' });

test('every table of the library is in backups, or is left out for a reason', () => {
  const named = [...partNames, ...Object.keys(leftOut)];
  expect(database.tables.map(({ name }) => name).sort()).toEqual(named.sort());
});

test('every table and every key of the storage has its word in Settings', () => {
  const keys = [...database.tables.map(({ name }) => `dataTable_${name}`), ...Object.keys(stored).map((key) => `dataKey_${key}`)];
  expect(keys.filter((key) => !(key in en))).toEqual([]);
});

const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'абёя aZ{}"\\\n😀') });
const id = fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom(...'abc1') });
const time = fc.integer({ min: 0, max: 2_000_000_000_000 });
const many = <T>(one: fc.Arbitrary<T>, by: (each: T) => unknown): fc.Arbitrary<T[]> => fc.uniqueArray(one, { selector: by, maxLength: 3 });

const guide = fc
  .record({
    name: word,
    dictionary: fc.array(word, { maxLength: 2 }),
    phrases: fc.array(word, { minLength: 1, maxLength: 3 }),
    later: fc.jsonValue({ maxDepth: 1 }),
  })
  .map(({ name, dictionary, phrases, later }) => ({
    ...guideNamed(name, { dictionary }),
    packs: { later },
    rules: [{ id: 'r', kind: 'ban', level: 'warn' as const, options: { phrases }, 'x-later': later }],
  }));
const reply = fc.record({ id, body: word, uses: fc.nat(9) }).map(({ id: own, body, uses }) => ({ ...replyWith(own, { body }), uses, updatedAt: 5 }));
const term = word.map((name) => ({ id: name, kind: 'keyword' as const, name, on: true }));

/** The records of every part, as some version of ours may have written them: not always in the order of their form. */
const records: fc.Arbitrary<Readonly<Record<string, readonly object[]>>> = fc.record({
  brands: many(fc.record({ updatedAt: time, guide, id }), (each) => each.id),
  replies: many(fc.record({ brandId: id, reply }), (each) => `${each.brandId} ${each.reply.id}`).map((all) =>
    all.map(({ brandId, reply: own }) => ({ ...own, brandId })),
  ),
  replyVersions: many(
    fc.record({ id: fc.nat(50), brandId: id, replyId: id, at: time, reply: word.map((body) => replyWith('v', { body })) }),
    (each) => `${each.id}`,
  ),
  replyUses: many(
    fc.record({ id: fc.nat(50), brandId: id, replyId: id, at: time, wording: fc.nat(3), network: id, account: id, conversation: id }),
    (each) => `${each.id}`,
  ),
  plans: many(fc.record({ brandId: id, updatedAt: time, me: id, people: fc.array(word, { maxLength: 2 }) }), (each) => each.brandId).map((all) =>
    all.map(({ people, ...plan }) => ({ ...plan, plan: { ...emptyPlan, people: people.map((name, at) => ({ id: `p${at}`, name, role: 'lead' })) } })),
  ),
  crises: many(fc.record({ id, brandId: id, openedAt: time, isOver: fc.boolean() }), (each) => each.brandId).map((all) =>
    all.map(({ isOver, ...each }) =>
      v.parse(CrisisRecord, { ...each, id: `${each.brandId} ${each.id}`, level: 2, ...(isOver ? { closedAt: each.openedAt } : {}) }),
    ),
  ),
  reviews: many(fc.record({ id, brandId: id, whatWorked: word, whatFailed: word, updatedAt: time }), (each) => each.id).map((all) =>
    all.map((each) => ({ ...each, rules: [{ phrase: 'x' }], thanks: [] })),
  ),
  approvers: many(fc.record({ key: id, name: word, role: fc.constantFrom(...roles), addedAt: time }), (each) => each.key),
  accountCards: many(fc.record({ brandId: id, network: id, handle: id, updatedAt: time }), (each) =>
    JSON.stringify([each.brandId, each.network, each.handle]),
  ).map((all) => all.map((each) => ({ ...each, card: { owner: 'Anna' } }))),
  leavers: many(fc.record({ id, brandId: id, person: word, startedAt: time, done: fc.array(id) }), (each) => each.id),
  watches: many(fc.record({ brandId: id, updatedAt: time, terms: fc.array(term, { maxLength: 2 }) }), (each) => each.brandId),
  advocates: many(fc.record({ id, brandId: id, name: word }), (each) => each.id),
  mentions: many(
    fc.record({ key: id, brandId: id, network: id, author: word, handle: id, link: word, quote: word, at: time, seenAt: time, size: fc.nat(900) }),
    (each) => each.key,
  ).map((all) => all.map((each) => ({ ...each, terms: ['t'], tone: 'good', source: 'page', state: 'new', cause: null }))),
  guideReads: many(fc.record({ at: time, brandId: id, person: word, text: fc.dictionary(id, word, { maxKeys: 2 }) }), (each) =>
    JSON.stringify([each.brandId, each.person]),
  ),
  mentionHours: many(fc.record({ count: fc.nat(9), brandId: id, term: id, hour: fc.nat(400_000) }), (each) =>
    JSON.stringify([each.brandId, each.term, each.hour]),
  ),
});

const storedValues = fc.record({
  settings: fc.record({
    language: fc.constantFrom('auto' as const, 'ru' as const, 'en' as const),
    sites: fc.constantFrom([], ['https://example.org/*']),
    enterSends: fc.constantFrom([], ['vk.com']),
    keepHeld: fc.boolean(),
    passwordCare: fc.boolean(),
    awayMinutes: fc.nat(90),
    grammar: fc.constantFrom(null, { url: 'https://grammar.example/', on: true }),
  }),
  crisis: fc.dictionary(
    id,
    fc.record({
      level: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
      title: word,
      sensitiveWords: fc.array(word, { maxLength: 2 }),
      since: time,
    }),
    { maxKeys: 2 },
  ),
  taught: fc.dictionary(id, word, { maxKeys: 2 }),
  sent: fc.dictionary(id, word, { maxKeys: 2 }),
  watching: fc.record({ on: fc.constant(false), k: fc.nat(9), limit: fc.nat(50) }),
  networkPack: fc.constantFrom(null, { url: 'https://facts.example/a.json', key: 'k', on: true, seq: 7 }),
});

test('backup, delete everything, restore: the same state, byte for byte in the export', async () => {
  await fc.assert(
    fc.asyncProperty(records, storedValues, fc.boolean(), async (parts, values, hasCard) => {
      await eraseEverything();
      for (const [part, all] of Object.entries(parts)) await database.table(part).bulkPut([...all]);
      await fake.local.set(values);
      if (hasCard) await introduce('Anna', 'smm');
      const before = await exported();
      await eraseEverything();
      expect(await database.brands.count()).toBe(0);
      const outcome = await restore(before);
      expect(outcome).toMatchObject({ ok: true, restored: { isCardNew: hasCard } });
      expect(await exported()).toBe(before);
    }),
    { numRuns: Number(process.env['GUIDEPOST_CASES'] ?? 0) > 10_000 ? 500 : 20 },
  );
}, 180_000);

test('keys are made anew: none is in the file, and who held the old card must take the new one', async () => {
  const other = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', (other as CryptoKeyPair).publicKey));
  await introduce('Anna', 'lead');
  await trust({ name: 'Boris', role: 'legal', publicKey });
  const own = (await me())?.key ?? '';
  await addToLog({ what: 'imported', reason: 'before' });
  const [logKey] = await database.installKeys.toArray();
  const text = await exported();
  expect(text).not.toContain(own);
  await eraseEverything();
  const outcome = await restore(text);
  expect(outcome).toMatchObject({ ok: true, restored: { isCardNew: true, approvers: ['Boris'] } });
  expect(await me()).toMatchObject({ name: 'Anna', role: 'lead', isMe: true });
  expect((await me())?.key).not.toBe(own);
  expect((await database.installKeys.toArray()).map(({ publicKey: key }) => key)).not.toContainEqual(logKey?.publicKey);
});

test('delete everything leaves nothing: library, storage, scripts, permissions', async () => {
  await addBrand(guideNamed('North'));
  await introduce('Anna', 'lead');
  await fake.session.set({ arrived: true });
  fake.registered.push({ id: 'guidepost-sites', matches: ['https://example.org/*'], js: ['guard.js'] });
  fake.given = { origins: ['https://example.org/*'], permissions: ['idle'] };
  await eraseEverything();
  expect(await Promise.all(database.tables.map((table) => table.count()))).toEqual(database.tables.map(() => 0));
  expect([fake.local.kept.size, fake.session.kept.size, fake.registered.length]).toEqual([0, 0, 0]);
  expect(fake.given).toEqual({ origins: [], permissions: [] });
});

test('what asks for a yes stays as it is here, whatever a file says', async () => {
  await fake.local.set({ watching: { on: true, k: 2, limit: 9 } });
  await writeStored('settings', {
    language: 'ru',
    sites: [],
    enterSends: [],
    grammar: { url: 'https://grammar.example/', on: true },
    keepHeld: true,
    passwordCare: true,
  });
  const text = await exported();
  for (const word of ['keepHeld', 'passwordCare']) expect(text).not.toContain(word);
  await eraseEverything();
  const forged = text.replace('"language": "ru"', '"language": "ru", "keepHeld": true, "passwordCare": true').replace('"on": false', '"on": true');
  expect(await restore(forged)).toMatchObject({ ok: true });
  const { settings, watching } = await readStored('settings', 'watching');
  expect(settings).toEqual({ language: 'ru', sites: [], enterSends: [], grammar: { url: 'https://grammar.example/', on: false } });
  expect(watching).toEqual({ on: false, k: 2, limit: 9, days: 365 });
});

test.each(earlierBackups)('a backup of the form of $when comes back whole', async ({ file }) => {
  const outcome = await restore(JSON.stringify(file));
  expect(outcome).toMatchObject({ ok: true });
  const now = JSON.parse(await exported()) as Record<string, unknown>;
  const { format: _, ...parts } = file as Record<string, unknown>;
  expect(now).toMatchObject(parts);
});

test('parts that an earlier version did not know are left alone by its backup', async () => {
  await database.advocates.put(v.parse(BackupFile.entries.advocates, [{ id: 'a', brandId: 'b', name: 'Friend' }])?.[0] as never); // the schema fills the rest
  const [first] = earlierBackups;
  expect(await restore(JSON.stringify(first?.file))).toMatchObject({ ok: true });
  expect(await database.advocates.count()).toBe(1);
});

test('a library of every earlier form is moved with what it holds, and a backup of before it', async () => {
  // the forms in which a backup held the state itself
  const last = forms.findIndex(({ stores }) => 'backupTexts' in stores);
  for (let known = 1; known <= last; known++) {
    const name = `of form ${known}`;
    const old = new Dexie(name); // as that version opened it
    for (const [at, { stores }] of forms.slice(0, known).entries()) old.version(at + 1).stores({ ...stores });
    await old.table('brands').put({ id: 'a', guide: guideNamed('North'), updatedAt: 1 });
    await old.table('replies').put({ ...replyWith('r'), brandId: 'a', uses: 3, updatedAt: 1 });
    const state = { format: 'guidepost-backup/1', brands: [{ id: 'a', guide: guideNamed('Older'), updatedAt: 0 }], replies: [], settings: {}, crisis: {} };
    const isParted = forms.slice(0, known).some(({ stores }) => 'backupTexts' in stores);
    await old.table('backups').put(isParted ? { at: 7, why: 'words.csv', brands: 1, replies: 0 } : { at: 7, why: 'words.csv', state });
    if (isParted) await old.table('backupTexts').put({ id: 1, text: JSON.stringify(state) });
    old.close();
    const moved = new GuidepostDatabase(name);
    expect(await moved.replies.toArray()).toMatchObject([{ id: 'r', uses: 3 }]);
    const [kept, before] = await moved.backups.toArray();
    expect(kept).toMatchObject({ at: 7, why: 'words.csv', brands: 1, replies: 0 });
    expect(JSON.parse((await moved.backupTexts.get(kept?.id ?? 0))?.text ?? '')).toEqual(state);
    expect(before).toMatchObject({ kind: 'upgrade', brands: 1, replies: 1 });
    const file = (await moved.backupTexts.get(before?.id ?? 0))?.text ?? '';
    expect(await restore(file)).toMatchObject({ ok: true });
    expect(await database.brands.toArray()).toMatchObject([{ id: 'a', guide: { brand: { name: 'North' } } }]);
    await moved.delete();
  }
}, 60_000);

test('a move that fails leaves the older library as it was', async () => {
  const old = new GuidepostDatabase('fails');
  await old.brands.add({ id: 'a', guide: guideNamed('Old'), updatedAt: 1 });
  old.close();
  const upgrade = async (): Promise<void> => {
    throw new Error('no');
  };
  const failing = new GuidepostDatabase('fails', [...forms, { stores: {}, upgrade }]);
  await expect(failing.brands.toArray()).rejects.toThrow();
  failing.close();
  const again = new GuidepostDatabase('fails');
  expect(await again.brands.toArray()).toMatchObject([{ id: 'a' }]);
  expect(await again.backups.count()).toBe(0);
  await again.delete();
});

test('a library of a newer version is read and never written; the guard keeps the last snapshot', async () => {
  await addBrand(guideNamed('North'));
  await database.replies.put({ ...replyWith('r'), brandId: 'b', uses: 1, updatedAt: 1 });
  await publishSnapshot();
  const { snapshot } = await readStored('snapshot');
  database.close();
  const newer = new GuidepostDatabase('guidepost', [...forms, { stores: { later: 'id' } }]);
  await newer.brands.toCollection().modify((brand) => {
    Object.assign(brand, { guide: { form: 'guidepost/9' } });
  });
  newer.close();
  await database.open();
  expect(await isReadOnly()).toBe(true);
  await expect(addBrand(guideNamed('South'))).rejects.toThrow('newer version');
  await addToLog({ what: 'imported', reason: 'x' }); // a log that cannot be written stops nothing
  await noteUse({ brandId: 'b', replyId: 'r', at: 5, wording: 0, network: 'x', account: '', conversation: '' });
  const library = await openReplies('b'); // no index was made of them yet, and none can be kept
  expect((await library.find({ query: '', message: '', place: { network: 'x', language: '' }, now: 9, most: 9 })).replies).toMatchObject([{ id: 'r' }]);
  await publishSnapshot();
  expect((await readStored('snapshot')).snapshot).toEqual(snapshot);
  expect((await wholeState()).brands).toMatchObject([{ guide: { form: 'guidepost/9' } }]);
  expect(await database.replies.get(['b', 'r'])).toMatchObject({ uses: 1 });
});

test('what we kept comes back even where a record is not of the agreed form', async () => {
  await database.brands.put({ id: 'odd', guide: { brand: {} } as never, updatedAt: 1 }); // what a fault once wrote
  const backup = await takeBackup('by hand');
  await database.brands.clear();
  expect(await returnTo(backup, 'return')).not.toBeNull();
  expect(await database.brands.toArray()).toEqual([{ id: 'odd', guide: { brand: {} }, updatedAt: 1 }]);
  expect(await backupText(4711)).toBeUndefined();
});

test('a running crisis comes back on an empty machine, and is never opened twice', async () => {
  const running = v.parse(CrisisRecord, { id: 'c', brandId: 'b', openedAt: 1, level: 2 });
  await database.crises.put(running);
  const file = await wholeState();
  await database.crises.clear();
  await applyState(file);
  expect(await database.crises.toArray()).toMatchObject([{ id: 'c' }]);
  await database.crises.put({ ...running, closedAt: 2 });
  await applyState(file);
  expect(await database.crises.toArray()).toMatchObject([{ id: 'c', closedAt: 2 }]);
  await database.crises.put({ ...running, id: 'd' });
  await database.crises.delete('c');
  await applyState(file);
  expect((await database.crises.toArray()).map(({ id: each }) => each)).toEqual(['d']);
});
