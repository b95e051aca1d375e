/** Three nodes that know their people by tokens: who has one is let in by each of them, and the loss of a node loses nothing that was acknowledged. */
import { nkeys } from '@nats-io/nats-core';
import { afterAll, expect, test } from 'vitest';
import { makeBuckets } from '#src/cli/team-setup.ts';
import { crisisKey } from '#src/core/team/keys.ts';
import { nkeyOf } from '#src/core/team/server/nkey.ts';
import { rightsOf, type ServerRole } from '#src/core/team/server/rights.ts';
import { accountToken, type Issuer, operatorToken, personToken } from '#src/core/team/server/tokens.ts';
import { rawKey, startNodes, untilDone } from '#test/team/nats-server.ts';
import { recordOf, somebody, transportOf } from '#test/team/people.ts';

const at = Date.now();
const issuerOf = (pair: ReturnType<typeof nkeys.createUser>): Issuer => ({ nkey: pair.getPublicKey(), sign: (bytes) => pair.sign(bytes) });
const [operator, system, team] = [nkeys.createOperator(), nkeys.createAccount(), nkeys.createAccount()].map(issuerOf) as [Issuer, Issuer, Issuer];
const tokenOf = (publicKey: Uint8Array, name: string, roles: readonly ServerRole[]): string =>
  personToken(team, nkeyOf(publicKey), { name, rights: rightsOf(publicKey, roles), at });

const nodes = await startNodes(
  {
    by: 'tokens',
    operator: operatorToken(operator, system.nkey, at),
    system: system.nkey,
    accounts: {
      [system.nkey]: accountToken(operator, system.nkey, { name: 'SYSTEM', keeps: false, at }),
      [team.nkey]: accountToken(operator, team.nkey, { name: 'TEAM', keeps: true, at }),
    },
  },
  3,
);
afterAll(() => nodes.stop());

test('a token opens each node; a level that was acknowledged is there after the loss of a node, and the next one too', async () => {
  const setup = nkeys.createUser();
  const jwt = tokenOf(rawKey(setup.getPublicKey()), 'setup', ['owner']);
  const seed = new TextDecoder().decode(setup.getSeed());
  await untilDone('the buckets on three nodes', () => makeBuckets({ server: nodes.addresses[0] ?? '', seed, jwt, replicas: 3 }), 30_000);

  const [lead, member, stranger] = [await somebody('Lead', 'lead'), await somebody('Member', 'member'), await somebody('Stranger', 'lead')];
  const key = crisisKey('northwind');
  const byLead = transportOf(lead, nodes.addresses, { jwt: tokenOf(lead.publicKey, 'Lead', ['lead']) });
  const first = await untilDone('a leader', async () => {
    const put = await byLead.put(key, await recordOf(lead, key, { seq: 1, body: { level: 1 } }), null);
    if (!put.ok) throw new Error(JSON.stringify(put));
    return put.rev;
  });
  for (const address of nodes.addresses) {
    const reader = transportOf(member, [address], { jwt: tokenOf(member.publicKey, 'Member', ['member']) });
    expect(await reader.get(key)).toMatchObject({ ok: true, value: { seq: 1 } });
    expect(await reader.put(key, await recordOf(member, key, { seq: 2, body: {} }), first)).toMatchObject({ ok: false, trouble: { why: 'refused' } });
    await reader.close();
  }
  // somebody else's token is of no use without its key
  const thief = transportOf(stranger, nodes.addresses, { jwt: tokenOf(lead.publicKey, 'Lead', ['lead']) });
  expect(await thief.get(key)).toMatchObject({ ok: false, trouble: { why: 'stranger' } });
  await thief.close();

  await nodes.kill(1);
  const reader = transportOf(member, nodes.addresses, { jwt: tokenOf(member.publicKey, 'Member', ['member']) });
  const second = await recordOf(lead, key, { seq: 2, body: { level: 3 } });
  await untilDone(
    'the next level',
    async () => {
      const put = await byLead.put(key, second, first);
      if (!put.ok) throw new Error(JSON.stringify(put));
    },
    30_000,
  );
  await untilDone('the next level to be read', async () => {
    const got = await reader.get(key);
    if (!got.ok || got.kind !== 'value' || got.value?.seq !== 2) throw new Error(JSON.stringify(got));
  });
  expect((await reader.history(key)).map(({ seq }) => seq)).toEqual([2, 1]);
  await Promise.all([byLead.close(), reader.close()]);
}, 90_000);
