/** The team's replies in a brand's library: marked, so that they can go again. What somebody here wrote or changed stays theirs. */
import type { Reply } from '../../core/guide.ts';
import { isSameMatter } from '../../core/team/changes.ts';
import { database } from '../database.ts';
import { repliesOf } from '../library.ts';
import { plainReply } from '../replies.ts';
import { dropIndex } from '../reply-index.ts';
import type { StoredReply } from '../stored.ts';

/** A reply that came from a team carries the team's id, and what it said then. */
interface Mark {
  readonly id: string;
  readonly said: Reply;
}

/** Behind the id of a team's reply whose own id is taken here. */
const beside = '@team';

/** Brings a brand's library in step with the team's replies. */
export async function takeTeamReplies(brandId: string, team: string, replies: readonly Reply[]): Promise<void> {
  await database.transaction('rw', [database.replies, database.replyIndexes], async () => {
    const before = await database.replies.where('brandId').equals(brandId).toArray();
    const own = new Map(before.filter((reply) => !isUntouched(reply, team)).map((reply) => [reply.id, reply]));
    const coming = replies.flatMap((reply) => placed(reply, own)).map((reply) => ({ ...reply, team: { id: team, said: reply } satisfies Mark }));
    const ids = new Set(coming.map(({ id }) => id));
    await database.replies.bulkDelete(before.filter((reply) => !own.has(reply.id) && !ids.has(reply.id)).map(({ id }) => [brandId, id]));
    await database.replies.bulkPut(repliesOf(brandId, coming, before));
    // whoever changed a reply of the team's made it their own
    await database.replies.bulkPut([...own.values()].filter((reply) => markOf(reply)?.id === team).map(withoutMark));
    await dropIndex(brandId);
  });
}

/** A reply of the team's that stands beside one of our own with the same id. */
export function isClone(reply: StoredReply): boolean {
  return reply.id.endsWith(beside) && isFromTeam(reply);
}

/** A reply as a guide has it, without the mark. */
export function saidNow(reply: StoredReply): Reply {
  const { team: _, ...said } = plainReply(reply);
  return said as Reply; // only the mark is gone
}

function isFromTeam(reply: StoredReply): boolean {
  const mark = markOf(reply);
  return mark !== null && isSameMatter(saidNow(reply), mark.said);
}

/** Leaves a team: its replies go, or stay as one's own. */
export async function dropTeamReplies(brandId: string, team: string, keeps: boolean): Promise<void> {
  await database.transaction('rw', [database.replies, database.replyIndexes], async () => {
    const marked = (await database.replies.where('brandId').equals(brandId).toArray()).filter((reply) => markOf(reply)?.id === team);
    if (keeps) await database.replies.bulkPut(marked.map(withoutMark));
    else await database.replies.bulkDelete(marked.filter(isFromTeam).map(({ id }) => [brandId, id]));
    await dropIndex(brandId);
  });
}

/** A reply of the team's beside one of our own with its id: the same is not there twice, another stands under an id of its own. */
function placed(reply: Reply, own: ReadonlyMap<string, StoredReply>): Reply[] {
  const here = own.get(reply.id);
  if (!here) return [reply];
  if (isSameMatter(saidNow(here), reply)) return [];
  return [{ ...reply, id: `${reply.id}${beside}` }];
}

function isUntouched(reply: StoredReply, team: string): boolean {
  return markOf(reply)?.id === team && isFromTeam(reply);
}

function withoutMark(reply: StoredReply): StoredReply {
  const { team: _, ...rest } = reply;
  return rest as StoredReply; // as above
}

function markOf(reply: StoredReply): Mark | null {
  const { team } = reply as { team?: Mark };
  return team ?? null;
}
