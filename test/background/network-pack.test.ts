/** Signed facts of networks: asked for only where the user gave an address and a key; what cannot be trusted leaves what was had. And the counts of health. */
import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { StoredPack } from '#src/core/snapshot.ts';
import { networks } from '#src/networks.ts';
import { addHealth, healthDays } from '#src/platform/health.ts';
import { packAddress } from '#src/platform/network-pack.ts';
import { readStored, writeStored } from '#src/platform/storage.ts';
import { fake, send, until } from '#test/platform/fake-browser.ts';

const page = { url: 'chrome-extension://guidepost/src/pages/settings/index.html' };
const frame = { tab: { id: 1 }, frameId: 0, url: 'https://x.com/home' };
const url = 'https://team.example.org/networks.json';
const asked: { readonly url: string; readonly options: RequestInit }[] = [];
let answer: () => Response;
let isAllowed = true;
let own: CryptoKeyPair;
let key: string;

const base64 = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64');
const newBox = { kind: 'post', find: ['[data-new-box]'], seen: '2026-12', confidence: 'high', source: 'a test' };
const packOf = (seq: number, more: Record<string, unknown> = {}) =>
  JSON.stringify({ format: 'guidepost-networks/1', seq, minVersion: '0.1.0', issued: '2026-12-01', networks: { x: { boxes: [newBox] } }, ...more });
async function signed(payload: string, by = own): Promise<string> {
  return JSON.stringify({ payload, signature: base64(await crypto.subtle.sign('Ed25519', by.privateKey, new TextEncoder().encode(payload))) });
}
const newPair = () => crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']) as Promise<CryptoKeyPair>;

beforeAll(async () => {
  own = await newPair();
  key = base64(await crypto.subtle.exportKey('raw', own.publicKey));
  const files = globalThis.fetch;
  vi.stubGlobal('fetch', async (address: string, options?: RequestInit) => {
    if (address.startsWith('chrome-extension:')) return files(address);
    asked.push({ url: address, options: options ?? {} });
    return answer();
  });
  const { permissions } = (globalThis as unknown as { chrome: { permissions: { contains: () => Promise<boolean> } } }).chrome;
  permissions.contains = async () => isAllowed;
  await import('#src/background/main.ts');
  await until(async () => (await fake.session.get('arrived'))['arrived'] === true);
}, 60_000);

beforeEach(async () => {
  isAllowed = true;
  asked.length = 0;
  await writeStored('networkPack', { url, key, on: true, seq: 0 });
});

async function check(file?: string, status = 200, headers: Record<string, string> = {}): Promise<StoredPack | null> {
  answer = () => new Response(status === 304 ? null : (file ?? ''), { status, headers });
  await send('network-pack/check', {}, page);
  return (await readStored('networkPack')).networkPack;
}

/** The boxes of X as the guards read them. */
async function boxes(): Promise<{ find: string[]; confidence: string }[]> {
  const stored = await readStored('networks');
  return (JSON.parse(stored.networks['x']?.facts ?? '{}') as { boxes: { find: string[]; confidence: string }[] }).boxes;
}
const bundled = networks.get('x')?.boxes.length ?? 0;

test('nobody is asked before an address and a key are given, nor after it was switched off', async () => {
  await fake.local.remove('networkPack');
  await check(await signed(packOf(1)));
  await writeStored('networkPack', { url, key, on: false, seq: 0 });
  await check(await signed(packOf(1)));
  expect(asked).toEqual([]);
  expect(await boxes()).toHaveLength(bundled);
});

