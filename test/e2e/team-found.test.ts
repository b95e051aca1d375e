/** Founding a team on a server that was not set up for it: what is missing is said, and the list that the server is set up by is at hand. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rosterKey } from '#src/core/team/keys.ts';
import { type Servers, startNodes } from '#test/team/nats-server.ts';
import { somebody } from '#test/team/people.ts';
import { inOwnPage, openOwnPage } from './harness/extension.ts';
import { clickOn, untilShown, write } from './harness/library.ts';
import { inEachBrowser } from './harness/suite.ts';

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
