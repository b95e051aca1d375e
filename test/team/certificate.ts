/** A certificate for this machine that nobody vouches for, made anew each time: what a test's TLS needs, without a key that lies in the repository. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** SHA-256 of its public key in base64: by that Chromium can be told to take it. */
  readonly pin: string;
}

/** X.509 for localhost and 127.0.0.1, P-256, for a day. */
export function makeCertificate(now = Date.now()): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const open = publicKey.export({ type: 'spki', format: 'der' });
  const algorithm = sequence(named('2a8648ce3d040302')); // ecdsa-with-SHA256
  const name = sequence(tagged(0x31, sequence(named('550403'), tagged(0x0c, Buffer.from('localhost'))))); // common name
  const [from, to] = [now - 3_600_000, now + 86_400_000].map((at) => tagged(0x17, Buffer.from(utcTime(at))));
  const hosts = sequence(tagged(0x82, Buffer.from('localhost')), tagged(0x87, Buffer.from([127, 0, 0, 1])));
  const extensions = tagged(0xa3, sequence(sequence(named('551d11'), tagged(0x04, hosts)))); // other names of the subject
  const version3 = tagged(0xa0, tagged(0x02, Buffer.from([2])));
  const serial = tagged(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)]));
  const signed = sequence(version3, serial, algorithm, name, sequence(from as Buffer, to as Buffer), name, open, extensions);
  const der = sequence(signed, algorithm, tagged(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', signed, privateKey)])));
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`,
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    pin: createHash('sha256').update(open).digest('base64'),
  };
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

/** A name of the standard, by its bytes in hex. */
function named(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'));
}

function utcTime(at: number): string {
  return `${new Date(at)
    .toISOString()
    .replaceAll(/[-:T]|\.\d+/g, '')
    .slice(2, 14)}Z`;
}
