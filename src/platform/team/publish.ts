/** What leads and editors publish for their team: the level of a brand, and its guide with the replies. */
import * as v from 'valibot';
import { Guide, guideFormat } from '../../core/guide.ts';
import { crisisFormat, mostCrisisBytes, type TeamCrisis, type TeamGuide, guideFormat as teamGuideFormat } from '../../core/team/bodies.ts';
import { type Clash, isSameMatter, mergeChanges, type Settled } from '../../core/team/changes.ts';
import { crisisKey, guidePackKey } from '../../core/team/keys.ts';
import { effectiveLevel, inForce, isOverdue } from '../../core/team/level.ts';
import { database } from '../database.ts';
import { brandOf, repliesOf } from '../library.ts';
import { dropIndex } from '../reply-index.ts';
import { publishSnapshot } from '../snapshot.ts';
import { readStored } from '../storage.ts';
import { type Issued, issue, lookFirst, ownSigner } from './issue.ts';
import { isClone, saidNow } from './replies.ts';
import { guideOfTeam } from './store.ts';
import type { StoredTeamLevel } from './stored.ts';

/** `clash`: somebody else changed the same; both versions come along, and a person decides. */
export type PublishedGuide =
  | Issued
  | { readonly ok: false; readonly why: 'clash'; readonly clashes: readonly Clash[] }
  | { readonly ok: true; readonly way: 'nothing' };

/** A record with its key and signature around the body takes so many bytes at most. */
const frameBytes = 400;

/** Somebody else may write between our look and our word: looked at again so many times. */
const mostTries = 3;

/** Publishes the level that was set here, or that stands here. Lower than what another lead said meanwhile is a conflict; `isSure` says it all the same. */
export async function publishLevel(
  brandId: string,
  { until, isSure = false, tries = mostTries }: { readonly until?: number | undefined; readonly isSure?: boolean; readonly tries?: number } = {},
): Promise<Issued> {
  const before = await database.teamLevels.get(brandId);
  const team = before && (await database.teams.get(before.team));
  if (!before || !team) return closed;
  const key = crisisKey(before.brand);
  const standing = await lookFirst(team, key);
  if (!standing.ok) return { ok: false, why: 'trouble', trouble: standing.trouble };
  const [now = before, { crisis }] = await Promise.all([database.teamLevels.get(brandId), readStored('crisis')]);
  if ((isOvertaken(now) && !isSure) || isOverdue(now, Date.now())) return { ok: false, why: 'conflict' };
  const end = until ?? (now.isUnsent ? now.ownUntil : undefined);
  const level = now.isUnsent ? now.own : effectiveLevel(now, Date.now());
  const { title = '', sensitiveWords = [] } = crisis[brandId] ?? {};
  const issued = await issue(team, { key, body: crisisBody({ level, title, sensitiveWords, until: end }), rev: standing.rev }, await ownSigner());
  const isBeaten = !issued.ok && issued.why === 'conflict' && tries > 1;
  return isBeaten ? publishLevel(brandId, { until, isSure, tries: tries - 1 }) : issued;
}

/** Another lead said something higher since a level was set here: whether ours still goes, a person decides. */
export function isOvertaken(level: StoredTeamLevel): boolean {
  return level.isUnsent === true && level.unsentOn !== level.seq && level.own < inForce(level, Date.now());
}

/** Publishes a brand's guide with its replies: what was done here, together with what others published since. */
export async function publishGuide(
  brandId: string,
  { said = '', settle }: { readonly said?: string; readonly settle?: (clash: Clash) => Settled } = {},
): Promise<PublishedGuide> {
  const place = await database.teamLevels.get(brandId);
  const team = place && (await database.teams.get(place.team));
  if (!place || !team) return closed;
  const key = guidePackKey(place.brand);
  const standing = await lookFirst(team, key);
  if (!standing.ok) return { ok: false, why: 'trouble', trouble: standing.trouble };
  const theirs = (await guideOfTeam(team.id, place.brand))?.guide;
  const mine = await guideHere(brandId);
  if (!mine) return closed;
  const base = (await database.teamBases.get([team.id, key]))?.guide ?? emptyLike(mine);
  const { guide, clashes } = mergeChanges(base, { mine, theirs: theirs ?? base }, settle);
  if (clashes.length > 0 && !settle) return { ok: false, why: 'clash', clashes };
  if (theirs && isSameMatter(guide, theirs)) {
    await adopt(brandId, { team: team.id, key, guide, sent: mine });
    return { ok: true, way: 'nothing' };
  }
  const body = JSON.stringify({ format: teamGuideFormat, guide, said } satisfies TeamGuide);
  const issued = await issue(team, { key, body, rev: standing.rev }, await ownSigner());
  // one that waits is not the team's yet: it may still collide
  if (issued.ok && issued.way !== 'waiting') await adopt(brandId, { team: team.id, key, guide, sent: mine });
  return issued;
}

