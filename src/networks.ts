import * as v from 'valibot';
import { Network, type NetworkFile } from './core/network.ts';

const files = import.meta.glob<NetworkFile>('./networks/*.ts', { eager: true, import: 'default' });

/** Every network by id (its file's name), defaults filled in. */
export const networks: ReadonlyMap<string, Network> = /* @__PURE__ */ readNetworks();

function readNetworks(): Map<string, Network> {
  return new Map(Object.entries(files).map(([path, file]) => [path.slice('./networks/'.length, -'.ts'.length), v.parse(Network, file)]));
}

/** The network that serves a page: by host, then by path; the generic one where no file claims the host. */
export function networkFor(host: string, path: string): Network {
  const claimed = Object.values(files).find(
    (file) => file.hosts.some((pattern) => matchesHost(pattern, host)) && (!file.path || new RegExp(file.path).test(path)),
  );
  const file = claimed ?? files['./networks/generic.ts'];
  if (!file) throw new Error('networks/generic.ts is missing');
  // Only the one that is needed: this runs in every frame that has a box.
  return v.parse(Network, file);
}

function matchesHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host === pattern.slice(2) || host.endsWith(pattern.slice(1)) : host === pattern;
}
