/** Issuing a record of a team: numbered after the last one that was believed, signed, and written to the team's folder, or handed out as a file. */
import { fileName } from '../../core/team/join.ts';
import { rosterKey } from '../../core/team/keys.ts';
import { type Sign, type SignedRecord, signRecord, writeRecord } from '../../core/team/record.ts';
import { upon } from '../../core/team/revision.ts';
import { isOutOfReach, type TransportTrouble } from '../../core/team/transport.ts';
import { database } from '../database.ts';
import { installKey, signWith } from '../install-key.ts';
import { keepUnsent, unsentOf } from './outbox.ts';
import { believed, ownKey } from './store.ts';
import type { StoredTeam } from './stored.ts';
import { takeValue } from './take.ts';
import { mayWrite, serversOf, transportOf } from './way.ts';

/** What became of a record. `waiting`: it goes to the server once that can be reached. `file`: somebody must put it at the team's address. `conflict`: somebody else wrote just then; nothing was overwritten. */
export type Issued =
  | { readonly ok: true; readonly way: 'sent' | 'waiting' }
  | HandedOut
  | { readonly ok: false; readonly why: 'conflict' }
  | { readonly ok: false; readonly why: 'trouble'; readonly trouble: TransportTrouble };

/** `trouble`: why the team's server did not take it. */
interface HandedOut {
  readonly ok: true;
  readonly way: 'file';
  readonly name: string;
  readonly text: string;
  readonly trouble?: TransportTrouble;
}

/** Who signs: the key that a record names as its author, and its signature. */
interface Signer {
  readonly author: string;
  readonly sign: Sign;
}

/** What stands at the team's address, taken first where it is new: nobody writes over what they have not seen. */
export type Standing = { readonly ok: true; readonly rev: string | null } | { readonly ok: false; readonly trouble: TransportTrouble };

export async function lookFirst(team: StoredTeam, key: string): Promise<Standing> {
  if (!mayWrite(team)) return { ok: true, rev: null };
  const got = await transportOf(team).get(key);
  if (!got.ok && serversOf(team).length > 0 && (isOutOfReach(got.trouble) || key === rosterKey)) {
    // cut off from the server, one writes upon what one has seen; a server that says no may yet be set up by that very roster
    const had = await believed(team.id, key);
    return { ok: true, rev: had ? had.rev || upon(had.record) : null };
  }
  if (!got.ok) return { ok: false, trouble: got.trouble };
  if (got.kind === 'same' || !got.value) return { ok: true, rev: null };
  const taken = await takeValue(team, key, got.value);
  const isForeign = key === rosterKey && typeof taken === 'object' && taken.refused === 'author';
  if (isForeign && (await isFounding(team.id))) return { ok: false, trouble: { why: 'occupied' } };
  return { ok: true, rev: got.value.rev };
}

/** The first roster was never seen at the team's address: what stands there under another root is another team's. Later it is a forgery, and gives way. */
async function isFounding(id: string): Promise<boolean> {
  const [had, waiting] = await Promise.all([believed(id, rosterKey), database.teamOutgoing.get([id, rosterKey])]);
  return !had || (had.record.seq === 1 && waiting !== undefined);
}

/** Issues a body under a key. `rev` is what stands there now, by `lookFirst`. */
export async function issue(
  team: StoredTeam,
  { key, body, rev }: { readonly key: string; readonly body: string; readonly rev: string | null },
  signer: Signer,
): Promise<Issued> {
  const [had, waiting, unsent] = await Promise.all([believed(team.id, key), database.teamOutgoing.get([team.id, key]), unsentOf(team.id)]);
  const numbers = unsent.filter((each) => each.key === key).map(({ value }) => value.seq);
  const seq = Math.max(had?.record.seq ?? 0, waiting?.record.seq ?? 0, ...numbers) + 1;
  const record = await signRecord(key, { seq, author: signer.author, at: Date.now(), body }, signer.sign);
  if (!mayWrite(team)) return handOut(team, record);
  const sent = await send(team, record, rev);
  if (sent.ok || sent.why === 'conflict' || serversOf(team).length === 0) return sent;
  // a roster is what the server is set up by: whoever runs it gets the file, whatever the server says today
  if (key === rosterKey) return { ...(await handOut(team, record)), trouble: sent.trouble };
  // a level is tried again by itself as it stands then (background/team.ts)
  if (!isOutOfReach(sent.trouble) || key.startsWith('crisis.')) return sent;
  await keepUnsent(team.id, record, rev);
  return { ok: true, way: 'waiting' };
}

/** Somebody with a role signs by the key of this installation. */
export async function ownSigner(): Promise<Signer> {
  const key = await installKey('approval');
  return { author: await ownKey(), sign: (bytes) => signWith(key, bytes) };
}

/** What was handed out as files before there was a folder goes there now, unless something newer stands there. */
export async function sendOutgoing(id: string): Promise<Issued[]> {
  const [team, waiting] = await Promise.all([database.teams.get(id), database.teamOutgoing.where('team').equals(id).toArray()]);
  const sent: Issued[] = [];
  if (!team) return sent;
  for (const { key, record } of waiting) {
    const standing = await lookFirst(team, key);
    if (!standing.ok) sent.push({ ok: false, why: 'trouble', trouble: standing.trouble });
    else if (await mayFollow(id, record)) sent.push(await send(team, record, standing.rev));
  }
  return sent;
}

/** Whether nothing stands there that this record was not made after: another with its number is somebody else's. */
async function mayFollow(id: string, record: SignedRecord): Promise<boolean> {
  const had = (await believed(id, record.key))?.record;
  return !had || had.seq < record.seq || had.signature === record.signature;
}

async function send(team: StoredTeam, { key, ...value }: SignedRecord, rev: string | null): Promise<Issued> {
  const put = await transportOf(team).put(key, value, rev);
  if ('conflict' in put) return { ok: false, why: 'conflict' };
  if (!put.ok) return { ok: false, why: 'trouble', trouble: put.trouble };
  await takeValue(team, key, { ...value, rev: put.rev });
  return { ok: true, way: 'sent' };
}

/** It waits until it is seen at the team's address. A roster counts here at once: its root sits here. */
async function handOut(team: StoredTeam, record: SignedRecord): Promise<HandedOut> {
  const { key, ...value } = record;
  if (key === rosterKey) await takeValue(team, key, { ...value, rev: '' });
  await database.teamOutgoing.put({ team: team.id, key, record, at: Date.now() });
  return { ok: true, way: 'file', name: fileName(key), text: writeRecord(record) };
}
