/** Real nats-servers on loopback, with the configuration that our own tool writes; started for a test file or a bench and gone with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { nkeyAuthenticator, nkeys, wsconnect } from '@nats-io/nats-core';
import { WebSocket as NodeSocket } from 'ws';
import { makeBuckets } from '#src/cli/team-setup.ts';
import { buckets, streamOf } from '#src/core/team/server/buckets.ts';
import { type Known, type Node, type Person, writeServerConfig } from '#src/core/team/server/server-config.ts';
import type { Certificate } from './certificate.ts';
import { findNatsServer } from './nats-program.ts';

/** One running server, or several that are one cluster. */
export interface Servers {
  /** `ws://…` of each node. */
  readonly addresses: readonly string[];
  /** What each node said so far. */
  readonly said: (node: number) => string;
  /** Ends a node as a power cut does. */
  readonly kill: (node: number) => Promise<void>;
  /** Starts a node again with what it had. */
  readonly start: (node: number) => Promise<void>;
  readonly processId: (node: number) => number | undefined;
  readonly stop: () => Promise<void>;
}

export interface ServersAsked {
  /** Who may sign in, beside the one who sets up. */
  readonly people: readonly Person[];
  readonly nodes?: 1 | 3;
}

/** Servers with a team's buckets in them. */
export interface TeamServers extends Servers {
  /** Which node leads for a stream. */
  readonly leaderOf: (stream: string) => Promise<number>;
  /** Waits until every node has all that was written. */
  readonly untilWhole: () => Promise<void>;
}

/** Starts them and makes the buckets. */
export async function startServers({ people, nodes = 1 }: ServersAsked): Promise<TeamServers> {
  const pair = nkeys.createUser();
  const owner: Person = { name: 'setup', roles: ['owner'], publicKey: rawKey(pair.getPublicKey()) };
  const servers = await startNodes({ by: 'list', people: [...people, owner] }, nodes);
  const [server = ''] = servers.addresses;
  const seed = new TextDecoder().decode(pair.getSeed());
  await untilDone('the buckets', () => makeBuckets({ server, seed, replicas: nodes }));
  const info = (stream: string) => clusterOf(servers.addresses, seed, stream);
  return {
    ...servers,
    leaderOf: (stream) => untilDone('a leader', async () => Number((await info(stream)).leader.replace('node-', ''))),
    untilWhole: async () => {
      for (const { name } of buckets) {
        await untilDone(`${name} to be whole`, async () => {
          const { replicas } = await info(streamOf(name));
          if (replicas.length < nodes - 1 || replicas.some(({ current, offline, lag }) => !current || offline || lag))
            throw new Error(JSON.stringify(replicas));
        });
      }
    },
  };
}

interface ClusterInfo {
  readonly leader: string;
  readonly replicas: readonly { readonly current: boolean; readonly offline?: boolean; readonly lag?: number }[];
}

async function clusterOf(addresses: readonly string[], seed: string, stream: string): Promise<ClusterInfo> {
  const secret = new TextEncoder().encode(seed);
  const connection = await wsconnect({
    servers: [...addresses],
    authenticator: nkeyAuthenticator(secret),
    inboxPrefix: `_INBOX_${nkeys.fromSeed(secret).getPublicKey()}`,
    wsFactory: async (address) => ({ socket: new NodeSocket(address) as unknown as WebSocket, encrypted: false }),
  });
  try {
    const answer = await connection.request(`$JS.API.STREAM.INFO.${stream}`, '', { timeout: 1000 });
    const { cluster } = answer.json<{ cluster?: { leader?: string; replicas?: ClusterInfo['replicas'] } }>();
    if (!cluster?.leader) throw new Error('none');
    return { leader: cluster.leader, replicas: cluster.replicas ?? [] };
  } finally {
    await connection.close();
  }
}

/** Starts them with nothing in them. */
export async function startNodes(known: Known, count: 1 | 3 = 1): Promise<Servers> {
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-nats-'));
  const ports = await freePorts(count * 3);
  const port = (node: number, use: number): number => ports[node * 3 + use] ?? 0;
  const all = Array.from({ length: count }, (_, node) => node);
  const running = new Map<number, Running>();
  const start = async (node: number): Promise<void> => void running.set(node, await runServer(file(node), writeServerConfig(settings(node), known)));
  const kill = async (node: number): Promise<void> => running.get(node)?.kill();
  await Promise.all(all.map(start));
  return {
    addresses: all.map((node) => `ws://127.0.0.1:${port(node, 0)}`),
    said: (node) => running.get(node)?.said() ?? '',
    kill,
    start,
    processId: (node) => running.get(node)?.child.pid,
    stop: async () => {
      await Promise.all(all.map(kill));
      rmSync(folder, { recursive: true, force: true });
    },
  };

  function file(node: number): string {
    return join(folder, `node-${node}.conf`);
  }
  function settings(node: number): Node {
    const host = '127.0.0.1';
    const routes = all.map((each) => `${host}:${port(each, 2)}`);
    return {
      name: `node-${node}`,
      web: { host, port: port(node, 0) },
      client: { host, port: port(node, 1) },
      store: join(folder, `store-${node}`),
      ...(count > 1 ? { cluster: { name: 'team', host, port: port(node, 2), routes, user: 'route', password: 'between-nodes' } } : {}),
    };
  }
}

