/** Connections to teams' servers: one for each team, made when it is first needed, and what is heard over them. They end with the background; each start makes them anew. */
import { fromLetters } from '../core/crisis/approval.ts';
import { crisisKey, guidePackKey, rosterKey } from '../core/team/keys.ts';
import type { Value } from '../core/team/transport.ts';
import { answerBy, tell } from '../platform/bus.ts';
import { database } from '../platform/database.ts';
import { installKey, signWith } from '../platform/install-key.ts';
import { takeApproval } from '../platform/team/approvals.ts';
import { teamMessages } from '../platform/team/messages.ts';
import { signsBy } from '../platform/team/root-keys.ts';
import { type ServerTransport, serverTransport } from '../platform/team/server.ts';
import type { LoginKey } from '../platform/team/server-login.ts';
import { rosterOf, whoInTeam } from '../platform/team/store.ts';
import type { StoredTeam } from '../platform/team/stored.ts';
import { takeValue } from '../platform/team/take.ts';
import { holdServers, serversOf, transportOf } from '../platform/team/way.ts';
import { isPlaceThere, tabsWithBoxes } from './tabs.ts';

interface Held {
  readonly transport: ServerTransport;
  /** What the connection was made by: another address, or another key to sign in by, is another connection. */
  readonly by: string;
  /** The root key of this machine that it signs in by; undefined where none is here, null where that was not read yet. */
  root: string | undefined | null;
  readonly life: AbortController;
}

const held = new Map<string, Held>();
/** The root keys that are here, by team: who has one signs in by it. Null until they are read: an alarm may ask before that. */
let roots: ReadonlyMap<string, string> | null = null;
/** What the members of a team hear as soon as it is written. */
const heardPrefixes = ['crisis.', 'team.', 'guide.', 'appr.'];
const awakeMs = 20_000;

/** `lookAgain`: everything must be asked for, since there was a break. */
export function listenToTeamServer(lookAgain: () => void): void {
  holdServers((team) => hold(team, lookAgain).transport);
  answerBy(teamMessages, {
    'team/get': async ({ team, key, known }) => (await wayOf(team)).get(key, known),
    'team/put': async ({ team, key, value, expected }) => (await wayOf(team)).put(key, value, expected),
    'team/history': async ({ team, key }) => [...(await (await wayOf(team)).history(key))],
  });
  setInterval(() => void stayAwake().catch(say), awakeMs);
}

/** Connects to the servers of these teams, and leaves all others. */
export async function followServers(teams: readonly StoredTeam[], lookAgain: () => void): Promise<void> {
  roots = new Map((await database.teamRoots.toArray()).map(({ team, publicKey }) => [team, publicKey]));
  for (const team of teams) if (serversOf(team).length > 0) hold(team, lookAgain);
  for (const [id, { transport, life }] of held) {
    if (teams.some((team) => team.id === id && serversOf(team).length > 0)) continue;
    held.delete(id);
    life.abort();
    void transport.close().catch(say);
  }
}

function hold(team: StoredTeam, lookAgain: () => void): Held {
  const by = JSON.stringify([serversOf(team), team.server?.token]);
  const root = roots ? roots.get(team.id) : null;
  const before = held.get(team.id);
  // who signs in reads the key itself: what was not known here then is no other key
  if (before?.by === by && (root === null || before.root === null || before.root === root)) {
    before.root ??= root;
    return before;
  }
  before?.life.abort();
  void before?.transport.close().catch(say);
  const transport = serverTransport({
    addresses: serversOf(team),
    jwt: team.server?.token,
    login: (refusals) => loginOf(team.id, refusals),
    people: async () => (await rosterOf(team.id))?.members.length ?? 0,
    who: () => whoInTeam(team.id),
    onBack: lookAgain,
  });
  const own: Held = { transport, by, root, life: new AbortController() };
  held.set(team.id, own);
  for (const prefix of heardPrefixes) transport.watch(prefix, (key, value) => void hear(team.id, key, value).catch(say), own.life.signal);
  return own;
}

/**
 * The root's machine signs in by the root key, everybody else by the key of their card. After a handover the server may know either root, by the list that
 * it was given last: where one is refused, the next is tried.
 */
async function loginOf(team: string, refusals: number): Promise<LoginKey> {
  const [root, own] = await Promise.all([database.teamRoots.get(team), installKey('approval')]);
  const roots = [root, root?.next, root?.former].flatMap((pair) => pair ?? []);
  const keys: readonly LoginKey[] = [
    ...roots.map((pair) => ({ publicKey: new Uint8Array(fromLetters(pair.publicKey) ?? []), sign: signsBy(pair) })),
    { publicKey: own.publicKey, sign: (bytes) => signWith(own, bytes) },
  ];
  return keys[refusals % keys.length] as LoginKey; // there is always one's own
}

/** What comes is judged like what is asked for. Keys of brands that are none of ours say nothing to us. */
async function hear(id: string, key: string, value: Value): Promise<void> {
  const team = await database.teams.get(id);
  if (!team) return;
  if (key.startsWith('appr.')) return takeApproval(team, key, value, isPlaceThere);
  const isOurs = key === rosterKey || Object.keys(team.brands).some((brand) => key === crisisKey(brand) || key === guidePackKey(brand));
  if (isOurs) await takeValue(team, key, value);
}

async function wayOf(id: string): Promise<ReturnType<typeof transportOf>> {
  const team = await database.teams.get(id);
  if (!team) throw new Error('this team was left');
  return transportOf(team);
}

/**
 * Firefox ends a background after 30 s whatever comes over a socket; an answer from a tab counts (facts: team). While a tab holds a box, which is where a level must
 * show at once, one is asked every 20 s. The question is one that the guard answers already.
 */
async function stayAwake(): Promise<void> {
  if (held.size === 0) return;
  for (const { tab, frame } of await tabsWithBoxes()) {
    const isAnswered = await tell(tab, frame, 'frame/describe', {}).then(
      () => true,
      () => false, // it was closed meanwhile
    );
    if (isAnswered) return;
  }
}

function say(error: unknown): void {
  console.error('guidepost: team server', error);
}
