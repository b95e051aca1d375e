/** Addresses of a team's server as typed, one a line or parted by commas: `wss:`, or `ws:` on this machine. Null where one of them is none. */
export function readServers(typed: string): string[] | null {
  const all = typed.split(/[\s,]+/).filter(Boolean);
  return all.length > 0 && all.length <= 9 && all.every(isServerAddress) ? all : null;
}

function isServerAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  return !username && !password && (protocol === 'wss:' || (protocol === 'ws:' && isHere));
}
