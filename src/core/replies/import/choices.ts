/** What is done with replies that come, by the choice of whoever imports. */
import type { Reply } from '../../guide.ts';
import { wordingsOf } from '../wording.ts';
import type { Arrival, Kinship } from './duplicates.ts';

/** For one that is here already: ours stays, theirs takes its place, or theirs becomes a wording of ours. */
export const choices = ['mine', 'theirs', 'both'] as const;
export type Choice = (typeof choices)[number];

/** What is chosen before anybody chooses: a known id means the file is newer; likeness alone changes nothing. */
export function usualChoice(kinship: Kinship): Choice {
  return kinship === 'id' ? 'theirs' : 'mine';
}

/** A reply to be written; `before` is what it takes the place of. */
export interface ReplyChange {
  readonly reply: Reply;
  readonly before: Reply | null;
}

/** The replies to be written, each id once. `choiceOf` is asked for those only that are here already. */
export function changesOf(arrivals: readonly Arrival[], choiceOf: (at: number) => Choice): ReplyChange[] {
  const changes = new Map<string, ReplyChange>();
  for (const [at, { reply, kinship, mine }] of arrivals.entries()) {
    if (kinship === 'same') continue;
    const choice = mine ? choiceOf(at) : 'theirs';
    if (choice === 'mine') continue;
    const now = mine ? (changes.get(mine.id)?.reply ?? mine) : null; // two of theirs may be like one of ours
    const next = now && choice === 'both' ? withVariants(now, reply) : { ...reply, id: mine?.id ?? reply.id };
    changes.set(next.id, { reply: next, before: mine });
  }
  return [...changes.values()];
}

/** Ours with their wordings that it does not have yet, and their tags. */
function withVariants(mine: Reply, theirs: Reply): Reply {
  const has = new Set(wordingsOf(mine).map(({ body }) => body));
  const more = wordingsOf(theirs).filter(({ body }) => !has.has(body));
  const slots = [...(mine.slots ?? []), ...(theirs.slots ?? []).filter(({ name }) => !mine.slots?.some((slot) => slot.name === name))];
  return {
    ...mine,
    tags: [...new Set([...mine.tags, ...theirs.tags])],
    ...(more.length > 0 ? { variants: [...(mine.variants ?? []), ...more.map(({ body, lang, networks }) => ({ body, lang, networks: [...networks] }))] } : {}),
    ...(slots.length > 0 ? { slots } : {}),
  };
}
