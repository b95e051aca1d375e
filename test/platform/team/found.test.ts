/** Founding a team on a server that is not set up for it: the list that it is set up by is there, and the reason is named. */
import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { rosterKey } from '#src/core/team/keys.ts';
import { readRecord } from '#src/core/team/record.ts';
import type { Transport, TransportTrouble, Value } from '#src/core/team/transport.ts';
import { database } from '#src/platform/database.ts';
import { addBrand } from '#src/platform/library.ts';
import { sendOutgoing } from '#src/platform/team/issue.ts';
import { foundTeam } from '#src/platform/team/root.ts';
import { rosterOf } from '#src/platform/team/store.ts';
import { holdServers } from '#src/platform/team/way.ts';
import { fake } from '#test/platform/fake-browser.ts';

const server = { trouble: null as TransportTrouble | null, value: null as Value | null };
const nats: Transport = {
  get: async () => (server.trouble ? { ok: false, trouble: server.trouble } : { ok: true, kind: 'value', value: server.value }),
  put: async (_key, value) => {
    if (server.trouble) return { ok: false, trouble: server.trouble };
    server.value = { ...value, rev: '1' };
    return { ok: true, rev: '1' };
  },
  watch: () => undefined,
  history: async () => [],
  whoAmI: async () => ({ key: '', name: '', roles: [] }),
};

beforeEach(async () => {
  fake.reset();
  await Promise.all(database.tables.filter(({ name }) => !name.startsWith('log')).map((table) => table.clear()));
  holdServers(() => nats);
  server.value = null;
});

test.each(['unset', 'stranger', 'refused', 'unreachable', 'status'] as const)('on a server that says %s', async (why) => {
  server.trouble = { why };
  const saved: unknown[] = [];
  const brandId = await addBrand(v.parse(Guide, { format: guideFormat, brand: { name: 'Northwind' } }));
  const founded = await foundTeam({ name: 'Northwind', address: 'wss://guide.example.org', brandId, me: 'Anna' }, (file) => saved.push(file));
  expect(saved).toHaveLength(1);
  if (founded?.issued.ok !== true || founded.issued.way !== 'file') throw new Error(JSON.stringify(founded));
  expect(founded.issued.trouble).toEqual({ why });
  expect(readRecord(founded.issued.text)).toMatchObject({ key: rosterKey, seq: 1 });
  expect(await rosterOf(founded.id)).toMatchObject({ members: [{ name: 'Anna' }] });

  server.trouble = null; // it is set up by that list
  expect(await sendOutgoing(founded.id)).toEqual([{ ok: true, way: 'sent' }]);
  expect(server.value).toMatchObject({ seq: 1 });
  expect(await database.teamOutgoing.count()).toBe(0);
});
