/** One round of questions to a team: what is urgent each time, all of it now and then. */
import { rosterKey } from '../../core/team/keys.ts';
import type { Got, Transport, TransportTrouble } from '../../core/team/transport.ts';
import { database } from '../database.ts';
import { believed, changeTeam, keysOf, noteTrouble } from './store.ts';
import type { StoredTeam } from './stored.ts';
import { takeValue } from './take.ts';
import { transportOf } from './way.ts';

/** How long the roster and guides are left alone; levels never are. */
const restMs = 150_000;
/** Nothing was told of any record. */
const silences: ReadonlySet<string> = new Set(['unreachable', 'unset', 'stranger'] satisfies TransportTrouble['why'][]);

/** Asks a team what is new. `all`: everything, not the levels alone. */
export async function lookAtTeam(id: string, { all = false } = {}): Promise<void> {
  const team = await database.teams.get(id);
  if (!team) return;
  const transport = transportOf(team);
  const now = Date.now();
  const isDue = all || now - (team.allAskedAt ?? 0) >= restMs;
  await changeTeam(id, (before) => ({ ...before, askedAt: now, ...(isDue ? { allAskedAt: now } : {}) }));
  const isNew = !(await believed(id, rosterKey));
  if (isNew) await askFor(transport, team, rosterKey);
  const { urgent } = keysOf((await database.teams.get(id)) ?? team); // the roster may have brought brands
  const answers = await askAll(transport, team, urgent);
  if (answers.some(({ outcome }) => silences.has(outcome))) return; // nobody is there: what is less urgent would only wait as long
  // somebody whom the roster does not know, or not in that role: perhaps it has changed meanwhile
  const doubts = answers.filter(({ outcome }) => outcome === 'author' || outcome === 'role').map(({ key }) => key);
  if (doubts.length > 0 && !isNew && (await askFor(transport, team, rosterKey)) === 'new') await askAll(transport, team, doubts);
  if (!isDue) return;
  if (!isNew && doubts.length === 0) await askFor(transport, team, rosterKey);
  await askAll(
    transport,
    team,
    keysOf((await database.teams.get(id)) ?? team).others.filter((key) => key !== rosterKey),
  );
}

/** Asks for some keys at once; what became of each. */
async function askAll(transport: Transport, team: StoredTeam, keys: readonly string[]): Promise<{ readonly key: string; readonly outcome: string }[]> {
  return Promise.all(keys.map(async (key) => ({ key, outcome: await askFor(transport, team, key) })));
}

async function askFor(transport: Transport, team: StoredTeam, key: string): Promise<string> {
  const had = await believed(team.id, key);
  const got = await transport.get(key, had?.rev);
  await noteContact(team.id, got);
  if (!got.ok) {
    await noteTrouble(team.id, key, { ...got.trouble, at: Date.now() });
    return got.trouble.why;
  }
  if (got.kind === 'same') {
    await noteTrouble(team.id, key, null);
    return 'same';
  }
  if (!got.value) {
    // what was there is gone: nothing changes by that but that it is said; ours may not be there yet
    const isMissed = (had || key === rosterKey) && !(await database.teamOutgoing.get([team.id, key]));
    await noteTrouble(team.id, key, isMissed ? { why: 'gone', at: Date.now() } : null);
    return 'gone';
  }
  const taken = await takeValue(team, key, got.value);
  return typeof taken === 'string' ? taken : taken.refused;
}

/** An answer that could be read is contact, whatever it says. */
async function noteContact(id: string, got: Got): Promise<void> {
  if (!got.ok) return;
  const now = Date.now();
  await changeTeam(id, (team) => ({ ...team, contactAt: now, ...(got.clock === undefined ? {} : { skewMs: skewOf(got.clock, now) }) }));
}

/** A server's clock can only hold a crisis longer: whoever runs it must not end one by a wrong date. It counts whole seconds, so a small difference is none. */
function skewOf(clock: number, now: number): number {
  const skew = clock - now;
  return skew > -60_000 ? 0 : skew;
}
