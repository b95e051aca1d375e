/** The grammar server as Settings knows it, and the only functions that change it. */
import { signal } from '@preact/signals';
import { browser } from '../../platform/browser.ts';
import { ask } from '../../platform/bus.ts';
import { grammarPermission } from '../../platform/grammar-permission.ts';
import { alone } from '../../platform/locks.ts';
import type { GrammarTrouble } from '../../platform/messages.ts';
import { readStored, writeStored } from '../../platform/storage.ts';
import { settings } from './state.ts';

/** How the server fares: not asked yet, being asked, well, or what is wrong. */
export type ServerSaid = { readonly kind: 'unasked' | 'asking' | 'fine' | 'refused' } | { readonly kind: 'trouble'; readonly trouble: GrammarTrouble };

export const said = signal<ServerSaid>({ kind: 'unasked' });

/** What went wrong while somebody wrote, where anything did. */
export async function lookForTrouble(): Promise<void> {
  if (!settings.value.grammar?.on) return;
  const { trouble } = await ask('grammar/trouble', {});
  if (trouble && said.value.kind === 'unasked') said.value = { kind: 'trouble', trouble };
}

/** Asks the browser in the press itself; from its yes on text goes to this address. */
export async function switchOn(url: string): Promise<void> {
  const before = settings.value.grammar;
  // Known as the server's before the browser answers: a host that is allowed otherwise is a site to guard.
  const isNoted = keepServer({ url, on: false });
  const isGranted = await browser.permissions.request(grammarPermission(url));
  await isNoted;
  if (before && before.url !== url) await giveBack(before.url);
  if (!isGranted) {
    said.value = { kind: 'refused' };
    return;
  }
  await keepServer({ url, on: true });
  await test();
}

export async function switchOff(): Promise<void> {
  const { grammar } = settings.value;
  if (!grammar) return;
  await keepServer({ ...grammar, on: false });
  said.value = { kind: 'unasked' };
  await giveBack(grammar.url);
}

export async function test(): Promise<void> {
  said.value = { kind: 'asking' };
  const { trouble } = await ask('grammar/test', {});
  said.value = trouble ? { kind: 'trouble', trouble } : { kind: 'fine' };
}

async function keepServer(grammar: { readonly url: string; readonly on: boolean }): Promise<void> {
  await alone('settings', async () => {
    const stored = await readStored('settings');
    await writeStored('settings', { ...stored.settings, grammar });
  });
}

/** Gives the permission back, unless the host is guarded as a site too. */
async function giveBack(url: string): Promise<void> {
  const asked = grammarPermission(url);
  const origins = asked.origins?.filter((origin) => !settings.value.sites.includes(origin)) ?? [];
  await browser.permissions.remove({ ...asked, origins }).catch(() => false); // a host of the manifest stays
}
