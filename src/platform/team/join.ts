/** Joining a team and leaving it. */
import { mergeGuides } from '../../core/merge.ts';
import { type Invitation, readInvitation } from '../../core/team/join.ts';
import { database } from '../database.ts';
import { brandOf, deleteBrand } from '../library.ts';
import { policyNow } from '../policy.ts';
import { publishSnapshot } from '../snapshot.ts';
import { isBare } from './brands.ts';
import { dropTeamReplies } from './replies.ts';
import { changeTeam, guideOfTeam } from './store.ts';
import type { StoredTeam } from './stored.ts';

/** Who was joined; `before` is the team as it was here already, at another address perhaps. */
export interface Joined {
  readonly id: string;
  readonly before: StoredTeam | undefined;
}

/** Joins a team: its root is pinned from here on. One that is here already is asked at the address that is named now. */
export async function joinTeam({ name, address, root }: Invitation, { isByPolicy = false } = {}): Promise<Joined> {
  const before = (await database.teams.toArray()).find(({ pinned, joinedBy }) => pinned === root || joinedBy === root);
  const id = before?.id ?? crypto.randomUUID();
  const by = isByPolicy ? ({ isByPolicy } as const) : {};
  if (before) await changeTeam(id, ({ isByPolicy: _, isAgreed: _yes, ...team }) => ({ ...team, ...by, address }));
  else await database.teams.add({ id, name, address, pinned: root, joinedAt: Date.now(), joinedBy: root, ...by, brands: {}, troubles: {}, applied: {} });
  return { id, before };
}

/** Takes back a join whose host the browser did not allow. A team that was here stays as it was, and so does one whose root key is here: nothing of it is anywhere else. */
export async function unjoin({ id, before }: Joined): Promise<void> {
  if (before) {
    const { address, isByPolicy, isAgreed } = before;
    return changeTeam(id, (team) => ({ ...team, address, ...(isByPolicy && { isByPolicy }), ...(isAgreed && { isAgreed }) }));
  }
  if (!(await database.teamRoots.get(id))) await leaveTeam(id, false);
}

/**
 * Joins the team that the organization's policy names. A folder is asked only where the browser was allowed to; a server is connected to, since an administrator
 * decides about that, and popup and Settings → Team say so. Nothing that is written here goes there before a person has agreed (team-permission.ts).
 */
export async function joinByPolicy(): Promise<void> {
  const { policy } = await policyNow();
  const read = policy.team === undefined ? null : readInvitation(policy.team);
  if (!read?.ok) return;
  const { root, address } = read.value;
  const isIn = (await database.teams.toArray()).some((team) => (team.joinedBy === root || team.pinned === root) && team.address === address);
  if (!isIn) await joinTeam(read.value, { isByPolicy: true });
}

/** Who sits here agrees to what a policy decided. */
export async function agreeTo(id: string): Promise<void> {
  await changeTeam(id, (team) => ({ ...team, isAgreed: true }));
}

/** Leaves a team. What it brought stays as one's own, or goes. A level that stands is one's own from then on: nobody is let off by leaving. */
export async function leaveTeam(id: string, keeps: boolean): Promise<void> {
  const { teams, teamRecords, teamPast, teamOutgoing, teamBases, teamRoots, teamLevels, teamUnsent, teamAsked } = database;
  const team = await teams.get(id);
  for (const [brand, brandId] of Object.entries(team?.brands ?? {})) {
    const layer = (await guideOfTeam(id, brand))?.guide;
    if (keeps && layer) await keepLayer(brandId, layer);
    await dropTeamReplies(brandId, id, keeps);
  }
  await database.transaction('rw', [teams, teamRecords, teamPast, teamOutgoing, teamBases, teamRoots, teamLevels, teamUnsent, teamAsked], async () => {
    await teams.delete(id);
    await teamRoots.delete(id);
    for (const table of [teamRecords, teamPast, teamOutgoing, teamBases, teamLevels, teamUnsent, teamAsked]) await table.where('team').equals(id).delete();
  });
  if (!keeps) for (const brandId of Object.values(team?.brands ?? {})) if (await isBare(brandId)) await deleteBrand(brandId);
  await publishSnapshot();
}

async function keepLayer(brandId: string, layer: Parameters<typeof mergeGuides>[0][0]): Promise<void> {
  await database.transaction('rw', database.brands, async () => {
    const stored = await database.brands.get(brandId);
    if (!stored) return;
    const guide = mergeGuides([layer, stored.guide]);
    await database.brands.put(brandOf(brandId, { ...guide, brand: { ...guide.brand, name: stored.guide.brand.name } }));
  });
}
