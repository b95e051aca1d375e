/** Whose approvals count because the root of a team says so. */
import { fromLetters } from '../core/crisis/approval.ts';
import { roles as duties } from '../core/crisis/plan.ts';
import type { StoredApprover } from './database.ts';
import { ownKey, rosterOf, teams } from './team-store.ts';

/** The approvers of the teams of this machine, as if their cards had been taken; without who sits here. */
export async function teamApprovers(): Promise<StoredApprover[]> {
  const own = await ownKey();
  const all = await Promise.all(
    (await teams()).map(async ({ id, joinedAt }) => {
      const members = (await rosterOf(id))?.members ?? [];
      return members
        .filter(({ key, roles }) => roles.includes('approver') && key !== own && fromLetters(key) !== undefined)
        .map(
          ({ key, name, duty }) => ({ key, name, role: duties.find((role) => role === duty) ?? 'spokesperson', addedAt: joinedAt }) satisfies StoredApprover,
        );
    }),
  );
  return all.flat();
}
