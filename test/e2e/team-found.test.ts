/** Founding a team on a server that was not set up for it: what is missing is said, and the list that the server is set up by is at hand. And being its root again from another machine. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toLetters } from '#src/core/crisis/approval.ts';
import { writeInvitation } from '#src/core/team/join.ts';
import { rosterKey } from '#src/core/team/keys.ts';
import { rosterFormat } from '#src/core/team/roles.ts';
import type { ServerTransport } from '#src/platform/team/server.ts';
import { type Servers, startNodes, startServers } from '#test/team/nats-server.ts';
import { recordOf, type Somebody, somebody, transportOf } from '#test/team/people.ts';
import { inFirefox, inOwnPage, openOwnPage } from './harness/extension.ts';
import { clickOn, press, untilShown, write } from './harness/library.ts';
import { inEachBrowser } from './harness/suite.ts';
import { makeOwnKey } from './harness/team-member.ts';

inEachBrowser('A founder on a server of somebody else’s', (suite) => {
  let server: Servers;
  beforeAll(async () => {
    server = await startNodes({ by: 'list', people: [await somebody('Somebody else', 'lead')] });
  }, 30_000);
  afterAll(() => server?.stop());

  test('is told that the server does not know them, and has the list to be set up by', async () => {
    const settings = await openOwnPage(suite.session, '/src/pages/settings/index.html#team');
    await untilShown(settings, 'Address of the folder or of the server');
    await write(settings, 'Name of the team', 'Northwind press');
    await write(settings, 'Address of the folder or of the server', server.addresses[0] ?? '');
    await write(settings, 'Your name', 'Anna');
    await clickOn(settings, 'Found the team');
    await untilShown(settings, 'The server does not know your key');
    await untilShown(settings, 'The server does not have this list of people yet', '.team');
    await untilShown(settings, 'team.roster.json', '.team');
    const kept = await inOwnPage(suite.session, async () => {
      const request = indexedDB.open('guidepost');
      const opened = await new Promise<IDBDatabase>((done) => {
        request.onsuccess = () => done(request.result);
      });
      const all = opened.transaction(['teamOutgoing', 'teamRoots']);
      const [waiting, roots] = [all.objectStore('teamOutgoing').getAllKeys(), all.objectStore('teamRoots').count()];
      await new Promise((done) => {
        all.oncomplete = done;
      });
      opened.close();
      return { waiting: waiting.result.map((key) => (key as string[])[1]), roots: roots.result };
    });
    expect(kept).toEqual({ waiting: [rosterKey], roots: 1 });
  });
});

inEachBrowser('A founder on another machine', (suite) => {
  let servers: Servers;
  let byRoot: ServerTransport;
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-key-'));
  afterAll(async () => {
    await byRoot?.close();
    await servers?.stop();
    rmSync(folder, { recursive: true });
  });

  test('signs in to the server by the root key once its file was read, and changes the list there', async () => {
    const { publicKey: open, privateKey } = generateKeyPairSync('ed25519');
    const publicKey = new Uint8Array(open.export({ type: 'spki', format: 'der' }).subarray(-32));
    const root: Somebody = {
      name: 'root',
      roles: [],
      publicKey,
      letters: toLetters(publicKey),
      sign: async (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
    };
    const own = await makeOwnKey(suite);
    servers = await startServers({
      people: [
        { ...root, roles: ['owner', 'editor', 'lead'] },
        { name: 'Vera', roles: ['member'], publicKey: own },
      ],
    });
    byRoot = transportOf(root, servers.addresses);
    const [address = ''] = servers.addresses;
    const members = [{ key: toLetters(own), name: 'Vera', roles: ['member'] }];
    const roster = { format: rosterFormat, name: 'Northwind team', root: root.letters, brands: [{ id: 'northwind', name: 'Northwind' }], members };
    expect(await byRoot.put(rosterKey, await recordOf(root, rosterKey, { seq: 1, body: roster }), null)).toMatchObject({ ok: true });

    if (suite.session.name === 'firefox')
      await inFirefox(suite.session.browser, "Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false); 0");
    const settings = await openOwnPage(suite.session, '/src/pages/settings/index.html#team');
    await untilShown(settings, 'Team code');
    await write(settings, 'Team code', writeInvitation({ name: 'Northwind team', address, root: root.letters }));
    await untilShown(settings, address);
    await clickOn(settings, 'Join: ask');
    await untilShown(settings, 'Vera', '.team');

    const path = join(folder, 'northwind-root-key.json');
    const file = { public: Buffer.from(publicKey).toString('base64'), private: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64') };
    writeFileSync(path, JSON.stringify(file)); // as the command line makes it, without an address
    const input = await settings.waitForSelector('section[aria-label="I have the root key"] input[type="file"]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
    await press(settings, 'Sign the list of people here');
    await untilShown(settings, 'The list of people of this team is signed on this machine from now on');
    await settings.waitForSelector('.team-people input[type="checkbox"]');
    await settings.$eval('.team-people input[type="checkbox"]', (box) => (box as HTMLInputElement).click());
    await untilShown(settings, 'Sent.');
    const got = await byRoot.get(rosterKey);
    expect(got).toMatchObject({ ok: true, value: { seq: 2, author: root.letters } });
    expect(got.ok && got.kind === 'value' && JSON.parse(got.value?.body ?? '')).toMatchObject({ members: [{ name: 'Vera', roles: ['editor', 'member'] }] });
  });
});
