/** What a member sees of the team in Settings → Rules: the team's rules, with a badge, to be read only. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePerson } from '#test/core/team/people.ts';
import { inFirefox, openOwnPage } from './harness/extension.ts';
import { clickOn, untilShown, write } from './harness/library.ts';
import { inEachBrowser } from './harness/suite.ts';
import { makeTeam, startTeamServer } from './harness/team.ts';

const people = { root: makePerson('Root'), lead: makePerson('Anna'), editor: makePerson('Boris') };
const server = await startTeamServer();
afterAll(() => server.close());

inEachBrowser(
  'Rules of a team',
  (suite) => {
    const team = makeTeam(server, people, 'Northwind');
    let settings: Page;

    beforeAll(async () => {
      server.files.clear();
      if (suite.session.name === 'firefox')
        await inFirefox(suite.session.browser, "Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false); 0");
      await team.publishRoster(1);
      await team.publishGuide(1, {
        format: 'guidepost/1',
        brand: { name: 'Northwind', timeZone: 'UTC' },
        rules: [
          { id: 'no-cargo', kind: 'ban', level: 'hold', why: 'We never call it cargo', options: { phrases: ['cargo'] }, locked: true },
          { id: 'sale', kind: 'ban', level: 'warn', options: { phrases: ['sale'] }, scope: { until: '2027-03-08' } },
        ],
      });
      settings = await openOwnPage(suite.session, '/src/pages/settings/index.html#team');
      await untilShown(settings, 'Team code');
      await write(settings, 'Team code', team.code);
      await untilShown(settings, server.address);
      await clickOn(settings, 'Join: ask');
      await untilShown(settings, '2 rules', '.team');
    }, 60_000);

    test('stand beneath one’s own, with a badge, and nothing of them can be changed', async () => {
      const rules = await openOwnPage(suite.session, '/src/pages/settings/index.html#rules');
      await untilShown(rules, 'Rules of the team “Northwind team”', '.team-rules');
      await untilShown(rules, 'We never call it cargo', '.team-rules');
      await untilShown(rules, 'cannot be switched off', '.team-rules');
      await untilShown(rules, '2027-03-08', '.team-rules');
      const [lines, controls, badges] = await rules.$eval('.team-rules', (section) => [
        section.querySelectorAll('li').length,
        section.querySelectorAll('button, input, [role="switch"]').length,
        section.querySelectorAll('.team-badge').length,
      ]);
      expect([lines, controls, badges]).toEqual([2, 0, 2]);
      expect(await rules.$$eval('.rule-groups [role="switch"], .rule-groups input[type="checkbox"]', (all) => all.length)).toBeGreaterThan(0);
    });

    test('judge what is tried beside them, as they judge a draft on a page', async () => {
      const rules = await openOwnPage(suite.session, '/src/pages/settings/index.html#rules');
      await untilShown(rules, 'We never call it cargo', '.team-rules');
      await write(rules, 'Text', 'Our cargo is cheap');
      await untilShown(rules, 'We never call it cargo', '.try-it');
      await untilShown(rules, 'Publish would be held', '.try-it');
      // one's own rule still does
      await untilShown(rules, 'We speak of value', '.try-it .findings');
    });

    test('the end of a rule is set in its form, and shown in its line', async () => {
      const rules = await openOwnPage(suite.session, '/src/pages/settings/index.html#rules');
      await rules.waitForSelector('.rule-groups .actions button');
      await rules.$eval('.rule-groups .actions button', (button) => (button as HTMLElement).click());
      await rules.waitForSelector('.rule-form');
      await rules.$$eval('.rule-form details', (folds) => {
        for (const fold of folds) (fold as HTMLDetailsElement).open = true;
      });
      await write(rules, 'Until date', '2027-12-31');
      await rules.$eval('.rule-form', (form) => (form as HTMLFormElement).requestSubmit());
      await untilShown(rules, '2027-12-31', '.rule-groups');
    });
  },
  { hosts: ['https://square.example/*', 'http://127.0.0.1/*'] },
);
