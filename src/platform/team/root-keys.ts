/** The root keys that are here: the one that counts, and while a team is handed over to a new one, both, until the new one is seen to count. */
import { toLetters } from '../../core/crisis/approval.ts';
import { rosterKey } from '../../core/team/keys.ts';
import type { Sign } from '../../core/team/record.ts';
import type { Roster } from '../../core/team/roles.ts';
import { database } from '../database.ts';
import { rosterOf } from './store.ts';
import type { RootPair, StoredTeamRoot } from './stored.ts';

/** A root key as its file holds it, base64: secret. The command line signs by the same. */
export interface RootKeyFile {
  readonly public: string;
  readonly private: string;
}

/** A new root key, and what its file says: only here can its private half be read. */
export async function makeRoot(): Promise<{ readonly pair: RootPair; readonly file: RootKeyFile }> {
  const made = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair; // this algorithm makes pairs
  const [open, secret] = await Promise.all([crypto.subtle.exportKey('raw', made.publicKey), crypto.subtle.exportKey('pkcs8', made.privateKey)]);
  const privateKey = await crypto.subtle.importKey('pkcs8', secret, 'Ed25519', false, ['sign']);
  return { pair: { privateKey, publicKey: toLetters(new Uint8Array(open)) }, file: { public: base64(open), private: base64(secret) } };
}

/** Signs by a root key. */
export function signsBy({ privateKey }: RootPair): Sign {
  return async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytes));
}

/** The key of ours that a roster is signed by; null where the root is somebody else's. */
export function keyFor(root: StoredTeamRoot | undefined, roster: Pick<Roster, 'root'> | null): RootPair | null {
  if (!root) return null;
  if (!roster) return root;
  return [root, root.next].find((pair) => pair?.publicKey === roster.root) ?? null;
}

/** The new key is the root once its roster is seen at the team's address. The former one still signs in where the server does not know the new one yet. */
export async function settleRoot(id: string): Promise<void> {
  const roster = await rosterOf(id);
  await database.transaction('rw', [database.teamRoots, database.teamOutgoing], async () => {
    const root = await database.teamRoots.get(id);
    if (!root?.next || roster?.root !== root.next.publicKey || (await database.teamOutgoing.get([id, rosterKey]))) return;
    const { publicKey, privateKey, next } = root;
    await database.teamRoots.put({ team: id, ...next, former: { publicKey, privateKey } });
  });
}

function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
