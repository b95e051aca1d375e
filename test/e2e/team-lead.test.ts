/** Founding a team and leading it: what the founder publishes with a button, and a level with two clicks, is what everybody else can verify. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromLetters } from '#src/core/crisis/approval.ts';
import { writeCard } from '#src/core/crisis/card.ts';
import { crisisFormat, guideFormat } from '#src/core/team/bodies.ts';
import { readInvitation } from '#src/core/team/join.ts';
import { judgeCrisis, judgeGuide, judgeRoster } from '#src/core/team/judge.ts';
import { crisisKey, guidePackKey, rosterKey } from '#src/core/team/keys.ts';
import { readRecord, type SignedRecord, writeRecord } from '#src/core/team/record.ts';
import type { Roster } from '#src/core/team/roles.ts';
import { makePerson, recordBy, verify } from '#test/core/team/people.ts';
import { getStored, inFirefox, inOwnPage, openOwnPage } from './harness/extension.ts';
import type { GuideFile } from './harness/guides.ts';
import { clickOn, press, untilShown, write } from './harness/library.ts';
import { inEachBrowser } from './harness/suite.ts';
import { startTeamServer } from './harness/team.ts';
import { until } from './harness/wait.ts';

const server = await startTeamServer({ password: 'app-password' });
const boris = makePerson('Boris');
const folder = mkdtempSync(join(tmpdir(), 'guidepost-key-'));
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** A root key as the command line makes it. */
function keyPair(): { readonly public: string; readonly private: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    public: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64'),
    private: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
}

/** A file in the team's folder, once it is there with at least this number. */
function fileOf(key: string, seq = 1): Promise<SignedRecord> {
  return until(
    `${key}, no. ${seq}`,
    async () => readRecord(server.files.get(`${key}.json`) ?? ''),
    (record) => (record?.seq ?? 0) >= seq,
    15_000,
  ) as Promise<SignedRecord>; // it was looked at
}

declare global {
  interface Window {
    downloads: string[];
  }
}

/** The texts of the files that the page hands over from now on. */
function keepDownloads(): void {
  window.downloads = [];
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    void blob.text().then((text) => window.downloads.push(text));
    return make(blob);
  };
}

/** Fills a field as a hand does that chose a day and a time. */
function enter(field: Element, value: string): void {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** What the picture shows, as the PNG of a photograph that succeeded; base64. */
function drawn(picture: Element): string {
  const size = (picture as SVGSVGElement).viewBox.baseVal.width;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * 6;
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(6, 6);
  pen.fillStyle = '#000';
  pen.fill(new Path2D(picture.querySelector('path')?.getAttribute('d') ?? ''));
  return canvas.toDataURL('image/png').replace(/^.*,/, '');
}

function openFolds(): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('.team details')) fold.open = true;
}

