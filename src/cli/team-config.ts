/** `guidepost team server-config`: the files of a team's nats-server, from its roster. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { nkeys } from '@nats-io/nats-core';
import * as v from 'valibot';
import { fromLetters } from '../core/crisis/approval.ts';
import { readRecord } from '../core/team/record.ts';
import { Roster } from '../core/team/roles.ts';
import { nkeyOf } from '../core/team/server/nkey.ts';
import { rightsOf } from '../core/team/server/rights.ts';
import { type Cluster, type Known, type Node, type Person, writeServerConfig } from '../core/team/server/server-config.ts';
import { accountToken, type Issuer, operatorToken, personToken } from '../core/team/server/tokens.ts';

/** What was asked for on the command line. Ports and hosts are of the servers' machines. */
export interface ConfigAsked {
  /** The signed roster of the team, or the roster by itself. */
  readonly roster: string;
  /** The folder that everything is written to; what is secret there is readable by its owner only. */
  readonly out: string;
  /** Hosts of the nodes; one: a server by itself. */
  readonly nodes: readonly string[];
  readonly web: { readonly host: string; readonly port: number };
  readonly clientPort: number;
  readonly routePort: number;
  /** Where a server keeps what was written. */
  readonly store: string;
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  /** People are known by tokens, not by a list in the configuration. */
  readonly tokens: boolean;
  readonly now: number;
}

/** Writes the files; says which. Throws an Error with a sentence for what cannot be used. */
export function writeTeamServer(asked: ConfigAsked): string[] {
  const roster = readRoster(asked.roster);
  mkdirSync(asked.out, { recursive: true });
  const people = peopleOf(roster);
  const keys = keeper(asked.out);
  const setup = keys.pair('setup.key', nkeys.createUser);
  const owner: Person = { name: 'setup', roles: ['owner'], publicKey: rawOf(setup) };
  const known: Known = asked.tokens ? writeTokens(asked, [...people, owner], keys) : { by: 'list', people: [...people, owner] };
  const cluster = asked.nodes.length > 1 ? { name: 'guidepost', user: 'route', password: keys.word('route.key') } : null;
  const written = asked.nodes.map((host) => {
    const file = join(asked.out, asked.nodes.length > 1 ? `${host}.conf` : 'nats-server.conf');
    // it holds what the nodes show each other
    writeFileSync(file, writeServerConfig(nodeOf(host, asked, cluster), known), { mode: 0o600 });
    return file;
  });
  return [...written, ...keys.made()];
}

/** The roster in a file: signed, or plain. */
export function readRoster(file: string): Roster {
  const text = readFileSync(file, 'utf8');
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Roster), readRecord(text)?.body ?? text);
  if (!read.success) throw new Error(`${file}: ${v.getDotPath(read.issues[0]) ?? ''} ${read.issues[0].message}`);
  return read.output;
}

/** The root's machine signs in by the root key, also for what its person leads and edits; what is believed is decided by signatures, not here. */
function peopleOf({ members, root }: Roster): Person[] {
  const all = members.map(({ key, name, roles }) => ({ name, roles, publicKey: bytesOf(key) }));
  return [{ name: 'root', roles: ['owner', 'editor', 'lead'], publicKey: bytesOf(root) }, ...all];
}

function nodeOf(
  host: string,
  { web, clientPort, routePort, store, tls, nodes }: ConfigAsked,
  secret: Pick<Cluster, 'name' | 'user' | 'password'> | null,
): Node {
  return {
    name: nodes.length > 1 ? host : 'guidepost',
    web: { ...web, ...(tls ? { tls } : {}) },
    client: { host: '127.0.0.1', port: clientPort },
    store: isAbsolute(store) ? store : resolve(store),
    ...(secret ? { cluster: { ...secret, host: '0.0.0.0', port: routePort, routes: nodes.map((each) => `${each}:${routePort}`) } } : {}),
  };
}

/** The operator, the account of the team and that of the servers; a token for each person. */
function writeTokens({ out, now }: ConfigAsked, people: readonly Person[], keys: Keeper): Known {
  const [operator, system, team] = [
    keys.issuer('operator.key', nkeys.createOperator),
    keys.issuer('system.key', nkeys.createAccount),
    keys.issuer('team.key', nkeys.createAccount),
  ];
  const folder = join(out, 'tokens');
  mkdirSync(folder, { recursive: true });
  for (const { name, roles, publicKey } of people) {
    const jwt = personToken(team, nkeyOf(publicKey), { name, rights: rightsOf(publicKey, roles), at: now });
    writeFileSync(join(folder, `${name.replaceAll(/[^\p{L}\p{N}-]+/gu, '-')}-${nkeyOf(publicKey).slice(-6)}.jwt`), `${jwt}\n`);
    if (name === 'setup') writeFileSync(join(out, 'setup.jwt'), `${jwt}\n`);
  }
  return {
    by: 'tokens',
    operator: operatorToken(operator, system.nkey, now),
    system: system.nkey,
    accounts: {
      [system.nkey]: accountToken(operator, system.nkey, { name: 'SYSTEM', keeps: false, at: now }),
      [team.nkey]: accountToken(operator, team.nkey, { name: 'TEAM', keeps: true, at: now }),
    },
  };
}

type Pair = ReturnType<typeof nkeys.createUser>;
interface Keeper {
  readonly pair: (file: string, make: () => Pair) => Pair;
  readonly issuer: (file: string, make: () => Pair) => Issuer;
  readonly word: (file: string) => string;
  /** The secret files that were made now. */
  readonly made: () => readonly string[];
}

/** Secrets are made once: who runs the command again, since somebody joined, keeps them. */
function keeper(folder: string): Keeper {
  const made: string[] = [];
  const kept = (name: string, make: () => string): string => {
    const file = join(folder, name);
    if (existsSync(file)) return readFileSync(file, 'utf8').trim();
    const secret = make();
    writeFileSync(file, `${secret}\n`, { mode: 0o600 });
    made.push(file);
    return secret;
  };
  const pair: Keeper['pair'] = (file, make) => nkeys.fromSeed(new TextEncoder().encode(kept(file, () => new TextDecoder().decode(make().getSeed()))));
  return {
    pair,
    issuer: (file, make) => {
      const own = pair(file, make);
      return { nkey: own.getPublicKey(), sign: (bytes) => own.sign(bytes) };
    },
    word: (file) => kept(file, () => randomBytes(24).toString('base64url')),
    made: () => made,
  };
}

/** The 32 bytes within the name of a key. */
function rawOf(pair: Pair): Uint8Array {
  const letters = pair.getPublicKey();
  let bits = '';
  for (const letter of letters) bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0');
  return Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(bits.slice(8 + at * 8, 16 + at * 8), 2));
}

function bytesOf(key: string): Uint8Array {
  return new Uint8Array(fromLetters(key) ?? []);
}
