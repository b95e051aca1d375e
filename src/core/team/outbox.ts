/**
 * What was written and has not reached the team's server yet, in its order. A write names the state that it is meant to replace; one that comes too late becomes
 * a conflict with both versions, for a person to decide, and nothing is overwritten. Pure: the shell stores it and hands in the transport.
 */
import type { Put, Transport, TransportTrouble, Value, Written } from './transport.ts';

/** A write that waits, collides, or was refused by the server. */
export type Unsent = {
  readonly id: string;
  readonly key: string;
  readonly value: Written;
  /** The revision that it replaces; null: the key was never written. */
  readonly expected: string | null;
} & (
  | { readonly state: 'waiting' }
  /** `theirs`: what stands there. */
  | { readonly state: 'conflict'; readonly theirs: Value | null }
  | { readonly state: 'refused'; readonly trouble: TransportTrouble }
);

/** The oldest first. */
export type Outbox = readonly Unsent[];

/** Adds a write. One to a key that has an unsent one already comes after that. */
export function withUnsent(outbox: Outbox, { id, key, value, expected }: Pick<Unsent, 'id' | 'key' | 'value' | 'expected'>): Outbox {
  return [...outbox, { id, key, value, expected, state: 'waiting' }];
}

/** The next that may be sent: of each key only the first, and none behind one that a person must look at. */
export function nextUnsent(outbox: Outbox): Unsent | undefined {
  const blocked = new Set<string>();
  for (const each of outbox) {
    if (each.state === 'waiting' && !blocked.has(each.key)) return each;
    blocked.add(each.key);
  }
  return undefined;
}

/** What became of a write. One that follows it on the same key is meant to replace what was just written. */
export function withOutcome(outbox: Outbox, id: string, put: Put): Outbox {
  const sent = outbox.find((each) => each.id === id);
  if (!sent) return outbox;
  if (!put.ok) return outbox.map((each) => (each.id === id ? failed(each, put) : each));
  const rest = outbox.filter((each) => each.id !== id);
  const follower = rest.find(({ key }) => key === sent.key);
  return rest.map((each) => (each === follower ? { ...each, expected: put.rev } : each));
}

/** A person took theirs: mine is dropped, and whatever was built upon it. */
export function withTheirs(outbox: Outbox, id: string): Outbox {
  const { key } = outbox.find((each) => each.id === id) ?? {};
  return outbox.filter((each) => each.key !== key);
}

/** What was refused waits again. */
export function withRetry(outbox: Outbox, id: string): Outbox {
  return outbox.map((each): Unsent => {
    if (each.id !== id || each.state !== 'refused') return each;
    const { key, value, expected } = each;
    return { id, key, value, expected, state: 'waiting' };
  });
}

/** A person decided for `value` (mine, or both made into one), signed anew: it takes the place of theirs, and of all that waited on that key. */
export function withMine(outbox: Outbox, id: string, value: Written): Outbox {
  const mine = outbox.find((each) => each.id === id);
  if (mine?.state !== 'conflict') return outbox;
  const { key, theirs } = mine;
  return outbox.flatMap((each): Unsent[] => {
    if (each.id === id) return [{ id, key, value, expected: theirs?.rev ?? null, state: 'waiting' }];
    return each.key === key ? [] : [each];
  });
}

/**
 * Sends what can be sent, one after the other, until the server cannot be reached. `keep` stores the outbox after each outcome, so that a background that dies
 * between two of them sends nothing twice without knowing it.
 */
export async function sendUnsent(outbox: Outbox, transport: Pick<Transport, 'put' | 'history'>, keep: (outbox: Outbox) => Promise<void>): Promise<Outbox> {
  let left = outbox;
  for (let next = nextUnsent(left); next; next = nextUnsent(left)) {
    const put = await settle(next, await transport.put(next.key, next.value, next.expected), transport);
    if (!put.ok && 'trouble' in put && !isFinal(put.trouble)) break;
    left = withOutcome(left, next.id, put);
    await keep(left);
  }
  return left;
}

/** A write whose answer was lost, and that somebody has replaced since, looks like a conflict: its history tells. */
async function settle({ key, value }: Unsent, put: Put, { history }: Pick<Transport, 'history'>): Promise<Put> {
  if (put.ok || !('conflict' in put)) return put;
  const mine = (await history(key)).find(
    (each) => each.seq === value.seq && each.author === value.author && each.signature === value.signature && each.body === value.body,
  );
  return mine ? { ok: true, rev: mine.rev } : put;
}

function failed(unsent: Unsent, put: Exclude<Put, { ok: true }>): Unsent {
  const { id, key, value, expected } = unsent;
  if ('conflict' in put) return { id, key, value, expected, state: 'conflict', theirs: put.conflict };
  return isFinal(put.trouble) ? { id, key, value, expected, state: 'refused', trouble: put.trouble } : unsent;
}

/** Whether trying again would end the same way. */
function isFinal({ why }: TransportTrouble): boolean {
  return why === 'refused' || why === 'password' || why === 'large' || why === 'unwritable' || why === 'status';
}
