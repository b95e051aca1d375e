import * as v from 'valibot';
import { Network, type NetworkFile } from './core/network.ts';

const files = import.meta.glob<NetworkFile>('./networks/*.ts', { eager: true, import: 'default' });

/** Every network by id (its file's name), defaults filled in. */
export const networks: ReadonlyMap<string, Network> = new Map(
  Object.entries(files).map(([path, file]) => [path.slice('./networks/'.length, -'.ts'.length), v.parse(Network, file)]),
);

/** The network that serves a page: by host, then by path; the generic one where no file claims the host. */
export function networkFor(host: string, path: string): Network {
  const claimed = [...networks.values()].find(
    (network) => network.hosts.some((pattern) => matchesHost(pattern, host)) && (!network.path || new RegExp(network.path).test(path)),
  );
  const network = claimed ?? networks.get('generic');
  if (!network) throw new Error('networks/generic.ts is missing');
  return network;
}

function matchesHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host === pattern.slice(2) || host.endsWith(pattern.slice(1)) : host === pattern;
}
