/** The file of a root key, taken back: whoever lost the machine on which a team was founded goes on being its root on another. */
import * as v from 'valibot';
import { toLetters } from '../../core/crisis/approval.ts';
import { type Invitation, readInvitation, writeInvitation } from '../../core/team/join.ts';
import { database } from '../database.ts';
import { alone } from '../locks.ts';
import { verifyEd25519 } from '../signature.ts';
import { keyFor, type RootKeyFile, signsBy } from './root-keys.ts';
import { rosterOf, teams } from './store.ts';
import type { RootPair, StoredTeam } from './stored.ts';

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{20,400}={0,2}$/));
/** Where the team is stands in files of our own, not in those of the command line. */
const RootFile = v.object({ public: base64, private: base64, name: v.optional(v.string()), address: v.optional(v.string()) });

/** `no-key`: another file; `damaged`: its halves do not belong together; `unsupported`: this browser knows no such keys. */
export type RootFileOpened =
  | { readonly ok: true; readonly pair: RootPair; readonly invitation: Invitation | null }
  | { readonly ok: false; readonly why: 'no-key' | 'damaged' | 'unsupported' };

/** What a root key is to the teams of this machine. `replaced`: it handed over to another; `none`: no team here was ever signed by it. */
export type PlaceOfRoot =
  | { readonly kind: 'root' | 'here'; readonly team: StoredTeam }
  | { readonly kind: 'replaced'; readonly team: StoredTeam; readonly at: number }
  /** The team pins it, and no list that it signs is here: what it is worth cannot be told. */
  | { readonly kind: 'unread'; readonly team: StoredTeam }
  | { readonly kind: 'none' };

/** The text of the file that is handed to who founds a team. */
export function writeRootFile(key: RootKeyFile, { name, address }: Pick<Invitation, 'name' | 'address'>): string {
  return `${JSON.stringify({ ...key, name, address }, null, 2)}\n`;
}

/** Opens such a file. Its private half cannot be read from then on. */
export async function openRootFile(text: string): Promise<RootFileOpened> {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), RootFile), text);
  if (!read.success) return { ok: false, why: 'no-key' };
  try {
    const [open, secret] = [bytesOf(read.output.public), bytesOf(read.output.private)];
    const pair = { publicKey: toLetters(open), privateKey: await crypto.subtle.importKey('pkcs8', secret, 'Ed25519', false, ['sign']) };
    const bytes = new TextEncoder().encode(pair.publicKey);
    const signature = new Uint8Array(await signsBy(pair)(bytes));
    if (!(await verifyEd25519(open, { bytes, signature }))) return { ok: false, why: 'damaged' };
    return { ok: true, pair, invitation: invitationIn(read.output, pair) };
  } catch (error) {
    return { ok: false, why: error instanceof DOMException && error.name === 'NotSupportedError' ? 'unsupported' : 'damaged' };
  }
}

/** Which team of this machine a root key is of. */
export async function placeOfRoot(publicKey: string): Promise<PlaceOfRoot> {
  const all = await Promise.all((await teams()).map(async (team) => ({ team, roster: await rosterOf(team.id), root: await database.teamRoots.get(team.id) })));
  const own = all.find(({ team, roster }) => publicKey === (roster?.root ?? team.pinned));
  if (own) return { kind: keyFor(own.root, own.roster)?.publicKey === publicKey ? 'here' : 'root', team: own.team };
  for (const { team, roster } of all) {
    const link = roster?.handovers.find(({ from }) => from === publicKey);
    if (link) return { kind: 'replaced', team, at: link.at };
  }
  return { kind: 'none' };
}

/** This machine signs the team's list of people from now on. A key that was here and does not count any more stays beside it: a server may know only that. False where the key does not count. */
export async function takeRoot(id: string, pair: RootPair): Promise<boolean> {
  return alone('team', async () => {
    const place = await placeOfRoot(pair.publicKey);
    if (place.kind === 'none' || place.kind === 'replaced' || place.team.id !== id) return false;
    if (place.kind === 'here') return true;
    const before = await database.teamRoots.get(id);
    const former = before ? { publicKey: before.publicKey, privateKey: before.privateKey } : undefined;
    await database.teamRoots.put({ team: id, ...pair, ...(former ? { former } : {}) });
    return true;
  });
}

/** What the file says of where its team is, as far as one may join by that. */
function invitationIn({ name = '', address }: v.InferOutput<typeof RootFile>, { publicKey }: RootPair): Invitation | null {
  if (address === undefined) return null;
  const read = readInvitation(writeInvitation({ name, address, root: publicKey }));
  return read.ok ? read.value : null;
}

function bytesOf(written: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(written), (sign) => sign.charCodeAt(0));
}
