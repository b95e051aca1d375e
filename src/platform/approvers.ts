/** Whose approvals count here: people whose cards were taken, and the card of this installation itself. */
import { fromLetters, toLetters } from '../core/crisis/approval.ts';
import type { Card } from '../core/crisis/card.ts';
import type { Role } from '../core/crisis/plan.ts';
import { database } from './database.ts';
import { installKey } from './install-key.ts';
import type { StoredApprover } from './stored.ts';

/** The people whose cards were taken here, the first taken first. */
export async function approvers(): Promise<StoredApprover[]> {
  const all = await database.approvers.toArray();
  // earlier versions copied the people of a team's roster in here: those count by the roster alone
  return all.filter(({ isMe, team }) => !isMe && team === undefined).sort((one, other) => one.addedAt - other.addedAt);
}

/** Who sits here; undefined until they said so. */
export async function me(): Promise<StoredApprover | undefined> {
  return (await database.approvers.toArray()).find(({ isMe }) => isMe);
}

/** Says who sits here. The key is this installation's, and stays the same. */
export async function introduce(name: string, role: Role): Promise<StoredApprover> {
  const key = toLetters((await installKey('approval')).publicKey);
  const card = { key, name: name.trim(), role, addedAt: Date.now(), isMe: true };
  await database.approvers.put(card);
  return card;
}

/** Takes a person's card: from now on their approvals count. False for one's own. */
export async function trust({ name, role, publicKey }: Card): Promise<boolean> {
  const key = toLetters(publicKey);
  if (key === toLetters((await installKey('approval')).publicKey)) return false;
  await database.approvers.put({ key, name, role, addedAt: Date.now() });
  return true;
}

/** Their approvals do not count any more; what was approved before stays so until it expires. */
export async function distrust(key: string): Promise<void> {
  await database.approvers.delete(key);
}

/** The card of a person as it is stored. */
export function cardOf({ name, role, key }: StoredApprover): Card {
  return { name, role, publicKey: new Uint8Array(fromLetters(key) ?? []) };
}
