/** Keys of this installation. The private half never leaves the browser: it is made not extractable and kept in our own IndexedDB. */
import { database } from './database.ts';
import { alone } from './locks.ts';
import type { InstallKey } from './stored.ts';

/** What a key is for. The log is signed in every browser we support; Ed25519 came to Chromium with version 137. */
const algorithms = {
  log: { make: { name: 'ECDSA', namedCurve: 'P-256' }, use: { name: 'ECDSA', hash: 'SHA-256' } },
  approval: { make: { name: 'Ed25519' }, use: { name: 'Ed25519' } },
} as const;
export type KeyUse = keyof typeof algorithms;

/** The key for a use; made at first. Throws where the browser does not know its algorithm. */
export async function installKey(use: KeyUse): Promise<InstallKey> {
  const kept = await database.installKeys.get(use);
  if (kept) return kept;
  return alone('keys', async () => {
    const meanwhile = await database.installKeys.get(use);
    if (meanwhile) return meanwhile;
    const pair = (await crypto.subtle.generateKey(algorithms[use].make, false, ['sign', 'verify'])) as CryptoKeyPair; // these algorithms make pairs
    const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    const key: InstallKey = { use, privateKey: pair.privateKey, publicKey, madeAt: Date.now() };
    await database.installKeys.add(key);
    return key;
  });
}

/** The key for a use, if it was ever made. */
export function knownKey(use: KeyUse): Promise<InstallKey | undefined> {
  return database.installKeys.get(use);
}

/** Signs bytes. */
export async function signWith(key: InstallKey, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign(algorithms[key.use].use, key.privateKey, bytes));
}

/** Whether a public key (raw bytes) for a use made a signature. */
export async function isSignedBy(
  publicKey: Uint8Array<ArrayBuffer>,
  use: KeyUse,
  signed: { readonly bytes: Uint8Array<ArrayBuffer>; readonly signature: Uint8Array<ArrayBuffer> },
): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', publicKey, algorithms[use].make, true, ['verify']);
  return crypto.subtle.verify(algorithms[use].use, key, signed.signature, signed.bytes);
}
