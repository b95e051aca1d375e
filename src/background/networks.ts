/** Publishes what is known of each network for the guards: what came with us, then what a signed pack adds, and what the user taught. */
import type { Network } from '../core/network/network.ts';
import { withPack } from '../core/network/network-pack.ts';
import type { TaughtNetwork } from '../core/network/taught.ts';
import type { StoredNetworks } from '../core/snapshot.ts';
import { networks } from '../networks.ts';
import { alone } from '../platform/locks.ts';
import { packInUse } from '../platform/network-pack.ts';
import { readStored, writeStored } from '../platform/storage.ts';
import { readTaught } from '../platform/taught.ts';

export async function publishNetworks(): Promise<void> {
  await alone('networks', async () => {
    const pack = await packInUse((await readStored('networkPack')).networkPack);
    const doubts = pack?.disabled ?? {};
    const known = [...withPack(networks, pack)].filter(([, { hosts, signs }]) => hosts.length > 0 || signs.length > 0);
    const taught = [...(await readTaught())].map(([host, entry]) => [`taught:${host}`, taughtEntry(entry)] as const);
    const entries = known.map(([id, network]) => [id, knownEntry(network, Object.hasOwn(doubts, id) ? doubts[id] : undefined)] as const);
    await writeStored('networks', Object.fromEntries([...entries, ...taught]));
  });
}

function knownEntry(network: Network, doubt: string | undefined): StoredNetworks[string] {
  const { hosts, path, signs } = network;
  return { hosts, ...(path ? { path } : {}), signs, ...(doubt ? { doubt } : {}), facts: JSON.stringify(network) };
}

function taughtEntry(entry: TaughtNetwork): StoredNetworks[string] {
  return { hosts: entry.hosts, signs: [], taught: true, facts: JSON.stringify(entry) };
}
