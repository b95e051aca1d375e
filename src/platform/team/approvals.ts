/** Approvals over a team's server: a request reaches those who may say yes, their answer opens the text where it was asked for. Without a server codes are handed on by hand. */
import { readRequest, writeRequest } from '../../core/crisis/approval.ts';
import { answerKey, approvalBody, readApproval, tokenOfRequest } from '../../core/team/approvals.ts';
import { requestKey } from '../../core/team/keys.ts';
import { type SignedRecord, signRecord } from '../../core/team/record.ts';
import { nameOf, rolesOf } from '../../core/team/roles.ts';
import type { Value } from '../../core/team/transport.ts';
import { type IsPlaceThere, takeAnswer } from '../approvals.ts';
import { database } from '../database.ts';
import type { TextAsked } from '../messages.ts';
import { ownSigner } from './issue.ts';
import { keepUnsent, sendKept, unsentOf } from './outbox.ts';
import { maySendTexts } from './permission.ts';
import { ownKey, rosterOf, teams, verify } from './store.ts';
import type { StoredTeam, StoredTeamAsked } from './stored.ts';
import { serversOf } from './way.ts';

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
  const at = Date.now();
  const token = tokenOfRequest(code, at);
  if (!place || !team || token === null || serversOf(team).length === 0 || !(await maySendTexts(team))) return 'none';
  const about = { id: idOf(team.id, token), team: team.id, brandId, brand: place.brand, token, code };
  await database.teamAsked.put({ ...about, by: '', at, isMine: true, place: box });
  return write(team, requestKey(place.brand, token), { code, at });
}

/** Sends an answer to the request of a team that it answers, if it is one; what became of it, at the worst. */
export async function answerTeam(requestCode: string, code: string): Promise<ApprovalSent> {
  const became = new Set<ApprovalSent>();
  for (const asked of await database.teamAsked.filter(({ code: each }) => isSameRequest(each, requestCode)).toArray()) {
    const team = await database.teams.get(asked.team);
    if (!team) continue;
    became.add(await write(team, answerKey(asked.brand, asked.token, await ownKey()), { code, at: Date.now() }));
    await database.teamAsked.update(asked.id, { isAnswered: true });
  }
  return (['kept', 'waiting', 'sent'] as const).find((each) => became.has(each)) ?? 'none';
}

/** What is pasted may have a message around it. */
function isSameRequest(one: string, other: string): boolean {
  const [here, there] = [readRequest(one), readRequest(other)];
  return here.ok && there.ok && writeRequest(here.value) === writeRequest(there.value);
}

/** Takes what was heard of approvals. */
export async function takeApproval(team: StoredTeam, key: string, { rev: _, signature = '', ...written }: Value, isThere: IsPlaceThere): Promise<void> {
  const record: SignedRecord = { ...written, key, signature };
  const roster = await rosterOf(team.id);
  const said = roster && (await readApproval(record, { roster, verify }));
  const brandId = said ? team.brands[said.brand] : undefined;
  if (!said || brandId === undefined) return;
  const id = idOf(team.id, said.token);
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
      token: said.token,
      code: said.code,
      by: nameOf(roster, record.author),
      at,
      isMine,
    };
    await database.teamAsked.add(row).catch(() => undefined); // a request is heard more than once
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
async function write(team: StoredTeam, key: string, { code, at }: { readonly code: string; readonly at: number }): Promise<ApprovalSent> {
  const { author, sign } = await ownSigner();
  const id = await keepUnsent(team.id, await signRecord(key, { seq: 1, author, at, body: approvalBody(code) }, sign), null);
  await sendKept(team);
  const left = (await unsentOf(team.id)).find((each) => each.id === id);
  if (!left) return 'sent';
  return left.state === 'waiting' ? 'waiting' : 'kept';
}

function idOf(team: string, token: string): string {
  return `${team} ${token}`;
}
