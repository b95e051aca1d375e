/** A team's folder on loopback, as a web server or Nextcloud has it, and people whose keys are in Node: who writes good files, and who forges some. */
import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toLetters } from '#src/core/crisis/approval.ts';
import { crisisFormat, guideFormat } from '#src/core/team/bodies.ts';
import { writeInvitation } from '#src/core/team/join.ts';
import { crisisKey, guidePackKey, rosterKey } from '#src/core/team/keys.ts';
import { type SignedRecord, signRecord, writeRecord } from '#src/core/team/record.ts';
import { rosterFormat, type TeamRole } from '#src/core/team/roles.ts';
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

/** Somebody with a key. */
export interface Person {
  readonly name: string;
  /** The public key in letters. */
  readonly key: string;
  readonly roles: readonly TeamRole[];
  record(key: string, seq: number, body: unknown): Promise<SignedRecord>;
}

export function makePerson(name: string, roles: readonly TeamRole[] = []): Person {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = toLetters(new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)));
  const own = createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return {
    name,
    key,
    roles,
    record: (place, seq, body) =>
      signRecord(
        place,
        { seq, author: key, at: Date.now(), body: typeof body === 'string' ? body : JSON.stringify(body) },
        async (bytes) => new Uint8Array(sign(null, bytes, own)),
      ),
  };
}

export interface Team {
  readonly brand: string;
  /** What people join by. */
  readonly code: string;
  publishRoster(seq: number): Promise<void>;
  publishLevel(seq: number, level: number, more?: { readonly title?: string; readonly until?: number; readonly by?: Person }): Promise<void>;
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
      const members = [lead, editor].map(({ key, name, roles }) => ({ key, name, roles }));
      put(
        await root.record(rosterKey, seq, { format: rosterFormat, name: 'Northwind team', root: root.key, brands: [{ id: brand, name: brandName }], members }),
      );
    },
    publishLevel: async (seq, level, { title = 'Fire at the depot', until, by = lead } = {}) =>
      put(await by.record(crisisKey(brand), seq, { format: crisisFormat, level, title, ...(until === undefined ? {} : { until }) })),
    publishGuide: async (seq, guide) => put(await editor.record(guidePackKey(brand), seq, { format: guideFormat, guide, said: 'First issue' })),
  };
}

function etagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
}
