/** A team's files made and judged on the command line. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runTeam } from '#src/cli/team.ts';
import { writeInvitation } from '#src/core/team/join.ts';

let folder = '';
const keys: Record<string, string> = {};
const at = (name: string): string => join(folder, name);

async function team(...args: string[]) {
  const [out, complaints]: [string[], string[]] = [[], []];
  const status = await runTeam({ args, out: (line) => out.push(line), complain: (line) => complaints.push(line), now: () => Date.UTC(2026, 10, 30) });
  return { status, out, complaints };
}

async function signed(as: string, by: string, content: unknown, after?: string): Promise<string> {
  writeFileSync(at('content.json'), JSON.stringify(content));
  const { status, out, complaints } = await team('sign', '--as', as, '--key', at(`${by}.json`), ...(after ? ['--after', after] : []), at('content.json'));
  expect([status, complaints]).toEqual([0, []]);
  const file = at(`${as}-${by}-${after ? 2 : 1}.json`);
  writeFileSync(file, `${out.join('\n')}\n`);
  return file;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guidepost-'));
  for (const who of ['root', 'lead', 'editor', 'stranger']) {
    const { out } = await team('keygen', at(`${who}.json`));
    keys[who] = out[0] ?? '';
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const roster = () => ({
  format: 'guidepost-roster/1',
  name: 'Northwind',
  brands: [{ id: 'northwind', name: 'Northwind' }],
  members: [
    { key: keys['lead'], name: 'Anna', roles: ['lead'] },
    { key: keys['editor'], name: 'Boris', roles: ['editor'] },
  ],
});

test('a key is secret, and never written over', async () => {
  expect(statSync(at('root.json')).mode & 0o077).toBe(0);
  expect((await team('keygen', at('root.json'))).status).toBe(2);
  expect(keys['root']).toMatch(/^[\w-]{43}$/);
});

test('what the right people signed is told; a number follows the one before', async () => {
  const files = [
    await signed('team.roster', 'root', roster()),
    await signed('crisis.northwind', 'lead', { level: 2, title: 'Fire' }),
    await signed('guide.northwind.pack', 'editor', { format: 'guidepost/1', brand: { name: 'Northwind' }, rules: [{ id: 'a', kind: 'ban', level: 'hold' }] }),
  ];
  const code = writeInvitation({ name: 'Northwind', address: 'https://team.example.org/', root: keys['root'] ?? '' });
  for (const root of [keys['root'] ?? '', code, JSON.parse(readFileSync(at('root.json'), 'utf8')).public]) {
    const { status, out } = await team('verify', '--root', root, ...files);
    expect(status).toBe(0);
    expect(out.join('\n')).toMatch(/Anna \(lead\), Boris \(editor\).*level 2 Fire.*1 rules, 0 replies/s);
  }
  const next = await signed('crisis.northwind', 'lead', { level: 0 }, files[1]);
  expect((await team('verify', '--root', keys['root'] ?? '', files[0] ?? '', next)).out[1]).toContain('ok, no. 2, Anna');
});

test('what somebody else signed, or changed, is not to be trusted', async () => {
  const [good, level] = [await signed('team.roster', 'root', roster()), await signed('crisis.northwind', 'lead', { level: 2 })];
  const bad = [await signed('crisis.northwind', 'editor', { level: 0 }), await signed('crisis.northwind', 'stranger', { level: 0 })];
  writeFileSync(at('changed.json'), readFileSync(level, 'utf8').replace('\\"level\\":2', '\\"level\\":0'));
  const { status, out } = await team('verify', '--root', keys['root'] ?? '', good, ...bad, at('changed.json'));
  expect(status).toBe(1);
  expect(out.slice(1).map((line) => line.split(': ').slice(-1)[0])).toEqual(['role', 'author', 'signature']);
  expect((await team('verify', '--root', keys['stranger'] ?? '', good)).status).toBe(1);
});

test('what cannot be used is named', async () => {
  writeFileSync(at('content.json'), JSON.stringify({ level: 7 }));
  for (const args of [
    ['sign', '--as', 'crisis.northwind', '--key', at('lead.json'), at('content.json')],
    ['sign', '--as', 'crisis.A B', '--key', at('lead.json'), at('content.json')],
    ['sign', '--key', at('lead.json'), at('content.json')],
    ['verify', '--root', 'short', at('content.json')],
    ['dance'],
    [],
  ]) {
    const { status, complaints } = await team(...args);
    expect([status, complaints.length]).toEqual([2, 1]);
  }
  expect((await team('--help')).out.join('')).toContain('guidepost team sign');
});
