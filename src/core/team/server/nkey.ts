/** The public key of a person as nats-server names it: `U` and 55 letters, base32 of a kind, the key and a check. The same 32 bytes of Ed25519 that sign their records: nobody needs a second secret. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Begin the kinds of keys: their first letter is U, A, O. */
const kinds = { user: 20 << 3, account: 0, operator: 14 << 3 } as const;

/** The name of a public key (32 bytes). */
export function nkeyOf(publicKey: Uint8Array, kind: keyof typeof kinds = 'user'): string {
  const body = Uint8Array.of(kinds[kind], ...publicKey);
  const check = checkOf(body);
  return base32(Uint8Array.of(...body, check & 0xff, check >> 8));
}

/** Base32 without padding (RFC 4648). */
export function base32(bytes: Uint8Array): string {
  let letters = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      letters += alphabet[(held >> bits) & 31];
    }
  }
  return bits > 0 ? letters + alphabet[(held << (5 - bits)) & 31] : letters;
}

/** CRC-16 as XMODEM counts it. */
function checkOf(bytes: Uint8Array): number {
  let check = 0;
  for (const byte of bytes) {
    check ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) check = (check & 0x8000 ? (check << 1) ^ 0x1021 : check << 1) & 0xffff;
  }
  return check;
}
