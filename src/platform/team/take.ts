/** Records of a team that came: judged, kept, and put to work. A record that is not believed is named, and what was had stays. */
import * as v from 'valibot';
import { TeamCrisis } from '../../core/team/bodies.ts';
import { judgeCrisis, judgeGuide, judgeRoster, type RecordTrouble } from '../../core/team/judge.ts';
import { crisisKey, guidePackKey, rosterKey } from '../../core/team/keys.ts';
import type { SignedRecord } from '../../core/team/record.ts';
import { nameOf, type Roster, rolesOf } from '../../core/team/roles.ts';
import type { Value } from '../../core/team/transport.ts';
import { dropUnsentLevel, settleTeamLevel, takeTeamLevel } from '../crisis.ts';
import { database } from '../database.ts';
import { addToLog } from '../log.ts';
import { publishSnapshot } from '../snapshot.ts';
import { placeBrands } from './brands.ts';
import { takeTeamReplies } from './replies.ts';
import { settleRoot } from './root-keys.ts';
import { believed, changeTeam, guideOfTeam, keepRecord, keepRev, noteArrived, noteTrouble, ownKey, rosterOf, verify } from './store.ts';
import type { StoredTeam } from './stored.ts';

/** `later`: there is no roster yet to judge it by. */
export type Taken = 'new' | 'same' | 'later' | { readonly refused: RecordTrouble };

/** Takes a value as it came from the team's engine. */
export async function takeValue(team: StoredTeam, key: string, value: Value): Promise<Taken> {
  const { rev, signature, ...written } = value;
  if (signature === undefined) return refuse(team.id, key, { why: 'signature' });
  const record: SignedRecord = { ...written, key, signature };
  const outcome = key === rosterKey ? await takeRoster(team, record, rev) : await takeBody(team.id, record, rev);
  if (outcome === 'same' || outcome === 'new') await noteArrived(team.id, record);
  // ours stands newer, and somebody has yet to put it there
  if (typeof outcome === 'object' && outcome.refused === 'rollback' && (await database.teamOutgoing.get([team.id, key]))) return 'same';
  if (typeof outcome === 'object') return refuse(team.id, key, { why: outcome.refused, author: record.author });
  if (outcome === 'same') await keepRev(team.id, key, rev);
  if (outcome !== 'later') await noteTrouble(team.id, key, null);
  return outcome;
}

/** Puts to work what is kept: at each start, since the last one may have died between keeping and doing. */
export async function settleTeam(id: string): Promise<void> {
  const roster = await rosterOf(id);
  if (!roster) return;
  await obeyRoster(id, roster);
  await settleRoot(id);
  const team = await database.teams.get(id);
  for (const [brand, brandId] of Object.entries(team?.brands ?? {})) {
    const crisis = await believed(id, crisisKey(brand));
    if (crisis) await obeyCrisis(brandId, crisis.record, roster);
    await settleTeamLevel(brandId, crisis ? wordIn(crisis.record) : { level: 0 });
    const guide = await believed(id, guidePackKey(brand));
    if (guide && team?.applied[guide.record.key] !== guide.record.seq) await obeyGuide(id, { brand, brandId, record: guide.record });
  }
}

async function takeRoster(team: StoredTeam, record: SignedRecord, rev: string): Promise<Taken> {
  const known = (await believed(team.id, rosterKey))?.record ?? null;
  const pinned = (await database.teams.get(team.id))?.pinned ?? team.pinned;
  const judged = await judgeRoster(record, { pinned, known, verify });
  if (!judged.ok) return { refused: judged.why };
  if (judged.kind === 'same' || !(await keepRecord(team.id, record, rev))) return 'same';
  await obeyRoster(team.id, judged.body);
  return 'new';
}

/** A brand of the roster gets its place here; the root that signed it is the pinned one from now on. */
async function obeyRoster(id: string, roster: Roster): Promise<void> {
  const brands = await placeBrands(id, roster.brands);
  await changeTeam(id, (before) => ({ ...before, name: roster.name, pinned: roster.root, brands }));
  const leads = rolesOf(roster, await ownKey()).includes('lead');
  await database.teamLevels.where('team').equals(id).modify({ leads });
  if (!leads) await takeLeadFrom(id);
}

/** A lower level that was never sent goes with the role: what the team said last counts again. */
async function takeLeadFrom(id: string): Promise<void> {
  for (const { brandId, brand, isUnsent } of await database.teamLevels.where('team').equals(id).toArray()) {
    if (!isUnsent) continue;
    const said = await believed(id, crisisKey(brand));
    await dropUnsentLevel(brandId, said ? wordIn(said.record) : { level: 0 });
  }
}

async function takeBody(id: string, record: SignedRecord, rev: string): Promise<Taken> {
  const [roster, team] = await Promise.all([rosterOf(id), database.teams.get(id)]);
  if (!roster || !team) return 'later';
  const place = Object.entries(team.brands).find(([brand]) => [crisisKey(brand), guidePackKey(brand)].includes(record.key));
  if (!place) return { refused: 'key' };
  const [brand, brandId] = place;
  const known = (await believed(id, record.key))?.record ?? null;
  const isCrisis = record.key === crisisKey(brand);
  const judged = await (isCrisis ? judgeCrisis : judgeGuide)(record, { brand, roster, known, verify });
  if (!judged.ok) return { refused: judged.why };
  if (judged.kind === 'same' || !(await keepRecord(id, record, rev))) return 'same';
  if (isCrisis) await obeyCrisis(brandId, record, roster);
  else await obeyGuide(id, { brand, brandId, record });
  return 'new';
}

/** It was judged before it was kept. */
function wordIn({ body }: Pick<SignedRecord, 'body'>): TeamCrisis {
  return v.parse(TeamCrisis, JSON.parse(body));
}

async function obeyCrisis(brandId: string, { seq, author, body }: SignedRecord, roster: Roster): Promise<void> {
  const { level, until, title, sensitiveWords } = wordIn({ body });
  await takeTeamLevel(brandId, { seq, level, until, title, sensitiveWords, by: nameOf(roster, author), isMine: author === (await ownKey()) });
}

/** The rules come with the next snapshot, as a layer over our own; the replies stand in the library, marked as the team's. */
async function obeyGuide(
  id: string,
  { brand, brandId, record }: { readonly brand: string; readonly brandId: string; readonly record: SignedRecord },
): Promise<void> {
  const taken = await guideOfTeam(id, brand);
  if (!taken) return;
  await takeTeamReplies(brandId, id, taken.guide.replies);
  await publishSnapshot();
  await changeTeam(id, (team) => ({ ...team, applied: { ...team.applied, [record.key]: record.seq } }));
  const by = nameOf((await rosterOf(id)) ?? { members: [] }, record.author);
  await addToLog({ what: 'guide-changed', brand: brandId, reason: [by, taken.said].filter(Boolean).join(': ') });
}

async function refuse(id: string, key: string, { why, author }: { readonly why: RecordTrouble; readonly author?: string }): Promise<Taken> {
  const roster = author === undefined ? null : await rosterOf(id);
  const by = roster && author ? nameOf(roster, author) : '';
  await noteTrouble(id, key, { why, at: Date.now(), ...(by ? { by } : {}) });
  return { refused: why };
}
