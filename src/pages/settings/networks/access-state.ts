/** Which networks the browser lets us see, and the only functions that change it. */
import { computed, signal } from '@preact/signals';
import { browser } from '../../../platform/browser.ts';
import { ask } from '../../../platform/bus.ts';
import { type NetworkAccess, networkPlaces } from '../../shared/network-places.ts';
import { settings } from '../state.ts';

/** `listed`: on since the install; `on` and `off`: switched by the user; `closed`: it was on, and the browser closed it to us. */
export type Access = 'listed' | 'on' | 'off' | 'closed';

const places = networkPlaces();
/** Places whose every host the browser opens to us. */
const open = signal<ReadonlySet<string>>(new Set());
/** How often the browser was asked: a switch that was refused goes back. */
export const asked = signal(0);

export const accesses = computed<readonly (NetworkAccess & { readonly access: Access })[]>(() =>
  places.map((place) => ({ ...place, access: accessOf(place) })),
);

/** The user's own sites: those that belong to no network that is on. */
export const ownSites = computed<readonly string[]>(() => {
  const known = new Set(accesses.value.filter(({ access }) => access !== 'off').flatMap(({ origins }) => origins));
  return [...settings.value.sites, ...(settings.value.closed ?? [])].filter((site) => !known.has(site));
});

/** Looks at the browser's permissions and follows them; returns how to stop. */
export function followAccess(): () => void {
  const look = (): void => void lookAtAccess();
  look();
  browser.permissions.onAdded.addListener(look);
  browser.permissions.onRemoved.addListener(look);
  return () => {
    browser.permissions.onAdded.removeListener(look);
    browser.permissions.onRemoved.removeListener(look);
  };
}

/** Asks the browser for all hosts of a network. In the click itself: nowhere else does a browser grant anything. */
export async function allowNetwork({ origins }: NetworkAccess): Promise<void> {
  const isGranted = await browser.permissions.request({ origins: [...origins] });
  if (isGranted) for (const origin of origins) await ask('site/add', { origin });
  await lookAtAccess();
}

/** Stops guarding a network and gives its permission back. */
export async function closeNetwork({ origins }: NetworkAccess): Promise<void> {
  for (const origin of origins) await ask('site/remove', { origin }); // first, or it would look as if the browser had closed it
  await browser.permissions.remove({ origins: [...origins] }).catch((error: unknown) => console.info('guidepost: a host stays', String(error)));
  await lookAtAccess();
}

async function lookAtAccess(): Promise<void> {
  const isOpen = await Promise.all(places.map(({ origins }) => browser.permissions.contains({ origins: [...origins] })));
  open.value = new Set(places.filter((_, at) => isOpen[at]).map(({ id }) => id));
  asked.value += 1;
}

function accessOf({ id, origins, isListed }: NetworkAccess): Access {
  if (open.value.has(id)) return isListed ? 'listed' : 'on';
  return isListed || origins.some((origin) => settings.value.closed?.includes(origin)) ? 'closed' : 'off';
}
