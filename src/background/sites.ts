import { browser } from '../platform/browser.ts';
import type { MessageHandlers } from '../platform/bus.ts';
import { guardScript, injectGuard, keepRegistered } from '../platform/guard-script.ts';
import { alone } from '../platform/locks.ts';
import { covers, originPattern } from '../platform/origins.ts';
import type { Stored } from '../platform/storage.ts';
import { readStored, watchStored, writeStored } from '../platform/storage.ts';
import { teamAddresses } from '../platform/team/store.ts';
import { showForbidden, showState } from './icon.ts';
import { readTab } from './tabs.ts';

/** The id under which the browser keeps our registration. */
const registration = 'guidepost-sites';

export const siteHandlers: Pick<MessageHandlers, 'site/add' | 'site/remove' | 'site/enter-sends' | 'tab/forbidden'> = {
  'site/add': async ({ origin }) => {
    await addSite(origin);
    return null;
  },
  'site/remove': async ({ origin }) => {
    await changeSettings((settings) => without(settings, [origin]));
    return null;
  },
  'tab/forbidden': async ({ tab }) => {
    await showForbidden(tab);
    return null;
  },
  'site/enter-sends': async ({ host }) => {
    await changeSettings((settings) => ({ ...settings, enterSends: [...new Set([...settings.enterSends, host])] }));
    return null;
  },
};

/** Firefox closes the popup when it asks for a permission, so what follows the answer must happen here. */
export function listenToSites(): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    for (const origin of origins) void addUnlessServer(origin);
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    // What we gave back ourselves is off the list by now; what still stands there the browser took.
    void changeSettings((settings) => {
      const taken = settings.sites.filter((site) => origins.includes(site));
      return { ...without(settings, origins), closed: [...new Set([...(settings.closed ?? []), ...taken])] };
    });
  });
  watchStored(({ settings }) => {
    if (settings) void registerSites();
  });
}

/** Makes the browser inject the guard on the user's own sites, now and in later sessions. Nothing is taken away for an instant: a page that loads just then has its guard. */
export async function registerSites(): Promise<void> {
  await alone('sites', async () => {
    const { settings, unreadable } = await readStored('settings');
    if (unreadable.length > 0) return; // sites that we cannot read stay guarded
    await keepRegistered({ id: registration, js: guardScript().files, matches: settings.sites, runAt: 'document_start' });
  });
}

/** Starts guarding an origin and enters its open pages at once. Hosts that the manifest covers need no registration. */
async function addSite(origin: string): Promise<void> {
  const { matches } = guardScript();
  const isKnown = matches.some((pattern) => covers(pattern, origin));
  await changeSettings((settings) => {
    const others = without(settings, [origin]);
    return isKnown ? others : { ...others, sites: [...others.sites, origin] };
  });
  const tabs = await browser.tabs.query({ url: origin, discarded: false });
  await Promise.all(tabs.map(({ id }) => id !== undefined && enter(id)));
}

async function enter(tab: number): Promise<void> {
  await injectGuard(tab);
  await showState(tab, await readTab(tab)); // the icon may have said that we are not allowed there
}

/** The hosts of the grammar server, of facts of networks and of teams were allowed so that they may be asked, not to be guarded. */
async function addUnlessServer(origin: string): Promise<void> {
  const { settings, networkPack } = await readStored('settings', 'networkPack');
  const servers = [settings.grammar?.url, networkPack?.url, ...(await teamAddresses())].map((url) => url && originPattern(url));
  if (!servers.includes(origin)) await addSite(origin);
}

function without(settings: Stored['settings'], origins: readonly string[]): Stored['settings'] {
  const sites = settings.sites.filter((site) => !origins.includes(site));
  return { ...settings, sites, closed: settings.closed?.filter((site) => !origins.includes(site)) };
}

async function changeSettings(change: (settings: Stored['settings']) => Stored['settings']): Promise<void> {
  await alone('settings', async () => {
    const { settings } = await readStored('settings');
    await writeStored('settings', change(settings));
  });
}
