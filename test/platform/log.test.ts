import 'fake-indexeddb/auto';
import './fake-browser.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chained } from '#src/core/log/chain.ts';
import { database } from '#src/platform/database.ts';
import { addToLog, eraseLog, witnessKey } from '#src/platform/log.ts';
import { verifyLog } from '#src/platform/log-proof.ts';
import type { StoredLogEntry, StoredLogHead } from '#src/platform/stored.ts';
import { fake } from './fake-browser.ts';

/** Past Dexie, as somebody with a debugger would. */
async function tamper(change: (log: IDBObjectStore, head: IDBObjectStore, keys: IDBObjectStore) => void): Promise<void> {
  await database.transaction('rw', database.log, database.logHead, database.installKeys, ({ idbtrans }) => {
    change(idbtrans.objectStore('log'), idbtrans.objectStore('logHead'), idbtrans.objectStore('installKeys'));
    return database.installKeys.count().then(() => undefined);
  });
}

const lines = (): Promise<StoredLogEntry[]> => database.log.orderBy(':id').toArray();
const why = async (): Promise<string | null> => (await verifyLog()).trouble?.why ?? null;
const untouched = async <T>(work: () => Promise<T>): Promise<T> => {
  const [kept, head] = [await lines(), await database.logHead.get('head')];
  const result = await work();
  await tamper((log, heads) => {
    log.clear();
    for (const line of kept) log.put(line);
    if (head) heads.put(head);
  });
  return result;
};

async function tampered(change: Parameters<typeof tamper>[0]): Promise<string | null> {
  await tamper(change);
  return why();
}

async function writeSome(): Promise<void> {
  await addToLog({ what: 'level-changed', brand: 'a', level: 2, reason: 'Recall' });
  await addToLog({ what: 'held', brand: 'a', host: 'x.com', network: 'x', box: 'post', rules: ['no-cheap', 'slots'] });
  await addToLog({ what: 'overridden', brand: 'a', reason: 'Отзыв клиента' });
  await addToLog({ what: 'published', brand: 'a', text: 'ab12', account: 'northwind' });
}

beforeEach(async () => {
  fake.reset();
  await tamper((log, head, keys) => {
    for (const store of [log, head, keys]) store.clear();
  });
});
afterEach(() => vi.restoreAllMocks());

test('an empty log is whole, and so is one that was written', async () => {
  expect(await verifyLog()).toMatchObject({ count: 0, trouble: null });
  await writeSome();
  expect(await verifyLog()).toMatchObject({ count: 5, unchained: 0, trouble: null });
  expect((await lines()).map(({ what, id }) => [what, id])).toEqual([
    ['chain-begun', 1],
    ['level-changed', 2],
    ['held', 3],
    ['overridden', 4],
    ['published', 5],
  ]);
});

test('any change of any part of any line is found', async () => {
  await writeSome();
  const all = await lines();
  const places = all.flatMap((line) => Object.keys(line).map((key) => ({ line, key: key as keyof StoredLogEntry })));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.nat(), fc.anything({ maxDepth: 1 }), fc.boolean(), async ({ line, key }, at, other, isByte) => {
      const before = line[key];
      const after = isByte && typeof before === 'string' && before.length > 0 ? flipped(before, at % before.length) : storable(other);
      if (key === 'id' ? !Number.isInteger(after) : JSON.stringify(after) === JSON.stringify(before)) return;
      // a number near the end of all numbers would use up the table's own count, for every later test too
      if (key === 'id' && (after === before || Math.abs(Number(after)) > 1e6)) return;
      const found = await untouched(async () => {
        await tamper((log) => {
          if (key === 'id') log.delete(line.id);
          log.put({ ...line, [key]: after });
        });
        return why();
      });
      expect(found).not.toBeNull();
    }),
    { numRuns: 150 },
  );
  expect(await why()).toBeNull();
});

test('a part that was added to a line, and one that was taken away, are found', async () => {
  await writeSome();
  for (const line of await lines()) {
    for (const key of Object.keys(line).filter((each) => each !== 'id')) {
      const { [key as 'what']: _, ...rest } = line;
      expect(await untouched(() => tampered((log) => log.put(rest))), `${line.what} without ${key}`).not.toBeNull();
    }
    expect(await untouched(() => tampered((log) => log.put({ ...line, more: 1 })))).toBe('changed');
  }
});

test('a cut tail, a cut beginning and a deleted middle are found', async () => {
  await writeSome();
  const cut = (ids: number[]) => untouched(() => tampered((log) => void ids.map((id) => log.delete(id))));
  expect(await cut([5])).toBe('cut');
  expect(await cut([4, 5])).toBe('cut');
  expect(await cut([3])).toBe('missing');
  expect(await cut([1])).toBe('missing');
  expect(await cut([1, 2, 3, 4, 5])).toBe('gone');
});

