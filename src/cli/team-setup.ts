/** `guidepost team server-setup`: makes the buckets of a team on its server, or brings their settings up to date. What stands in them stays. */
import { credsAuthenticator, nkeyAuthenticator, nkeys, wsconnect } from '@nats-io/nats-core';
import { WebSocket as NodeSocket } from 'ws';
import { buckets, streamSettings } from '../core/team/server/buckets.ts';

/** What was asked for on the command line. */
export interface SetupAsked {
  readonly server: string;
  /** The seed in `setup.key`; with people known by tokens also the token in `setup.jwt`. */
  readonly seed: string;
  readonly jwt?: string | undefined;
  readonly replicas: number;
}

/** The names of the buckets that were made and of those that were there. Throws where the server cannot be reached or refuses. */
export async function makeBuckets({
  server,
  seed,
  jwt,
  replicas,
}: SetupAsked): Promise<{ readonly made: readonly string[]; readonly kept: readonly string[] }> {
  const secret = new TextEncoder().encode(seed.trim());
  const connection = await wsconnect({
    servers: [server],
    authenticator: jwt ? credsAuthenticator(new TextEncoder().encode(credentials(jwt.trim(), seed.trim()))) : nkeyAuthenticator(secret),
    inboxPrefix: `_INBOX_${nkeys.fromSeed(secret).getPublicKey()}`,
    wsFactory: async (address) => ({ socket: new NodeSocket(address) as unknown as WebSocket, encrypted: address.startsWith('wss:') }),
    reconnect: false,
  });
  try {
    const ask = async (verb: string, name: string, settings?: unknown) => {
      const answer = await connection.request(`$JS.API.STREAM.${verb}.${name}`, settings ? JSON.stringify(settings) : '', { timeout: 10_000 });
      return answer.json<{ error?: { code: number; description: string } }>();
    };
    const [made, kept]: [string[], string[]] = [[], []];
    for (const bucket of buckets) {
      const settings = streamSettings(bucket, replicas);
      const name = String(settings['name']);
      const isThere = !(await ask('INFO', name)).error;
      const { error } = await ask(isThere ? 'UPDATE' : 'CREATE', name, settings);
      if (error) throw new Error(`${bucket.name}: ${error.description}`);
      (isThere ? kept : made).push(bucket.name);
    }
    return { made, kept };
  } finally {
    await connection.close();
  }
}

function credentials(jwt: string, seed: string): string {
  const part = (name: string, text: string) => `-----BEGIN ${name}-----\n${text}\n------END ${name}------\n`;
  return `${part('NATS USER JWT', jwt)}\n${part('USER NKEY SEED', seed)}`;
}
