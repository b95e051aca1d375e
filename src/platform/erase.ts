/** Takes everything of ours from this browser. */
import type { Permissions } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { database } from './database.ts';
import { alone } from './locks.ts';
import { covers } from './origins.ts';

/** Deletes the library, all storage areas that are ours, every registered script, and gives back what the browser allowed beyond the manifest. */
export async function eraseEverything(): Promise<void> {
  await giveBack();
  await database.delete({ disableAutoOpen: false });
  // who hears that a permission is gone changes the settings: not across this
  await alone('settings', () => Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]));
  await browser.scripting.unregisterContentScripts();
}

/** Permissions that the user gave beside those of the manifest. */
export async function givenPermissions(): Promise<Permissions.Permissions> {
  const { host_permissions: hosts = [], permissions: names = [] } = browser.runtime.getManifest() as { host_permissions?: string[]; permissions?: string[] };
  const all = await browser.permissions.getAll();
  const origins = (all.origins ?? []).filter((origin) => !hosts.some((own) => own === origin || covers(own, origin)));
  const permissions = (all.permissions ?? []).filter((name) => !names.includes(name));
  const { data_collection: collected = [] } = all; // Chromium has no such word
  return { origins, permissions, ...(collected.length > 0 ? { data_collection: collected } : {}) } as Permissions.Permissions; // only what it told itself
}

async function giveBack(): Promise<void> {
  const given = await givenPermissions();
  if (Object.values(given).every((list: unknown[]) => list.length === 0)) return;
  await browser.permissions.remove(given);
}
