/** Teaching a page: brings the picker, keeps what was shown, and publishes it to the guards. */
// biome-ignore lint/style/noRestrictedImports: only the built file's address comes from there, not its code.
import teachFile from '../content/teach.iife.tsx?script';
import { addTaught, entryOf, type Lesson } from '../core/network/taught.ts';
import type { MessageHandlers } from '../platform/bus.ts';
import { dayOf } from '../platform/day.ts';
import { runScripts } from '../platform/guard-script.ts';
import { alone } from '../platform/locks.ts';
import { readStored, watchStored, writeStored } from '../platform/storage.ts';
import { changeTaught } from '../platform/taught.ts';
import { publishNetworks } from './networks.ts';

export const teachHandlers: Pick<MessageHandlers, 'teach/start' | 'teach/save' | 'taught/seen'> = {
  'teach/start': async ({ tab, frame }) => {
    await runScripts({ tabId: tab, frameIds: [frame] }, [teachFile], { injectImmediately: true });
    return null;
  },
  'teach/save': async (said, sender) => {
    const host = hostOf(sender);
    // The host is the sender's own, whatever it says; its form is looked at by the schema of an entry.
    const entry = host && entryOf({ ...(said as Omit<Lesson, 'host'>), name: said.name || host, host }, dayOf());
    if (!entry) return { isKept: false };
    await changeTaught((taught) => new Map(taught).set(host, addTaught(taught.get(host), entry)));
    await note(host, { found: Date.now() });
    return { isKept: true };
  },
  'taught/seen': async ({ missed }, sender) => {
    const host = hostOf(sender);
    const { taught } = await readStored('taught');
    if (host && Object.hasOwn(taught, host)) await note(host, missed ? { missed: Date.now(), what: missed } : { found: Date.now() });
    return null;
  },
};

/** What is taught in Settings, or by a file there, reaches the guards too. */
export function listenToTaught(): void {
  watchStored(({ taught }) => {
    if (taught) void publishNetworks();
  });
}

type Seen = { readonly found: number } | { readonly missed: number; readonly what: 'box' | 'button' };

async function note(host: string, seen: Seen): Promise<void> {
  await alone('taught-seen', async () => {
    const { taughtSeen } = await readStored('taughtSeen');
    await writeStored('taughtSeen', { ...taughtSeen, [host]: { ...taughtSeen[host], ...seen } });
  });
}

/** A frame without an address of its own (`about:blank`) belongs to the origin that made it. */
function hostOf({ origin, url }: chrome.runtime.MessageSender): string | null {
  const address = [origin, url].find((each) => each && /^https?:/.test(each));
  return address ? new URL(address).hostname : null;
}
