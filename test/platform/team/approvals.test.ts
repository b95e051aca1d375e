/** Requests and answers over a team's server: none is lost without a word, none is kept for ever, and only the roster says whose yes counts. */
import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { Dexie } from 'dexie';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { digestOf, readRequest, toLetters, writeRequest } from '#src/core/crisis/approval.ts';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { approvalBody, tokenOfRequest } from '#src/core/team/approvals.ts';
import { writeInvitation } from '#src/core/team/join.ts';
import { requestKey, rosterKey } from '#src/core/team/keys.ts';
import type { TeamRole } from '#src/core/team/roles.ts';
import type { Put, Transport, Value } from '#src/core/team/transport.ts';
import { answer } from '#src/platform/approvals.ts';
import { database, forms, GuidepostDatabase } from '#src/platform/database.ts';
import { addBrand } from '#src/platform/library.ts';
import type { TextAsked } from '#src/platform/messages.ts';
import { answerTeam, askTeam, forgetAsked, requestsToAnswer, takeApproval } from '#src/platform/team/approvals.ts';
import { trustedPeople } from '#src/platform/team/approvers.ts';
import { agreeTo, joinByPolicy, joinTeam, leaveTeam } from '#src/platform/team/join.ts';
import { sendAgain, sendKept, unsentOf } from '#src/platform/team/outbox.ts';
import { ownKey } from '#src/platform/team/store.ts';
import { takeValue } from '#src/platform/team/take.ts';
import { holdServers } from '#src/platform/team/way.ts';
import { makePerson, type Person, recordBy, rosterOf, rosterRecord } from '#test/core/team/people.ts';
import { fake, manage } from '#test/platform/fake-browser.ts';

const [root, boris, vera] = [makePerson('Root'), makePerson('Boris'), makePerson('Vera')];
/** So many forms the library had before requests were named by tokens. */
const formOfTokens = 16;
const sent: string[] = [];
let outcome: (key: string) => Put = () => ({ ok: true, rev: '1' });
const nats: Transport = {
  get: async () => ({ ok: true, kind: 'value', value: null }),
  put: async (key) => {
    const put = outcome(key);
    if (put.ok) sent.push(key);
    return put;
  },
  watch: () => undefined,
  history: async () => [],
  whoAmI: async () => ({ key: '', name: '', roles: [] }),
};

let team = '';
let brandId = '';
let seq = 0;
let asked: TextAsked;
const stored = async () => {
  const found = await database.teams.get(team);
  if (!found) throw new Error('no team');
  return found;
};
const code = (text: string): string =>
  writeRequest({ text, network: 'x', account: 'northwind', brand: 'Northwind', attachments: [], by: 'Boris', at: Date.now() });

/** The root says who is in the team from now on. */
async function publishRoster(own: readonly TeamRole[], others: readonly (readonly [Person, readonly TeamRole[]])[]): Promise<void> {
  const here = { name: 'Anna', key: await ownKey(), sign: root.sign };
  const { key: _, ...value } = await rosterRecord(root, ++seq, rosterOf(root, [[here, own], ...others]));
  expect(await takeValue(await stored(), rosterKey, { ...value, rev: String(seq) })).toBe('new');
}

/** Somebody's request comes over the server. */
async function hear(person: Person, request: string, at = Date.now()): Promise<void> {
  const key = requestKey('northwind', tokenOfRequest(request, at) ?? '');
  const { key: _, ...value } = await recordBy(person, key, { seq: 1, body: approvalBody(request), at });
  await takeApproval(await stored(), key, { ...value, rev: '1' } satisfies Value, async () => true);
}

beforeEach(async () => {
  fake.reset();
  await Promise.all(database.tables.filter(({ name }) => !name.startsWith('log')).map((table) => table.clear()));
  holdServers(() => nats);
  outcome = () => ({ ok: true, rev: '1' });
  sent.length = 0;
  seq = 0;
  brandId = await addBrand(v.parse(Guide, { format: guideFormat, brand: { name: 'Northwind' } }));
  asked = { text: 'We know.', network: 'x', account: 'northwind', brand: brandId, attachments: [], place: 'box-1' };
  team = (await joinTeam({ name: 'Team', address: 'wss://guide.example.org', root: root.key })).id;
  await publishRoster(
    ['approver'],
    [
      [boris, ['member']],
      [vera, ['approver']],
    ],
  );
});
afterEach(() => vi.useRealTimers());

test('a request that the server refuses stays to be seen, and goes out once it is let through', async () => {
  outcome = () => ({ ok: false, trouble: { why: 'refused', detail: 'Permissions Violation' } });
  expect(await askTeam(asked, code('We know.'))).toBe('kept');
  const [kept] = await unsentOf(team);
  expect(kept).toMatchObject({ state: 'refused', trouble: { why: 'refused' } });
  outcome = () => ({ ok: true, rev: '1' });
  await sendAgain(await stored(), kept?.id ?? '');
  expect(await unsentOf(team)).toEqual([]);
  expect(sent).toHaveLength(1);
});

