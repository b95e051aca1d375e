/** Publishes what is known of each network for the guards. */

import { networks } from '../networks.ts';
import { writeStored } from '../platform/storage.ts';

export async function publishNetworks(): Promise<void> {
  const known = [...networks].filter(([, { hosts, signs }]) => hosts.length > 0 || signs.length > 0);
  await writeStored(
    'networks',
    Object.fromEntries(
      known.map(([id, network]) => [
        id,
        { hosts: network.hosts, ...(network.path ? { path: network.path } : {}), signs: network.signs, facts: JSON.stringify(network) },
      ]),
    ),
  );
}
