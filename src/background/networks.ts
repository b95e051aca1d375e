/** Publishes what is known of each network for the guards, and what the user taught. */
import type { Network } from '../core/network.ts';
import type { StoredNetworks } from '../core/snapshot.ts';
import type { TaughtNetwork } from '../core/taught.ts';
import { networks } from '../networks.ts';
import { alone } from '../platform/locks.ts';
import { writeStored } from '../platform/storage.ts';
import { readTaught } from '../platform/taught.ts';

export async function publishNetworks(): Promise<void> {
  await alone('networks', async () => {
    const known = [...networks].filter(([, { hosts, signs }]) => hosts.length > 0 || signs.length > 0);
    const taught = [...(await readTaught())].map(([host, entry]) => [`taught:${host}`, taughtEntry(entry)] as const);
    await writeStored('networks', Object.fromEntries([...known.map(([id, network]) => [id, knownEntry(network)] as const), ...taught]));
  });
}

function knownEntry(network: Network): StoredNetworks[string] {
  const { hosts, path, signs } = network;
  return { hosts, ...(path ? { path } : {}), signs, facts: JSON.stringify(network) };
}

function taughtEntry(entry: TaughtNetwork): StoredNetworks[string] {
  return { hosts: entry.hosts, signs: [], taught: true, facts: JSON.stringify(entry) };
}