test('an answer that meets another answer of one’s own stays to be seen', async () => {
  const request = code('We know.');
  await hear(boris, request);
  const { key: _, ...theirs } = await recordBy(vera, 'k', { seq: 1, body: 'another' });
  outcome = () => ({ ok: false, conflict: { ...theirs, rev: '1' } });
  const read = readRequest(request);
  if (!read.ok) throw new Error('no request');
  expect(await answerTeam(request, await answer(read.value, { isYes: true, termMs: 1000 }))).toBe('kept');
  expect(await unsentOf(team)).toMatchObject([{ state: 'conflict' }]);
});

test('the same text that is asked for again is asked anew', async () => {
  const request = code('We know.');
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
  expect(await askTeam(asked, request)).toBe('sent');
  vi.setSystemTime(Date.now() + 1);
  expect(await askTeam(asked, request)).toBe('sent');
  expect(new Set(sent).size).toBe(2);
});

test('without a server a request waits, and goes out by itself', async () => {
  outcome = () => ({ ok: false, trouble: { why: 'unreachable' } });
  expect(await askTeam(asked, code('We know.'))).toBe('waiting');
  const [waiting] = await unsentOf(team);
  outcome = () => ({ ok: true, rev: '1' });
  await sendKept(await stored());
  expect(sent).toEqual([waiting?.key]);
});

test('to the server that only a policy named no text goes before somebody here has agreed', async () => {
  await database.teams.update(team, { isByPolicy: true });
  expect(await askTeam(asked, code('We know.'))).toBe('none');
  expect(sent).toEqual([]);
  await agreeTo(team);
  expect(await askTeam(asked, code('We know.'))).toBe('sent');
});

test('a policy connects, and whoever joins by a code has agreed', async () => {
  await leaveTeam(team, false);
  const invitation = { name: 'Team', address: 'wss://guide.example.org', root: root.key };
  manage({ team: writeInvitation(invitation) });
  await joinByPolicy();
  expect(await database.teams.toArray()).toMatchObject([{ address: invitation.address, isByPolicy: true }]);
  await joinTeam(invitation);
  const [joined] = await database.teams.toArray();
  expect(joined?.isByPolicy).toBeUndefined();
  // another server is another question
  manage({ team: writeInvitation({ ...invitation, address: 'wss://other.example.org' }) });
  await joinByPolicy();
  expect(await database.teams.toArray()).toMatchObject([{ address: 'wss://other.example.org', isByPolicy: true }]);
});

test('what others ask is kept where it can be answered, for two days, and not without end', async () => {
  await hear(boris, code('Old'), Date.now() - 3 * 86_400_000);
  expect(await database.teamAsked.count()).toBe(0);
  for (let at = 0; at < 105; at++) await hear(boris, code(`Text ${at}`), Date.now() - 1000 * at);
  expect(await database.teamAsked.count()).toBe(100);
  expect((await requestsToAnswer()).length).toBe(100);

  vi.useFakeTimers({ now: Date.now() + 2.5 * 86_400_000, toFake: ['Date'] });
  await forgetAsked();
  expect(await database.teamAsked.count()).toBe(0);
});

test('somebody who may not answer keeps no text of others', async () => {
  await hear(boris, code('We know.'));
  expect(await database.teamAsked.count()).toBe(1);
  await publishRoster(['member'], [[boris, ['member']]]);
  await forgetAsked();
  expect(await database.teamAsked.count()).toBe(0);
  await hear(boris, code('We know more.'));
  expect(await database.teamAsked.count()).toBe(0);
});

test('whose yes counts, the roster says each time; nothing of it is copied', async () => {
  expect(await trustedPeople()).toMatchObject([{ name: 'Vera', of: 'Team' }]);
  expect(await database.approvers.count()).toBe(0);
  // as an earlier version copied it
  await database.approvers.put({ key: boris.key, name: 'Boris', role: 'smm', addedAt: 1, team });
  expect((await trustedPeople()).map(({ name }) => name)).toEqual(['Vera']);
  await publishRoster(['member'], [[vera, ['member']]]);
  expect(await trustedPeople()).toEqual([]);
});

test('requests that an earlier version kept are found by the name that they had, and answered', async () => {
  const request = code('We know.');
  const read = readRequest(request);
  if (!read.ok) throw new Error('no request');
  const digest = toLetters(digestOf(read.value));
  const row = { team, brandId, brand: 'northwind', code: request, by: 'Boris', at: Date.now(), isMine: false };
  const old = new Dexie('asked');
  for (const [at, { stores }] of forms.slice(0, formOfTokens).entries()) old.version(at + 1).stores({ ...stores });
  await old.table('teamAsked').bulkAdd([
    { ...row, id: `${team} ${digest}`, digest },
    { ...row, id: `${team} nameless` },
    { ...row, id: `${team} ${digest}k1`, token: `${digest}k1` },
  ]);
  old.close();
  const moved = new GuidepostDatabase('asked');
  const kept = await moved.teamAsked.toArray();
  moved.close();
  await Dexie.delete('asked');
  expect(kept.map(({ id, token }) => [id, token])).toEqual([
    [`${team} ${digest}`, digest],
    [`${team} ${digest}k1`, `${digest}k1`],
  ]);
  await database.teamAsked.bulkAdd(kept);
  expect(await answerTeam(request, await answer(read.value, { isYes: true, termMs: 1000 }))).toBe('sent');
  expect(sent.map((key) => key.split('.')[2])).toEqual([digest, `${digest}k1`]);
});
