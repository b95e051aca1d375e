/** Whose approvals count: people whose cards were taken here, and the approvers that the roots of this machine's teams name. A roster is asked each time, and copied nowhere: whoever loses the role loses it at once. */
import { fromLetters } from '../../core/crisis/approval.ts';
import { roles as duties } from '../../core/crisis/plan.ts';
import { approvers } from '../approvers.ts';
import type { StoredApprover } from '../stored.ts';
import { ownKey, rosterOf, teams } from './store.ts';

/** Somebody whose yes counts; `of` is the name of the team that says so, absent where their card was taken by hand. */
export interface TrustedPerson extends StoredApprover {
  readonly of?: string | undefined;
}

/** All of them, each once: whom somebody trusted here by hand stays trusted whatever a roster says. */
export async function trustedPeople(): Promise<TrustedPerson[]> {
  const people = new Map<string, TrustedPerson>();
  for (const person of [...(await approvers()), ...(await teamApprovers())]) if (!people.has(person.key)) people.set(person.key, person);
  return [...people.values()];
}

/** The approvers of the teams of this machine; without who sits here. */
async function teamApprovers(): Promise<TrustedPerson[]> {
  const own = await ownKey();
  const all = await Promise.all(
    (await teams()).map(async ({ id, name: of, joinedAt }) => {
      const members = (await rosterOf(id))?.members ?? [];
      return members
        .filter(({ key, roles }) => roles.includes('approver') && key !== own && fromLetters(key) !== undefined)
        .map(({ key, name, duty }): TrustedPerson => ({ key, name, role: duties.find((role) => role === duty) ?? 'spokesperson', addedAt: joinedAt, of }));
    }),
  );
  return all.flat();
}
