import { type TaughtNetwork, taughtIn } from '../core/network/taught.ts';
import { alone } from './locks.ts';
import { readStored, writeStored } from './storage.ts';

/** What the user taught, by host. */
export async function readTaught(): Promise<ReadonlyMap<string, TaughtNetwork>> {
  return taughtIn((await readStored('taught')).taught);
}

/** Changes what is taught, one change after the other. The background publishes it to the guards by itself. */
export async function changeTaught(change: (taught: ReadonlyMap<string, TaughtNetwork>) => ReadonlyMap<string, TaughtNetwork>): Promise<void> {
  await alone('taught', async () => {
    const { taught } = await readStored('taught');
    const readable = taughtIn(taught);
    const changed = change(readable);
    // what another version wrote and this one cannot read is kept
    const kept = Object.entries(taught).filter(([host]) => !readable.has(host) && !changed.has(host));
    await writeStored('taught', Object.fromEntries([...kept, ...[...changed].map(([host, entry]) => [host, JSON.stringify(entry)] as const)]));
  });
}
