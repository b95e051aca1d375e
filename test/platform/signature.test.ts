import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { fingerprint, openSigned, publicKey } from '#src/platform/signature.ts';

const base64 = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64');
async function newKey() {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  return { pair, key: base64(await crypto.subtle.exportKey('raw', pair.publicKey)) };
}
const payload = '{"format":"a test","text":"Привет 🙂"}';
let key: string;
let signature: string;

beforeAll(async () => {
  const made = await newKey();
  key = made.key;
  signature = base64(await crypto.subtle.sign('Ed25519', made.pair.privateKey, new TextEncoder().encode(payload)));
});

test('what that key signed is opened', async () => {
  expect(await openSigned(JSON.stringify({ payload, signature }), key)).toEqual({ payload });
  expect(await openSigned(`\n${JSON.stringify({ signature, note: 'unknown parts are nobody’s business', payload }, null, 2)}`, key)).toEqual({ payload });
});

test('any changed byte of the payload or the signature is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (isPayload, place, by) => {
      const bytes = Buffer.from(isPayload ? payload : signature, isPayload ? 'utf8' : 'base64');
      const at = place % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ by;
      const changed = isPayload ? { payload: bytes.toString('utf8'), signature } : { payload, signature: bytes.toString('base64') };
      expect(await openSigned(JSON.stringify(changed), key)).toEqual({ trouble: 'signature' });
    }),
  );
});

test('another key, half a signature, no key and no file are told apart', async () => {
  const file = JSON.stringify({ payload, signature });
  expect(await openSigned(file, (await newKey()).key)).toEqual({ trouble: 'signature' });
  expect(await openSigned(JSON.stringify({ payload, signature: signature.slice(0, 40) }), key)).toEqual({ trouble: 'signature' });
  expect(await openSigned(file, 'no key')).toEqual({ trouble: 'key' });
  for (const none of ['', '<html>', '[]', '{"payload":{}}', 'null']) expect(await openSigned(none, key)).toEqual({ trouble: 'unreadable' });
});

test('a key is taken as it was pasted, and has a fingerprint of its own', async () => {
  expect(publicKey(` ${key}\n`)).toBe(key);
  for (const none of ['', 'abc', 'абв=', `${key}${key}`, 'https://example.org']) expect(publicKey(none)).toBeNull();
  expect(await fingerprint(key)).toMatch(/^([0-9a-f]{4} ){4}[0-9a-f]{4}$/);
  expect(await fingerprint(key)).not.toBe(await fingerprint((await newKey()).key));
});
