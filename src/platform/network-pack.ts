/** Facts of networks from an address of the user's choice: what is stored of them, and what of that is to be trusted now. */
import { type NetworkPack, readPack } from '../core/network/network-pack.ts';
import type { StoredPack } from '../core/snapshot.ts';
import { alone } from './locks.ts';
import { originPattern } from './origins.ts';
import { openSigned } from './signature.ts';
import { readStored, writeStored } from './storage.ts';

/** Changes what is stored; null forgets it. */
export async function changePack(change: (stored: StoredPack | null) => StoredPack | null): Promise<void> {
  await alone('network-pack', async () => {
    const { networkPack } = await readStored('networkPack');
    await writeStored('networkPack', change(networkPack));
  });
}

/** The last good copy, while it is switched on and its signature holds. */
export async function packInUse(stored: StoredPack | null): Promise<NetworkPack | null> {
  if (!stored?.on || stored.file === undefined) return null;
  const opened = await openSigned(stored.file, stored.key);
  const pack = 'payload' in opened ? readPack(opened.payload) : opened;
  return 'trouble' in pack ? null : pack;
}

/** The address of a signed file as typed; null when it is none. Only over a road that nobody can read along, or on this machine. */
export function packAddress(typed: string): string | null {
  const address = typed.trim();
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, username, password, href } = new URL(address);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  if (username || password || !(protocol === 'https:' || (protocol === 'http:' && isHere))) return null;
  return originPattern(href) ? href : null;
}
