import { existsSync } from 'node:fs';

/** The path of nats-server, from GUIDEPOST_NATS_SERVER or the usual places; undefined when there is none. */
export function findNatsServer(): string | undefined {
  const told = process.env['GUIDEPOST_NATS_SERVER'];
  if (told) return existsSync(told) ? told : undefined;
  return ['/usr/sbin/nats-server', '/usr/bin/nats-server', '/usr/local/bin/nats-server', '/opt/homebrew/bin/nats-server'].find((path) => existsSync(path));
}
