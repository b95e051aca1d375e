/**
 * A signed record: a body under a key, with its number, author and time. What is signed are all of these in one canonical row of bytes, so that no record
 * stands in for another: not of another key, not of an earlier number. Signing and verifying is WebCrypto's, handed in by the shell.
 */
import * as v from 'valibot';
import { fromLetters, toLetters } from '../crisis/approval.ts';
import { KeyLetters, SignatureLetters } from './roles.ts';
import type { Written } from './transport.ts';

/** The highest number that a record may have: one at the end of all numbers would shut out whatever comes later. */
export const mostSeq = 1_000_000_000;

const SignedRecord = v.object({
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  author: KeyLetters,
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  body: v.string(),
  signature: SignatureLetters,
});
/** A record as its file holds it. */
export type SignedRecord = v.InferOutput<typeof SignedRecord>;

/** Makes a signature over bytes with the key of the author. */
export type Sign = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
/** Whether a public key (32 bytes) made a signature over bytes. Never throws. */
export type Verify = (
  publicKey: Uint8Array<ArrayBuffer>,
  signed: { readonly bytes: Uint8Array<ArrayBuffer>; readonly signature: Uint8Array<ArrayBuffer> },
) => Promise<boolean>;

/** The bytes that are signed of a record: every part with its length before it, so that no part can flow into the next. */
export function recordBytes(key: string, { seq, author, at, body }: Omit<Written, 'signature'>): Uint8Array<ArrayBuffer> {
  return rowOf(['guidepost-team/1', key, String(seq), author, String(at), body]);
}

/** The bytes by which a root key hands over to the next. */
export function handoverBytes({ from, to, at }: { readonly from: string; readonly to: string; readonly at: number }): Uint8Array<ArrayBuffer> {
  return rowOf(['guidepost-team-handover/1', from, to, String(at)]);
}

/** A record with its signature. */
export async function signRecord(key: string, { seq, author, at, body }: Omit<Written, 'signature'>, sign: Sign): Promise<SignedRecord> {
  const signature = toLetters(await sign(recordBytes(key, { seq, author, at, body })));
  return { key, seq, author, at, body, signature };
}

/** Whether the author named in a record signed all of it. */
export function isGenuine(record: SignedRecord, verify: Verify): Promise<boolean> {
  return isSigned(record.author, { bytes: recordBytes(record.key, record), signature: record.signature }, verify);
}

/** Whether a key (in letters) made a signature (in letters). */
export async function isSigned(
  key: string,
  { bytes, signature }: { readonly bytes: Uint8Array<ArrayBuffer>; readonly signature: string },
  verify: Verify,
): Promise<boolean> {
  const [publicKey, signed] = [fromLetters(key), fromLetters(signature)];
  if (publicKey?.length !== 32 || signed?.length !== 64) return false;
  if (toLetters(signed) !== signature) return false; // the last letter has bits to spare: one signature is written in one way only
  return verify(new Uint8Array(publicKey), { bytes, signature: new Uint8Array(signed) });
}

/** A record as the text of its file. */
export function writeRecord(record: SignedRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/** Reads the text of a file; null where it is no record. */
export function readRecord(text: string): SignedRecord | null {
  const read = v.safeParse(SignedRecord, parsed(text));
  return read.success ? read.output : null;
}

function rowOf(parts: readonly string[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(parts.map((part) => `${part.length}:${part}`).join(''));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // the caller says so
  }
}
