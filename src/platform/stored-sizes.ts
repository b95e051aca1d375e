/** What lies in this browser because of us: counts and sizes, for the person who asks. Nothing is kept of it. */
import type { Policy } from '../core/policy.ts';
import { browser } from './browser.ts';
import { database } from './database.ts';
import { givenPermissions } from './erase.ts';
import { policyNow } from './policy.ts';

/** A table of the library, or a key of a storage area. Sizes in bytes. */
export interface StoredPlace {
  readonly name: string;
  readonly count: number;
  readonly bytes: number;
  /** Not all of it was measured. */
  readonly isEstimate: boolean;
}

export interface StoredSizes {
  readonly tables: readonly StoredPlace[];
  readonly local: readonly StoredPlace[];
  /** Gone when the browser is closed. */
  readonly session: { readonly count: number; readonly bytes: number };
  /** What the browser itself counts for the library, in bytes; null where it does not say. */
  readonly total: number | null;
  /** Ids of scripts that the browser brings into pages by itself, beside the manifest's. */
  readonly scripts: readonly string[];
  /** Sites and words that the user allowed beside the manifest. */
  readonly allowed: readonly string[];
  /** What an administrator gave this browser for us; parts of it that cannot be read are in `unread`. */
  readonly managed: { readonly policy: Policy; readonly unread: readonly string[] };
}

/** So many records of a table are measured; the others are taken to be like them. */
const measured = 300;

export async function storedSizes(): Promise<StoredSizes> {
  const [tables, local, session, estimate, scripts, given, managed] = await Promise.all([
    Promise.all(database.tables.map(({ name }) => tableSize(name))),
    browser.storage.local.get(null),
    browser.storage.session.get(null),
    navigator.storage?.estimate?.(),
    browser.scripting.getRegisteredContentScripts(),
    givenPermissions(),
    policyNow(),
  ]);
  return {
    tables,
    local: Object.entries(local).map(([name, value]) => ({ name, count: 1, bytes: bytesOf(value), isEstimate: false })),
    session: { count: Object.keys(session).length, bytes: bytesOf(session) },
    total: estimate?.usage ?? null,
    scripts: scripts.map(({ id }) => id),
    allowed: Object.values(given).flat().map(String),
    managed,
  };
}

async function tableSize(name: string): Promise<StoredPlace> {
  const table = database.table(name);
  const [count, some] = await Promise.all([table.count(), table.limit(measured).toArray()]);
  const bytes = some.reduce((sum: number, record: unknown) => sum + bytesOf(record), 0);
  return { name, count, bytes: count > some.length ? Math.round((bytes / some.length) * count) : bytes, isEstimate: count > some.length };
}

/** Text as UTF-8, buffers as they are; a key that cannot be read counts as a few bytes. */
function bytesOf(value: unknown): number {
  let buffers = 0;
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (!(part instanceof ArrayBuffer || ArrayBuffer.isView(part))) return part;
    buffers += part.byteLength;
    return null;
  });
  return new TextEncoder().encode(text ?? '').length + buffers;
}
