/** The five verbs against a real nats-server: what is kept, what collides, who is refused, what is heard, and what a break does. */
import { afterAll, expect, test } from 'vitest';
import { keyName, toLetters } from '#src/core/crisis/approval.ts';
import { crisisKey, decisionKey, guidePackKey, requestKey, rosterKey } from '#src/core/team/keys.ts';
import { type Outbox, sendUnsent, withUnsent } from '#src/core/team/outbox.ts';
import type { Value } from '#src/core/team/transport.ts';
import { startNodes, startRoad, startServers, untilDone } from '#test/team/nats-server.ts';
import { recordOf, somebody, transportOf } from '#test/team/people.ts';

const [lead, editor, approver, member, stranger] = [
  await somebody('Lead', 'lead'),
  await somebody('Editor', 'editor'),
  await somebody('Approver', 'approver'),
  await somebody('Member', 'member'),
  await somebody('Stranger', 'lead'),
];
const servers = await startServers({ people: [lead, editor, approver, member] });
const { addresses } = servers;
const open = [lead, editor, approver, member].map((person) => transportOf(person, addresses));
const [byLead, byEditor, byApprover, byMember] = open as [(typeof open)[0], (typeof open)[0], (typeof open)[0], (typeof open)[0]];
afterAll(async () => {
  await Promise.all(open.map((transport) => transport.close()));
  await servers.stop();
});

const revOf = async (key: string): Promise<string | null> => {
  const standing = await byLead.get(key);
  return standing.ok && standing.kind === 'value' ? (standing.value?.rev ?? null) : null;
};

test('a value is kept, read again, and known to be the same', async () => {
  const key = crisisKey('northwind');
  expect(await byMember.get(key)).toEqual({ ok: true, kind: 'value', value: null });
  const first = await recordOf(lead, key, { seq: 1, body: { level: 2 } });
  const put = await byLead.put(key, first, null);
  expect(put).toMatchObject({ ok: true });
  const got = await byMember.get(key);
  expect(got).toMatchObject({ ok: true, value: { seq: 1, author: lead.letters, body: first.body, signature: first.signature } });
  expect(await byMember.get(key, put.ok ? put.rev : '')).toEqual({ ok: true, kind: 'same' });
});

test('of two who write upon the same state the second gets what the first wrote, and history has all', async () => {
  const key = guidePackKey('northwind');
  const base = await byEditor.put(key, await recordOf(editor, key, { seq: 1, body: 'base' }), null);
  const rev = base.ok ? base.rev : null;
  const [one, other] = [await recordOf(editor, key, { seq: 2, body: 'one' }), await recordOf(editor, key, { seq: 2, body: 'other' })];
  expect(await byEditor.put(key, one, rev)).toMatchObject({ ok: true });
  expect(await byEditor.put(key, other, rev)).toMatchObject({ ok: false, conflict: { body: '"one"', seq: 2 } });
  expect((await byMember.history(key)).map(({ body }) => body)).toEqual(['"one"', '"base"']);
});

test('what was kept twice, by two tries, is once in the history', async () => {
  const key = guidePackKey('twice');
  const [base, next] = [await recordOf(editor, key, { seq: 1, body: 'base' }), await recordOf(editor, key, { seq: 2, body: 'next' })];
  let rev: string | null = null;
  for (const value of [base, next, next]) {
    const put = await byEditor.put(key, value, rev);
    rev = put.ok ? put.rev : '';
  }
  expect(await byMember.history(key)).toMatchObject([{ body: '"next"', rev }, { body: '"base"' }]);
});

test('who has no such role is refused by the server, and what stood there stands', async () => {
  const [level, rule] = [crisisKey('calm'), guidePackKey('calm')];
  for (const [transport, person, key] of [
    [byMember, member, level],
    [byEditor, editor, level],
    [byMember, member, rule],
    [byLead, lead, rule],
    [byEditor, editor, rosterKey],
  ] as const) {
    expect(await transport.put(key, await recordOf(person, key, { seq: 1, body: 'mine' }), null)).toMatchObject({ ok: false, trouble: { why: 'refused' } });
    expect(await byMember.get(key)).toEqual({ ok: true, kind: 'value', value: null });
  }
});

test('a stranger does not get in, and nobody hears what comes to others', async () => {
  const outside = transportOf(stranger, addresses);
  expect(await outside.get(crisisKey('northwind'))).toMatchObject({ ok: false, trouble: { why: 'stranger' } });
  await outside.close();
});

test('who has two keys is let in by the one that the server knows', async () => {
  const tried: string[] = [];
  const handedOver = transportOf(stranger, addresses, {
    login: async (refusals) => {
      const person = [stranger, member][refusals % 2] ?? member;
      tried.push(person.name);
      return person;
    },
  });
  expect(await handedOver.get(crisisKey('nowhere'))).toMatchObject({ ok: true });
  expect(tried).toEqual(['Stranger', 'Member']);
  await handedOver.close();
});

test('a server without our buckets is told apart from one that is not there', async () => {
  const bare = await startNodes({ by: 'list', people: [lead] });
  const transport = transportOf(lead, bare.addresses);
  expect(await transport.get(rosterKey)).toMatchObject({ ok: false, trouble: { why: 'unset' } });
  expect(await transport.put(rosterKey, await recordOf(lead, rosterKey, { seq: 1, body: {} }), null)).toMatchObject({ ok: false });
  await bare.kill(0);
  expect(await transport.get(rosterKey)).toMatchObject({ ok: false, trouble: { why: 'unreachable' } });
  await transport.close();
  await bare.stop();
}, 30_000);

