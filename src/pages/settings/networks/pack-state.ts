/** The signed facts of networks as Settings knows them, and the only functions that change them. */
import { signal } from '@preact/signals';
import type { NetworkPack } from '../../../core/network/network-pack.ts';
import type { StoredPack } from '../../../core/snapshot.ts';
import { browser } from '../../../platform/browser.ts';
import { ask } from '../../../platform/bus.ts';
import { changePack, packInUse } from '../../../platform/network-pack.ts';
import { originPattern } from '../../../platform/origins.ts';
import { fingerprint } from '../../../platform/signature.ts';
import { readStored, watchStored } from '../../../platform/storage.ts';
import { settings } from '../state.ts';

export const source = signal<StoredPack | null>(null);
/** What is in use; null while it is off, or nothing good came yet. */
export const pack = signal<NetworkPack | null>(null);
/** Of the pinned key. */
export const keyPrint = signal('');
export const isAsking = signal(false);
/** The user did not let us ask the address. */
export const isRefused = signal(false);

/** Reads what is stored and keeps it fresh while it is shown; returns how to stop. */
export function followPack(): () => void {
  void readStored('networkPack').then(({ networkPack }) => show(networkPack));
  return watchStored((changed) => {
    if (changed.networkPack !== undefined) void show(changed.networkPack);
  });
}

/** Asks the browser in the press itself; from its yes on the address is asked for facts, and the key is pinned. */
export async function switchOn(url: string, key: string): Promise<void> {
  const before = source.value;
  // Known as what it is before the browser answers: a host that is allowed otherwise is a site to guard.
  const isNoted = changePack((stored) => {
    // The same key goes on from its last number: another address does not bring an older copy back.
    const kept = stored?.key === key ? { seq: stored.seq, ...(stored.file === undefined ? {} : { file: stored.file }) } : { seq: 0 };
    return { url, key, on: false, ...kept };
  });
  const isGranted = await browser.permissions.request(permissionFor(url));
  await isNoted;
  isRefused.value = !isGranted;
  if (!isGranted) return;
  if (before && before.url !== url) await giveBack(before.url);
  await changePack((stored) => stored && { ...stored, on: true });
  await check();
}

export async function switchOff(): Promise<void> {
  const { url } = source.value ?? {};
  await changePack((stored) => stored && { ...stored, on: false });
  await ask('network-pack/check', {});
  if (url) await giveBack(url);
}

/** Asks the address now. */
export async function check(): Promise<void> {
  isAsking.value = true;
  try {
    await ask('network-pack/check', {});
  } finally {
    isAsking.value = false;
  }
}

async function show(stored: StoredPack | null): Promise<void> {
  const [inUse, print] = await Promise.all([packInUse(stored), stored ? fingerprint(stored.key) : '']);
  source.value = stored;
  pack.value = inUse;
  keyPrint.value = print;
}

function permissionFor(url: string): { origins: string[] } {
  return { origins: [originPattern(url)].filter((origin) => origin !== null) };
}

/** Gives the permission back, unless the host is guarded as a site or asked about grammar. */
async function giveBack(url: string): Promise<void> {
  const { sites, grammar } = settings.value;
  const inUse = [...sites, grammar?.on && originPattern(grammar.url)];
  const origins = permissionFor(url).origins.filter((origin) => !inUse.includes(origin));
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => false); // a host of the manifest stays
}
