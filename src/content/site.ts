/** Which page this frame is. An `about:blank` or `srcdoc` frame counts as the page that made it. */
import type { Network } from '../core/network.ts';
import { networkFor } from '../networks.ts';

let network: Network | undefined;
let generic: Network | undefined;
let knownPath = '';

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
    if (!network || knownPath !== this.path) {
      knownPath = this.path;
      network = networkFor(this.host, knownPath);
    }
    return network;
  },
  /** The network for whatever is unknown. */
  get generic(): Network {
    generic ??= networkFor('', '');
    return generic;
  },
};

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
