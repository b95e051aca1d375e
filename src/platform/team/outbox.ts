/** What was written for a team while its server could not be reached: it goes out by itself, in its order; what comes too late waits for a person beside what stands there. */
import { rosterKey } from '../../core/team/keys.ts';
import { type Outbox, sendUnsent, type Unsent, withRetry, withTheirs, withUnsent } from '../../core/team/outbox.ts';
import type { SignedRecord } from '../../core/team/record.ts';
import { database } from '../database.ts';
import { alone } from '../locks.ts';
import { noteGuideSent } from './base.ts';
import type { StoredTeam, StoredUnsent } from './stored.ts';
import { takeValue } from './take.ts';
import { transportOf } from './way.ts';

/** The unsent of a team, the oldest first. */
export async function unsentOf(team: string): Promise<StoredUnsent[]> {
  return database.teamUnsent.where('team').equals(team).sortBy('order');
}

/** Keeps a record until it can be sent; answers under which id. `expected` is the revision that it is meant to replace. */
export async function keepUnsent(team: string, { key, ...value }: SignedRecord, expected: string | null): Promise<string> {
  const id = crypto.randomUUID();
  await changeOutbox(team, async (outbox) => withUnsent(outbox, { id, key, value, expected }));
  return id;
}

/** Sends what can be sent. */
export async function sendKept(team: StoredTeam): Promise<void> {
  if ((await unsentOf(team.id)).length === 0) return;
  await changeOutbox(team.id, (before, keep) => {
    let last = before;
    return sendUnsent(before, transportOf(team), async (outbox) => {
      await keep(outbox);
      for (const sent of last.filter(({ id }) => !outbox.some((each) => each.id === id))) await noteSent(team, sent);
      last = outbox;
    });
  });
}

/** A person decided: theirs stays. What was ours is dropped, with all that was built upon it. */
export async function dropUnsent(team: string, id: string): Promise<void> {
  await changeOutbox(team, async (outbox) => withTheirs(outbox, id));
}

/** A person wants what the server refused to be sent once more: what it knows of people may be newer by now. */
export async function sendAgain(team: StoredTeam, id: string): Promise<void> {
  await changeOutbox(team.id, async (outbox) => withRetry(outbox, id));
  await sendKept(team);
}

/** It stands at the server now: from here on it is what the team has. */
async function noteSent(team: StoredTeam, { key, value }: Unsent): Promise<void> {
  if (key.startsWith('appr.') || key === rosterKey) return;
  await takeValue(team, key, { ...value, rev: '' });
  await noteGuideSent(team, key, value);
}

/** One at a time, in every window; what stands in the table is changed, never rewritten. */
async function changeOutbox(team: string, change: (outbox: Outbox, keep: (outbox: Outbox) => Promise<void>) => Promise<Outbox>): Promise<void> {
  await alone('team-outbox', async () => {
    const keep = async (outbox: Outbox): Promise<void> => {
      await database.transaction('rw', database.teamUnsent, async () => {
        const rows = new Map((await unsentOf(team)).map((row) => [row.id, row]));
        const gone = [...rows.keys()].filter((id) => !outbox.some((each) => each.id === id));
        await database.teamUnsent.bulkDelete(gone);
        const at = Date.now();
        await database.teamUnsent.bulkPut(outbox.map((each, order) => ({ ...each, team, order, at: rows.get(each.id)?.at ?? at })));
      });
    };
    await keep(await change(await unsentOf(team), keep));
  });
}
