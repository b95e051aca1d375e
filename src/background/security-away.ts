/** Notices that nobody was here: the next post of a brand is asked about once. The browser tells when; no page listens for it. */
import { browser } from '../platform/browser.ts';
import type { HandlersOf } from '../platform/bus.ts';
import { alone } from '../platform/locks.ts';
import type { securityMessages } from '../platform/security-messages.ts';
import { readStored, watchStored, writeStored } from '../platform/storage.ts';

/** No browser watches for less. */
const shortestSeconds = 15;

export const awayHandlers: Pick<HandlersOf<typeof securityMessages>, 'away/back'> = {
  'away/back': async () => {
    await alone('away', () => writeStored('away', null));
    return null;
  },
};

export function listenToAway(): void {
  browser.idle.onStateChanged.addListener((state) => {
    if (state !== 'active') void noteAway();
  });
  // who opens the browser may be another than who closed it
  browser.runtime.onStartup.addListener(() => void noteAway());
  watchStored(({ settings }) => {
    if (settings) void followSettings();
  });
  void followSettings();
}

async function noteAway(): Promise<void> {
  const { settings } = await readStored('settings');
  const minutes = settings.awayMinutes;
  if (minutes === undefined) return;
  await alone('away', async () => {
    const { away } = await readStored('away');
    if (!away) await writeStored('away', { since: Date.now() - minutes * 60_000 });
  });
}

/** The browser forgets the interval with each life of the background. */
async function followSettings(): Promise<void> {
  const { settings } = await readStored('settings');
  if (settings.awayMinutes !== undefined) browser.idle.setDetectionInterval(Math.max(shortestSeconds, Math.round(settings.awayMinutes * 60)));
  else if ((await readStored('away')).away) await alone('away', () => writeStored('away', null));
}
