/** One connection to a team's server: made once whoever asks, kept alive by pings, and when it is lost made again after a pause that differs from client to client. */
import { AuthorizationError, type NatsConnection, wsconnect } from '@nats-io/nats-core';
import { inboxOf } from '../../core/team/server/rights.ts';
import type { TransportTrouble } from '../../core/team/transport.ts';
import { type Ask, askOver } from './server-ask.ts';
import { type LoginKey, loginBy } from './server-login.ts';

/** What a connection needs to be told. */
export interface ServerAsked {
  /** `wss://…` of each node. */
  readonly addresses: readonly string[];
  /** Who signs in; asked at each connection. `refusals`: how often the server let nobody in so far, for whoever has several keys. */
  readonly login: (refusals: number) => Promise<LoginKey>;
  /** Where the server knows its people by tokens: this person's. */
  readonly jwt?: string | undefined;
  /** How many are in the team: the more there are, the longer a pause may be. */
  readonly people?: (() => Promise<number>) | undefined;
  /** Called after each connection that was made: what was missed must be read now. */
  readonly onBack?: (() => void) | undefined;
  /** Called when a connection is lost. */
  readonly onLost?: (() => void) | undefined;
  /** Makes a socket; the browser's own where nothing is said. */
  readonly open?: ((address: string) => WebSocket) | undefined;
}

/** A connection as the verbs use it. */
export interface ServerConnection {
  readonly ask: Ask;
  /** Runs with each connection, and again whenever it is back after a break, until the signal. `isNew`: nothing that was subscribed before counts. */
  readonly whileConnected: (signal: AbortSignal, run: (connection: NatsConnection, isNew: boolean) => unknown) => void;
  /** Whether the connection stands, as far as is known. */
  readonly isUp: () => boolean;
  readonly close: () => Promise<void>;
}

const pingMs = 20_000;
const dialMs = 5000;
/** So long a server may take to say that it is there. */
const aliveMs = 1500;
/** The shortest pause before a lost connection is tried again and again; its longest grows with the team. */
const pauseMs = 500;
/** So many may come back in a second: at first, when the other nodes are likely to be there, and later, when a server that was gone comes up. */
const backPerSecond = { first: 2000, later: 200 } as const;

type Watcher = (connection: NatsConnection) => unknown;

/** A connection that is made at the first question. */
export function serverConnection(asked: ServerAsked): ServerConnection {
  const watchers = new Set<Watcher>();
  let connecting: Promise<NatsConnection> | undefined;
  let current: NatsConnection | undefined;
  let isClosed = false;
  let isUp = false;
  let refusals = 0;
  const pauses = pausing();
  let onBack: () => void = ignoreUnreached;
  let back = Promise.resolve();
  const awaitBack = (): void => {
    back = new Promise((done) => {
      onBack = done;
    });
  };
  awaitBack();

  const follow = async (connection: NatsConnection): Promise<void> => {
    for await (const { type } of connection.status()) {
      if (type === 'disconnect') {
        isUp = false;
        asked.onLost?.();
      }
      if (type !== 'reconnect') continue;
      isUp = true;
      pauses.reset();
      onBack();
      awaitBack();
      tellBack(connection);
    }
  };
  const tellBack = (connection: NatsConnection): void => {
    asked.onBack?.();
    for (const watcher of watchers) watcher(connection);
  };
  const begin = async (): Promise<NatsConnection> => {
    const attempt = (): Promise<NatsConnection> =>
      dial(asked, pauses, refusals).catch((error: unknown) => {
        if (error instanceof AuthorizationError) refusals++;
        throw error;
      });
    const connection = await attempt().catch(attempt); // at a browser's start the first attempt failed where the second did not (measured 2026-11)
    void connection.closed().then(() => {
      connecting = undefined;
      current = undefined;
      isUp = false;
      if (!isClosed) asked.onLost?.();
    });
    current = connection;
    isUp = true;
    pauses.reset();
    void follow(connection);
    tellBack(connection);
    return connection;
  };
  const connected = (): Promise<NatsConnection> => {
    connecting ??= begin().catch((error: unknown) => {
      connecting = undefined;
      throw error;
    });
    return connecting;
  };

  return {
    ask: async (subject, payload = '', extra = {}) => {
      if (isClosed) return { ok: false, trouble: { why: 'closed' } };
      try {
        const connection = await connected();
        const question = { payload, extra, nextBack: () => back, isUp: () => isUp };
        const answer = await askOver(connection, subject, question);
        if (answer.ok || answer.trouble.why !== 'unreachable' || !isUp || (await isAlive(connection))) return answer;
        await connection.reconnect();
        return await askOver(connection, subject, question);
      } catch (error) {
        return { ok: false, trouble: troubleOf(error) };
      }
    },
    whileConnected: (signal, run) => {
      let before: NatsConnection | undefined;
      const watcher: Watcher = (connection) => {
        const isNew = connection !== before;
        before = connection;
        void run(connection, isNew);
      };
      watchers.add(watcher);
      signal.addEventListener('abort', () => watchers.delete(watcher), { once: true });
      if (current) watcher(current);
      else void connected().catch(ignoreUnreached);
    },
    isUp: () => isUp,
    close: async () => {
      isClosed = true;
      await connecting?.then((connection) => connection.close(), ignoreUnreached);
    },
  };
}

/**
 * Whether the server answers at all. A machine that slept, or a router that forgot, leaves a connection that looks whole and carries nothing; by pings alone that
 * would be noticed a minute later.
 */
function isAlive(connection: NatsConnection): Promise<boolean> {
  const answered = connection.flush().then(
    () => true,
    () => false, // it broke while we asked
  );
  return Promise.race([answered, new Promise<boolean>((done) => setTimeout(done, aliveMs, false))]);
}

async function dial(
  { addresses, login, jwt, people, open = (address) => new WebSocket(address) }: ServerAsked,
  pauses: Pauses,
  refusals: number,
): Promise<NatsConnection> {
  const [key, count = 0] = await Promise.all([login(refusals), people?.()]);
  return wsconnect({
    ...loginBy(key, jwt, open),
    servers: [...addresses],
    inboxPrefix: inboxOf(key.publicKey),
    // behind a proxy the nodes do not know the addresses by which they are reached
    ignoreClusterUpdates: true,
    pingInterval: pingMs,
    maxPingOut: 2,
    timeout: dialMs,
    maxReconnectAttempts: -1,
    reconnectDelayHandler: () => pauses.next(addresses.length, count),
  });
}

type Pauses = ReturnType<typeof pausing>;

/** Pauses before the attempts after a loss, in milliseconds: every node is tried once at once, then they grow apart from client to client. */
function pausing() {
  let attempts = 0;
  return {
    next: (nodes: number, people: number): number => {
      const isFirst = attempts++ <= nodes;
      const spread = (people / backPerSecond[isFirst ? 'first' : 'later']) * 1000;
      return Math.random() * spread + (isFirst ? 0 : pauseMs + Math.random() * 3 * pauseMs);
    },
    reset: (): void => {
      attempts = 0;
    },
  };
}

function troubleOf(error: unknown): TransportTrouble {
  const detail = error instanceof Error ? error.message : String(error);
  return { why: error instanceof AuthorizationError ? 'stranger' : 'unreachable', detail };
}

/** Whoever asks next hears that the server cannot be reached; whoever only listens is told when it can. */
function ignoreUnreached(): void {}
