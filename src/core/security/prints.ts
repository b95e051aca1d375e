/**
 * What is kept of a password: a fingerprint of 24 bits, so short that for every right password there are thousands of others with the same one among those that
 * people choose. What is done to get there, and what it is worth to a thief, stands in THREATS.md.
 */

/**
 * Rounds of PBKDF2 with SHA-256. A row of guesses costs this much each. One check, measured in November 2026 on two busy cores (the best of five): 98 ms of wall time in
 * Chromium, 165 ms in Firefox, both on a thread of the browser's own; test/e2e/password-care.test.ts measures it anew and sees that the page goes on meanwhile.
 */
export const rounds = 600_000;
/** Bytes that leave the page: half a fingerprint more than is kept, and of no use without the secret of this installation. */
export const stretchedBytes = 4;
/** Bytes that are kept. */
export const printBytes = 3;

/** A password that was once used to sign in. `site`: the network's family, or the host where no network is known. */
export interface PasswordPrint {
  readonly id: string;
  readonly site: string;
  /** The login with all but its beginning taken away, for people. */
  readonly login: string;
  /** Hex. */
  readonly print: string;
  /** Epoch milliseconds of the last sign-in with it. */
  readonly at: number;
}

/** Enough of a login to know it again. */
export function maskedLogin(login: string): string {
  const bare = login.trim();
  if (bare === '') return '';
  const digits = /^\+?[\d\s()-]{7,}$/.test(bare);
  return digits ? `…${bare.slice(-2)}` : `${bare.slice(0, Math.min(2, Math.ceil(bare.length / 3)))}…`;
}

/** Other accounts that had the same password. */
export function othersWith(all: readonly PasswordPrint[], print: string, id: string): PasswordPrint[] {
  return all.filter((each) => each.print === print && each.id !== id);
}

/** Groups of accounts that share a password, the largest first. */
export function sharedPasswords(all: readonly PasswordPrint[]): (readonly PasswordPrint[])[] {
  const groups = new Map<string, PasswordPrint[]>();
  for (const each of all) groups.set(each.print, [...(groups.get(each.print) ?? []), each]);
  return [...groups.values()].filter((group) => group.length > 1).sort((one, other) => other.length - one.length);
}
