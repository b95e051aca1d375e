/** Whether texts of drafts may go to a team's server, in requests for approval. Firefox asks that apart; in Chromium connecting to the server is the yes. Where a policy connected, nobody has said yes yet. */
import type { Permissions } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import type { StoredTeam } from './stored.ts';

const texts = { data_collection: ['websiteContent'] } as Permissions.AnyPermissions; // its types do not know `data_collection`

/** Asks, in the press itself. */
export async function askToSendTexts(): Promise<boolean> {
  return !isFirefox() || browser.permissions.request(texts as Permissions.Permissions).catch(() => false);
}

export async function maySendTexts({ isByPolicy, isAgreed }: Pick<StoredTeam, 'isByPolicy' | 'isAgreed'>): Promise<boolean> {
  if (isByPolicy && !isAgreed) return false;
  return !isFirefox() || browser.permissions.contains(texts);
}

function isFirefox(): boolean {
  return 'browser_specific_settings' in browser.runtime.getManifest();
}
