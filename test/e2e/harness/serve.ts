/** Serves the built pages: on loopback, or under a real host name by request interception. */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { trials } from './trial.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export interface Server {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  close(): Promise<void>;
}

/** A server on loopback: `/<name>` and `/<name>.html` are pages, everything else is a file of the build. */
export async function serveLoopback(folder: string, port = 0): Promise<Server> {
  const server = createServer((request, response) => {
    const path = fileFor(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!path) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const { port: taken } = server.address() as AddressInfo; // a TCP server that listens has one
  return {
    origin: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function fileFor(folder: string, pathname: string): string | undefined {
  const wanted = normalize(decodeURIComponent(pathname));
  if (wanted.includes('..')) return undefined;
  return [join(folder, wanted), join(folder, `${wanted}.html`)].find((path) => extname(path) !== '' && existsSync(path));
}

/** Answers everything that this tab asks of the network from the build; nothing ever leaves the machine. */
export async function serveHosts(page: Page, folder: string): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void answer(request, folder).catch((error: unknown) => {
      // A tab that closes while it loads takes its requests with it.
      if (!page.isClosed()) console.error('a request was not answered', request.url(), error);
    });
  });
}

async function answer(request: HTTPRequest, folder: string): Promise<void> {
  const url = new URL(request.url());
  if (!/^https?:$/.test(url.protocol) || url.hostname === '127.0.0.1') return request.continue();
  const network = [...trials].find(([, { served }]) => served.test(url.href))?.[0]; // any other address names a page by its path
  const path = fileFor(folder, url.pathname) ?? (network && fileFor(folder, network));
  if (!path) return request.respond({ status: 404, contentType: 'text/plain', body: 'not a page of the tests' });
  return request.respond({ status: 200, contentType: types[extname(path)] ?? 'application/octet-stream', body: readFileSync(path) });
}
