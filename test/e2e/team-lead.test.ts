/** Founding a team and leading it: what the founder publishes with a button, and a level with two clicks, is what everybody else can verify. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromLetters } from '#src/core/crisis/approval.ts';
import { writeCard } from '#src/core/crisis/card.ts';
import { readInvitation } from '#src/core/team/join.ts';
import { judgeCrisis, judgeGuide, judgeRoster } from '#src/core/team/judge.ts';
import { crisisKey, guidePackKey, rosterKey } from '#src/core/team/keys.ts';
import { readRecord, type SignedRecord } from '#src/core/team/record.ts';
import type { Roster } from '#src/core/team/roles.ts';
import { makePerson, verify } from '#test/core/team/people.ts';
import { getStored, inFirefox, openOwnPage } from './harness/extension.ts';
import { clickOn, press, untilShown, write } from './harness/library.ts';
import { inEachBrowser } from './harness/suite.ts';
import { startTeamServer } from './harness/team.ts';
import { until } from './harness/wait.ts';

const server = await startTeamServer({ password: 'app-password' });
afterAll(() => server.close());

/** A file in the team's folder, once it is there with at least this number. */
function fileOf(key: string, seq = 1): Promise<SignedRecord> {
  return until(
    `${key}, no. ${seq}`,
    async () => readRecord(server.files.get(`${key}.json`) ?? ''),
    (record) => (record?.seq ?? 0) >= seq,
    15_000,
  ) as Promise<SignedRecord>; // it was looked at
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
      await clickOn(settings, 'Found the team');
      await untilShown(settings, 'Put these files into the folder', '.team');
      await write(settings, 'Address of the folder to write to', server.address);
      await write(settings, 'Name to sign in', 'lead');
      await write(settings, 'App password', 'app-password');
      await settings.evaluate(openFolds);
      await clickOn(settings, 'Write there');
      const record = await fileOf(rosterKey);
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
      await popup.click('.crisis-switch form button[type="submit"]');
      const raised = await fileOf(crisisKey(brand));
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
      expect(await judgeCrisis(lowered, { brand, roster, known: raised, verify })).toMatchObject({ kind: 'new', body: { level: 2 } });
      await popup.close();
      expect(((await getStored(suite.session))['crisis'] as Record<string, { level: number }>)['northwind']?.level).toBe(2);
    });

    test('takes somebody in by their card, with a role', async () => {
      const boris = makePerson('Boris');
      await write(settings, 'Card of a person', writeCard({ name: 'Boris', role: 'smm', publicKey: new Uint8Array(fromLetters(boris.key) ?? []) }));
      await settings.evaluate(() => document.querySelectorAll<HTMLInputElement>('.team form.team-form input[type="checkbox"]')[1]?.click());
      await press(settings, 'Add');
      const judged = await judgeRoster(await fileOf(rosterKey, 2), { pinned: root, known: null, verify });
      expect(judged).toMatchObject({
        body: { members: [{ name: 'Anna' }, { name: 'Boris', key: boris.key, roles: ['lead', 'member'] }] },
      });
    });
  },
  { hosts: ['https://square.example/*', 'http://127.0.0.1/*'] },
);
