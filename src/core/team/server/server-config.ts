/** Writes the configuration of a team's nats-server: one node, or each node of a cluster. */
import { nkeyOf } from './nkey.ts';
import { type Rights, rightsOf, type ServerRole } from './rights.ts';

/** Somebody who may sign in. */
export interface Person {
  readonly name: string;
  readonly roles: readonly ServerRole[];
  /** The key that they sign with, 32 bytes; its secret half is on no server. */
  readonly publicKey: Uint8Array;
}

/** How one node listens. Hosts and ports of this machine. */
export interface Node {
  readonly name: string;
  /** Where the browsers come in, by WebSocket. Without a certificate it stands behind a proxy that has one. */
  readonly web: { readonly host: string; readonly port: number; readonly tls?: { readonly cert: string; readonly key: string } };
  /** Where the nodes of a cluster and tools on the machine come in. */
  readonly client: { readonly host: string; readonly port: number };
  /** Where what was written is kept. */
  readonly store: string;
  readonly cluster?: Cluster;
}

export interface Cluster {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** `host:port` of every node. */
  readonly routes: readonly string[];
  /** What the nodes show each other. */
  readonly user: string;
  readonly password: string;
}

/** How a server knows its people: by a list of them, or by tokens that its operator vouches for (tokens.ts). */
export type Known =
  | { readonly by: 'list'; readonly people: readonly Person[] }
  | { readonly by: 'tokens'; readonly operator: string; readonly system: string; readonly accounts: Readonly<Record<string, string>> };

/** The configuration of a node. Every node of a cluster knows the same people. */
export function writeServerConfig(node: Node, known: Known): string {
  return [
    '# Written by `guidepost team server-config`: run it again rather than edit this file. nats-server 2.9 or newer.',
    '',
    ...entries({ server_name: node.name, listen: `${node.client.host}:${node.client.port}` }),
    // a guide with its dictionary is the largest
    ...entries({ max_payload: 8_388_608, max_connections: 20_000, ping_interval: '20s', ping_max: 2, write_deadline: '5s' }),
    '',
    ...block('jetstream', [...entries({ store_dir: node.store, max_mem: 67_108_864, max_file: 10_737_418_240 })]),
    '',
    ...block('websocket', webLines(node.web)),
    '',
    ...(node.cluster ? [...block('cluster', clusterLines(node.cluster)), ''] : []),
    ...(known.by === 'list' ? peopleLines(known.people) : tokenLines(known)),
    '',
  ].join('\n');
}

function peopleLines(people: readonly Person[]): string[] {
  const team = [...entries({ jetstream: 'enabled' }), ...list('users', people.flatMap(userLines))];
  return [...block('accounts', [...block('SYSTEM', []), ...block('TEAM', team)]), ...entries({ system_account: 'SYSTEM' })];
}

function tokenLines({ operator, system, accounts }: Extract<Known, { by: 'tokens' }>): string[] {
  return [...entries({ operator, system_account: system, resolver: 'MEMORY' }), ...block('resolver_preload', entries(accounts))];
}

/** Compression would cost a large team's server five times the memory. */
function webLines({ host, port, tls }: Node['web']): string[] {
  const road = tls ? block('tls', entries({ cert_file: tls.cert, key_file: tls.key })) : entries({ no_tls: true });
  return [...entries({ listen: `${host}:${port}`, compression: false, handshake_timeout: '5s' }), ...road];
}

function clusterLines({ name, host, port, routes, user, password }: Cluster): string[] {
  return [
    ...entries({ name, listen: `${host}:${port}` }),
    ...block('authorization', entries({ user, password, timeout: 2 })),
    ...list(
      'routes',
      routes.map((route) => quoted(`nats-route://${user}:${password}@${route}`)),
    ),
    ...entries({ no_advertise: true }),
  ];
}

function userLines({ name, roles, publicKey }: Person): string[] {
  return [
    `# ${name.replaceAll(/\s+/gu, ' ')}: ${roles.join(', ') || 'member'}`,
    `{ nkey: ${nkeyOf(publicKey)}, permissions: {`,
    ...rightLines(rightsOf(publicKey, roles)),
    '} }',
  ];
}

/** What is not named is refused. */
function rightLines({ publish, subscribe }: Rights): string[] {
  const side = (name: string, subjects: readonly string[]) => [`  ${name}: { allow: [`, ...subjects.map((subject) => `    ${quoted(subject)}`), '  ] }'];
  return [...side('publish', publish), ...side('subscribe', subscribe)];
}

function entries(values: Readonly<Record<string, string | number | boolean>>): string[] {
  return Object.entries(values).map(([name, value]) => `${name}: ${typeof value === 'string' ? quoted(value) : value}`);
}

function block(name: string, lines: readonly string[]): string[] {
  return [`${name} {`, ...lines.map((line) => `  ${line}`), '}'];
}

function list(name: string, lines: readonly string[]): string[] {
  return [`${name}: [`, ...lines.map((line) => `  ${line}`), ']'];
}

/** The configuration's strings know the usual escapes; `$` begins a variable only outside of quotes. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
