/** An editor publishes while the server is gone: it goes out by itself; what came too late stands beside what is there, and nothing was overwritten. */
import 'fake-indexeddb/auto';
import '../fake-browser.ts';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { guideFormat as teamGuideFormat } from '#src/core/team/bodies.ts';
import { guidePackKey, rosterKey } from '#src/core/team/keys.ts';
import { rosterFormat } from '#src/core/team/roles.ts';
import { database } from '#src/platform/database.ts';
import { installKey, signWith } from '#src/platform/install-key.ts';
import { addBrand, changeGuide } from '#src/platform/library.ts';
import { joinTeam } from '#src/platform/team/join.ts';
import { lookAtTeam } from '#src/platform/team/look.ts';
import { sendKept, unsentOf } from '#src/platform/team/outbox.ts';
import { publishGuide } from '#src/platform/team/publish.ts';
import { type ServerTransport, serverTransport } from '#src/platform/team/server.ts';
import { ownKey, whoInTeam } from '#src/platform/team/store.ts';
import { viewOfTeam } from '#src/platform/team/view.ts';
import { holdServers } from '#src/platform/team/way.ts';
import { type Servers, startServers, untilDone } from '#test/team/nats-server.ts';
import { nodeSocket, recordOf, somebody, transportOf } from '#test/team/people.ts';

const [root, vera] = [await somebody('Root'), await somebody('Vera', 'editor')];
const key = guidePackKey('northwind');
let servers: Servers;
let here: ServerTransport;
let byVera: ServerTransport;
let team: string;

const guideWith = (phrases: Readonly<Record<string, string>>): Guide =>
  v.parse(Guide, {
    format: guideFormat,
    brand: { name: 'Northwind' },
    rules: Object.entries(phrases).map(([id, phrase]) => ({ id, kind: 'ban', level: 'hold', options: { phrases: [phrase] } })),
  });

/** What stands on the server, by whom, and its rules. */
async function standing(): Promise<{ by: string; rules: string[]; rev: string }> {
  const got = await untilDone('the guide', async () => {
    const answer = await byVera.get(key);
    if (!answer.ok || answer.kind !== 'value' || !answer.value) throw new Error(JSON.stringify(answer));
    return answer.value;
  });
  const { guide } = JSON.parse(got.body) as { guide: Guide };
  return {
    by: got.author === vera.letters ? 'Vera' : 'Anna',
    rules: guide.rules.map(({ id, options }) => `${id}: ${String(options['phrases'])}`).sort(),
    rev: got.rev,
  };
}

const stored = async () => {
  const found = await database.teams.get(team);
  if (!found) throw new Error('no team');
  return found;
};

beforeAll(async () => {
  const own = await installKey('approval');
  servers = await startServers({
    people: [
      { ...root, roles: ['owner'] },
      { ...vera, roles: ['editor'] },
      { name: 'Anna', roles: ['editor'], publicKey: own.publicKey },
    ],
  });
  const members = [
    { key: await ownKey(), name: 'Anna', roles: ['editor'] },
    { key: vera.letters, name: 'Vera', roles: ['editor'] },
  ];
  const roster = { format: rosterFormat, name: 'Northwind', root: root.letters, brands: [{ id: 'northwind', name: 'Northwind' }], members };
  const byRoot = transportOf(root, servers.addresses);
  await byRoot.put(rosterKey, await recordOf(root, rosterKey, { seq: 1, body: roster }), null);
  await byRoot.close();
  byVera = transportOf(vera, servers.addresses);
  here = serverTransport({
    addresses: servers.addresses,
    login: async () => ({ publicKey: own.publicKey, sign: (bytes) => signWith(own, bytes) }),
    who: () => whoInTeam(team),
    open: nodeSocket,
  });
  holdServers(() => here);
}, 30_000);
afterAll(async () => {
  await Promise.all([here.close(), byVera.close()]);
  await servers.stop();
});

test('what is published without a server goes out by itself; what came too late stands beside what is there', async () => {
  const brandId = await addBrand(guideWith({ a: 'one' }));
  team = (await joinTeam({ name: 'Northwind', address: servers.addresses[0] ?? '', root: root.letters })).id;
  await lookAtTeam(team, { all: true });
  expect(await publishGuide(brandId)).toEqual({ ok: true, way: 'sent' });
  expect(await standing()).toMatchObject({ by: 'Anna', rules: ['a: one'] });

  await servers.kill(0);
  await changeGuide(brandId, () => guideWith({ a: 'one', b: 'two' }));
  expect(await publishGuide(brandId)).toEqual({ ok: true, way: 'waiting' });
  expect(await unsentOf(team)).toMatchObject([{ key, state: 'waiting' }]);
  await servers.start(0);
  await untilDone('the outbox to be empty', async () => {
    await sendKept(await stored());
    if ((await unsentOf(team)).length > 0) throw new Error('not yet');
  });
  const sent = await standing();
  expect(sent).toMatchObject({ by: 'Anna', rules: ['a: one', 'b: two'] });
  // what was sent is the team's: nothing is left to publish
  expect((await viewOfTeam(await stored())).brands[0]?.unsent.guide).toBe(false);

  await servers.kill(0);
  await changeGuide(brandId, () => guideWith({ a: 'mine', b: 'two' }));
  expect(await publishGuide(brandId)).toEqual({ ok: true, way: 'waiting' });
  await servers.start(0);
  const theirs = { format: teamGuideFormat, guide: guideWith({ a: 'theirs', b: 'two' }) };
  await untilDone('the word of Vera', async () => {
    const put = await byVera.put(key, await recordOf(vera, key, { seq: 3, body: theirs }), sent.rev);
    if (!put.ok) throw new Error(JSON.stringify(put));
  });
  await untilDone('the conflict', async () => {
    await sendKept(await stored());
    if ((await unsentOf(team))[0]?.state !== 'conflict') throw new Error('not yet');
  });
  expect(await standing()).toMatchObject({ by: 'Vera', rules: ['a: theirs', 'b: two'] });
  const [shown] = (await viewOfTeam(await stored())).unsent;
  expect(shown).toMatchObject({ by: 'Vera', brandId, unsent: { state: 'conflict' } });
  expect(shown?.clashes).toMatchObject([{ part: 'rules', id: 'a', mine: { options: { phrases: ['mine'] } }, theirs: { options: { phrases: ['theirs'] } } }]);
}, 60_000);
