/**
 * Approval of one exact text without a server: a request and an answer as codes that fit into a messenger. What is signed is a digest of everything that
 * counts (text, network, account, brand, attachments, term); the codes carry it as bytes. Signing and verifying is WebCrypto's, handed in by the shell.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { attachmentKinds } from '../network/network.ts';
import { plainText } from '../text/plain.ts';
import type { Refusal } from './refusals.ts';

/** What somebody asks a yes for. */
export interface ApprovalRequest {
  readonly text: string;
  readonly network: string;
  readonly account: string;
  /** The brand's name: ids differ from one machine to the next. */
  readonly brand: string;
  /** How many attachments of each kind, and a sign of which ones (attached.ts). */
  readonly attachments: readonly string[];
  /** Who asks, by name. */
  readonly by: string;
  /** When it was asked, epoch milliseconds, whole minutes. */
  readonly at: number;
}

/** A yes or a no to a request. */
export interface ApprovalAnswer {
  /** Digest of the request, as bytes. */
  readonly digest: Uint8Array;
  readonly isYes: boolean;
  /** First eight bytes of the digest of the approver's public key. */
  readonly key: Uint8Array;
  /** Epoch milliseconds, whole minutes. */
  readonly at: number;
  readonly until: number;
  readonly signature: Uint8Array;
}

export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: Refusal };

const minuteMs = 60_000;
const requestMark = 'GPQ1';
const answerMark = 'GPA1';
const checkBytes = 4;
const digestBytes = 32;
const keyBytes = 8;
const signatureBytes = 64;
/** Into so many pieces a code may be broken. */
const mostPieces = 64;
/** Clocks of two machines differ. */
export const clockSlackMs = 10 * minuteMs;

/** The digest that is signed: everything that may not change between the yes and the press. */
export function digestOf({ text, network, account, brand, attachments }: Omit<ApprovalRequest, 'by' | 'at'>): Uint8Array {
  const parts = ['guidepost-approval/1', plainText(text), network, account.toLowerCase(), brand.trim().toLowerCase(), ...[...attachments].sort()];
  // lengths part the parts: no text can pretend to be another with an account at its end
  return sha256(utf8(parts.map((part) => `${part.length}:${part}`).join('')));
}

/** A request as a code. */
export function writeRequest(request: ApprovalRequest): string {
  const { text, network, account, brand, attachments, by, at } = request;
  return code(requestMark, utf8(JSON.stringify([text, network, account, brand, attachments, by, Math.floor(at / minuteMs)])));
}

/** Reads a request code; anything around it in a message is passed over. */
export function readRequest(written: string): Reading<ApprovalRequest> {
  const bytes = bytesIn(written, requestMark);
  if (!bytes.ok) return bytes;
  const parts: unknown = parsed(bytes.value);
  if (!Array.isArray(parts) || parts.length !== 7) return { ok: false, why: 'damaged' };
  const [text, network, account, brand, attachments, by, at] = parts as unknown[];
  const areTexts = [text, network, account, brand, by].every((part) => typeof part === 'string');
  const isList = Array.isArray(attachments) && attachments.every((each) => typeof each === 'string');
  if (!areTexts || !isList || !Number.isSafeInteger(at)) return { ok: false, why: 'damaged' };
  const value = { text, network, account, brand, attachments, by, at: (at as number) * minuteMs } as ApprovalRequest; // each was looked at above
  return { ok: true, value };
}

