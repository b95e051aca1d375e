/** Names of what only one of our worlds may change at a time. */
export type LockName =
  | 'snapshot'
  | 'crisis'
  | 'settings'
  | 'library'
  | 'tabs'
  | 'sites'
  | 'networks'
  | 'network-pack'
  | 'taught'
  | 'taught-seen'
  | 'replies'
  | 'menu'
  | 'approvals'
  | 'log'
  | 'keys'
  | 'held'
  | 'mentions'
  | 'mention-script'
  | 'sent'
  | 'passwords'
  | 'password-script'
  | 'away'
  | 'team'
  | 'team-outbox';

/** Runs `work` while no other page of ours and no background does the same. Without this two windows overwrite each other's read-change-write. */
export async function alone<T>(name: LockName, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`guidepost-${name}`, work);
}
