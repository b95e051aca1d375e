/** What the browser must have been told before text goes to a server of the user's own. */
import type { Permissions } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { originPattern } from './origins.ts';

/** The permission for a server's address: its host, and in Firefox that content of pages may be sent (Chromium has no such permission, and refuses the word). */
export function grammarPermission(address: string): Permissions.Permissions {
  const origin = originPattern(address);
  const { browser_specific_settings: isFirefox } = browser.runtime.getManifest() as { browser_specific_settings?: unknown };
  return { origins: origin ? [origin] : [], ...(isFirefox ? { data_collection: ['websiteContent'] } : {}) } as Permissions.Permissions; // its types do not know `data_collection`
}

/** Whether the browser lets text go there now: the user may have taken it back in the browser's own settings. */
export async function maySend(address: string): Promise<boolean> {
  return originPattern(address) !== null && browser.permissions.contains(grammarPermission(address) as Permissions.AnyPermissions);
}
