/** Made-up people of a team, with keys as a browser makes them, and what they sign. */
import { webcrypto } from 'node:crypto';
import { WebSocket as NodeSocket } from 'ws';
import { toLetters } from '#src/core/crisis/approval.ts';
import { signRecord } from '#src/core/team/record.ts';
import type { TeamRole } from '#src/core/team/roles.ts';
import type { Person } from '#src/core/team/server/server-config.ts';
import type { Written } from '#src/core/team/transport.ts';
import { type ServerTransport, serverTransport } from '#src/platform/team/server.ts';
import type { ServerAsked } from '#src/platform/team/server-connection.ts';

/** Somebody with a key. */
export interface Somebody extends Person {
  readonly roles: readonly TeamRole[];
  /** The public key in letters. */
  readonly letters: string;
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
}

export async function somebody(name: string, ...roles: TeamRole[]): Promise<Somebody> {
  const pair = (await webcrypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const publicKey = new Uint8Array(await webcrypto.subtle.exportKey('raw', pair.publicKey));
  return {
    name,
    roles,
    publicKey,
    letters: toLetters(publicKey),
    sign: async (bytes) => new Uint8Array(await webcrypto.subtle.sign('Ed25519', pair.privateKey, bytes)),
  };
}

/** A record of theirs. */
export async function recordOf(
  person: Somebody,
  key: string,
  { seq, body, at = Date.now() }: { readonly seq: number; readonly body: unknown; readonly at?: number },
): Promise<Written> {
  return signRecord(key, { seq, author: person.letters, at, body: JSON.stringify(body) }, person.sign);
}

/** Node's socket, which has what the client library needs of a browser's. */
export function nodeSocket(address: string): WebSocket {
  return new NodeSocket(address) as unknown as WebSocket;
}

/** Their way to the servers. */
export function transportOf(person: Somebody, addresses: readonly string[], extra: Partial<ServerAsked> = {}): ServerTransport {
  return serverTransport({
    addresses,
    login: async () => person,
    open: nodeSocket,
    who: async () => ({ key: person.letters, name: person.name, roles: person.roles }),
    ...extra,
  });
}
