/** The command line of a team's server: what it writes is taken by nats-server itself, with people in a list and with tokens. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nkeys } from '@nats-io/nats-core';
import { afterAll, describe, expect, test } from 'vitest';
import { runTeam } from '#src/cli/team.ts';
import { crisisKey, rosterKey } from '#src/core/team/keys.ts';
import { writeRecord } from '#src/core/team/record.ts';
import { rosterFormat } from '#src/core/team/roles.ts';
import { nkeyOf } from '#src/core/team/server/nkey.ts';
import { rawKey, startConfigured, untilDone } from '#test/team/nats-server.ts';
import { recordOf, somebody, transportOf } from '#test/team/people.ts';

const folder = mkdtempSync(join(tmpdir(), 'guidepost-team-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [root, lead, member] = [await somebody('Root'), await somebody('Анна', 'lead'), await somebody('Boris', 'member')];
const roster = join(folder, 'team.roster.json');
const members = [lead, member].map(({ letters, name, roles }) => ({ key: letters, name, roles }));
const body = { format: rosterFormat, name: 'Northwind', root: root.letters, brands: [{ id: 'northwind', name: 'Northwind' }], members };
writeFileSync(roster, writeRecord({ ...(await recordOf(root, rosterKey, { seq: 1, body })), key: rosterKey, signature: 'a'.repeat(86) }));

async function run(...args: string[]): Promise<{ status: number; out: string[]; complaints: string[] }> {
  const [out, complaints]: [string[], string[]] = [[], []];
  const status = await runTeam({ args, out: (line) => out.push(line), complain: (line) => complaints.push(line), now: () => Date.now() });
  return { status, out, complaints };
}

test('a key has the name that NATS gives it', () => {
  for (let round = 0; round < 50; round++) {
    const pair = nkeys.createUser();
    expect(nkeyOf(rawKey(pair.getPublicKey()))).toBe(pair.getPublicKey());
  }
  const account = nkeys.createAccount().getPublicKey();
  expect(nkeyOf(rawKey(account), 'account')).toBe(account);
});

describe.each([
  ['in a list', []],
  ['by tokens', ['--tokens']],
])('People %s', (name, extra) => {
  test('sign in by their own keys, and may do what their roles allow', async () => {
    const out = join(folder, name.replaceAll(' ', '-'));
    const store = join(out, 'store');
    const written = await run('server-config', '--roster', roster, '--out', out, '--listen', '127.0.0.1:0', '--client-port', '0', '--store', store, ...extra);
    expect(written).toMatchObject({ status: 0, complaints: [] });
    const config = join(out, 'nats-server.conf');
    expect(written.out[0]).toBe(config);
    for (const file of readdirSync(out).filter((each) => /\.(key|conf)$/.test(each))) expect(statSync(join(out, file)).mode & 0o077, file).toBe(0);
    const seed = readFileSync(join(out, 'setup.key'), 'utf8');

    const server = await startConfigured(readFileSync(config, 'utf8'));
    try {
      const isToken = extra.length > 0;
      const [address = ''] = server.addresses;
      const asked = ['server-setup', '--server', address, '--key', join(out, 'setup.key'), ...(isToken ? ['--token', join(out, 'setup.jwt')] : [])];
      const made = await untilDone('the buckets', async () => {
        const done = await run(...asked);
        if (done.status !== 0) throw new Error(done.complaints.join());
        return done;
      });
      expect(made.out).toEqual(['team: +', 'guide: +', 'crisis: +', 'appr: +']);
      expect((await run(...asked)).out).toEqual(['team: =', 'guide: =', 'crisis: =', 'appr: =']);

      const tokenOf = (who: string): { jwt?: string } => {
        if (!isToken) return {};
        const file = readdirSync(join(out, 'tokens')).find((each) => each.startsWith(`${who}-`)) ?? '';
        return { jwt: readFileSync(join(out, 'tokens', file), 'utf8').trim() };
      };
      const [byLead, byMember] = [transportOf(lead, server.addresses, tokenOf('Анна')), transportOf(member, server.addresses, tokenOf('Boris'))];
      const key = crisisKey('northwind');
      expect(await byLead.put(key, await recordOf(lead, key, { seq: 1, body: {} }), null)).toMatchObject({ ok: true });
      expect(await byMember.get(key)).toMatchObject({ ok: true, value: { seq: 1 } });
      expect(await byMember.put(key, await recordOf(member, key, { seq: 2, body: {} }), '1')).toMatchObject({ ok: false, trouble: { why: 'refused' } });
      await Promise.all([byLead.close(), byMember.close()]);

      // whoever joins later changes nothing of what was secret
      await run('server-config', '--roster', roster, '--out', out, '--store', store, ...extra);
      expect(readFileSync(join(out, 'setup.key'), 'utf8')).toBe(seed);
    } finally {
      await server.stop();
    }
  }, 40_000);
});

test('a cluster has a file for each node, and all of them know the same people and routes', async () => {
  const out = join(folder, 'cluster');
  const { status } = await run('server-config', '--roster', roster, '--out', out, '--nodes', 'a.example,b.example,c.example');
  expect(status).toBe(0);
  const files = ['a', 'b', 'c'].map((host) => readFileSync(join(out, `${host}.example.conf`), 'utf8'));
  for (const file of files) {
    expect(file.match(/nats-route:/g)?.length).toBe(3);
    expect(file).toContain(nkeyOf(lead.publicKey));
  }
  expect(new Set(files.map((file) => file.replace(/server_name: .*/, ''))).size).toBe(1);
});

test('what is wrong is said in a sentence', async () => {
  expect((await run('--help')).out.join()).toContain('server-config');
  expect((await run('server-config', '--out', folder)).complaints).toEqual(['--roster: missing']);
  expect((await run('server-config', '--rooster', 'x', '--lang', 'ru')).complaints[0]).toContain('--rooster');
  expect((await run('server-setup', '--server', 'ws://127.0.0.1:9', '--key', join(folder, 'none'))).status).toBe(2);
});
