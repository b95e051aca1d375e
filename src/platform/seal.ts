/** Seals a text with a pass-phrase: PBKDF2 makes the key, AES-GCM seals. A wrong phrase and a changed byte are the same: it does not open. */
import * as v from 'valibot';
import { fromLetters, toLetters } from '../core/crisis/approval.ts';

export const sealedFormat = 'guidepost-sealed/1';
/** As OWASP asks for PBKDF2 with SHA-256 (2023). */
const usualRounds = 600_000;
/** What a file may ask of us at most. */
const mostRounds = 5_000_000;

export const Sealed = v.object({
  format: v.literal(sealedFormat),
  rounds: v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(mostRounds)),
  salt: v.string(),
  nonce: v.string(),
  content: v.string(),
});
export type Sealed = v.InferOutput<typeof Sealed>;

export async function sealText(text: string, phrase: string): Promise<Sealed> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyOf(phrase, salt, usualRounds);
  const content = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, new TextEncoder().encode(text));
  return { format: sealedFormat, rounds: usualRounds, salt: toLetters(salt), nonce: toLetters(nonce), content: lettersOf(new Uint8Array(content)) };
}

/** The text; null where the phrase is wrong or the file was changed. */
export async function openSealed({ rounds, salt, nonce, content }: Sealed, phrase: string): Promise<string | null> {
  const [saltBytes, iv, bytes] = [fromLetters(salt), fromLetters(nonce), fromLetters(content)];
  if (!saltBytes || !iv || !bytes) return null;
  try {
    const key = await keyOf(phrase, new Uint8Array(saltBytes), rounds);
    const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(iv) }, key, new Uint8Array(bytes));
    return new TextDecoder().decode(open);
  } catch {
    return null; // WebCrypto says no more than that
  }
}

async function keyOf(phrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const raw = await crypto.subtle.importKey('raw', new TextEncoder().encode(phrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** A plan is larger than what may be handed over as arguments at once. */
function lettersOf(bytes: Uint8Array): string {
  const step = 30_000; // a multiple of three: the pieces join without a gap
  let letters = '';
  for (let at = 0; at < bytes.length; at += step) letters += toLetters(bytes.subarray(at, at + step));
  return letters;
}
