/** A server with a folder beneath it: what was read from the folder is no reason for a conflict at the server, and what nobody here has seen is one. */
import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { guidePackKey } from '#src/core/team/keys.ts';
import { type SignedRecord, writeRecord } from '#src/core/team/record.ts';
import type { Transport, Value, Written } from '#src/core/team/transport.ts';
import type { StoredTeam } from '#src/platform/team/stored.ts';
import { holdServers, transportOf } from '#src/platform/team/way.ts';
import { makePerson, recordBy } from '#test/core/team/people.ts';
import { fake } from '#test/platform/fake-browser.ts';

const folder = 'https://team.example.org/';
const editor = makePerson('Vera');
const key = guidePackKey('northwind');
const files = new Map<string, string>();
const own = globalThis.fetch;
globalThis.fetch = async (given, options) => {
  if (!String(given).startsWith(folder)) return own(given, options);
  const file = files.get(String(given).slice(folder.length));
  return file === undefined ? new Response('', { status: 404 }) : new Response(file, { headers: { etag: `"${file.length}"` } });
};
afterAll(() => {
  globalThis.fetch = own;
});

/** A server that numbers its writes, as JetStream does. */
const server = { isUp: true, rev: 40, value: null as Value | null };
const down = { ok: false, trouble: { why: 'unreachable' } } as const;
const nats: Transport = {
  get: async (_key, known) =>
    server.isUp ? (known && server.value?.rev === known ? { ok: true, kind: 'same' } : { ok: true, kind: 'value', value: server.value }) : down,
  put: async (_key, value, expected) => {
    if (!server.isUp) return down;
    if ((server.value?.rev ?? null) !== expected) return { ok: false, conflict: server.value };
    server.rev++;
    server.value = { ...value, rev: String(server.rev) };
    return { ok: true, rev: server.value.rev };
  },
  watch: () => undefined,
  history: async () => [],
  whoAmI: async () => ({ key: '', name: '', roles: [] }),
};

const team: StoredTeam = {
  id: 't',
  name: 'Team',
  address: folder,
  server: { addresses: ['wss://guide.example.org'] },
  pinned: 'k',
  joinedAt: 1,
  joinedBy: 'k',
  brands: {},
  troubles: {},
  applied: {},
};

const withoutKey = ({ key: _, ...value }: SignedRecord): Written => value;

beforeEach(() => {
  fake.given.origins.push(`${folder}*`);
  holdServers(() => nats);
  Object.assign(server, { isUp: true, rev: 40, value: null });
  files.clear();
});

/** The guide was read from the folder while the server was gone. */
async function readBeneath(record: SignedRecord): Promise<string> {
  files.set(`${key}.json`, writeRecord(record));
  server.isUp = false;
  const got = await transportOf(team).get(key);
  server.isUp = true;
  if (!got.ok || got.kind !== 'value' || !got.value) throw new Error(JSON.stringify(got));
  return got.value.rev;
}

test('the same record at the server is no conflict', async () => {
  const first = await recordBy(editor, key, { seq: 1, body: 'first' });
  server.value = { ...withoutKey(first), rev: '40' };
  const rev = await readBeneath(first);
  const put = await transportOf(team).put(key, withoutKey(await recordBy(editor, key, { seq: 2, body: 'second' })), rev);
  expect(put).toEqual({ ok: true, rev: '41' });
});

test('another record there, or a newer one, is a conflict, and stays', async () => {
  const first = await recordBy(editor, key, { seq: 1, body: 'first' });
  const rev = await readBeneath(first);
  for (const [seq, body] of [
    [1, 'twin'],
    [2, 'newer'],
  ] as const) {
    server.value = { ...withoutKey(await recordBy(editor, key, { seq, body })), rev: '40' };
    const put = await transportOf(team).put(key, withoutKey(await recordBy(editor, key, { seq: 2, body: 'mine' })), rev);
    expect(put).toMatchObject({ ok: false, conflict: { body } });
    expect(server.value).toMatchObject({ body });
  }
});

test('a server that never had the record takes it', async () => {
  const rev = await readBeneath(await recordBy(editor, key, { seq: 1, body: 'first' }));
  expect(await transportOf(team).put(key, withoutKey(await recordBy(editor, key, { seq: 2, body: 'second' })), rev)).toEqual({ ok: true, rev: '41' });
});

test('the folder is asked with its own word for what is had, and the server with its own', async () => {
  const first = await recordBy(editor, key, { seq: 1, body: 'first' });
  const rev = await readBeneath(first);
  server.value = { ...withoutKey(first), rev: '40' };
  expect(await transportOf(team).get(key, rev)).toMatchObject({ ok: true, kind: 'value', value: { rev: '40' } });
  expect(await transportOf(team).get(key, '40')).toEqual({ ok: true, kind: 'same' });
});
