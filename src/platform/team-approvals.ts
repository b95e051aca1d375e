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
import { keepUnsent } from './team-outbox.ts';
import { maySendTexts } from './team-permission.ts';
import { ownKey, rosterOf, teams, verify } from './team-store.ts';
import { serversOf, transportOf } from './team-way.ts';

/** A request is shown for so long. */
const shownMs = 2 * 86_400_000;

/** Sends a request to the approvers of the brand's team; false where it has no server, or texts may not be sent. */
export async function askTeam({ brand: brandId, place: box }: TextAsked, code: string): Promise<boolean> {
  const place = await database.teamLevels.get(brandId);
  const team = place && (await database.teams.get(place.team));
  const digest = digestOfRequest(code);
  if (!place || !team || digest === null || serversOf(team).length === 0 || !(await maySendTexts())) return false;
  const about = { id: idOf(team.id, digest), team: team.id, brandId, brand: place.brand, digest, code };
  await database.teamAsked.put({ ...about, by: '', at: Date.now(), isMine: true, place: box });
  await write(team, requestKey(place.brand, digest), code);
  return true;
}

/** Sends an answer to the request of a team that it answers, if it is one. */
export async function answerTeam(requestCode: string, code: string): Promise<void> {
  const digest = digestOfRequest(requestCode);
  for (const asked of await database.teamAsked.filter((each) => each.digest === digest).toArray()) {
    const team = await database.teams.get(asked.team);
    if (!team) continue;
    await write(team, answerKey(asked.brand, asked.digest, await ownKey()), code);
    await database.teamAsked.update(asked.id, { isAnswered: true });
  }
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
    const row = {
      id,
      team: team.id,
      brandId,
      brand: said.brand,
      digest: said.digest,
      code: said.code,
      by: nameOf(roster, record.author),
      at: record.at,
      isMine,
    };
    await takeRequest(row);
    return;
  }
  const asked = await database.teamAsked.get(id);
  if (asked?.isMine) await open(asked, said.code, isThere);
  if (asked && record.author === own) await database.teamAsked.update(id, { isAnswered: true });
}

/** Requests of others that wait for an answer of who sits here, the newest first. */
export async function requestsToAnswer(): Promise<StoredTeamAsked[]> {
  const [own, joined] = await Promise.all([ownKey(), teams()]);
  const approving = await Promise.all(joined.map(async ({ id }) => ({ id, roster: await rosterOf(id) })));
  const mine = new Set(approving.filter(({ roster }) => roster && rolesOf(roster, own).includes('approver')).map(({ id }) => id));
  const all = await database.teamAsked
    .filter(({ team, isMine, isAnswered, at }) => mine.has(team) && !isMine && !isAnswered && at > Date.now() - shownMs)
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

/** The answer opens the text for which it was asked here; one that says no, or comes late, opens nothing. */
async function open({ brandId, code: requestCode, place = '' }: StoredTeamAsked, code: string, isThere: IsPlaceThere): Promise<void> {
  const request = readRequest(requestCode);
  if (!request.ok) return;
  const { text, network, account, attachments } = request.value;
  await takeAnswer({ text, network, account, brand: brandId, attachments: [...attachments], place, code }, isThere);
}

async function write(team: StoredTeam, key: string, code: string): Promise<void> {
  const { author, sign } = await ownSigner();
  const record = await signRecord(key, { seq: 1, author, at: Date.now(), body: approvalBody(code) }, sign);
  const { key: _, ...value } = record;
  const put = await transportOf(team).put(key, value, null);
  if (!put.ok && 'trouble' in put && put.trouble.why === 'unreachable') await keepUnsent(team.id, record, null);
}

function idOf(team: string, digest: string): string {
  return `${team} ${digest}`;
}
