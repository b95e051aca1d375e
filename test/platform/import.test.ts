import 'fake-indexeddb/auto';
import './fake-browser.ts';
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { Rule } from '#src/core/guide.ts';
import { returnTo, takeBackup, wholeState } from '#src/platform/backup.ts';
import { setCrisisLevel } from '#src/platform/crisis.ts';
import { database } from '#src/platform/database.ts';
import { type ExportKind, exportText } from '#src/platform/export.ts';
import { startFirst } from '#src/platform/first-run.ts';
import { addRules, importText } from '#src/platform/import.ts';
import { addBrand } from '#src/platform/library.ts';
import { noteUse, saveReply } from '#src/platform/replies.ts';
import { readStored, writeStored } from '#src/platform/storage.ts';
import { zipOf } from '#src/platform/zip.ts';
import { fake } from './fake-browser.ts';
import { guideNamed, replyWith } from './samples.ts';

let brand = '';

beforeEach(async () => {
  fake.reset();
  await Promise.all([database.brands.clear(), database.replies.clear(), database.backups.clear()]);
  brand = await addBrand(guideNamed('North', { dictionary: ['Northwind'] }));
  await saveReply(brand, replyWith('thanks'));
});

const into = (text: string) => importText(text, { name: 'file.json', current: brand });

const refused: readonly (readonly [name: string, text: string, line: number])[] = [
  ['no JSON', 'hello', 1],
  ['a file that breaks off', '{\n"format": "guidepost/1",\n"brand": {', 3],
  ['a newer format', '{\n"format": "guidepost/2"\n}', 2],
  ['a key that JavaScript reads', '{"format": "guidepost/1",\n"__proto__": {"polluted": true}}', 2],
  ['replies with a missing body', '{"format": "guidepost-replies/1", "replies": [\n{"id": "a", "title": "A"}]}', 2],
  ['a newer replies format', '{\n"format": "guidepost-replies/2", "replies": []}', 2],
  [
    'a backup with a wrong level',
    '{"format": "guidepost-backup/1", "brands": [], "replies": [], "settings": {"language": "ru", "sites": [], "enterSends": []},\n"crisis": {"a": {"level": 7, "title": "", "sensitiveWords": [], "since": 0}}}',
    2,
  ],
];