test('a whole chain that was made anew is found, and is not signed by the next line', async () => {
  await writeSome();
  const forged = chainOf((await lines()).map((line) => (line.what === 'held' ? { ...line, what: 'published' as const } : line)));
  const last = forged.at(-1) as StoredLogEntry;
  const put = (log: IDBObjectStore): void => void forged.map((line) => log.put(line));
  expect(await untouched(() => tampered(put))).toBe('changed');
  // with a head that names its end
  const head = (await database.logHead.get('head')) as StoredLogHead;
  const named = { ...head, last: last.id, hash: last.hash ?? '' };
  await tamper((log, heads) => {
    put(log);
    heads.put(named);
  });
  expect(await why()).toBe('signature');
  await addToLog({ what: 'held' });
  expect(await why()).not.toBeNull();
});

test('a forged end does not become genuine by the next line, nor does a chain whose end was taken away begin anew', async () => {
  await writeSome();
  await tamper((log) => log.delete(5));
  await addToLog({ what: 'held' });
  expect(await why()).toBe('missing');
  await tamper((_, head) => head.delete('head'));
  expect(await why()).not.toBeNull();
  await addToLog({ what: 'held' });
  expect(await why()).not.toBeNull();
});

test('an older copy of the log with its own signed end is known by its witness', async () => {
  await writeSome();
  const [kept, head] = [await lines(), (await database.logHead.get('head')) as StoredLogHead];
  await addToLog({ what: 'overridden', reason: 'to be hidden' });
  await tamper((log, heads) => {
    log.clear();
    for (const line of kept) log.put(line);
    heads.put(head);
  });
  expect(await why()).toBe('older');
});

test('a browser that died between line and witness leaves a log that is whole', async () => {
  await writeSome();
  const witness = (await fake.local.get(witnessKey))[witnessKey];
  await addToLog({ what: 'held' });
  await fake.local.set({ [witnessKey]: witness });
  expect(await why()).toBeNull();
});

test('another key does not pass for ours', async () => {
  await writeSome();
  const other = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', other.publicKey));
  await tamper((_log, _head, keys) => void keys.put({ use: 'log', privateKey: other.privateKey, publicKey, madeAt: 1 }));
  expect(await why()).toBe('signature');
});

test('the private key cannot be read', async () => {
  await writeSome();
  const key = await database.installKeys.get('log');
  expect(key?.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', key?.privateKey as CryptoKey)).rejects.toThrow();
});

test('lines from before the chain are taken over, marked, and guarded from then on', async () => {
  await database.log.bulkAdd([
    { what: 'held', at: 1 },
    { what: 'imported', at: 2, reason: 'a.json' },
  ] as StoredLogEntry[]);
  expect(await verifyLog()).toMatchObject({ count: 2, unchained: 2, trouble: null });
  await addToLog({ what: 'held' });
  expect(await verifyLog()).toMatchObject({ count: 4, unchained: 2, trouble: null });
  const [first, , begun] = await lines();
  expect(begun).toMatchObject({ what: 'chain-begun', lines: 2 });
  await tamper((log) => log.put({ ...first, what: 'published' }));
  expect(await why()).toBe('changed');
});

test('erasing is itself a line, chained to what was erased, and the log goes on from it', async () => {
  await writeSome();
  const last = (await lines()).at(-1);
  await eraseLog('A new quarter');
  await addToLog({ what: 'held' });
  expect(await verifyLog()).toMatchObject({ count: 2, trouble: null });
  expect((await lines())[0]).toMatchObject({ what: 'log-erased', lines: 5, reason: 'A new quarter', id: 6, prev: last?.hash });
  await tamper((log) => log.delete(6));
  expect(await why()).not.toBeNull();
});

test('many writers at the same instant make one chain', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, at) => addToLog({ what: 'held', reason: String(at) })));
  expect(await verifyLog()).toMatchObject({ count: 41, trouble: null });
  expect(new Set((await lines()).map(({ reason }) => reason)).size).toBe(41);
});

test('a write that is broken off in its middle leaves no half line and loses none that was confirmed', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  await writeSome();
  const put = vi.spyOn(database.logHead, 'put').mockImplementationOnce(() => {
    throw new Error('killed');
  });
  await addToLog({ what: 'held', reason: 'lost' });
  put.mockRestore();
  expect(said).toHaveBeenCalled();
  expect(await verifyLog()).toMatchObject({ count: 5, trouble: null });
  await addToLog({ what: 'held', reason: 'after' });
  expect(await verifyLog()).toMatchObject({ count: 6, trouble: null });
});

test('without a key that signs, the log is still written, and says that it is not signed', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const make = vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValue(new Error('no such algorithm'));
  await addToLog({ what: 'held' });
  await addToLog({ what: 'held' });
  expect(await verifyLog()).toMatchObject({ count: 3, trouble: { why: 'unsigned' } });
  expect(make).toHaveBeenCalled();
  expect(said).toHaveBeenCalled();
});

function flipped(text: string, at: number): string {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}

/** What a database takes; functions and symbols are refused by it. */
function storable(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return 'other';
  }
}

/** The lines chained anew, without any key: as somebody would who knows the code. */
function chainOf(given: readonly StoredLogEntry[]): StoredLogEntry[] {
  const made: StoredLogEntry[] = [];
  for (const { hash: _hash, prev: _prev, ...line } of given) made.push(chained(line, made.at(-1)?.hash ?? ''));
  return made;
}
