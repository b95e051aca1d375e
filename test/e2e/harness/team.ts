/** A team's folder on loopback, as a web server or Nextcloud has it, and a team whose people write into it from elsewhere. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crisisFormat, guideFormat } from '#src/core/team/bodies.ts';
import { writeInvitation } from '#src/core/team/join.ts';
import { crisisKey, guidePackKey } from '#src/core/team/keys.ts';
import { type SignedRecord, writeRecord } from '#src/core/team/record.ts';
import { type Person, recordBy, rosterOf, rosterRecord } from '#test/core/team/people.ts';
import type { GuideFile } from './guides.ts';

/** How the server answers: as it should, with what is no record, with an error, or never. */
type Mood = 'good' | 'garbage' | 'error' | 'silent';

export interface TeamServer {
  /** The folder's address. */
  readonly address: string;
  /** Method and path of each request, in order. */
  readonly asked: string[];
  readonly files: Map<string, string>;
  mood: Mood;
  close(): void;
}

/** Serves files with strong ETags; PUT minds If-Match and If-None-Match, and wants the password where one is given. */
export async function startTeamServer({ password = '' } = {}): Promise<TeamServer> {
  const files = new Map<string, string>();
  const state = { mood: 'good' as Mood };
  const asked: string[] = [];
  const wanted = `Basic ${Buffer.from(`lead:${password}`).toString('base64')}`;
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '').replace(/^\/team\//, '').replace(/\?.*$/, ''));
    asked.push(`${request.method} ${name}`);
    if (state.mood === 'silent') return;
    if (state.mood === 'error') return void response.writeHead(503).end();
    if (state.mood === 'garbage') return void response.writeHead(200, { etag: '"none"' }).end('<html>Welcome to the hotel</html>');
    const file = files.get(name);
    if (request.method === 'PUT') {
      if (password && request.headers.authorization !== wanted) return void response.writeHead(401).end();
      const isFree = request.headers['if-none-match'] !== '*' || file === undefined;
      const isSame = request.headers['if-match'] === undefined || (file !== undefined && request.headers['if-match'] === etagOf(file));
      if (!isFree || !isSame) return void response.writeHead(412).end();
      let body = '';
      request.on('data', (part) => {
        body += String(part);
      });
      request.on('end', () => {
        files.set(name, body);
        response.writeHead(201, { etag: etagOf(body) }).end();
      });
      return;
    }
    if (file === undefined) return void response.writeHead(404).end();
    if (request.headers['if-none-match'] === etagOf(file)) return void response.writeHead(304, { etag: etagOf(file) }).end();
    response.writeHead(200, { 'content-type': 'application/json', etag: etagOf(file) }).end(file);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/team/`,
    asked,
    files,
    get mood() {
      return state.mood;
    },
    set mood(mood) {
      state.mood = mood;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export interface Team {
  readonly brand: string;
  /** What people join by. */
  readonly code: string;
  publishRoster(seq: number): Promise<void>;
  publishLevel(seq: number, level: number, more?: { readonly title?: string; readonly until?: number }): Promise<void>;
  publishGuide(seq: number, guide: GuideFile): Promise<void>;
}

/** A team whose people are elsewhere; they write into the server's folder. */
export function makeTeam(server: TeamServer, { root, lead, editor }: Readonly<Record<'root' | 'lead' | 'editor', Person>>, brandName: string): Team {
  const brand = 'northwind';
  const put = (record: SignedRecord): void => void server.files.set(`${record.key}.json`, writeRecord(record));
  return {
    brand,
    code: writeInvitation({ name: 'Northwind team', address: server.address, root: root.key }),
    publishRoster: async (seq) => {
      const members = [
        [lead, ['lead']],
        [editor, ['editor']],
      ] as const;
      put(await rosterRecord(root, seq, rosterOf(root, members, { name: 'Northwind team', brands: [{ id: brand, name: brandName }] })));
    },
    publishLevel: async (seq, level, { title = 'Fire at the depot', until } = {}) =>
      put(await recordBy(lead, crisisKey(brand), { seq, body: { format: crisisFormat, level, title, ...(until === undefined ? {} : { until }) } })),
    publishGuide: async (seq, guide) => put(await recordBy(editor, guidePackKey(brand), { seq, body: { format: guideFormat, guide, said: 'First issue' } })),
  };
}

function etagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
}
