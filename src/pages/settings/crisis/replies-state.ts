/** Replies as the crisis plan chooses them: by title. */
import type { Reply } from '../../../core/guide.ts';
import { database } from '../../../platform/database.ts';
import { openReplies } from '../../../platform/reply-search.ts';
import { languageOnScreen } from '../../../ui/words.ts';

/** As many as fit under the field without a scroll. */
const mostFound = 6;

/** A reply as the plan names it. `isGone`: it was deleted since. */
export interface ListedReply {
  readonly id: string;
  readonly title: string;
  readonly scenario: string;
  readonly status: Reply['status'];
  readonly levels: readonly number[];
  readonly isGone: boolean;
}

/** The replies with these ids, in their order. */
export async function chosenReplies(brandId: string, ids: readonly string[]): Promise<ListedReply[]> {
  const all = await database.replies.bulkGet(ids.map((id): [string, string] => [brandId, id]));
  return ids.map((id, at) => {
    const reply = all[at];
    return reply ? listed(reply) : { id, title: '', scenario: '', status: 'retired', levels: [], isGone: true };
  });
}

/** Replies to what was typed, without those that are chosen already; with nothing typed, those used most. */
export async function findReplies(brandId: string, query: string, chosen: readonly string[]): Promise<ListedReply[]> {
  const library = await openReplies(brandId);
  const place = { network: '', language: languageOnScreen() };
  const { replies } = await library.find({ query: query.trim(), message: '', place, now: Date.now(), most: mostFound + chosen.length });
  return replies
    .filter(({ id, status }) => !chosen.includes(id) && status !== 'retired')
    .slice(0, mostFound)
    .map(listed);
}

function listed({ id, title, scenario, status, levels = [] }: Reply): ListedReply {
  return { id, title, scenario: scenario ?? '', status, levels, isGone: false };
}