inEachBrowser(
  'A founder',
  (suite) => {
    let settings: Page;
    let root: string;
    let roster: Roster;
    let brand: string;

    let keyFile = '';
    const chooseKey = async (text: string): Promise<void> => {
      const path = join(folder, 'northwind-press-root-key.json');
      writeFileSync(path, text);
      const input = await settings.waitForSelector('section[aria-label="I have the root key"] input[type="file"]');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
    };

    beforeAll(async () => {
      server.files.clear();
      if (suite.session.name === 'firefox')
        await inFirefox(suite.session.browser, "Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false); 0");
      settings = await openOwnPage(suite.session, '/src/pages/settings/index.html#team');
      await settings.waitForSelector('.team-form');
    }, 60_000);

    test('founds a team, names the folder, and its roster stands there, signed by the root of the invitation', async () => {
      await write(settings, 'Name of the team', 'Northwind press');
      await write(settings, 'Address of the folder or of the server', server.address);
      await write(settings, 'Your name', 'Anna');
      await settings.evaluate(keepDownloads);
      await clickOn(settings, 'Found the team');
      await untilShown(settings, 'Put these files into the folder', '.team');
      await write(settings, 'Address of the folder to write to', server.address);
      await write(settings, 'Name to sign in', 'lead');
      await write(settings, 'App password', 'app-password');
      await settings.evaluate(openFolds);
      await clickOn(settings, 'Write there');
      const record = await fileOf(rosterKey);
      keyFile = (await settings.evaluate(() => window.downloads))[0] ?? '';
      const link = await settings.evaluate(() => document.querySelector<HTMLTextAreaElement>('.team .code-out textarea')?.value ?? '');
      const invitation = readInvitation(link);
      expect(invitation).toMatchObject({ ok: true, value: { name: 'Northwind press', address: server.address } });
      root = invitation.ok ? invitation.value.root : '';
      const judged = await judgeRoster(record, { pinned: root, known: null, verify });
      expect(judged).toMatchObject({ kind: 'new', body: { members: [{ name: 'Anna', roles: ['editor', 'lead', 'approver', 'member'] }] } });
      if (judged.ok && judged.kind === 'new') roster = judged.body;
      brand = roster.brands[0]?.id ?? '';
    });

    test('publishes the guide with a button: rules and replies as they are here', async () => {
      await write(settings, 'What has changed, in one line', 'First issue');
      await press(settings, 'Publish the guide');
      const record = await fileOf(guidePackKey(brand));
      expect(await judgeGuide(record, { brand, roster, known: null, verify })).toMatchObject({
        kind: 'new',
        body: { said: 'First issue', guide: { rules: [{ id: 'no-cheap' }, { id: 'no-guys' }], replies: [{ id: 'hours' }] } },
      });
      await untilShown(settings, '2 rules1 replyAnna', '.team');
    });

    test('raises the level in the popup: it is in the folder at once, small and signed; lowered, it goes one step down', async () => {
      const popup = await openOwnPage(suite.session, '/src/pages/popup/index.html');
      await popup.waitForSelector('.crisis-switch input[type="radio"]');
      await popup.bringToFront();
      await popup.$$eval('.crisis-switch input[type="radio"]', (levels) => (levels[3] as HTMLInputElement).click());
      await popup.type('.crisis-switch form input', 'Fire at the depot');
      await popup.$eval('.crisis-switch input[type="datetime-local"]', enter, '2020-01-01T10:00');
      await popup.click('.crisis-switch form button[type="submit"]');
      await untilShown(popup, 'This moment is over already', '.crisis-switch');
      await popup.$eval('.crisis-switch input[type="datetime-local"]', enter, '2099-01-01T10:00');
      await popup.click('.crisis-switch form button[type="submit"]');
      const raised = await fileOf(crisisKey(brand));
      expect(JSON.parse(raised.body)).toMatchObject({ until: new Date('2099-01-01T10:00').getTime() });
      await untilShown(popup, 'It ends by itself on', '.crisis-switch');
      expect(server.files.get(`${crisisKey(brand)}.json`)?.length).toBeLessThan(1024);
      expect(await judgeCrisis(raised, { brand, roster, known: null, verify })).toMatchObject({ kind: 'new', body: { level: 3, title: 'Fire at the depot' } });
      await untilShown(settings, 'The team holds: Severe', '.team');
      await until(
        'the level to be chosen',
        () => popup.$$eval('.crisis-switch input[type="radio"]', (levels) => levels.findIndex((each) => (each as HTMLInputElement).checked)),
        (level) => level === 3,
      );
      await popup.$$eval('.crisis-switch input[type="radio"]', (levels) => (levels[2] as HTMLInputElement).click());
      await popup.click('.crisis-switch form button[type="submit"]');
      const lowered = await fileOf(crisisKey(brand), 2);
      // its end stands on the way down
      expect(await judgeCrisis(lowered, { brand, roster, known: raised, verify })).toMatchObject({
        body: { level: 2, until: new Date('2099-01-01T10:00').getTime() },
      });
      await popup.close();
      await settings.evaluate(openFolds);
      await press(settings, 'Without an end');
      const endless = await fileOf(crisisKey(brand), 3);
      expect(JSON.parse(endless.body)).toEqual({ format: crisisFormat, level: 2, title: 'Fire at the depot', sensitiveWords: [] });
      expect(((await getStored(suite.session))['crisis'] as Record<string, { level: number }>)['northwind']?.level).toBe(2);
    });

    test('takes somebody in by their card, with a role', async () => {
      await write(settings, 'Card of a person', writeCard({ name: 'Boris', role: 'smm', publicKey: new Uint8Array(fromLetters(boris.key) ?? []) }));
      for (const role of [0, 1]) await (await settings.$$('.team form.team-form input[type="checkbox"]'))[role]?.click();
      await press(settings, 'Add');
      const judged = await judgeRoster(await fileOf(rosterKey, 2), { pinned: root, known: null, verify });
      expect(judged).toMatchObject({
        body: { members: [{ name: 'Anna' }, { name: 'Boris', key: boris.key, roles: ['editor', 'lead', 'member'] }] },
      });
      if (judged.ok && judged.kind === 'new') roster = judged.body;
    });

    test('what two editors did to one rule apart from each other stands side by side, and both versions are published', async () => {
      const key = guidePackKey(brand);
      const { guide } = JSON.parse((await fileOf(key)).body) as { guide: GuideFile };
      const rules = (guide.rules ?? []).map((rule) => (rule.id === 'no-cheap' ? { ...rule, why: 'Boris says: low prices are not our story' } : rule));
      const theirs = await recordBy(boris, key, { seq: 2, body: { format: guideFormat, guide: { ...guide, rules }, said: 'Wording' }, at: Date.now() });
      const page = await openOwnPage(suite.session, '/src/pages/settings/index.html#rules');
      await page.waitForSelector('.rule-groups .actions button');
      await page.$eval('.rule-groups .actions button', (button) => (button as HTMLElement).click());
      await page.waitForSelector('.rule-form');
      await write(page, 'Why', 'Anna says: we speak of value');
      await page.$eval('.rule-form', (form) => (form as HTMLFormElement).requestSubmit());
      await untilShown(page, 'Anna says', '.rule-groups');
      await page.close();
      server.files.set(`${key}.json`, writeRecord(theirs));

      await untilShown(settings, 'The team does not have your changes', '.team');
      await press(settings, 'Publish the guide');
      await untilShown(settings, 'Two people changed the same');
      await untilShown(settings, 'Boris says: low prices', '.team-clashes');
      await untilShown(settings, 'Anna says: we speak of value', '.team-clashes');
      // nothing was overwritten
      expect(server.files.get(`${key}.json`)).toBe(writeRecord(theirs));
      await press(settings, 'Publish like this');
      const judged = await judgeGuide(await fileOf(key, 3), { brand, roster, known: theirs, verify });
      expect(judged).toMatchObject({ kind: 'new' });
      const whys = judged.ok && judged.kind === 'new' ? judged.body.guide.rules.map(({ id, why }) => [id, why]) : [];
      expect(whys).toEqual(
        expect.arrayContaining([
          ['no-cheap', 'Boris says: low prices are not our story'],
          ['no-cheap-2', 'Anna says: we speak of value'],
        ]),
      );
    });

    test('a picture of the code says where the team is, and another picture that it holds none', async () => {
      const path = join(folder, 'picture.png');
      await settings.evaluate(openFolds);
      await settings.waitForSelector('.team .code-out .picture path');
      writeFileSync(path, Buffer.from(await settings.$eval('.team .code-out .picture', drawn), 'base64'));
      const section = 'section[aria-label="Join a team"]';
      const input = await settings.waitForSelector(`${section} .code-file input`);
      await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
      await untilShown(settings, server.address, section);
      writeFileSync(path, 'no picture');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
      await untilShown(settings, 'No code was found in this picture', section);
    });

    test('who lost the machine is the root again by the key file, and takes the new machine into the list', async () => {
      const section = 'section[aria-label="I have the root key"]';
      await chooseKey('{"what": "another file"}');
      await untilShown(settings, 'is no root key file', section);
      const [own, other] = [keyPair(), keyPair()];
      await chooseKey(JSON.stringify({ ...own, private: other.private }));
      await untilShown(settings, 'This key file is damaged', section);
      await chooseKey(JSON.stringify(own));
      await untilShown(settings, 'the root key of no team on this machine', section);
      await chooseKey(keyFile);
      await untilShown(settings, 'is on this machine already', section);

      // all that the lost machine had is gone
      await press(settings, 'Leave and drop');
      await press(settings, 'I have the key file. Leave');
      await until('no team', () => settings.evaluate(() => document.querySelector('.team') === null), Boolean);
      await inOwnPage(suite.session, async () => {
        const request = indexedDB.open('guidepost');
        const opened = await new Promise<IDBDatabase>((done) => {
          request.onsuccess = () => done(request.result);
        });
        const change = opened.transaction('installKeys', 'readwrite');
        change.objectStore('installKeys').clear();
        await new Promise((done) => {
          change.oncomplete = done;
        });
        opened.close();
      });

      await chooseKey(keyFile);
      await untilShown(settings, server.address, section);
      await clickOn(settings, 'Join this team and sign its list of people here');
      await untilShown(settings, 'The list of people of this team is signed on this machine from now on');
      await untilShown(settings, 'this machine is not in the list of people', '.team');
      await settings.evaluate(openFolds);
      await write(settings, 'Address of the folder to write to', server.address);
      await write(settings, 'Name to sign in', 'lead');
      await write(settings, 'App password', 'app-password');
      await clickOn(settings, 'Write there');
      await write(settings, 'Your name in the list', 'Anna, new laptop');
      await press(settings, 'Take me in, with all roles');
      const judged = await judgeRoster(await fileOf(rosterKey, 3), { pinned: root, known: null, verify });
      expect(judged).toMatchObject({
        body: { root, members: [{ name: 'Anna' }, { name: 'Boris' }, { name: 'Anna, new laptop', roles: ['editor', 'lead', 'approver', 'member'] }] },
      });
    }, 90_000);
  },
  { hosts: ['https://square.example/*', 'http://127.0.0.1/*'] },
);
