/** The slow half of a fingerprint, made where the password was typed: the password itself leaves no page. */
import { stretchedBytes } from '../core/security/prints.ts';

/** What is needed to stretch a password. */
export interface Stretching {
  /** Hex. */
  readonly salt: string;
  readonly rounds: number;
}

/** A few bytes (hex) that are dear to compute from a password and lead back to thousands. Only in secure contexts. */
export async function stretch(password: string, { salt, rounds }: Stretching): Promise<string> {
  const bytes = new TextEncoder().encode(password.normalize('NFC'));
  const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  bytes.fill(0);
  return hexOf(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: rounds }, key, stretchedBytes * 8));
}

/** Bytes as hex digits. */
export function hexOf(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Hex digits as bytes. */
export function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