/** Whether an editor here did something to the guide that the team does not have. */
export async function hasUnsentGuide(brandId: string): Promise<boolean> {
  const place = await database.teamLevels.get(brandId);
  const mine = place && (await guideHere(brandId));
  if (!place || !mine) return false;
  const base = (await database.teamBases.get([place.team, guidePackKey(place.brand)]))?.guide ?? emptyLike(mine);
  return !isSameMatter(mine, base);
}

const closed = { ok: false, why: 'trouble', trouble: { why: 'closed' } } as const;

/** A brand's guide as it stands here, with its replies: also those that came from the team, which are the team's own words. */
async function guideHere(brandId: string): Promise<Guide | null> {
  const [stored, replies] = await Promise.all([database.brands.get(brandId), database.replies.where('brandId').equals(brandId).toArray()]);
  if (!stored) return null;
  const { crisis: _, ...guide } = stored.guide;
  return v.parse(Guide, { ...guide, replies: replies.filter((reply) => !isClone(reply)).map(saidNow) });
}

interface Adopted {
  readonly team: string;
  readonly key: string;
  /** What the team has. */
  readonly guide: Guide;
  /** What stood here when it was sent. */
  readonly sent: Guide;
}

/** From now on the guide here is the one that was published, with what was done here while it was on its way. */
async function adopt(brandId: string, { team, key, guide, sent }: Adopted): Promise<void> {
  const { brands, replies, replyIndexes, teamBases } = database;
  await database.transaction('rw', [brands, replies, replyIndexes, teamBases], async () => {
    const before = await replies.where('brandId').equals(brandId).toArray();
    const here = await guideHere(brandId);
    const whole = here && !isSameMatter(here, sent) ? mergeChanges(sent, { mine: here, theirs: guide }).guide : guide;
    await brands.put(brandOf(brandId, whole));
    const ids = new Set(whole.replies.map(({ id }) => id));
    await replies.bulkDelete(before.filter(({ id }) => !ids.has(id)).map(({ id }) => [brandId, id]));
    await replies.bulkPut(repliesOf(brandId, whole.replies, before));
    await dropIndex(brandId);
    await teamBases.put({ team, key, guide });
  });
  await publishSnapshot();
}

function emptyLike({ brand }: Guide): Guide {
  return v.parse(Guide, { format: guideFormat, brand: { name: brand.name } });
}

/** The record of a level; words that do not fit into it are left out. */
function crisisBody({
  level,
  title,
  sensitiveWords,
  until,
}: Pick<TeamCrisis, 'level' | 'title'> & { readonly sensitiveWords: readonly string[]; readonly until: number | undefined }): string {
  const most = mostCrisisBytes - frameBytes;
  const bodyWith = (words: readonly string[], length: number): string =>
    JSON.stringify({ format: crisisFormat, level, title: title.slice(0, length), sensitiveWords: words, ...(until === undefined ? {} : { until }) });
  const words = sensitiveWords.filter((word) => word.length <= 60).slice(0, 20);
  while (words.length > 0 && bytesIn(bodyWith(words, 200)) > most) words.pop();
  let length = 200;
  while (bytesIn(bodyWith(words, length)) > most) length -= 10;
  return bodyWith(words, length);
}

/** As they stand in the file, where the body is a string within JSON. */
function bytesIn(body: string): number {
  return new TextEncoder().encode(JSON.stringify(body)).length;
}
