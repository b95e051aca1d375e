/** The register of accounts in the library: cards beside the accounts that a brand lists, and who left. */
import * as v from 'valibot';
import type { RegisteredAccount } from '../core/security/leaver.ts';
import { AccountCard, emptyCard } from '../core/security/register.ts';
import { database } from './database.ts';
import type { StoredBrand, StoredLeaver } from './stored.ts';

/** A brand's accounts with their cards; an account without one has an empty card. */
export async function registerOf({ id, guide }: StoredBrand): Promise<RegisteredAccount[]> {
  const cards = await database.accountCards.where('brandId').equals(id).toArray();
  return guide.brand.accounts.map((account) => {
    const stored = cards.find((each) => isOf(each, account));
    const read = v.safeParse(AccountCard, stored?.card);
    return { network: account.network, handle: account.handle, kind: account.kind, card: read.success ? read.output : emptyCard };
  });
}

/** Changes an account's card, starting from what is stored at that instant. */
export async function changeCard(
  brandId: string,
  { network, handle }: Pick<RegisteredAccount, 'network' | 'handle'>,
  change: (card: AccountCard) => AccountCard,
): Promise<void> {
  await database.transaction('rw', database.accountCards, async () => {
    const before = v.safeParse(AccountCard, (await database.accountCards.get([brandId, network, handle]))?.card);
    await database.accountCards.put({ brandId, network, handle, card: change(before.success ? before.output : emptyCard), updatedAt: Date.now() });
  });
}

/** Those who are being taken out of a brand's accounts, the latest first. */
export async function leaversOf(brandId: string): Promise<StoredLeaver[]> {
  const all = await database.leavers.where('brandId').equals(brandId).toArray();
  return all.sort((one, other) => other.startedAt - one.startedAt);
}

/** Begins a leaver list. */
export async function addLeaver(brandId: string, person: string): Promise<void> {
  await database.leavers.add({ id: crypto.randomUUID(), brandId, person, startedAt: Date.now(), done: [] });
}

/** Marks a step as done or not. */
export async function markStep(id: string, step: string, isDone: boolean): Promise<void> {
  await database.transaction('rw', database.leavers, async () => {
    const leaver = await database.leavers.get(id);
    if (leaver) await database.leavers.put({ ...leaver, done: isDone ? [...new Set([...leaver.done, step])] : leaver.done.filter((each) => each !== step) });
  });
}

/** Ends a leaver list. */
export async function dropLeaver(id: string): Promise<void> {
  await database.leavers.delete(id);
}

function isOf(one: Pick<RegisteredAccount, 'network' | 'handle'>, other: Pick<RegisteredAccount, 'network' | 'handle'>): boolean {
  return one.network === other.network && one.handle === other.handle;
}
