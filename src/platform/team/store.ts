/** The teams that this machine belongs to, and what was believed of them. All of it stays in the library: pages of others never see who is in a team. */
import * as v from 'valibot';
import { toLetters } from '../../core/crisis/approval.ts';
import { TeamGuide } from '../../core/team/bodies.ts';
import { crisisKey, guidePackKey, rosterKey } from '../../core/team/keys.ts';
import type { SignedRecord, Verify } from '../../core/team/record.ts';
import { nameOf, Roster, rolesOf } from '../../core/team/roles.ts';
import type { Value, Who } from '../../core/team/transport.ts';
import { database } from '../database.ts';
import { installKey } from '../install-key.ts';
import { verifyEd25519 } from '../signature.ts';
import type { StoredTeam, TeamTrouble } from './stored.ts';

/** So many former records of a key are kept: of levels, which are small, more than of guides. */
const kept = { crisis: 64, other: 10 } as const;

export function teams(): Promise<StoredTeam[]> {
  return database.teams.toArray();
}

/** Where teams are asked and written to: hosts that were allowed for nothing else. */
export async function teamAddresses(): Promise<string[]> {
  return (await teams()).flatMap(({ address, folder }) => (folder ? [address, folder.address] : [address]));
}

/** Changes what is stored of a team, starting from what stands there at that instant. Nothing happens once it was left. */
export async function changeTeam(id: string, change: (team: StoredTeam) => StoredTeam): Promise<void> {
  await database.transaction('rw', database.teams, async () => {
    const before = await database.teams.get(id);
    if (before) await database.teams.put(change(before));
  });
}

/** Notes what went wrong with a record, or that nothing did. */
export async function noteTrouble(id: string, key: string, trouble: TeamTrouble | null): Promise<void> {
  await changeTeam(id, (team) => {
    const { [key]: _, ...others } = team.troubles;
    return { ...team, troubles: trouble ? { ...others, [key]: trouble } : others };
  });
}

/** The record that was believed last; undefined when none ever was. */
export async function believed(team: string, key: string): Promise<{ readonly record: SignedRecord; readonly rev: string } | undefined> {
  return database.teamRecords.get([team, key]);
}

/** Keeps a record as the last good one, unless a newer one came meanwhile; false then. */
export async function keepRecord(team: string, record: SignedRecord, rev: string): Promise<boolean> {
  const { teamRecords, teamPast } = database;
  const place: [string, string] = [team, record.key];
  return database.transaction('rw', teamRecords, teamPast, async () => {
    const before = await teamRecords.get(place);
    if (before && before.record.seq >= record.seq) return false;
    const at = Date.now();
    await teamRecords.put({ team, key: record.key, record, rev, at });
    await teamPast.add({ team, key: record.key, record, at });
    const past = await teamPast.where('[team+key]').equals(place).primaryKeys();
    const most = record.key.startsWith('crisis.') ? kept.crisis : kept.other;
    await teamPast.bulkDelete(past.slice(0, Math.max(0, past.length - most)));
    return true;
  });
}

/** A record was seen at the team's address: handed out of ours, it is not outgoing any more. */
export async function noteArrived(team: string, { key, seq }: SignedRecord): Promise<void> {
  const waiting = await database.teamOutgoing.get([team, key]);
  if (waiting && waiting.record.seq <= seq) await database.teamOutgoing.delete([team, key]);
}

/** The team's word for a record that is had has changed, and nothing else. */
export async function keepRev(team: string, key: string, rev: string): Promise<void> {
  await database.teamRecords.update([team, key], { rev });
}

/** What was believed of a key, the newest first. */
export async function pastOf(team: string, key: string): Promise<Value[]> {
  const past = await database.teamPast.where('[team+key]').equals([team, key]).reverse().sortBy('id');
  return past.map(({ record: { key: _, ...value } }) => ({ ...value, rev: '' }));
}

/** The roster that was believed last. */
export async function rosterOf(team: string): Promise<Roster | null> {
  return bodyOf(Roster, await believed(team, rosterKey));
}

/** The team's guide of one of its brands, as it was believed last. */
export async function guideOfTeam(team: string, brand: string): Promise<TeamGuide | null> {
  return bodyOf(TeamGuide, await believed(team, guidePackKey(brand)));
}

/** Who sits here, by their own key and the roster. */
export async function whoInTeam(team: string): Promise<Who> {
  const [key, roster] = await Promise.all([ownKey(), rosterOf(team)]);
  return { key, name: roster ? nameOf(roster, key) : '', roles: roster ? rolesOf(roster, key) : [] };
}

/** The public key that this installation signs with, in letters: the one of its card. */
export async function ownKey(): Promise<string> {
  return toLetters((await installKey('approval')).publicKey);
}

/** All keys that a team's file mode asks for; the levels first, they are what is urgent. */
export function keysOf({ brands }: Pick<StoredTeam, 'brands'>): { readonly urgent: readonly string[]; readonly others: readonly string[] } {
  const names = Object.keys(brands);
  return { urgent: names.map(crisisKey), others: [rosterKey, ...names.map(guidePackKey)] };
}

/** Never throws: a browser too old to verify believes nothing. */
export const verify: Verify = async (publicKey, signed) => verifyEd25519(publicKey, signed).catch(() => false);

function bodyOf<S extends v.GenericSchema>(schema: S, stored: { readonly record: SignedRecord } | undefined): v.InferOutput<S> | null {
  if (!stored) return null;
  const read = v.safeParse(schema, JSON.parse(stored.record.body)); // it was judged before it was kept
  return read.success ? read.output : null;
}
