/** The file of a root key, read on another machine: it makes that the root's, and whatever else it is changes nothing. */
import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { rosterKey } from '#src/core/team/keys.ts';
import { database } from '#src/platform/database.ts';
import { addBrand } from '#src/platform/library.ts';
import { joinTeam, leaveTeam } from '#src/platform/team/join.ts';
import { changeRoster, foundTeam, renewRoot } from '#src/platform/team/root.ts';
import { openRootFile, placeOfRoot, takeRoot, writeRootFile } from '#src/platform/team/root-file.ts';
import type { RootKeyFile } from '#src/platform/team/root-keys.ts';
import { believed, rosterOf } from '#src/platform/team/store.ts';
import { takeValue } from '#src/platform/team/take.ts';
import { viewOfTeam } from '#src/platform/team/view.ts';
import { fake } from '#test/platform/fake-browser.ts';

const where = { name: 'Northwind', address: 'https://cloud.example.org/team/' };
const saved: RootKeyFile[] = [];
const keep = (file: RootKeyFile): void => void saved.push(file);
const fileOf = (at: number): string => writeRootFile(saved[at] ?? { public: '', private: '' }, where);
let team = '';

const opened = async (at = 0) => {
  const read = await openRootFile(fileOf(at));
  if (!read.ok) throw new Error(read.why);
  return read;
};
/** Another machine that has joined: everything of the team, and no root key. */
const onNewMachine = async (): Promise<void> => {
  const had = await believed(team, rosterKey);
  if (!had) throw new Error('no roster');
  await leaveTeam(team, false);
  await database.installKeys.clear();
  team = (await joinTeam({ ...where, root: had.record.author })).id;
  const stored = await database.teams.get(team);
  const { key: _, ...value } = had.record;
  if (stored) expect(await takeValue(stored, rosterKey, { ...value, rev: '' })).toBe('new');
};
const shown = async () => {
  const stored = await database.teams.get(team);
  if (!stored) throw new Error('no team');
  return viewOfTeam(stored);
};

beforeEach(async () => {
  fake.reset();
  await Promise.all(database.tables.filter(({ name }) => name !== 'log').map((table) => table.clear()));
  saved.length = 0;
  const brandId = await addBrand(v.parse(Guide, { format: guideFormat, brand: { name: 'Northwind' } }));
  team = (await foundTeam({ ...where, brandId, me: 'Anna' }, keep))?.id ?? '';
});

test('on a new machine it signs the list of people again, by the same root', async () => {
  const root = (await rosterOf(team))?.root ?? '';
  await onNewMachine();
  expect((await shown()).isRoot).toBe(false);
  const { pair, invitation } = await opened();
  expect(invitation).toEqual({ ...where, root });
  expect(await placeOfRoot(pair.publicKey)).toMatchObject({ kind: 'root', team: { id: team } });
  expect(await takeRoot(team, pair)).toBe(true);
  expect((await shown()).isRoot).toBe(true);
  expect(await changeRoster(team, (roster) => ({ ...roster, name: 'Renamed' }))).toMatchObject({ ok: true, way: 'file' });
  expect(await rosterOf(team)).toMatchObject({ name: 'Renamed', root });
  await expect(crypto.subtle.exportKey('pkcs8', pair.privateKey)).rejects.toThrow();
  expect(await placeOfRoot(pair.publicKey)).toMatchObject({ kind: 'here' });
});

test('a key that was replaced says so and takes nothing; the newer one is taken', async () => {
  await renewRoot(team, keep);
  await onNewMachine();
  const [old, newer] = [await opened(0), await opened(1)];
  expect(await placeOfRoot(old.pair.publicKey)).toMatchObject({ kind: 'replaced', team: { id: team } });
  expect(await takeRoot(team, old.pair)).toBe(false);
  expect(await database.teamRoots.count()).toBe(0);
  expect(await takeRoot(team, newer.pair)).toBe(true);
  expect((await shown()).isRoot).toBe(true);
});

test('a key that does not count any more stays beside the one that comes', async () => {
  const former = await database.teamRoots.get(team);
  await renewRoot(team, keep);
  await database.teamRoots.update(team, { next: undefined });
  expect((await shown()).isRoot).toBe(false);
  expect(await takeRoot(team, (await opened(1)).pair)).toBe(true);
  expect(await database.teamRoots.get(team)).toMatchObject({ former: { publicKey: former?.publicKey } });
});

test('a team that is not here is joined by what the file says of it; a file of the command line says nothing', async () => {
  const { pair } = await opened();
  await leaveTeam(team, false);
  expect(await placeOfRoot(pair.publicKey)).toEqual({ kind: 'none' });
  expect(await takeRoot(team, pair)).toBe(false);
  expect(await openRootFile(JSON.stringify(saved[0]))).toMatchObject({ ok: true, invitation: null });
  // nobody is sent to an address that anybody on the way may change
  expect(await openRootFile(writeRootFile(saved[0] as RootKeyFile, { ...where, address: 'http://cloud.example.org/' }))).toMatchObject({ invitation: null });
});

test('another file, and one that is damaged, are told apart', async () => {
  await renewRoot(team, keep);
  const [one, other] = saved as [RootKeyFile, RootKeyFile];
  for (const text of ['', 'GPT1.abc', '{}', '[]', JSON.stringify({ format: guideFormat }), fileOf(0).slice(0, 60)])
    expect(await openRootFile(text)).toEqual({ ok: false, why: 'no-key' });
  const swapped = { public: one.public, private: other.private };
  const cut = { ...one, private: one.private.slice(0, 40) };
  const bent = { ...one, private: `${one.private.slice(0, 8)}AAAA${one.private.slice(12)}` };
  for (const key of [swapped, cut, bent, { ...one, public: one.public.slice(4) }])
    expect(await openRootFile(writeRootFile(key, where))).toEqual({ ok: false, why: 'damaged' });
});
