import { type TaughtNetwork, taughtIn } from '../core/taught.ts';
import { alone } from './locks.ts';
import { readStored, writeStored } from './storage.ts';

/** What the user taught, by host. */
export async function readTaught(): Promise<ReadonlyMap<string, TaughtNetwork>> {
  return taughtIn((await readStored('taught')).taught);
}

/** Changes what is taught, one change after the other. The background publishes it to the guards by itself. */
export async function changeTaught(change: (taught: ReadonlyMap<string, TaughtNetwork>) => ReadonlyMap<string, TaughtNetwork>): Promise<void> {
  await alone('taught', async () => {
    const changed = change(await readTaught());
    await writeStored('taught', Object.fromEntries([...changed].map(([host, entry]) => [host, JSON.stringify(entry)])));
  });
}
