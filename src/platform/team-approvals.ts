/** Approvals over a team's server: a request reaches those who may say yes, their answer opens the text where it was asked for. Without a server codes are handed on by hand. */
import { readRequest } from '../core/crisis/approval.ts';
import { answerKey, approvalBody, digestOfRequest, readApproval } from '../core/team/approvals.ts';
import { requestKey } from '../core/team/keys.ts';
import { type SignedRecord, signRecord } from '../core/team/record.ts';
import { nameOf, rolesOf } from '../core/team/roles.ts';
import type { Value } from '../core/team/transport.ts';
import { type IsPlaceThere, takeAnswer } from './approvals.ts';
import { database, type StoredTeam, type StoredTeamAsked } from './database.ts';
import type { TextAsked } from './messages.ts';
import { ownSigner } from './team-issue.ts';
import { dropUnsent, keepUnsent, sendKept, unsentOf } from './team-outbox.ts';
import { maySendTexts } from './team-permission.ts';
import { ownKey, rosterOf, teams, verify } from './team-store.ts';
import { serversOf } from './team-way.ts';

const dayMs = 86_400_000;
/** Requests of others are shown, and kept, for so long; one's own as long as the server keeps an answer. */
const keptMs = { others: 2 * dayMs, own: 30 * dayMs } as const;
/** Of others no more than the newest so many are kept. */
const mostOthers = 100;

/** What became of a request or an answer. `waiting`: it goes out by itself; `kept`: the server did not take it, and it stands in Settings → Team; `none`: there is no server, or texts may not be sent. */
export type ApprovalSent = 'sent' | 'waiting' | 'kept' | 'none';

/** Sends a request to the approvers of the brand's team. */
export async function askTeam({ brand: brandId, place: box }: TextAsked, code: string): Promise<ApprovalSent> {
  const place = await database.teamLevels.get(brandId);
  const team = place && (await database.teams.get(place.team));
  const digest = digestOfRequest(code);
  if (!place || !team || digest === null || serversOf(team).length === 0 || !(await maySendTexts())) return 'none';
  const about = { id: idOf(team.id, digest), team: team.id, brandId, brand: place.brand, digest, code };
  await database.teamAsked.put({ ...about, by: '', at: Date.now(), isMine: true, place: box });
  return write(team, requestKey(place.brand, digest), code);
}

/** Sends an answer to the request of a team that it answers, if it is one; what became of it, at the worst. */
export async function answerTeam(requestCode: string, code: string): Promise<ApprovalSent> {
  const digest = digestOfRequest(requestCode);
  const became = new Set<ApprovalSent>();
  for (const asked of await database.teamAsked.filter((each) => each.digest === digest).toArray()) {
    const team = await database.teams.get(asked.team);
    if (!team) continue;
    became.add(await write(team, answerKey(asked.brand, asked.digest, await ownKey()), code));
    await database.teamAsked.update(asked.id, { isAnswered: true });
  }
  return (['kept', 'waiting', 'sent'] as const).find((each) => became.has(each)) ?? 'none';
}

/** Takes what was heard of approvals. */
export async function takeApproval(team: StoredTeam, key: string, { rev: _, signature = '', ...written }: Value, isThere: IsPlaceThere): Promise<void> {
  const record: SignedRecord = { ...written, key, signature };
  const roster = await rosterOf(team.id);
  const said = roster && (await readApproval(record, { roster, verify }));
  const brandId = said ? team.brands[said.brand] : undefined;
  if (!said || brandId === undefined) return;
  const id = idOf(team.id, said.digest);
  const own = await ownKey();
  if (said.kind === 'request') {
    const isMine = record.author === own;
    const at = Math.min(record.at, Date.now());
    // on the machine of somebody who may not answer it is only somebody else's text
    if (at <= Date.now() - (isMine ? keptMs.own : keptMs.others) || !(isMine || rolesOf(roster, own).includes('approver'))) return;
    const row = {
      id,
      team: team.id,
      brandId,
      brand: said.brand,
      digest: said.digest,
      code: said.code,
      by: nameOf(roster, record.author),
      at,
      isMine,
    };
    await takeRequest(row);
    return forgetAsked();
  }
  const asked = await database.teamAsked.get(id);
  if (asked?.isMine) await open(asked, said.code, isThere);
  if (asked && record.author === own) await database.teamAsked.update(id, { isAnswered: true });
}

