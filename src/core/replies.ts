import type { Reply } from './guide.ts';
import { fill } from './words.ts';

/** Why a reply may not be inserted. */
export type Obstacle = 'draft' | 'retired' | 'expired' | 'other-network';

/** What stands in the way of a reply; null when nothing does. `today` is a date like 2026-03-08; `network` the family of the page, '' when unknown. */
export function obstacleTo(reply: Reply, today: string, network: string): Obstacle | null {
  if (reply.status !== 'approved') return reply.status;
  if (reply.validUntil && reply.validUntil.slice(0, 10) < today) return 'expired';
  if (network && reply.networks.length > 0 && !reply.networks.includes(network)) return 'other-network';
  return null;
}

/** Fills the slots whose values are known; the others stay as they are, and the guard refuses them. */
export function fillReply(body: string, known: { readonly brand: string; readonly account: string; readonly network: string }): string {
  const { brand, account, network } = known;
  const values = { brand, account, network };
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  return fill(body, filled);
}

/** A stored reply without what the library adds to it. */
export function plainReply(stored: Reply & { readonly brandId: string; readonly uses: number; readonly updatedAt: number }): Reply {
  const { brandId: _brand, uses: _uses, updatedAt: _at, ...reply } = stored;
  return reply as Reply; // the rest is a Reply
}

/** A reply whose words were folded once, so that a search only compares. */
export interface Searchable<R extends Reply> {
  readonly reply: R;
  readonly title: readonly string[];
  readonly tags: readonly string[];
  readonly body: readonly string[];
  readonly uses: number;
}

/** Makes replies ready for searching. */
export function searchable<R extends Reply & { readonly uses?: number }>(replies: readonly R[]): Searchable<R>[] {
  return replies.map((reply) => ({
    reply,
    title: wordsIn(reply.title),
    tags: reply.tags.flatMap(wordsIn),
    body: wordsIn(reply.body),
    uses: reply.uses ?? 0,
  }));
}

/** Replies that hold every word of the query, each at least as a beginning; a hit in the title counts most, then tags, then the body, then how often it was used. */
export function findReplies<R extends Reply>(replies: readonly Searchable<R>[], query: string): R[] {
  const asked = wordsIn(query);
  return replies
    .map((each) => ({ each, score: scoreOf(each, asked) }))
    .filter(({ score }) => score >= 0)
    .sort((one, other) => other.score - one.score || other.each.uses - one.each.uses || one.each.reply.title.localeCompare(other.each.reply.title))
    .map(({ each }) => each.reply);
}

/** −1 when a word is missing. */
function scoreOf<R extends Reply>({ title, tags, body }: Searchable<R>, asked: readonly string[]): number {
  let score = 0;
  for (const word of asked) {
    const begins = (other: string): boolean => other.startsWith(word);
    if (title.some(begins)) score += 100;
    else if (tags.some(begins)) score += 10;
    else if (body.some(begins)) score += 1;
    else return -1;
  }
  return score;
}

function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
