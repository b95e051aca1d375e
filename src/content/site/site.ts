/** Which page this frame is, and what is known of it. An `about:blank` or `srcdoc` frame counts as the page that made it. */
import { signal } from '@preact/signals-core';
import * as v from 'valibot';
import { claims, Network } from '../../core/network/network.ts';
import { withTaught } from '../../core/network/network-layers.ts';
import type { StoredNetworks } from '../../core/snapshot.ts';
import generic from '../../networks/generic.ts';
import { firstFound } from './composed.ts';

/** As published by the background; until it is read every page is an unknown one. */
export const storedNetworks = signal<StoredNetworks>({});

let unknown: Network | undefined;
let hasLooked = false;
let current: { readonly path: string; readonly from: StoredNetworks; readonly network: Network | null } | undefined;
let taughtHere: { readonly from: StoredNetworks; readonly network: Network | null } | undefined;

export const site = {
  /** Host name without port. */
  get host(): string {
    return hostOf(location.host ? location.href : self.origin);
  },
  get path(): string {
    return location.host ? location.pathname : (parentPath() ?? '/');
  },
  get network(): Network {
    // A page may walk from one of a host's networks to another without loading.
    const { path } = this;
    const from = storedNetworks.value;
    const { taught } = this;
    if (current?.path !== path || current.from !== from) current = { path, from, network: layered(networkFor(this.host, path, from), taught) };
    // What a page shows of itself may come late: asked again until it is found.
    if (!current.network && !hasLooked && hasSigns(from)) {
      lookOnce();
      current = { ...current, network: layered(networkShown(from), taught) };
    }
    return current.network ?? taught ?? this.generic;
  },
  /** What the user taught of this host; null when nothing. The page is not searched for it: asked wherever somebody writes. */
  get taught(): Network | null {
    const from = storedNetworks.value;
    if (taughtHere?.from !== from) taughtHere = { from, network: taughtFor(this.host, from) };
    return taughtHere.network;
  },
  /** The network whose guesses hold on this page: where nothing is known of it, or only what a user taught. */
  get guessing(): Network | null {
    const { network } = this;
    if (network.near) return network;
    return network.taught ? this.generic : null;
  },
  /** The network for whatever is unknown. */
  get generic(): Network {
    unknown ??= v.parse(Network, generic);
    return unknown;
  },
};

/** A gesture asks for the network at every element: the document is searched once for all of them. */
function lookOnce(): void {
  hasLooked = true;
  queueMicrotask(() => {
    hasLooked = false;
  });
}

function networkFor(host: string, path: string, from: StoredNetworks): Network | null {
  const claimed = Object.values(from).find(({ hosts, path: where, taught }) => !taught && claims({ hosts, path: where }, host, path));
  return claimed ? readFacts(claimed) : null;
}

function taughtFor(host: string, from: StoredNetworks): Network | null {
  const claimed = Object.values(from).find(({ hosts, taught }) => taught && hosts.includes(host));
  return claimed ? readFacts(claimed) : null;
}

function layered(known: Network | null, taught: Network | null): Network | null {
  return known && taught ? withTaught(known, taught) : known;
}

function hasSigns(from: StoredNetworks): boolean {
  return Object.values(from).some(({ signs }) => signs.length > 0);
}

/** The network whose sign this page shows. */
function networkShown(from: StoredNetworks): Network | null {
  const shown = Object.values(from).find(({ signs }) => signs.some((sign) => firstFound(document, sign)));
  return shown ? readFacts(shown) : null;
}

function readFacts(claimed: StoredNetworks[string]): Network | null {
  try {
    return v.parse(Network, JSON.parse(claimed.facts));
  } catch (error) {
    console.error('guidepost: the facts of this network are not of the agreed shape', error);
    return null; // the page is guarded as an unknown one
  }
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

function parentPath(): string | null {
  try {
    return parent.location.pathname;
  } catch {
    return null; // Another origin does not tell.
  }
}
