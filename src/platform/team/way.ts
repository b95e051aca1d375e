/** The way to a team's records: a folder of files, a server, or a server with the folder beneath it for when no node answers. */
import { readUpon, resolveUpon, upon } from '../../core/team/revision.ts';
import { type Got, isOutOfReach, type Put, type Transport, type Written } from '../../core/team/transport.ts';
import { askBy } from '../bus.ts';
import { fileTransport } from './file.ts';
import { teamMessages } from './messages.ts';
import { pastOf, whoInTeam } from './store.ts';
import type { StoredTeam } from './stored.ts';

/** `ws:` or `wss:` addresses of a team's server, one for each node; none in file mode. */
export function serversOf({ address, server }: Pick<StoredTeam, 'address'> & { readonly server?: StoredTeam['server'] }): readonly string[] {
  if (server) return server.addresses;
  return isServer(address) ? [address] : [];
}

/** Whether this machine writes there by itself; else what it issues is handed out as files. */
export function mayWrite(team: Pick<StoredTeam, 'address' | 'server' | 'folder'>): boolean {
  return team.folder !== undefined || serversOf(team).length > 0;
}

let heldHere: ((team: StoredTeam) => Transport) | undefined;

/** The background holds the connections, one for each team; everybody else asks through it. */
export function holdServers(hold: (team: StoredTeam) => Transport): void {
  heldHere = hold;
}

export function transportOf(team: StoredTeam): Transport {
  const { id, address, folder } = team;
  const files = fileTransport({ address, folder, past: (key) => pastOf(id, key), who: () => whoInTeam(id) });
  if (serversOf(team).length === 0) return files;
  const server = heldHere?.(team);
  if (!server) return throughBackground(id);
  return {
    ...server,
    ...(isServer(address) ? {} : { get: (key, known) => eitherOf(server, files, { key, known }) }),
    put: (key, value, expected) => putUpon(server, key, { value, expected }),
  };
}

/** The server, and when it cannot be asked the folder: whose own words for a state say nothing to the server, so they are kept apart. */
async function eitherOf(server: Transport, files: Transport, { key, known }: { readonly key: string; readonly known: string | undefined }): Promise<Got> {
  const had = known === undefined ? null : readUpon(known);
  const got = await server.get(key, had ? undefined : known);
  if (got.ok || !isOutOfReach(got.trouble)) return got;
  const beneath = await files.get(key, had?.more || undefined);
  if (!beneath.ok) return got;
  return beneath.kind === 'value' && beneath.value ? { ...beneath, value: { ...beneath.value, rev: upon(beneath.value, beneath.value.rev) } } : beneath;
}

/** Writes upon a record whose revision at the server is not known: what stands there tells it. */
async function putUpon(server: Transport, key: string, { value, expected }: { readonly value: Written; readonly expected: string | null }): Promise<Put> {
  const seen = expected === null ? null : readUpon(expected);
  if (!seen) return server.put(key, value, expected);
  const got = await server.get(key);
  const resolved = resolveUpon(seen, got.ok ? { ok: true, value: got.kind === 'value' ? got.value : null } : got);
  return resolved.ok ? server.put(key, value, resolved.expected) : resolved;
}

function throughBackground(team: string): Transport {
  return {
    get: (key, known) => askBy(teamMessages, 'team/get', { team, key, ...(known === undefined ? {} : { known }) }),
    put: (key, value, expected) => askBy(teamMessages, 'team/put', { team, key, value, expected }),
    watch: () => undefined, // the background does, and what it hears stands in the library
    history: (key) => askBy(teamMessages, 'team/history', { team, key }),
    whoAmI: () => whoInTeam(team),
  };
}

/** Whether a team's own address is that of a server. */
export function isServer(address: string): boolean {
  return /^wss?:/.test(address);
}