test('what the pinned key signed is published, told what it changed, and asked for by its ETag the next time', async () => {
  const file = await signed(packOf(3, { disabled: { vk: 'The post window was rebuilt' } }));
  expect(await check(file, 200, { etag: '"three"' })).toMatchObject({
    seq: 3,
    etag: '"three"',
    file,
    checkedAt: expect.any(Number),
    updatedAt: expect.any(Number),
  });
  expect((await boxes()).at(-1)?.find).toEqual(['[data-new-box]']);
  expect((await readStored('networks')).networks['vk']?.doubt).toBe('The post window was rebuilt');
  expect(asked[0]).toMatchObject({ url, options: { credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' } });
  expect(asked[0]?.options.headers).not.toHaveProperty('if-none-match');
  expect(await check('', 304)).toMatchObject({ seq: 3, file });
  expect(asked[1]?.options.headers).toMatchObject({ 'if-none-match': '"three"' });
  expect((await boxes()).at(-1)?.find).toEqual(['[data-new-box]']);
});

test('what cannot be trusted or used is named, and the last good copy stays', async () => {
  const good = await signed(packOf(5));
  await check(good);
  const troubles: [string, string | (() => Promise<string>), number?][] = [
    ['status', 'gone', 404],
    ['unreadable', '<html>'],
    ['signature', good.replace('data-new-box', 'data-bad-box')],
    ['signature', async () => signed(packOf(6), await newPair())],
    ['rollback', () => signed(packOf(4))],
    ['rollback', () => signed(packOf(5, { disabled: { x: 'the same number, other words' } }))],
    ['newer', () => signed(packOf(6, { minVersion: '9.0' }))],
    ['shape', () => signed(packOf(6, { format: 'guidepost-networks/2' }))],
    ['shape', () => signed(packOf(6, { networks: { x: { boxes: [{ ...newBox, path: '(a+)+$' }] } } }))],
    ['large', 'a'.repeat(1_000_001)],
  ];
  for (const [why, file, status] of troubles) {
    const stored = await check(typeof file === 'string' ? file : await file(), status);
    expect(stored).toMatchObject({ seq: 5, file: good, trouble: { why } });
    expect((await boxes()).at(-1)?.find).toEqual(['[data-new-box]']);
  }
  answer = () => {
    throw new TypeError('Failed to fetch');
  };
  await send('network-pack/check', {}, page);
  expect((await readStored('networkPack')).networkPack?.trouble).toEqual({ why: 'unreachable' });
  isAllowed = false;
  expect((await check(good))?.trouble).toEqual({ why: 'closed' });
  isAllowed = true;
  expect((await check(good))?.trouble).toBeUndefined();
});

test('a server that sends without an end is listened to no further than a pack may be long', async () => {
  let parts = 0;
  let isStopped = false;
  answer = () =>
    new Response(
      new ReadableStream<Uint8Array>({
        pull(controller) {
          parts += 1;
          if (parts > 200) controller.error(new Error('read on and on'));
          else controller.enqueue(new Uint8Array(64_000).fill(97));
        },
        cancel() {
          isStopped = true;
        },
      }),
    );
  await send('network-pack/check', {}, page);
  expect((await readStored('networkPack')).networkPack?.trouble).toEqual({ why: 'large' });
  expect(isStopped).toBe(true);
  expect(parts).toBeLessThan(20);
});

test('a copy that was changed where it is kept is not used, nor one after another key was pinned', async () => {
  const good = await signed(packOf(2));
  await check(good);
  await writeStored('networkPack', { url, key, on: true, seq: 2, file: good.replace('data-new-box', 'data-bad-box') });
  await check('', 304);
  expect(await boxes()).toHaveLength(bundled);
  await writeStored('networkPack', { url, key: base64(await crypto.subtle.exportKey('raw', (await newPair()).publicKey)), on: true, seq: 2, file: good });
  await check('', 304);
  expect(await boxes()).toHaveLength(bundled);
});

test('switched off, the bundled facts are published again', async () => {
  await check(await signed(packOf(2)));
  expect(await boxes()).toHaveLength(bundled + 1);
  const { networkPack } = await readStored('networkPack');
  await writeStored('networkPack', networkPack && { ...networkPack, on: false });
  await check();
  expect(asked).toHaveLength(1);
  expect(await boxes()).toHaveLength(bundled);
});

test('the host of the address is no site to guard', async () => {
  fake.permissionAdded.fire({ origins: ['https://team.example.org/*'] });
  fake.permissionAdded.fire({ origins: ['https://forum.example/*'] });
  await until(async () => (await readStored('settings')).settings.sites.length > 0);
  expect((await readStored('settings')).settings.sites).toEqual(['https://forum.example/*']);
});

test.each([
  ['https://team.example.org/n.json?a=1', 'https://team.example.org/n.json?a=1'],
  [' http://localhost:8080/n.json ', 'http://localhost:8080/n.json'],
  ['http://team.example.org/n.json', null],
  ['https://me:secret@team.example.org/', null],
  ['team.example.org/n.json', null],
  ['file:///etc/passwd', null],
])('the address %s means %s', (typed, expected) => {
  expect(packAddress(typed)).toBe(expected);
});

test('frames report counts only; they are kept by network and day, for thirty days', async () => {
  const day = 24 * 3_600_000;
  await addHealth({ network: 'vk', facts: { 'boxes.0': 'found' }, left: false }, Date.now() - 31 * day);
  await addHealth({ network: 'vk', facts: { 'boxes.0': 'found' }, left: false }, Date.now() - 29 * day);
  expect(await send('health/report', { network: 'x', facts: { 'boxes.1': 'fallback' } }, frame)).toMatchObject({ ok: true });
  expect(await send('health/report', { network: 'x', facts: { 'boxes.1': 'fallback' }, left: true }, frame)).toMatchObject({ ok: true });
  expect(await send('health/report', { network: 'x', facts: { 'some text': 'found' } }, frame)).toMatchObject({ ok: false });
  const days = await healthDays();
  expect(days.map(({ network, facts, left }) => [network, facts, left])).toEqual([
    ['vk', { 'boxes.0': { found: 1, fallback: 0, missing: 0 } }, 0],
    ['x', { 'boxes.1': { found: 0, fallback: 2, missing: 0 } }, 1],
  ]);
});