test('a connection that carries nothing any more, as after a sleep, is noticed by the next question and made again', async () => {
  const key = crisisKey('asleep');
  const road = await startRoad(addresses[0] ?? '');
  const transport = transportOf(member, [road.address]);
  const first = await byLead.put(key, await recordOf(lead, key, { seq: 1, body: { level: 1 } }), null);
  expect(await transport.get(key)).toMatchObject({ ok: true, value: { seq: 1 } });
  const life = new AbortController();
  const heard: number[] = [];
  transport.watch('crisis.', (at, { seq }) => at === key && heard.push(seq), life.signal);
  road.silence();
  await byLead.put(key, await recordOf(lead, key, { seq: 2, body: { level: 3 } }), first.ok ? first.rev : null);
  expect(await transport.get(key)).toMatchObject({ ok: true, value: { seq: 2 } });
  await byLead.put(key, await recordOf(lead, key, { seq: 3, body: { level: 2 } }), await revOf(key));
  await untilDone('what comes to be heard again', async () => {
    if (heard.at(-1) !== 3) throw new Error(JSON.stringify(heard));
  });
  life.abort();
  await transport.close();
  await road.close();
}, 20_000);

test('a request and a decision are written once, each approver only their own', async () => {
  const [request, own] = [requestKey('northwind', 'digest-1'), decisionKey('northwind', 'digest-1', toLetters(keyName(approver.publicKey)))];
  expect(await byMember.put(request, await recordOf(member, request, { seq: 1, body: 'asked' }), null)).toMatchObject({ ok: true });
  expect(await byApprover.put(own, await recordOf(approver, own, { seq: 1, body: 'yes' }), null)).toMatchObject({ ok: true });
  // even upon the revision that stands there
  const standing = await byApprover.get(own);
  const rev = standing.ok && standing.kind === 'value' ? (standing.value?.rev ?? null) : null;
  expect(await byApprover.put(own, await recordOf(approver, own, { seq: 2, body: 'no' }), rev)).toMatchObject({ ok: false, conflict: { body: '"yes"' } });
  expect(await byMember.put(own, await recordOf(member, own, { seq: 1, body: 'yes' }), null)).toMatchObject({ ok: false, trouble: { why: 'refused' } });
  const foreign = decisionKey('northwind', 'digest-1', toLetters(keyName(lead.publicKey)));
  expect(await byApprover.put(foreign, await recordOf(approver, foreign, { seq: 1, body: 'yes' }), null)).toMatchObject({
    ok: false,
    trouble: { why: 'refused' },
  });
});

test('what is larger than the server takes is said, and what fits goes through', async () => {
  const [guide, level] = [guidePackKey('large'), crisisKey('large')];
  const put = async (length: number) => byEditor.put(guide, await recordOf(editor, guide, { seq: 1, body: 'x'.repeat(length) }), null);
  expect(await put(9_000_000)).toMatchObject({ ok: false, trouble: { why: 'large' } });
  expect(await put(5_000_000)).toMatchObject({ ok: true });
  expect(await byLead.put(level, await recordOf(lead, level, { seq: 1, body: 'x'.repeat(20_000) }), null)).toMatchObject({
    ok: false,
    trouble: { why: 'large' },
  });
});

test('who watches hears what was there, what comes, and what came while the server was gone; a write of that time goes out afterwards', async () => {
  const key = crisisKey('watched');
  await byLead.put(key, await recordOf(lead, key, { seq: 1, body: { level: 1 } }), null);
  const heard: Value[] = [];
  const life = new AbortController();
  const backs: number[] = [];
  const watching = transportOf(member, addresses, { onBack: () => backs.push(performance.now()) });
  watching.watch('crisis.', (at, value) => at === key && heard.push(value), life.signal);
  const untilHeard = (seq: number) =>
    untilDone(`number ${seq}`, async () => {
      if (heard.at(-1)?.seq !== seq) throw new Error(JSON.stringify(heard.map((each) => each.seq)));
    });
  await untilHeard(1);
  const standing = await byLead.get(key);
  let rev = standing.ok && standing.kind === 'value' ? (standing.value?.rev ?? null) : null;
  const second = await byLead.put(key, await recordOf(lead, key, { seq: 2, body: { level: 2 } }), rev);
  rev = second.ok ? second.rev : rev;
  await untilHeard(2);
  expect(heard.map(({ rev: own }) => own !== '')).toContain(true);

  await servers.kill(0);
  const third = await recordOf(lead, key, { seq: 3, body: { level: 3 } });
  let outbox: Outbox = withUnsent([], { id: '3', key, value: third, expected: rev });
  outbox = await sendUnsent(outbox, byLead, async () => {});
  expect(outbox).toMatchObject([{ state: 'waiting' }]);
  await servers.start(0);
  outbox = await untilDone('the outbox to be empty', async () => {
    const left = await sendUnsent(outbox, byLead, async () => {});
    if (left.length > 0) throw new Error(JSON.stringify(left[0]));
    return left;
  });
  await untilHeard(3);
  expect(backs.length).toBeGreaterThan(1);
  expect((await byMember.history(key)).map(({ seq }) => seq)).toEqual([3, 2, 1]);
  life.abort();
  await watching.close();
}, 40_000);
