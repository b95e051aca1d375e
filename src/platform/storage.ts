/** Small shared state in `storage.local`, read and watched by every world. No polyfill: the content script carries this file. */
import * as v from 'valibot';
import { type StoredKey, stored } from '../core/snapshot.ts';

export type Stored = { [K in StoredKey]: v.InferOutput<(typeof stored)[K]> };

/**
 * What stands under some keys. A key that is there in a form we cannot read, wholly or in some of its entries, is named in `unreadable`; its value
 * is then what could be read, else as if it were not there. Who must not grow milder by a loss looks at `unreadable`.
 */
export type StoredReading<K extends StoredKey> = Pick<Stored, K> & { readonly unreadable: readonly StoredKey[] };

/** Reads some keys at once. */
export async function readStored<K extends StoredKey>(...keys: K[]): Promise<StoredReading<K>> {
  return readAll(keys, await chrome.storage.local.get(keys));
}

/** Writes one key whole. */
export async function writeStored<K extends StoredKey>(key: K, value: Stored[K]): Promise<void> {
  await chrome.storage.local.set({ [key]: value });
}

/** Changes some entries of the crisis levels; the others stay as they stand, readable or not. */
export async function writeCrisis(entries: Stored['crisis']): Promise<void> {
  const { crisis } = await chrome.storage.local.get('crisis');
  await chrome.storage.local.set({ crisis: { ...(isRecord(crisis) ? crisis : {}), ...entries } });
}

/** Calls back with each new value, and with the keys that cannot be read (see StoredReading); returns how to stop. */
export function watchStored(onChange: (changed: Partial<Stored>, unreadable: readonly StoredKey[]) => void): () => void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string): void => {
    if (area !== 'local') return;
    const mine = Object.keys(changes).filter((key): key is StoredKey => Object.hasOwn(stored, key));
    if (mine.length === 0) return;
    const { unreadable, ...changed } = readAll(mine, Object.fromEntries(mine.map((key) => [key, changes[key]?.newValue])));
    onChange(changed, unreadable);
  };
  chrome.storage.onChanged.addListener(listener);
  return () => chrome.storage.onChanged.removeListener(listener);
}

function readAll<K extends StoredKey>(keys: readonly K[], found: Readonly<Record<string, unknown>>): StoredReading<K> {
  const unreadable: StoredKey[] = [];
  const values = keys.map((key) => {
    const schema: v.GenericSchema = stored[key];
    const read = v.safeParse(schema, found[key]);
    if (read.success) return [key, read.output];
    unreadable.push(key);
    return [key, isOfEntries(key) && isRecord(found[key]) ? readableEntries(schema, found[key]) : v.parse(schema, undefined)];
  });
  return { ...Object.fromEntries(values), unreadable } as StoredReading<K>; // one value for each key, each by the schema of that key
}

function readableEntries(schema: v.GenericSchema, record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([id, entry]) => v.safeParse(schema, { [id]: entry }).success));
}

/** Whether a key holds a record whose entries stand for themselves. */
function isOfEntries(key: StoredKey): boolean {
  return ['crisis', 'networks', 'taught', 'taughtSeen', 'sent'].includes(key);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