test.each(refused)('%s is refused with its line, and everything stays', async (_name, text, line) => {
  const before = await wholeState();
  const outcome = await into(text);
  expect(outcome).toMatchObject({ ok: false, problems: [{ line }] });
  expect(await wholeState()).toEqual(before);
  expect(await database.backups.count()).toBe(0);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('fifty megabytes are refused at once', async () => {
  for (const format of ['guidepost/1', 'guidepost-backup/1']) {
    const outcome = await into(`{"format":"${format}","x":"${'a'.repeat(50_000_000)}"}`);
    expect(outcome.ok).toBe(false);
  }
});

test('a guide with a new name comes as one more brand, with its replies', async () => {
  const outcome = await into(JSON.stringify(guideNamed('South', { replies: [replyWith('hello')] })));
  expect(outcome).toMatchObject({ ok: true });
  expect((await database.brands.toArray()).map(({ guide }) => guide.brand.name).sort()).toEqual(['North', 'South']);
  expect(await database.replies.count()).toBe(2);
});

test('a guide with a known name takes its place and leaves replies, counts and crisis level alone', async () => {
  await noteUse({ brandId: brand, replyId: 'thanks', at: 5, wording: 0, network: 'x', account: '', conversation: '' });
  await setCrisisLevel(brand, 2, 'Recall');
  await into(
    JSON.stringify(
      guideNamed('north ', { replies: [replyWith('thanks', { title: 'New' }), replyWith('more')], crisis: { level: 0, title: '', sensitiveWords: [] } }),
    ),
  );
  expect(await database.brands.toArray()).toMatchObject([{ id: brand, guide: { dictionary: [] } }]);
  expect(await database.replies.get([brand, 'thanks'])).toMatchObject({ title: 'New', uses: 1 });
  expect(await database.replies.count()).toBe(2);
  expect((await readStored('crisis')).crisis[brand]?.level).toBe(2);
});

test('the first import takes the place of the untouched starter and of its replies', async () => {
  await Promise.all([database.brands.clear(), database.replies.clear()]);
  await startFirst(guideNamed('My brand', { replies: [replyWith('example')] }), 'UTC');
  await into(JSON.stringify(guideNamed('South', { replies: [replyWith('real')] })));
  expect((await database.brands.toArray()).map(({ guide }) => guide.brand.name)).toEqual(['South']);
  expect((await database.replies.toArray()).map(({ id }) => id)).toEqual(['real']);
});

test('one click returns to what was before an import', async () => {
  const before = await wholeState();
  const outcome = await into(JSON.stringify(guideNamed('North', { dictionary: ['changed'] })));
  if (!outcome.ok) throw new Error('it should be taken');
  expect(await returnTo(outcome.backup, 'return')).not.toBeNull();
  expect(await wholeState()).toEqual(before);
});

test('a return never lowers a crisis level', async () => {
  const backup = await takeBackup('by hand');
  await setCrisisLevel(brand, 3, 'Fire');
  await returnTo(backup, 'return');
  expect((await readStored('crisis')).crisis[brand]?.level).toBe(3);
});

test('a return to a backup that is gone changes nothing', async () => {
  const before = await wholeState();
  expect(await returnTo(4711, 'return')).toBeNull();
  expect(await wholeState()).toEqual(before);
});

test('the newest ten backups are kept', async () => {
  for (let round = 0; round < 13; round++) await takeBackup(String(round));
  const kept = await database.backups.toArray();
  expect(kept.map(({ why }) => why)).toEqual(['3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
});

test('a backup file brings everything back on an empty machine', async () => {
  await writeStored('settings', { language: 'ru', sites: ['https://example.org/*'], enterSends: [] });
  const before = await wholeState();
  const file = (await exportText('backup', brand)) ?? '';
  fake.reset();
  await Promise.all([database.brands.clear(), database.replies.clear()]);
  expect(await into(file)).toMatchObject({ ok: true });
  expect(await wholeState()).toEqual(before);
});

test('guide and replies come back as they were exported, parts of a newer version too', async () => {
  const text = fc.string({ minLength: 1 }).filter((each) => each.trim() !== '');
  const newer = { 'x-later': { anything: [1, 'two'] } };
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(text, { maxLength: 4 }), text, async (ids, body) => {
      await Promise.all([database.brands.clear(), database.replies.clear()]);
      const guide = { ...guideNamed('North', { replies: ids.map((id) => replyWith(id, { body })) }), ...newer };
      await into(JSON.stringify(guide));
      const id = (await database.brands.toArray())[0]?.id ?? '';
      const sorted = { ...guide, replies: [...guide.replies].sort((one, other) => (one.id < other.id ? -1 : 1)) };
      expect(JSON.parse((await exportText('guide', id)) ?? '')).toEqual(sorted);
      expect(JSON.parse((await exportText('replies', id)) ?? '')).toEqual({ format: 'guidepost-replies/1', replies: sorted.replies });
    }),
    { numRuns: 30 },
  );
});

test('nothing is exported for a brand that is not there', async () => {
  const kinds: ExportKind[] = ['guide', 'replies'];
  expect(await Promise.all(kinds.map((kind) => exportText(kind, 'gone')))).toEqual([null, null]);
});

test('rules made of lists join the guide, with ids of their own, and one click takes them back', async () => {
  const before = await wholeState();
  const rule = v.parse(Rule, { id: 'words', kind: 'ban', level: 'warn', options: { phrases: ['x'] } });
  const backup = await addRules([rule, rule], { name: 'words.csv', brand });
  expect((await database.brands.get(brand))?.guide.rules.map(({ id }) => id)).toEqual(['words', 'words-2']);
  expect(await returnTo(backup, 'return')).not.toBeNull();
  expect(await wholeState()).toEqual(before);
});

test('several files go out as one archive', async () => {
  const bytes = new Uint8Array(await zipOf([{ name: 'папка/a.yml', text: 'hello' }]).arrayBuffer());
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  expect([view.getUint32(0, true), view.getUint32(14, true), view.getUint32(end, true), view.getUint16(end + 10, true)]).toEqual([
    0x04034b50, 0x3610a686, 0x06054b50, 1,
  ]);
  expect(view.getUint32(view.getUint32(end + 16, true), true)).toBe(0x02014b50);
});
