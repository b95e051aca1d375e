/** A person's card: who somebody is and the public key that their approvals are verified by. Exchanged as a code; six words tell that it came unchanged. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesIn, code, type Reading } from './approval.ts';
import { type Role, roles } from './plan.ts';

export interface Card {
  readonly name: string;
  readonly role: Role;
  /** The public key, 32 bytes. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

const cardMark = 'GPC1';
const keyLength = 32;
const longestName = 80;
/** How many words are compared, out of how many. */
export const wordCount = 6;
export const wordListLength = 256;
/** Six words are 48 bits: making a key for given words shall cost more than making a key. */
const rounds = 4096;

export function writeCard({ name, role, publicKey }: Card): string {
  const text = new TextEncoder().encode(name.trim().slice(0, longestName));
  return code(cardMark, Uint8Array.of(roles.indexOf(role), ...publicKey, ...text));
}

/** Reads a card code; anything around it in a message is passed over. */
export function readCard(written: string): Reading<Card> {
  const read = bytesIn(written, cardMark);
  if (!read.ok) return read;
  const role = roles[read.value[0] ?? roles.length];
  const name = nameIn(read.value.subarray(1 + keyLength));
  if (read.value.length <= 1 + keyLength || !role || !name) return { ok: false, why: 'damaged' };
  return { ok: true, value: { name, role, publicKey: new Uint8Array(read.value.subarray(1, 1 + keyLength)) } };
}

/** The words that two people compare: both see the same ones, or the card was changed on its way. Name and role are part of them. */
export function wordsOfCard({ name, role, publicKey }: Card, words: readonly string[]): string[] {
  let digest = sha256(new TextEncoder().encode(`guidepost-card/1 ${role} ${name.trim()} ${[...publicKey].join(' ')}`));
  for (let round = 0; round < rounds; round++) digest = sha256(digest);
  return [...digest.subarray(0, wordCount)].map((byte) => words[byte] ?? '');
}

function nameIn(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim().slice(0, longestName) || null;
  } catch {
    return null; // the caller says that it is damaged
  }
}
