/** The root key of a team: a handover whose answer is lost strands nobody, and a host that was refused takes no key away. */
import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import * as v from 'valibot';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { rosterKey } from '#src/core/team/keys.ts';
import { readRecord } from '#src/core/team/record.ts';
import { database } from '#src/platform/database.ts';
import { addBrand } from '#src/platform/library.ts';
import { sendOutgoing } from '#src/platform/team/issue.ts';
import { joinTeam, leaveTeam, unjoin } from '#src/platform/team/join.ts';
import { changeRoster, foundTeam, renewRoot } from '#src/platform/team/root.ts';
import type { RootKeyFile } from '#src/platform/team/root-keys.ts';
import { changeTeam, rosterOf } from '#src/platform/team/store.ts';
import { settleTeam } from '#src/platform/team/take.ts';
import { viewOfTeam } from '#src/platform/team/view.ts';
import { fake } from '#test/platform/fake-browser.ts';

const folder = 'https://cloud.example.org/team/';
const files = new Map<string, string>();
/** What becomes of the next writes. `unheard`: written, and the answer is lost; `lost`: it never arrives. */
let road: 'good' | 'unheard' | 'lost' = 'good';
const own = globalThis.fetch;

globalThis.fetch = async (given, options) => {
  if (!String(given).startsWith(folder)) return own(given, options);
  const name = String(given).slice(folder.length);
  const isWrite = options?.method === 'PUT';
  if (isWrite && road === 'lost') throw new TypeError('network');
  if (isWrite) files.set(name, String(options?.body));
  if (isWrite && road === 'unheard') throw new TypeError('network');
  const file = files.get(name);
  if (file === undefined) return new Response('', { status: 404 });
  return new Response(isWrite ? null : file, { status: isWrite ? 201 : 200, headers: { etag: `"${file.length}-${file.slice(-40).replace(/\W/g, '')}"` } });
};
afterAll(() => {
  globalThis.fetch = own;
});

const standing = () => readRecord(files.get(`${rosterKey}.json`) ?? '');
const saved: RootKeyFile[] = [];
const keep = (file: RootKeyFile): void => void saved.push(file);
let team = '';

beforeEach(async () => {
  fake.reset();
  await Promise.all(database.tables.filter(({ name }) => name !== 'log').map((table) => table.clear()));
  files.clear();
  saved.length = 0;
  road = 'good';
  const brandId = await addBrand(v.parse(Guide, { format: guideFormat, brand: { name: 'Northwind' } }));
  team = (await foundTeam({ name: 'Northwind', address: folder, brandId, me: 'Anna' }, keep))?.id ?? '';
  await changeTeam(team, (before) => ({ ...before, folder: { address: folder, user: '', password: '' } }));
  expect(await changeRoster(team, (roster) => roster)).toEqual({ ok: true, way: 'sent' });
});

const rootHere = async () => {
  const stored = await database.teams.get(team);
  if (!stored) throw new Error('no team');
  return viewOfTeam(stored);
};

test('a handover that was taken while its answer was lost counts, and who founded the team still signs', async () => {
  const before = standing()?.author;
  road = 'unheard';
  expect(await renewRoot(team, keep)).toMatchObject({ ok: false, trouble: { why: 'unreachable' } });
  expect(saved).toHaveLength(2);
  expect(standing()?.author).not.toBe(before);
  expect(await rootHere()).toMatchObject({ isRoot: true, isRenewing: true });

  road = 'good';
  expect(await changeRoster(team, (roster) => ({ ...roster, name: 'Renamed' }))).toEqual({ ok: true, way: 'sent' });
  expect((await rosterOf(team))?.name).toBe('Renamed');
  expect(standing()?.author).toBe((await rosterOf(team))?.root);
  expect(await rootHere()).toMatchObject({ isRoot: true, isRenewing: false });
});

test('a handover that never arrived is taken up again with the same key', async () => {
  road = 'lost';
  await renewRoot(team, keep);
  const { next } = (await database.teamRoots.get(team)) ?? {};
  expect(next).toBeDefined();
  // meanwhile the one that counts still signs
  road = 'good';
  expect(await changeRoster(team, (roster) => ({ ...roster, name: 'Renamed' }))).toEqual({ ok: true, way: 'sent' });
  expect((await rosterOf(team))?.root).not.toBe(next?.publicKey);

  expect(await renewRoot(team, keep)).toEqual({ ok: true, way: 'sent' });
  expect(saved).toHaveLength(2);
  expect(standing()?.author).toBe(next?.publicKey);
  expect(await database.teamRoots.get(team)).toMatchObject({ publicKey: next?.publicKey });
  expect(await rootHere()).toMatchObject({ isRoot: true, isRenewing: false });
});

test('a handover that goes out as a file keeps both keys until the file is seen', async () => {
  await changeTeam(team, ({ folder: _, ...before }) => before);
  const issued = await renewRoot(team, keep);
  if (!issued?.ok || issued.way !== 'file') throw new Error('no file');
  expect(await database.teamRoots.get(team)).toMatchObject({ next: { publicKey: (await rosterOf(team))?.root } });
  expect(await changeRoster(team, (roster) => ({ ...roster, name: 'Renamed' }))).toMatchObject({ ok: true, way: 'file' });
  await database.teamOutgoing.clear(); // seen at the address
  await settleTeam(team);
  const root = await database.teamRoots.get(team);
  expect(root).toMatchObject({ publicKey: (await rosterOf(team))?.root, former: { publicKey: expect.any(String) } });
  expect(root?.next).toBeUndefined();
});

test('a folder in which another team is takes no list, and loses none; a list that a stranger put into ours gives way', async () => {
  const theirs = files.get(`${rosterKey}.json`) ?? '';
  await leaveTeam(team, true);
  const brandId = await addBrand(v.parse(Guide, { format: guideFormat, brand: { name: 'Contoso' } }));
  team = (await foundTeam({ name: 'Contoso', address: folder, brandId, me: 'Boris' }, keep))?.id ?? '';
  await changeTeam(team, (before) => ({ ...before, folder: { address: folder, user: '', password: '' } }));
  expect(await sendOutgoing(team)).toMatchObject([{ ok: false, trouble: { why: 'occupied' } }]);
  expect(files.get(`${rosterKey}.json`)).toBe(theirs);

  files.clear();
  expect(await sendOutgoing(team)).toEqual([{ ok: true, way: 'sent' }]);
  files.set(`${rosterKey}.json`, theirs);
  expect(await changeRoster(team, (roster) => roster)).toEqual({ ok: true, way: 'sent' });
  expect(standing()?.author).toBe((await rosterOf(team))?.root);
});

test('a host that the browser refused takes back the join, and neither a team that was here nor a root key', async () => {
  const { root = '' } = (await rosterOf(team)) ?? {};
  await unjoin(await joinTeam({ name: 'Northwind', address: 'https://elsewhere.example.org/', root }));
  expect(await database.teamRoots.get(team)).toBeDefined();
  expect(await database.teams.get(team)).toMatchObject({ address: folder });

  await unjoin(await joinTeam({ name: 'Other', address: 'https://other.example.org/', root: 'x'.repeat(43) }));
  expect(await database.teams.count()).toBe(1);
});