/** An entry as an approver reads it: `image` and 2; null for what another version, or somebody who forges, may have written. */
export function entryRead(entry: string): { readonly kind: string; readonly count: number } | null {
  const [, kind = '', count = ''] = /^([a-z]+) (\d{1,4})(?: #\w*)?$/.exec(entry) ?? [];
  const isKnown = kind === 'files' || attachmentKinds.some((known) => known === kind);
  return isKnown ? { kind, count: Number(count) } : null;
}

/** The bytes that an answer's signature is over. */
export function signedBytes({ digest, isYes, key, at, until }: Omit<ApprovalAnswer, 'signature'>): Uint8Array {
  return joined(utf8('guidepost-answer/1'), digest, key, Uint8Array.of(isYes ? 1 : 0), minutes(at), minutes(until));
}

/** An answer as a code of 150 letters. */
export function writeAnswer(answer: ApprovalAnswer): string {
  const { digest, isYes, key, at, until, signature } = answer;
  return code(answerMark, joined(digest, key, Uint8Array.of(isYes ? 1 : 0), minutes(at), minutes(until), signature));
}

/** Reads an answer code; whether it is true, `verify` says. */
export function readAnswer(written: string): Reading<ApprovalAnswer> {
  const bytes = bytesIn(written, answerMark);
  if (!bytes.ok) return bytes;
  const all = bytes.value;
  const fixed = digestBytes + keyBytes + 1 + 4 + 4;
  if (all.length !== fixed + signatureBytes || (all[digestBytes + keyBytes] ?? 2) > 1) return { ok: false, why: 'damaged' };
  const view = new DataView(all.buffer, all.byteOffset, all.byteLength);
  const after = digestBytes + keyBytes + 1;
  return {
    ok: true,
    value: {
      digest: all.slice(0, digestBytes),
      key: all.slice(digestBytes, digestBytes + keyBytes),
      isYes: all[digestBytes + keyBytes] === 1,
      at: view.getUint32(after) * minuteMs,
      until: view.getUint32(after + 4) * minuteMs,
      signature: all.slice(fixed),
    },
  };
}

/** How a public key (raw bytes) is named in an answer. */
export function keyName(publicKey: Uint8Array): Uint8Array {
  return sha256(publicKey).slice(0, keyBytes);
}

/**
 * Whether an answer opens what is asked for. The signature itself is verified by the caller first, since that cannot be done at once; `isGenuine` is its
 * outcome. `digest` is of the text as it stands now.
 */
export function judgeAnswer(answer: ApprovalAnswer, asked: { readonly digest: Uint8Array; readonly now: number; readonly isGenuine: boolean }): Refusal | null {
  if (!asked.isGenuine) return 'wrong-signature';
  if (!isSame(answer.digest, asked.digest)) return 'other-text';
  if (!answer.isYes) return 'said-no';
  if (answer.at > asked.now + clockSlackMs) return 'too-early';
  if (answer.until + clockSlackMs <= asked.now || answer.until < answer.at) return 'expired';
  return null;
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Bytes as letters of a code, and back; undefined for what are none. */
export function toLetters(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

export function fromLetters(letters: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(letters) || letters.length % 4 === 1) return undefined;
  return Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
}

/** `GPA1.<letters>`, with four bytes of digest behind, so that a code cut by a messenger is known as such. */
export function code(mark: string, bytes: Uint8Array): string {
  return `${mark}.${toLetters(joined(bytes, sha256(bytes).slice(0, checkBytes)))}`;
}

/** The bytes of the first code of a kind in what was pasted. Messengers break long words: white space inside a code is passed over. */
export function bytesIn(written: string, mark: string): Reading<Uint8Array> {
  const found = /(?<![\w-])(GP[A-Z])(\d+)\.([\w\s-]+)/u.exec(written);
  if (!found) return { ok: false, why: 'no-code' };
  const [, kind = '', version = '', letters = ''] = found;
  if (`${kind}${version}` !== mark) return { ok: false, why: kind === mark.slice(0, 3) && Number(version) > 1 ? 'newer' : 'no-code' };
  // what follows the code in a message may look like letters of it: the longest beginning that is whole counts
  const words = letters.split(/\s+/, mostPieces);
  for (let end = words.length; end > 0; end--) {
    const bytes = fromLetters(words.slice(0, end).join(''));
    if (!bytes || bytes.length <= checkBytes) continue;
    const body = bytes.slice(0, -checkBytes);
    if (isSame(sha256(body).slice(0, checkBytes), bytes.slice(-checkBytes))) return { ok: true, value: body };
  }
  return { ok: false, why: 'damaged' };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined; // the caller says so
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function minutes(at: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, Math.max(0, Math.floor(at / minuteMs)));
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
