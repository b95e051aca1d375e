/** The root of a team that was founded here: its key, and the roster that only it signs. */
import * as v from 'valibot';
import { toLetters } from '../../core/crisis/approval.ts';
import { brandToken, rosterKey } from '../../core/team/keys.ts';
import { handoverBytes } from '../../core/team/record.ts';
import { type Member, Roster, rosterFormat, teamRoles } from '../../core/team/roles.ts';
import { database } from '../database.ts';
import { readStored } from '../storage.ts';
import { type Issued, issue, lookFirst } from './issue.ts';
import { joinTeam } from './join.ts';
import { keyFor, makeRoot, type RootKeyFile, settleRoot, signsBy } from './root-keys.ts';
import { changeTeam, ownKey, rosterOf } from './store.ts';
import type { RootPair } from './stored.ts';

interface Founding {
  readonly name: string;
  readonly address: string;
  readonly brandId: string;
  /** The name of who founds it. */
  readonly me: string;
}

/** What came of founding: the team's id, and how the first roster went out. */
interface Founded {
  readonly id: string;
  readonly issued: Issued;
}

/** Hands the file of a new root key to a person, who keeps it somewhere safe; only then is anything done with the key. */
type Keep = (file: RootKeyFile) => void;

const closed = { ok: false, why: 'trouble', trouble: { why: 'closed' } } as const;

/** Founds a team for a brand: its root key, and a first roster with the founder in all roles, to be published. */
export async function foundTeam({ name, address, brandId, me }: Founding, keep: Keep): Promise<Founded | null> {
  const stored = await database.brands.get(brandId);
  if (!stored || (await database.teamLevels.get(brandId))) return null;
  const { pair, file } = await makeRoot();
  keep(file);
  const { id } = await joinTeam({ name, address, root: pair.publicKey });
  const brand = tokenFor(stored.guide.brand.name);
  const { crisis } = await readStored('crisis');
  await database.teamRoots.put({ ...pair, team: id });
  await database.teamLevels.put({ brandId, team: id, brand, seq: 0, level: 0, own: crisis[brandId]?.level ?? 0, leads: true });
  await changeTeam(id, (team) => ({ ...team, brands: { [brand]: brandId } }));
  const founder: Member = { key: await ownKey(), name: me, roles: [...teamRoles] };
  const roster = v.parse(Roster, {
    format: rosterFormat,
    name,
    root: pair.publicKey,
    brands: [{ id: brand, name: stored.guide.brand.name }],
    members: [founder],
  });
  return { id, issued: await issueRoster(id, roster, pair) };
}

/** Changes who is in the team and what they may do. */
export async function changeRoster(id: string, change: (roster: Roster) => Roster): Promise<Issued> {
  const { roster, root } = await lookedAt(id);
  const by = keyFor(root, roster);
  return roster && by ? issueRoster(id, change(roster), by) : closed;
}

/**
 * Hands the team over to a new root key: the old one signs that, and is of no use once it is seen. An attempt whose answer was lost is taken up again with the same key: both stay until the new one is confirmed.
 */
export async function renewRoot(id: string, keep: Keep): Promise<Issued | null> {
  const { team, roster, root } = await lookedAt(id);
  if (!team || !root || !roster) return null;
  if (!root.next && root.publicKey !== roster.root) return null;
  const next = root.next ?? (await nextRoot(id, keep));
  if (roster.root !== next.publicKey) {
    const issued = await issueRoster(id, await handedOver(roster, root, next), next);
    await settleRoot(id);
    return issued;
  }
  await settleRoot(id);
  return { ok: true, way: 'sent' }; // an earlier attempt got through
}

/** Its file first: a key that nobody could save must not become the root. */
async function nextRoot(id: string, keep: Keep): Promise<RootPair> {
  const { pair, file } = await makeRoot();
  keep(file);
  await database.teamRoots.update(id, { next: pair });
  return pair;
}

async function handedOver(roster: Roster, from: RootPair, to: RootPair): Promise<Roster> {
  const link = { from: from.publicKey, to: to.publicKey, at: Date.now() };
  const signature = toLetters(await signsBy(from)(handoverBytes(link)));
  return { ...roster, root: to.publicKey, handovers: [...roster.handovers, { ...link, signature }] };
}

/** The roster as it stands now, where that can be seen. */
async function lookedAt(id: string) {
  const team = await database.teams.get(id);
  if (team) await lookFirst(team, rosterKey);
  await settleRoot(id);
  const [roster, root] = await Promise.all([rosterOf(id), database.teamRoots.get(id)]);
  return { team, roster, root };
}

async function issueRoster(id: string, roster: Roster, by: RootPair): Promise<Issued> {
  const team = await database.teams.get(id);
  if (!team) return closed;
  const standing = await lookFirst(team, rosterKey);
  if (!standing.ok) return { ok: false, why: 'trouble', trouble: standing.trouble };
  return issue(team, { key: rosterKey, body: JSON.stringify(roster), rev: standing.rev }, { author: by.publicKey, sign: signsBy(by) });
}

/** A brand's name in the team: Latin letters of its name, and a few by lot, so that two brands never share one. */
function tokenFor(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 24);
  const token = [plain || 'brand', crypto.randomUUID().slice(0, 4)].join('-');
  return brandToken.test(token) ? token : `brand-${crypto.randomUUID().slice(0, 8)}`;
}
