/** Fingerprints of passwords: kept in our own library, by the background alone. Pages never get the list. */
import { maskedLogin, othersWith, type PasswordPrint, printBytes, rounds } from '../core/security/prints.ts';
import { database } from './database.ts';
import { alone } from './locks.ts';
import { hexOf, type Stretching } from './security-stretch.ts';
import type { StoredPasswordSecret } from './stored.ts';

/** What a page needs to stretch a password; made at first. */
export async function stretching(): Promise<Stretching> {
  return { salt: (await secretNow()).salt, rounds };
}

/** Who signed in where. `site`: the network's family, or the host. */
interface SignIn {
  readonly site: string;
  readonly login: string;
}

/** Other accounts that had this password. */
export async function sameElsewhere(stretched: string, { site, login }: SignIn): Promise<PasswordPrint[]> {
  const secret = await secretNow();
  return othersWith(await database.passwordPrints.toArray(), await printOf(secret, stretched), await idOf(secret, site, login));
}

/** Keeps the fingerprint of a password that somebody signed in with; an earlier one of the same account gives way. */
export async function remember(stretched: string, { site, login }: SignIn): Promise<void> {
  const secret = await secretNow();
  const [print, id] = await Promise.all([printOf(secret, stretched), idOf(secret, site, login)]);
  await database.passwordPrints.put({ id, site, login: maskedLogin(login), print, at: Date.now() });
}

/** Which of some stretched words are a remembered password. */
export async function areKnown(stretched: readonly string[]): Promise<boolean[]> {
  const secret = await secretNow();
  const known = new Set((await database.passwordPrints.toArray()).map(({ print }) => print));
  return Promise.all(stretched.map(async (each) => known.has(await printOf(secret, each))));
}

/** Takes everything away, the secret too: nothing that was kept could ever be compared again. */
export async function forgetPasswords(): Promise<void> {
  await alone('passwords', () =>
    database.transaction('rw', database.passwordPrints, database.passwordSecret, async () => {
      await database.passwordPrints.clear();
      await database.passwordSecret.clear();
    }),
  );
}

async function secretNow(): Promise<StoredPasswordSecret> {
  const kept = await database.passwordSecret.get('secret');
  if (kept) return kept;
  return alone('passwords', async () => {
    const meanwhile = await database.passwordSecret.get('secret');
    if (meanwhile) return meanwhile;
    const key = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    const made: StoredPasswordSecret = { id: 'secret', salt: hexOf(crypto.getRandomValues(new Uint8Array(16)).buffer), key };
    await database.passwordSecret.add(made);
    return made;
  });
}

function printOf(secret: StoredPasswordSecret, stretched: string): Promise<string> {
  return signed(secret, `password ${stretched}`, printBytes);
}

async function idOf(secret: StoredPasswordSecret, site: string, login: string): Promise<string> {
  return `${site} ${await signed(secret, `login ${site} ${login.trim().toLowerCase()}`, 6)}`;
}

async function signed({ key }: StoredPasswordSecret, text: string, length: number): Promise<string> {
  return hexOf((await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))).slice(0, length));
}
