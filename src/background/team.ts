/**
 * Keeps this machine in step with its teams. Every start is a cold one: what is stored counts first, then the team is asked. An alarm every 30 s wakes us
 * for that; without a team there is no alarm, and nothing is asked of anybody.
 */
import { browser } from '../platform/browser.ts';
import type { MessageHandlers } from '../platform/bus.ts';
import { database } from '../platform/database.ts';
import { watchPolicy } from '../platform/policy.ts';
import { watchStored } from '../platform/storage.ts';
import { forgetAsked } from '../platform/team/approvals.ts';
import { sendOutgoing } from '../platform/team/issue.ts';
import { joinByPolicy } from '../platform/team/join.ts';
import { lookAtTeam } from '../platform/team/look.ts';
import { sendKept } from '../platform/team/outbox.ts';
import { publishLevel } from '../platform/team/publish.ts';
import { teams } from '../platform/team/store.ts';
import { settleTeam } from '../platform/team/take.ts';
import { mayWrite, serversOf } from '../platform/team/way.ts';
import { followServers, listenToTeamServer } from './team-server.ts';

const alarm = 'team';
/** The shortest that both browsers allow. */
const everyMinutes = 0.5;
/** A start soon after the last questions asks nothing: the alarm will. */
const freshMs = 20_000;

export const teamHandlers: Pick<MessageHandlers, 'team/look'> = {
  'team/look': async () => {
    await follow();
    await look({ all: true });
    return null;
  },
};

export function listenToTeam(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) lookAgain();
  });
  listenToTeamServer(lookAgain);
  watchStored(({ crisis }) => {
    if (crisis) void sendLevels().catch(say);
  });
  watchPolicy(() => void start().catch(say));
  void start().catch(say);
}

async function start(): Promise<void> {
  await joinByPolicy().catch(say);
  const joined = await teams();
  for (const { id } of joined) await settleTeam(id).catch(say);
  await follow();
  const asked = Math.min(...joined.map(({ askedAt = 0 }) => askedAt));
  if (joined.length > 0 && Date.now() - asked >= freshMs) await look({});
}

/** Sets the alarm as long as there is a team, and listens to those that have a server. */
export async function follow(): Promise<void> {
  const [joined, set] = await Promise.all([teams(), browser.alarms.get(alarm)]);
  await followServers(joined, lookAgain);
  if (joined.length > 0 && !set) await browser.alarms.create(alarm, { periodInMinutes: everyMinutes });
  if (joined.length === 0 && set) await browser.alarms.clear(alarm);
}

function lookAgain(): void {
  void look({}).catch(say);
}

let looking: Promise<void> | undefined;

/** One round at a time, whoever wants it. */
function look({ all = false }: { readonly all?: boolean }): Promise<void> {
  const round = async (): Promise<void> => {
    // One team that fails keeps back neither the others nor a level that was set here.
    for (const { id } of await teams()) await lookAtOne(id, all).catch(say);
    await forgetAsked().catch(say);
    await sendLevels();
  };
  const before = looking;
  // a round that asks for all does not count as done by one that did not
  if (before && !all) return before;
  const own: Promise<void> = (before ?? Promise.resolve())
    .catch(() => undefined)
    .then(round)
    .finally(() => {
      if (looking === own) looking = undefined;
    });
  looking = own;
  return own;
}

async function lookAtOne(id: string, all: boolean): Promise<void> {
  await lookAtTeam(id, { all });
  await settleTeam(id);
  await sendAll(id);
}

/** What was written while a server was out of reach. */
async function sendAll(id: string): Promise<void> {
  const team = await database.teams.get(id);
  if (!team || serversOf(team).length === 0) return;
  await sendKept(team);
  await sendOutgoing(id);
}

let sending: Promise<void> | undefined;
/** A level was set while another was on its way. */
let isMore = false;

/** What a lead set here goes to the team at once, where this machine may write there; else it waits for the button. */
function sendLevels(): Promise<void> {
  isMore = true;
  sending ??= sendAllUnsent().finally(() => {
    sending = undefined;
  });
  return sending;
}

async function sendAllUnsent(): Promise<void> {
  while (isMore) {
    isMore = false;
    await sendUnsent();
  }
}

async function sendUnsent(): Promise<void> {
  const unsent = await database.teamLevels.filter(({ isUnsent, leads }) => isUnsent === true && leads).toArray();
  for (const { brandId, team } of unsent) {
    const stored = await database.teams.get(team);
    if (stored && mayWrite(stored)) await publishLevel(brandId);
  }
}

function say(error: unknown): void {
  console.error('guidepost: team', error);
}
