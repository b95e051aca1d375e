/** A lead who loses the role: what they lowered and never sent lowers nothing any more. */
import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { crisisFormat } from '#src/core/team/bodies.ts';
import { crisisKey, rosterKey } from '#src/core/team/keys.ts';
import type { SignedRecord } from '#src/core/team/record.ts';
import type { TeamRole } from '#src/core/team/roles.ts';
import { setCrisisLevel } from '#src/platform/crisis.ts';
import { database } from '#src/platform/database.ts';
import { addBrand } from '#src/platform/library.ts';
import { newestLog } from '#src/platform/log.ts';
import { readStored } from '#src/platform/storage.ts';
import { joinTeam } from '#src/platform/team/join.ts';
import { ownKey } from '#src/platform/team/store.ts';
import { settleTeam, takeValue } from '#src/platform/team/take.ts';
import { makePerson, recordBy, rosterOf, rosterRecord } from '#test/core/team/people.ts';
import { fake } from '#test/platform/fake-browser.ts';

const [root, anna] = [makePerson('Root'), makePerson('Anna')];
let team = '';
let brandId = '';

async function take({ key, ...value }: SignedRecord): Promise<void> {
  const stored = await database.teams.get(team);
  if (!stored) throw new Error('no team');
  expect(await takeValue(stored, key, { ...value, rev: '' })).toBe('new');
}

async function publishRoster(seq: number, own: readonly TeamRole[]): Promise<void> {
  const here = { name: 'Here', key: await ownKey(), sign: root.sign };
  const roster = rosterOf(root, [
    [here, own],
    [anna, ['lead']],
  ]);
  await take(await rosterRecord(root, seq, roster));
}

const publishLevel = async (seq: number, level: number, more: { readonly until?: number } = {}): Promise<void> =>
  take(await recordBy(anna, crisisKey('northwind'), { seq, body: { format: crisisFormat, level, title: 'Fire', ...more } }));
const levelNow = async (): Promise<number | undefined> => (await readStored('crisis')).crisis[brandId]?.level;

beforeEach(async () => {
  fake.reset();
  await Promise.all(database.tables.filter(({ name }) => !name.startsWith('log')).map((table) => table.clear()));
  brandId = await addBrand(v.parse(Guide, { format: guideFormat, brand: { name: 'Northwind' } }));
  team = (await joinTeam({ name: 'Team', address: 'https://team.example.org/', root: root.key })).id;
  await publishRoster(1, ['lead']);
  await publishLevel(1, 3);
});
afterEach(() => vi.useRealTimers());

const hour = 3_600_000;
const passes = (ms: number): void => void vi.setSystemTime(Date.now() + ms);

test('the level that the team said last counts again', async () => {
  await setCrisisLevel(brandId, 2, '');
  await setCrisisLevel(brandId, 1, '');
  expect(await levelNow()).toBe(1);
  await publishRoster(2, ['member']);
  expect(await levelNow()).toBe(3);
  await publishLevel(2, 0);
  // what was set here stays, as one's own
  expect(await levelNow()).toBe(1);
});

test('what they raised stays, and what they sent is the team’s', async () => {
  await publishLevel(2, 1);
  await setCrisisLevel(brandId, 2, '');
  await publishRoster(2, ['member']);
  expect(await levelNow()).toBe(2);
  expect(await database.teamLevels.get(brandId)).toMatchObject({ level: 1, own: 2, leads: false });
  expect(await database.teamRecords.get([team, rosterKey])).toMatchObject({ record: { seq: 2 } });
});

test('a level that ends by itself says so in the log, when it begins and when it is over', async () => {
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
  const until = Date.now() + hour;
  await publishLevel(2, 2, { until });
  expect((await newestLog(1))[0]).toMatchObject({ what: 'level-changed', level: 2, until });
  passes(hour - 1);
  await settleTeam(team);
  expect(await levelNow()).toBe(2);
  passes(1);
  await settleTeam(team);
  expect(await levelNow()).toBe(0);
  expect((await newestLog(1))[0]).toMatchObject({ what: 'level-changed', level: 0, until });
});

test('a level with an end that the team never heard of ends here too, and what the team said last counts', async () => {
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
  await setCrisisLevel(brandId, 2, '', { until: Date.now() + hour });
  expect(await levelNow()).toBe(2);
  expect(await database.teamLevels.get(brandId)).toMatchObject({ own: 2, isUnsent: true, ownUntil: Date.now() + hour });
  passes(hour - 1);
  await settleTeam(team);
  expect(await levelNow()).toBe(2);
  passes(1);
  await settleTeam(team);
  expect(await levelNow()).toBe(3);
  const kept = await database.teamLevels.get(brandId);
  expect(kept).toMatchObject({ level: 3, own: 0 });
  expect(kept?.isUnsent ?? kept?.ownUntil).toBeUndefined();
});