/** A road to a server. */
export interface Road {
  readonly address: string;
  /** Stops carrying anything, without a word to either end: what a sleep leaves of a connection. New ones are carried. */
  readonly silence: () => void;
  /** Cuts what is open. */
  readonly cut: () => void;
  /** How many connections were cut so far, and how many were made. */
  readonly counts: () => { readonly cut: number; readonly made: number };
  readonly close: () => Promise<void>;
}

interface RoadAsked {
  /** With it the road begins with TLS, and ends it, as a proxy in front of the server does. */
  readonly certificate?: Certificate;
  /** Each way. */
  readonly delayMs?: number;
  /** Asked for each piece that is carried: whether its connection breaks there. */
  readonly breaks?: () => boolean;
}

/** Builds a road to a server on this machine. */
export async function startRoad(to: string, { certificate, delayMs = 0, breaks = () => false }: RoadAsked = {}): Promise<Road> {
  const { hostname, port } = new URL(to);
  const open = new Set<Socket>();
  const silent = new Set<Socket>();
  const counts = { cut: 0, made: 0 };
  const carry = (near: Socket): void => {
    counts.made++;
    const far = connect(Number(port), hostname);
    const cut = (): void => {
      counts.cut++;
      near.destroy();
      far.destroy();
    };
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.setNoDelay(true);
      // what is thrown away in silence is read all the same
      from.on('data', (piece) => {
        if (silent.has(from)) return;
        if (breaks()) return cut();
        setTimeout(() => into.write(piece), delayMs); // timers of one length fire in their order
      });
      from.on('end', () => setTimeout(() => into.end(), delayMs));
      from.on('error', () => into.destroy());
      from.on('close', () => {
        open.delete(from);
        setTimeout(() => into.destroy(), delayMs);
      });
    }
  };
  const listener = certificate ? createTlsServer({ cert: certificate.cert, key: certificate.key }, carry) : createServer(carry);
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  return {
    address: `${certificate ? 'wss' : 'ws'}://127.0.0.1:${(listener.address() as { port: number }).port}`,
    silence: () => {
      for (const socket of open) silent.add(socket);
    },
    cut: () => {
      for (const socket of open) socket.destroy();
    },
    counts: () => counts,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((done) => listener.close(done));
    },
  };
}

/** Starts one by a configuration as our command line wrote it, on ports of its own choice. */
export async function startConfigured(written: string): Promise<Pick<Servers, 'addresses' | 'stop'>> {
  const [web = 0, client = 0] = await freePorts(2);
  const config = written.replace('listen: "127.0.0.1:0"', `listen: "127.0.0.1:${client}"`).replace('listen: "127.0.0.1:0"', `listen: "127.0.0.1:${web}"`);
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-nats-'));
  const run = await runServer(join(folder, 'nats-server.conf'), config);
  return {
    addresses: [`ws://127.0.0.1:${web}`],
    stop: async () => {
      await run.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly kill: () => Promise<void>;
}

async function runServer(file: string, config: string): Promise<Running> {
  const program = findNatsServer();
  if (!program) throw new Error('nats-server was not found. Debian and Ubuntu: apt-get install nats-server; elsewhere name its path in GUIDEPOST_NATS_SERVER.');
  writeFileSync(file, config, { mode: 0o600 });
  const child = spawn(program, ['-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part) => {
    said += String(part);
  });
  await untilDone('nats-server to be ready', async () => {
    if (child.exitCode !== null || !said.includes('Server is ready')) throw new Error(said);
  });
  return {
    child,
    said: () => said,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const isOver = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await isOver;
    },
  };
}

/** Tries until it is done, at most for a quarter of a minute. */
export async function untilDone<T>(what: string, attempt: () => Promise<T>, limitMs = 15_000): Promise<T> {
  const end = performance.now() + limitMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw new Error(`waited in vain for ${what}: ${String(error)}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

/** The 32 bytes within the name of a key. */
export function rawKey(name: string): Uint8Array {
  let bits = '';
  for (const letter of name) bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0');
  return Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(bits.slice(8 + at * 8, 16 + at * 8), 2));
}

async function freePorts(count: number): Promise<number[]> {
  const listeners = await Promise.all(
    Array.from({ length: count }, async () => {
      const listener = createServer();
      await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
      return listener;
    }),
  );
  const ports = listeners.map((listener) => (listener.address() as { port: number }).port);
  await Promise.all(listeners.map((listener) => new Promise((done) => listener.close(done))));
  return ports;
}
