/**
 * Signed files: `{"payload": "…", "signature": "…"}`. The payload is a text, the signature an Ed25519 signature over its very bytes (UTF-8), in base64; a
 * key is the 32 bytes of a public key in base64. No polyfill and no library: both browsers and Node have it built in.
 */
import * as v from 'valibot';

const SignedFile = v.object({ payload: v.string(), signature: v.string() });

/** Why a signed file is not to be trusted. `unsupported`: this browser is too old to check it. */
export const signatureTroubles = ['unreadable', 'key', 'signature', 'unsupported'] as const;
export type SignatureTrouble = (typeof signatureTroubles)[number];

/** The payload of a signed file, if that key signed it. */
export async function openSigned(file: string, key: string): Promise<{ readonly payload: string } | { readonly trouble: SignatureTrouble }> {
  const read = v.safeParse(SignedFile, parsed(file));
  if (!read.success) return { trouble: 'unreadable' };
  const { payload, signature } = read.output;
  const [keyBytes, signed] = [bytesOf(key), bytesOf(signature)];
  if (keyBytes?.length !== 32) return { trouble: 'key' };
  if (signed?.length !== 64) return { trouble: 'signature' };
  try {
    const isGood = await verifyEd25519(keyBytes, { bytes: new TextEncoder().encode(payload), signature: signed });
    return isGood ? { payload } : { trouble: 'signature' };
  } catch (error) {
    return { trouble: error instanceof DOMException && error.name === 'NotSupportedError' ? 'unsupported' : 'key' };
  }
}

/** Whether a public key (32 bytes) made a signature over bytes. Throws where the browser is too old, or the key is none. */
export async function verifyEd25519(
  publicKey: Uint8Array<ArrayBuffer>,
  { bytes, signature }: { readonly bytes: Uint8Array<ArrayBuffer>; readonly signature: Uint8Array<ArrayBuffer> },
): Promise<boolean> {
  const known = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', known, signature, bytes);
}

/** A public key as people write it, without what surrounds it; null when it is none. */
export function publicKey(typed: string): string | null {
  const key = typed.trim();
  return bytesOf(key)?.length === 32 ? key : null;
}

/** The fingerprint of a key in base64. */
export function fingerprint(key: string): Promise<string> {
  return fingerprintOf(bytesOf(key) ?? new Uint8Array());
}

/** The beginning of a public key's SHA-256 (raw bytes) in groups of four, to be compared by eye or read out over the phone. */
export async function fingerprintOf(publicKey: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', publicKey));
  const hex = [...hash.slice(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return (hex.match(/.{4}/g) ?? []).join(' ');
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0) return null;
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
