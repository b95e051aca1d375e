/** The background and its teams: no alarm and no question without one, one round at a time, what is stored counts first, a policy may name the team. */
import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeAll, expect, test } from 'vitest';
import { crisisFormat } from '#src/core/team/bodies.ts';
import { writeInvitation } from '#src/core/team/join.ts';
import { crisisKey } from '#src/core/team/keys.ts';
import { writeRecord } from '#src/core/team/record.ts';
import { setCrisisLevel } from '#src/platform/crisis.ts';
import { database } from '#src/platform/database.ts';
import { leaveTeam } from '#src/platform/team/join.ts';
import { makePerson, recordBy, rosterOf, rosterRecord } from '#test/core/team/people.ts';
import { fake, manage, send, until } from '#test/platform/fake-browser.ts';

const page = { url: 'chrome-extension://guidepost/src/pages/settings/index.html' };
const folder = 'https://team.example.org/';
const [root, lead] = [makePerson('Root'), makePerson('Anna')];
const files = new Map<string, string>();
const asked: string[] = [];

beforeAll(async () => {
  const own = globalThis.fetch;
  globalThis.fetch = async (given, options) => {
    const url = String(given);
    if (!url.startsWith(folder)) return own(given, options);
    asked.push(url.slice(folder.length));
    await new Promise((done) => setTimeout(done, 5));
    const file = files.get(url.slice(folder.length));
    return file === undefined
      ? new Response('', { status: 404 })
      : new Response(file, { headers: { etag: `"${file.length}-${file.slice(-20)}"`.replace(/\s/g, '') } });
  };
  await import('#src/background/main.ts');
  await until(async () => (await fake.session.get('arrived'))['arrived'] === true);
}, 60_000);

const levelNow = async (): Promise<number> => {
  const [level] = await database.teamLevels.toArray();
  const { crisis = {} } = (await fake.local.get('crisis')) as { crisis?: Record<string, { level: number }> };
  return crisis[level?.brandId ?? '']?.level ?? 0;
};

test('without a team there is no alarm, and nobody is asked', async () => {
  await send('team/look', {}, page);
  expect([...fake.alarms.keys()]).toEqual([]);
  expect(asked).toEqual([]);
});

test('the team that a policy names is joined, and asked every half minute', async () => {
  const roster = rosterOf(root, [[lead, ['lead']]]);
  files.set('team.roster.json', writeRecord(await rosterRecord(root, 1, roster)));
  files.set(
    `${crisisKey('northwind')}.json`,
    writeRecord(await recordBy(lead, crisisKey('northwind'), { seq: 1, body: { format: crisisFormat, level: 2, title: 'Fire' } })),
  );
  manage({ team: writeInvitation({ name: 'Team', address: folder, root: root.key }) });
  await until(() => fake.alarms.has('team'));
  expect(fake.alarms.get('team')).toEqual({ periodInMinutes: 0.5 });
  await until(async () => (await levelNow()) === 2);
  expect(await database.teams.toArray()).toMatchObject([{ name: 'Team', pinned: root.key }]);
});

test('asked by several at once it asks once', async () => {
  await send('team/look', {}, page); // the round that is under way comes to its end
  asked.length = 0;
  fake.alarm.fire({ name: 'team' });
  fake.alarm.fire({ name: 'team' });
  fake.alarm.fire({ name: 'another' });
  await until(() => asked.length > 0);
  await send('team/look', {}, page); // after them, since it wants all
  expect(asked.filter((name) => name.startsWith('crisis'))).toHaveLength(2);
});

test('a member cannot lower what the team holds; nor does a folder that was emptied', async () => {
  const [level] = await database.teamLevels.toArray();
  await setCrisisLevel(level?.brandId ?? '', 0, '');
  expect(await levelNow()).toBe(2);
  const before = new Map(files);
  files.clear();
  await send('team/look', {}, page);
  expect(await levelNow()).toBe(2);
  expect((await database.teams.toArray())[0]?.troubles).toMatchObject({ 'crisis.northwind': { why: 'gone' }, 'team.roster': { why: 'gone' } });
  for (const [name, file] of before) files.set(name, file);
});

test('who left is in no team: no alarm, no question; the level that stands is their own to lower', async () => {
  manage({});
  const [team] = await database.teams.toArray();
  const brand = Object.values(team?.brands ?? {})[0] ?? '';
  await leaveTeam(team?.id ?? '', true);
  asked.length = 0;
  await send('team/look', {}, page);
  expect([...fake.alarms.keys()]).toEqual([]);
  expect(asked).toEqual([]);
  await setCrisisLevel(brand, 0, '');
  const { crisis } = (await fake.local.get('crisis')) as { crisis: Record<string, { level: number }> };
  expect(crisis[brand]?.level).toBe(1);
});
