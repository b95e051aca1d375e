/** Teams as Settings shows them, and the only functions that change them. */
import { computed, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { toLetters } from '../../../core/crisis/approval.ts';
import { readCard } from '../../../core/crisis/card.ts';
import type { Clash, Settled } from '../../../core/team/changes.ts';
import { type Invitation, readInvitation } from '../../../core/team/join.ts';
import type { Member, TeamRole } from '../../../core/team/roles.ts';
import { me } from '../../../platform/approvers.ts';
import { browser } from '../../../platform/browser.ts';
import { ask } from '../../../platform/bus.ts';
import { originPattern } from '../../../platform/origins.ts';
import { readStored } from '../../../platform/storage.ts';
import type { StoredApprover } from '../../../platform/stored.ts';
import { type Issued, sendOutgoing } from '../../../platform/team/issue.ts';
import { agreeTo, joinTeam, leaveTeam, unjoin } from '../../../platform/team/join.ts';
import { dropUnsent, sendAgain } from '../../../platform/team/outbox.ts';
import { askToSendTexts } from '../../../platform/team/permission.ts';
import { publishGuide, publishLevel } from '../../../platform/team/publish.ts';
import { changeRoster, foundTeam, renewRoot } from '../../../platform/team/root.ts';
import { changeTeam, teamAddresses, teams } from '../../../platform/team/store.ts';
import type { StoredTeam, TeamFolder, TeamServer } from '../../../platform/team/stored.ts';
import { type TeamView, viewOfTeam } from '../../../platform/team/view.ts';
import { isServer } from '../../../platform/team/way.ts';
import { brand, policy, settings } from '../state.ts';
import { said, saveKey, sayFile, sayIssued } from './said.ts';

export const views = signal<readonly TeamView[]>([]);
export const own = signal<StoredApprover | null>(null);
/** For what grows old while nobody does anything. */
export const now = signal(Date.now());
export const isBusy = signal(false);

/** What two editors changed alike, while it waits for a decision. */
export const clashes = signal<{ readonly brandId: string; readonly words: string; readonly list: readonly Clash[] } | null>(null);

/** The name of the chosen brand, where it may have a team of its own. */
export const foundable = computed(() =>
  brand.value && !views.value.some(({ brands }) => brands.some(({ brandId }) => brandId === brand.value?.id)) ? brand.value.guide.brand.name : null,
);

const tickMs = 10_000;

/** Reads everything and keeps it fresh while it is shown; returns how to stop. */
export function followTeams(): () => void {
  const reading = liveQuery(async () => ({ views: await Promise.all((await teams()).map(viewOfTeam)), own: await me() })).subscribe({
    next: (read) => {
      views.value = read.views;
      own.value = read.own ?? null;
    },
    error: (error: unknown) => console.error('guidepost: teams', error),
  });
  const ticking = setInterval(() => {
    now.value = Date.now();
  }, tickMs);
  return () => {
    reading.unsubscribe();
    clearInterval(ticking);
  };
}

export function invitationIn(written: string): ReturnType<typeof readInvitation> {
  return readInvitation(written);
}

/** Joins in the press itself: the browser asks for the host there. */
export async function join(invitation: Invitation): Promise<void> {
  if (isServer(invitation.address)) void askToSendTexts();
  // Known as a team's before the browser answers: a host that is allowed otherwise is a site to guard.
  const isKept = joinTeam(invitation);
  const isGranted = await allow(originsOf(invitation.address));
  const joined = await isKept;
  if (!isGranted) {
    said.value = { what: 'refused-host' };
    return unjoin(joined);
  }
  said.value = null;
  await lookNow();
}

/** Asks all teams now. */
export async function lookNow(): Promise<void> {
  await busy(() => ask('team/look', {}));
  now.value = Date.now();
}

export async function allowHost({ id, address, folder }: StoredTeam): Promise<void> {
  const isGranted = await allow([...originsOf(address), ...(folder ? originsOf(folder.address) : [])]);
  if (!isGranted) return;
  await agreeTo(id);
  await lookNow();
}

/** Who sits here agrees to the server that a policy named: what they ask approval for may go there. */
export async function agree({ id }: StoredTeam): Promise<void> {
  await askToSendTexts();
  await agreeTo(id);
}

/** The root of the team that the organization's policy names; null without one. */
export const policyRoot = computed(() => {
  const read = policy.value.team === undefined ? null : readInvitation(policy.value.team);
  return read?.ok ? read.value.root : null;
});

/** Founds a team for the chosen brand; the root key is handed over as a file at once. */
export async function found({ name, address, me: who }: { readonly name: string; readonly address: string; readonly me: string }): Promise<void> {
  const chosen = brand.value;
  if (!chosen) return;
  const isAsked = allow(originsOf(address));
  const founded = await foundTeam({ name, address, brandId: chosen.id, me: who }, (file) => saveKey(file, { name, address }));
  if (!founded) {
    said.value = { what: 'taken' };
    return;
  }
  const { issued } = founded;
  // the roster waits in the team's card: one download is enough for one press
  if (issued.ok && issued.way === 'file' && issued.trouble) sayFile(issued.trouble, { address });
  else if (!issued.ok) sayIssued(issued, { address });
  if (await isAsked) await lookNow();
}

/** Where this machine writes; null: nowhere, files are handed out. */
export async function setFolder(id: string, folder: TeamFolder | null): Promise<void> {
  // Known as a team's before the browser answers, as in `join`.
  const isKept = changeTeam(id, ({ folder: _, ...team }) => (folder ? { ...team, folder } : team));
  const isGranted = folder === null || (await allow(originsOf(folder.address)));
  await isKept;
  if (!isGranted) {
    await changeTeam(id, ({ folder: _, ...team }) => team);
    said.value = { what: 'refused-host' };
  }
  if (!folder || !isGranted) return;
  await busy(async () => {
    for (const issued of await sendOutgoing(id)) sayIssued(issued, teamNamed(id));
    await ask('team/look', {});
  });
}

/** The team's server, beside or instead of its folder; null: only what the invitation named. */
export async function setServer(id: string, server: TeamServer | null): Promise<void> {
  if (server) await askToSendTexts(); // without it codes go from hand to hand as before
  await changeTeam(id, ({ server: _, ...team }) => (server ? { ...team, server } : team));
  await lookNow();
}

/** Theirs stays; ours is not sent any more, and stands in the guide here. */
export async function dropUnsentRecord(team: string, id: string): Promise<void> {
  await dropUnsent(team, id);
}

export async function sendOnceMore(team: StoredTeam, id: string): Promise<void> {
  await busy(() => sendAgain(team, id));
}

export async function sendLevel(brandId: string, how: { readonly isSure?: boolean; readonly until?: number }): Promise<void> {
  await busy(async () => sayIssued(await publishLevel(brandId, how), teamOf(brandId)));
}

export async function sendGuide(brandId: string, words: string, settle?: (clash: Clash) => Settled): Promise<void> {
  await busy(async () => {
    const issued = await publishGuide(brandId, { said: words, ...(settle ? { settle } : {}) });
    clashes.value = !issued.ok && issued.why === 'clash' ? { brandId, words, list: issued.clashes } : null;
    if (issued.ok && issued.way === 'nothing') said.value = { what: 'nothing' };
    else if (issued.ok || issued.why !== 'clash') sayIssued(issued as Issued, teamOf(brandId)); // what else there is was looked at
  });
}

/** Publishes with what was decided about each clash. */
export async function settleClashes(settle: (clash: Clash) => Settled): Promise<void> {
  const waiting = clashes.value;
  if (waiting) await sendGuide(waiting.brandId, waiting.words, settle);
}

export function dropClashes(): void {
  clashes.value = null;
}

/** The person of a card takes part, with these roles. False where it is no card. */
export async function addMember(id: string, code: string, roles: readonly TeamRole[]): Promise<boolean> {
  const card = readCard(code);
  if (!card.ok) return false;
  const member: Member = { key: toLetters(card.value.publicKey), name: card.value.name, roles: [...roles], duty: card.value.role };
  await changeMembers(id, (members) => [...members.filter(({ key }) => key !== member.key), member]);
  return true;
}

export async function changeMembers(id: string, change: (members: Member[]) => Member[]): Promise<void> {
  await busy(async () => sayIssued(await changeRoster(id, (roster) => ({ ...roster, members: change(roster.members) })), teamNamed(id)));
}

/** A new root key; the old one hands over to it. Its file is handed over before anything is sent. */
export async function renewKey(team: StoredTeam): Promise<void> {
  await busy(async () => {
    const issued = await renewRoot(team.id, (file) => saveKey(file, team));
    if (issued) sayIssued(issued, team);
  });
}

export async function leave(team: StoredTeam, keeps: boolean): Promise<void> {
  await leaveTeam(team.id, keeps);
  await ask('team/look', {}); // without a team there is no alarm
  const { networkPack } = await readStored('networkPack');
  const { sites, grammar } = settings.value;
  const inUse = [...sites, ...[grammar?.url, networkPack?.url, ...(await teamAddresses())].flatMap((url) => (url ? originsOf(url) : []))];
  const origins = [team.address, team.folder?.address].flatMap((url) => (url ? originsOf(url) : [])).filter((origin) => !inUse.includes(origin));
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => false); // a host of the manifest stays
}

function teamNamed(id: string): StoredTeam | undefined {
  return views.value.find(({ team }) => team.id === id)?.team;
}

function teamOf(brandId: string): StoredTeam | undefined {
  return views.value.find(({ brands }) => brands.some((each) => each.brandId === brandId))?.team;
}

/** Asks the browser for hosts, in the press itself. A socket needs none. */
async function allow(origins: readonly string[]): Promise<boolean> {
  return origins.length === 0 || browser.permissions.request({ origins: [...origins] });
}

function originsOf(address: string): string[] {
  return [originPattern(address)].filter((origin) => origin !== null);
}

/** Does something while nothing else can be pressed. */
export async function busy(work: () => Promise<unknown>): Promise<void> {
  isBusy.value = true;
  try {
    await work();
  } finally {
    isBusy.value = false;
  }
}
