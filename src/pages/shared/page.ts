/** What the popup and the side panel can learn of the page in front. */
import * as v from 'valibot';
import { claims, Network } from '../../core/network/network.ts';
import type { Bilingual } from '../../core/rule.ts';
import { browser } from '../../platform/browser.ts';
import { ask, tell } from '../../platform/bus.ts';
import { injectGuard } from '../../platform/guard-script.ts';
import type { OrderOutput } from '../../platform/messages.ts';
import { originsOf } from '../../platform/network-access.ts';
import { originPattern } from '../../platform/origins.ts';
import { readStored } from '../../platform/storage.ts';

export type Description = OrderOutput<'frame/describe'>;

/** `closed`: no extension may enter; `forbidden`: we may not, yet; `silent`: we may, but no guard answers. */
export type PageView =
  | { readonly kind: 'looking' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'forbidden'; readonly tab: number; readonly host: string; readonly origins: readonly string[]; readonly network: Bilingual | null }
  | { readonly kind: 'silent'; readonly tab: number }
  | {
      readonly kind: 'seen';
      readonly tab: number;
      readonly frame: number;
      readonly brand: string | null;
      readonly isPinned: boolean;
      readonly seen: Description;
    };

/** Looks at a tab: may we be there, and what does its guard say. */
export async function viewTab(tab: { readonly id?: number | undefined; readonly url?: string | undefined }): Promise<PageView> {
  const origin = originPattern(tab.url ?? '');
  if (tab.id === undefined || !origin) return { kind: 'closed' };
  const isAllowed = await browser.permissions.contains({ origins: [origin] });
  if (!isAllowed) return forbidden(tab.id, origin, new URL(tab.url ?? '').hostname);
  const asked = await askGuard(tab.id);
  if (asked) return asked;
  return (await injectGuard(tab.id)) ? untilAnswered(tab.id) : { kind: 'silent', tab: tab.id };
}

/** What is to be asked for: a known network's hosts all at once, or this one. */
async function forbidden(tab: number, origin: string, host: string): Promise<PageView> {
  const { networks } = await readStored('networks');
  const network = Object.values(networks).find(({ hosts, taught }) => !taught && claims({ hosts, path: undefined }, host, '/'));
  if (!network) return { kind: 'forbidden', tab, host, origins: [origin], network: null };
  const read = v.safeParse(Network, JSON.parse(network.facts));
  return { kind: 'forbidden', tab, host, origins: originsOf(network), network: read.success ? read.output.name : null };
}

/** A guard that was just put in place needs a moment to stand. */
export async function untilAnswered(tab: number): Promise<PageView> {
  for (const waitMs of [30, 60, 120, 240, 480]) {
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    const asked = await askGuard(tab);
    if (asked) return asked;
  }
  return { kind: 'silent', tab };
}

/** The frame whose box was last used answers for the tab; the top one where there is none, or none any more. */
async function askGuard(tab: number): Promise<PageView | null> {
  const { frame, brand, isPinned } = await ask('tab/ask', { tab }).catch(() => ({ frame: null, brand: null, isPinned: false })); // without a background we still see the page
  for (const each of new Set([frame ?? 0, 0])) {
    const seen = await tell(tab, each, 'frame/describe', {}).catch(() => null); // no answer is the answer
    if (seen) return { kind: 'seen', tab, frame: each, brand, isPinned, seen };
  }
  return null;
}
