/** Moves what earlier versions kept of teams. */
import type { Transaction } from 'dexie';
import type { StoredTeamAsked } from './stored.ts';

/**
 * Requests for approval were once named by the digest of their text alone. That stays their name: the answers that the team's server carries to them stand under it.
 * One that has no name at all can be answered by nobody.
 */
export async function nameAsked(transaction: Transaction): Promise<void> {
  const table = transaction.table('teamAsked');
  const unnamed = ((await table.toArray()) as (Omit<StoredTeamAsked, 'token'> & { token?: string; digest?: string })[]).filter(
    ({ token }) => token === undefined,
  );
  await table.bulkDelete(unnamed.map(({ id }) => id));
  await table.bulkPut(unnamed.flatMap(({ digest, ...asked }) => (digest ? [{ ...asked, token: digest } satisfies StoredTeamAsked] : [])));
}
