/** The way to a team's records: a folder of files, a server, or a server with the folder beneath it for when no node answers. */
import type { Transport } from '../core/team/transport.ts';
import { askBy } from './bus.ts';
import type { StoredTeam } from './database.ts';
import { fileTransport } from './team-file.ts';
import { teamMessages } from './team-messages.ts';
import { pastOf, whoInTeam } from './team-store.ts';

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
  const server = heldHere?.(team) ?? throughBackground(id);
  return isServer(address) ? server : { ...server, get: (key, known) => eitherOf(server, files, { key, known }) };
}

async function eitherOf(server: Transport, files: Transport, { key, known }: { readonly key: string; readonly known: string | undefined }) {
  const got = await server.get(key, known);
  if (got.ok || got.trouble.why !== 'unreachable') return got;
  const beneath = await files.get(key, known);
  return beneath.ok ? beneath : got;
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
