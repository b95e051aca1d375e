/** Somebody whose Guidepost is elsewhere: has a card, reads requests, signs answers. */
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { digestOf, keyName, readRequest, signedBytes, writeAnswer } from '#src/core/crisis/approval.ts';
import { wordsOfCard, writeCard } from '#src/core/crisis/card.ts';
import type { Role } from '#src/core/crisis/plan.ts';

export interface Approver {
  readonly name: string;
  /** The card as a code. */
  readonly card: string;
  words(list: readonly string[]): string[];
  answer(request: string, isYes?: boolean): string;
}

export function makeApprover(name: string, role: Role): Approver {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  return {
    name,
    card: writeCard({ name, role, publicKey: raw }),
    words: (list) => wordsOfCard({ name, role, publicKey: raw }, list),
    answer: (request, isYes = true) => {
      const read = readRequest(request);
      if (!read.ok) throw new Error(`not a request: ${read.why}`);
      const at = Math.floor(Date.now() / 60_000) * 60_000;
      const plain = { digest: digestOf(read.value), isYes, key: keyName(raw), at, until: at + 3_600_000 };
      return writeAnswer({ ...plain, signature: new Uint8Array(sign(null, signedBytes(plain), createPrivateKey(pem))) });
    },
  };
}