/** Requests of others that wait for an answer of who sits here, the newest first. */
export async function requestsToAnswer(): Promise<StoredTeamAsked[]> {
  const mine = await approvingTeams();
  const all = await database.teamAsked
    .filter(({ team, isMine, isAnswered, at }) => mine.has(team) && !isMine && !isAnswered && at > Date.now() - keptMs.others)
    .toArray();
  return all.sort((one, other) => other.at - one.at);
}

/** A request is heard more than once. The same text asked for later, because the yes ran out or opens another box, waits for an answer again. */
async function takeRequest(row: StoredTeamAsked): Promise<void> {
  await database.transaction('rw', database.teamAsked, async () => {
    const known = await database.teamAsked.get(row.id);
    if (!known || (!known.isMine && row.at > known.at)) await database.teamAsked.put(row);
  });
}

/** Forgets requests whose time is over, those that nobody here may answer any more, and of what others ask all but the newest. */
export async function forgetAsked(): Promise<void> {
  const approving = await approvingTeams();
  const now = Date.now();
  await database.transaction('rw', database.teamAsked, async () => {
    const all = await database.teamAsked.toArray();
    const others = all
      .filter(({ isMine, at, team }) => !isMine && at > now - keptMs.others && approving.has(team))
      .sort((one, other) => other.at - one.at)
      .slice(0, mostOthers);
    const stay = new Set([...others, ...all.filter(({ isMine, at }) => isMine && at > now - keptMs.own)]);
    await database.teamAsked.bulkDelete(all.filter((each) => !stay.has(each)).map(({ id }) => id));
  });
}

/** The teams in which who sits here may say yes. */
async function approvingTeams(): Promise<ReadonlySet<string>> {
  const [own, joined] = await Promise.all([ownKey(), teams()]);
  const approving = await Promise.all(joined.map(async ({ id }) => ({ id, roster: await rosterOf(id) })));
  return new Set(approving.filter(({ roster }) => roster && rolesOf(roster, own).includes('approver')).map(({ id }) => id));
}

/** The answer opens the text for which it was asked here; one that says no, or comes late, opens nothing. */
async function open({ brandId, code: requestCode, place = '' }: StoredTeamAsked, code: string, isThere: IsPlaceThere): Promise<void> {
  const request = readRequest(requestCode);
  if (!request.ok) return;
  const { text, network, account, attachments } = request.value;
  await takeAnswer({ text, network, account, brand: brandId, attachments: [...attachments], place, code }, isThere);
}

/** Into the outbox first: whatever becomes of it, nothing that was asked or answered is lost without a word. */
async function write(team: StoredTeam, key: string, code: string): Promise<ApprovalSent> {
  const { author, sign } = await ownSigner();
  const record = await signRecord(key, { seq: 1, author, at: Date.now(), body: approvalBody(code) }, sign);
  const id = await keepUnsent(team.id, record, null);
  await sendKept(team);
  const left = (await unsentOf(team.id)).find((each) => each.id === id);
  if (left?.state !== 'conflict' || !(await isAskedAlready(team, left.theirs, { key, code })))
    return left ? (left.state === 'waiting' ? 'waiting' : 'kept') : 'sent';
  await dropUnsent(team.id, id);
  return 'sent';
}

/** The same text was asked for before, here or by somebody else of the team: that request does as well. */
async function isAskedAlready({ id }: StoredTeam, theirs: Value | null, { key, code }: { readonly key: string; readonly code: string }): Promise<boolean> {
  const roster = await rosterOf(id);
  if (!theirs || !roster) return false;
  const { rev: _, signature = '', ...written } = theirs;
  const said = await readApproval({ ...written, key, signature }, { roster, verify });
  return said?.kind === 'request' || said?.code === code;
}

function idOf(team: string, digest: string): string {
  return `${team} ${digest}`;
}
