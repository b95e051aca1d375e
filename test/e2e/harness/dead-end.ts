/** A proxy on loopback that lets nothing through and remembers who was asked for: pages, workers and the browser itself all go by it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface DeadEnd {
  readonly port: number;
  /** Hosts with their port, in the order in which they were asked for; without those that a browser asks of its makers by itself. */
  readonly asked: string[];
  close(): void;
}

/** What the browsers ask of their makers by themselves: their updates and lists. */
const ofBrowser = /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|mozgcp\.net|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)(?::\d+)?$/;

export async function startDeadEnd(): Promise<DeadEnd> {
  const asked: string[] = [];
  const note = (host: string): void => {
    if (!ofBrowser.test(host)) asked.push(host);
  };
  const server = createServer((request, response) => {
    note(new URL(request.url ?? '', 'http://unnamed').host);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return {
    port,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
