/** The root of a team that was founded here: its key, and the roster that only it signs. */
import * as v from 'valibot';
import { toLetters } from '../core/crisis/approval.ts';
import { brandToken, rosterKey } from '../core/team/keys.ts';
import { handoverBytes } from '../core/team/record.ts';
import { type Member, Roster, rosterFormat, teamRoles } from '../core/team/roles.ts';
import { database, type StoredTeamRoot } from './database.ts';
import { readStored } from './storage.ts';
import { type Issued, issue, lookFirst } from './team-issue.ts';
import { joinTeam } from './team-join.ts';
import { changeTeam, ownKey, rosterOf } from './team-store.ts';

interface Founding {
  readonly name: string;
  readonly address: string;
  readonly brandId: string;
  /** The name of who founds it. */
  readonly me: string;
}

/** A root key as its file holds it, base64: secret. The command line signs by the same. */
export interface RootKeyFile {
  readonly public: string;
  readonly private: string;
}

/** Founds a team for a brand: its root key, and a first roster with the founder in all roles, to be published. The key comes back once, to be kept somewhere safe. */
export async function foundTeam({ name, address, brandId, me }: Founding): Promise<{ readonly id: string; readonly key: RootKeyFile } | null> {
  const stored = await database.brands.get(brandId);
  if (!stored || (await database.teamLevels.get(brandId))) return null;
  const { key, ...root } = await makeRoot();
  const id = await joinTeam({ name, address, root: root.publicKey });
  const brand = tokenFor(stored.guide.brand.name);
  const { crisis } = await readStored('crisis');
  await database.teamRoots.put({ ...root, team: id });
  await database.teamLevels.put({ brandId, team: id, brand, seq: 0, level: 0, own: crisis[brandId]?.level ?? 0, leads: true });
  await changeTeam(id, (team) => ({ ...team, brands: { [brand]: brandId } }));
  const founder: Member = { key: await ownKey(), name: me, roles: [...teamRoles] };
  const roster = v.parse(Roster, {
    format: rosterFormat,
    name,
    root: root.publicKey,
    brands: [{ id: brand, name: stored.guide.brand.name }],
    members: [founder],
  });
  await issueRoster(id, roster);
  return { id, key };
}

/** Changes who is in the team and what they may do. */
export async function changeRoster(id: string, change: (roster: Roster) => Roster): Promise<Issued> {
  const roster = await rosterOf(id);
  return roster ? issueRoster(id, change(roster)) : { ok: false, why: 'trouble', trouble: { why: 'closed' } };
}

/** Hands the team over to a new root key: the old one signs that, and is of no use from then on. */
export async function renewRoot(id: string): Promise<{ readonly issued: Issued; readonly key: RootKeyFile } | null> {
  const [before, roster] = await Promise.all([database.teamRoots.get(id), rosterOf(id)]);
  if (!before || !roster) return null;
  const { key, ...root } = await makeRoot();
  const link = { from: before.publicKey, to: root.publicKey, at: Date.now() };
  const signature = toLetters(await signBy(before, handoverBytes(link)));
  await database.teamRoots.put({ ...root, team: id });
  const issued = await issueRoster(id, { ...roster, root: root.publicKey, handovers: [...roster.handovers, { ...link, signature }] });
  if (!issued.ok) await database.teamRoots.put(before);
  return { issued, key };
}

async function issueRoster(id: string, roster: Roster): Promise<Issued> {
  const [team, root] = await Promise.all([database.teams.get(id), database.teamRoots.get(id)]);
  if (!team || !root) return { ok: false, why: 'trouble', trouble: { why: 'closed' } };
  const standing = await lookFirst(team, rosterKey);
  if (!standing.ok) return { ok: false, why: 'trouble', trouble: standing.trouble };
  return issue(team, { key: rosterKey, body: JSON.stringify(roster), rev: standing.rev }, { author: root.publicKey, sign: (bytes) => signBy(root, bytes) });
}

async function makeRoot(): Promise<Omit<StoredTeamRoot, 'team'> & { readonly key: RootKeyFile }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair; // this algorithm makes pairs
  const [open, secret] = await Promise.all([crypto.subtle.exportKey('raw', pair.publicKey), crypto.subtle.exportKey('pkcs8', pair.privateKey)]);
  const privateKey = await crypto.subtle.importKey('pkcs8', secret, 'Ed25519', false, ['sign']);
  return { privateKey, publicKey: toLetters(new Uint8Array(open)), key: { public: base64(open), private: base64(secret) } };
}

async function signBy({ privateKey }: Pick<StoredTeamRoot, 'privateKey'>, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytes));
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

function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
