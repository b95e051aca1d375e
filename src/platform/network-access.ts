import type { Network } from '../core/network/network.ts';

/** The origins of a network's hosts, as permissions and registrations name them. */
export function originsOf({ hosts }: Pick<Network, 'hosts'>): string[] {
  return hosts.map((host) => `https://${host}/*`);
}
