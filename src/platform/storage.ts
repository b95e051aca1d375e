/** Small shared state in `storage.local`, read and watched by every world. No polyfill: the content script carries this file. */
import * as v from 'valibot';
import { type StoredKey, stored } from '../core/snapshot.ts';

export type Stored = { [K in StoredKey]: v.InferOutput<(typeof stored)[K]> };

/** Reads some keys at once. What is stored in a form we do not know counts as not there. */
export async function readStored<K extends StoredKey>(...keys: K[]): Promise<Pick<Stored, K>> {
  const found = await chrome.storage.local.get(keys);
  return Object.fromEntries(keys.map((key) => [key, readAs(key, found[key])])) as Pick<Stored, K>; // one entry for each key
}

/** Writes one key whole. */
export async function writeStored<K extends StoredKey>(key: K, value: Stored[K]): Promise<void> {
  await chrome.storage.local.set({ [key]: value });
}

/** Calls back with each new value; returns how to stop. */
export function watchStored(onChange: (changed: Partial<Stored>) => void): () => void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string): void => {
    if (area !== 'local') return;
    const mine = Object.keys(changes).filter((key): key is StoredKey => Object.hasOwn(stored, key));
    if (mine.length > 0) onChange(Object.fromEntries(mine.map((key) => [key, readAs(key, changes[key]?.newValue)])));
  };
  chrome.storage.onChanged.addListener(listener);
  return () => chrome.storage.onChanged.removeListener(listener);
}

function readAs<K extends StoredKey>(key: K, value: unknown): Stored[K] {
  const schema: v.GenericSchema = stored[key];
  const read = v.safeParse(schema, value);
  return (read.success ? read.output : v.parse(schema, undefined)) as Stored[K]; // the schema of that key
}
