/** People of a team with keys of their own, for tests. */
import { createPrivateKey, generateKeyPairSync, sign, webcrypto } from 'node:crypto';
import * as v from 'valibot';
import { toLetters } from '#src/core/crisis/approval.ts';
import { rosterKey } from '#src/core/team/keys.ts';
import { handoverBytes, type Sign, type SignedRecord, signRecord, type Verify } from '#src/core/team/record.ts';
import { Roster, rosterFormat, type TeamRole } from '#src/core/team/roles.ts';

export interface Person {
  readonly name: string;
  /** The public key in letters. */
  readonly key: string;
  readonly sign: Sign;
}

export function makePerson(name: string): Person {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = toLetters(new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)));
  const own = createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return { name, key, sign: async (bytes) => new Uint8Array(sign(null, bytes, own)) };
}

export const verify: Verify = async (publicKey, { bytes, signature }) => {
  const known = await webcrypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  return webcrypto.subtle.verify('Ed25519', known, signature, bytes);
};

export function recordBy(
  { key: author, sign }: Person,
  key: string,
  { seq, body, at = 1_700_000_000_000 }: { seq: number; body: unknown; at?: number },
): Promise<SignedRecord> {
  return signRecord(key, { seq, author, at, body: typeof body === 'string' ? body : JSON.stringify(body) }, sign);
}

export function rosterOf(root: Person, members: readonly (readonly [Person, readonly TeamRole[]])[], more: Record<string, unknown> = {}): Roster {
  return v.parse(Roster, {
    format: rosterFormat,
    name: 'Team',
    root: root.key,
    brands: [{ id: 'northwind', name: 'Northwind' }],
    members: members.map(([{ key, name }, roles]) => ({ key, name, roles: [...roles] })),
    ...more,
  });
}

export function rosterRecord(root: Person, seq: number, roster: Roster): Promise<SignedRecord> {
  return recordBy(root, rosterKey, { seq, body: roster });
}

/** One key hands over to another. */
export async function handover(from: Person, to: Person, by: Person = from) {
  const link = { from: from.key, to: to.key, at: 1 };
  return { ...link, signature: toLetters(await by.sign(handoverBytes(link))) };
}
