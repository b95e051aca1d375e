/** What the organization decided: it reaches the guards with the snapshot, the settings, and every tab that speaks for a brand. */
import { brandNamed, governedSettings } from '../core/policy.ts';
import { browser } from '../platform/browser.ts';
import { tellAll } from '../platform/bus.ts';
import { database } from '../platform/database.ts';
import { guardScript } from '../platform/guard-script.ts';
import { alone } from '../platform/locks.ts';
import { policyNow, watchPolicy } from '../platform/policy.ts';
import { publishSnapshot } from '../platform/snapshot.ts';
import { readStored, watchStored, writeStored } from '../platform/storage.ts';
import { readTab } from './tabs.ts';

let pinned: Promise<string | null> | undefined;

/** The brand that every tab speaks for; null: nobody decided that, or there is none of that name. */
export function pinnedBrand(): Promise<string | null> {
  pinned ??= findPinned().catch((error: unknown) => {
    pinned = undefined; // asked again by the next who needs it
    throw error;
  });
  return pinned;
}

export function listenToPolicy(): void {
  watchPolicy(() => void obey());
  watchStored(({ settings, snapshot }) => {
    if (snapshot) pinned = undefined; // brands may have come or gone
    if (settings) void keepSettings().catch((error: unknown) => console.error('guidepost: policy', error));
  });
}

/** Brings the settings in step with the policy. */
export async function keepSettings(): Promise<void> {
  const { policy } = await policyNow();
  await alone('settings', async () => {
    const { settings, unreadable } = await readStored('settings');
    const wanted = governedSettings(settings, policy);
    if (unreadable.length === 0 && JSON.stringify(wanted) !== JSON.stringify(settings)) await writeStored('settings', wanted);
  });
}

async function obey(): Promise<void> {
  try {
    pinned = undefined;
    await keepSettings();
    await publishSnapshot();
    const [brand, { settings }] = await Promise.all([pinnedBrand(), readStored('settings')]);
    const tabs = await browser.tabs.query({ url: [...guardScript().matches, ...settings.sites], discarded: false });
    await Promise.all(tabs.map(async ({ id }) => id !== undefined && tellAll(id, 'tab/brand', { brand: brand ?? (await readTab(id)).brand })));
  } catch (error) {
    console.error('guidepost: policy', error);
  }
}

async function findPinned(): Promise<string | null> {
  const { policy } = await policyNow();
  return policy.brand === undefined ? null : brandNamed(policy, await database.brands.toArray());
}
