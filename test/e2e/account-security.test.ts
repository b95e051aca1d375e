/** Account security beside passwords: the question after an absence, pages that imitate a network, the register and the leaver list. */
import { expect, test } from 'vitest';
import { usualSettings } from '#src/core/snapshot.ts';
import { getStored, openOwnPage, setStored } from './harness/extension.ts';
import { askPanel } from './harness/panel.ts';
import { inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const imitation = 'https://vk-login.example';

inEachBrowser(
  'Account security',
  (suite) => {
    test('after an absence the next post of a brand is asked about once', async () => {
      const { stage, session } = suite;
      await setStored(session, { settings: { ...usualSettings, awayMinutes: 5 }, away: { since: 1 } });
      await stage.visit('https://x.com/home');
      await stage.focusBox('[data-box="inline-0"]');
      await stage.type('A fair offer');
      await stage.untilPanel('the question', (view) => /Still you, as @northwind\?/.test(view?.text ?? ''));
      await stage.publish('click', '[data-testid="tweetButtonInline"]');
      expect(await stage.published()).toEqual([]);
      await stage.pressPanel('stay');
      await stage.untilPanel('nothing more to ask', (view) => view?.state === 'clear');
      await stage.publish('click', '[data-testid="tweetButtonInline"]');
      expect((await stage.published()).map(({ text }) => text)).toEqual(['A fair offer']);
      await until(
        'the absence to be over for every page',
        async () => (await getStored(session))['away'],
        (away) => away === null,
      );
    });

    test('an account of a person is not asked about', async () => {
      const { stage, session } = suite;
      await setStored(session, { away: { since: 1 } });
      await stage.visit('https://x.com/home?account=anna_k');
      await stage.focusBox('[data-box="inline-0"]');
      await stage.type('A fair offer');
      await stage.untilPanel('clear', (view) => view?.state === 'clear');
      await setStored(session, { settings: usualSettings, away: null });
    });

    test('a page that imitates a network is warned of, where there is something to type', async () => {
      const { stage } = suite;
      await stage.visit(`${imitation}/sign-in`);
      const text = await until(
        'a warning',
        () => askPanel(stage.page.mainFrame(), (root) => root.textContent ?? '', undefined, 'guidepost-warning'),
        (seen) => seen !== undefined,
      );
      expect(text).toMatch(/vk-login\.example is not VK: its address imitates vk\.com/);
      await stage.visit('https://square.example/sign-in');
      await stage.focusBox();
      await stage.type('Hello');
      await stage.untilPanel('clear', (view) => view?.state === 'clear');
      expect(await askPanel(stage.page.mainFrame(), (root) => root.textContent ?? '', undefined, 'guidepost-warning')).toBeUndefined();
    });

    test('the register scores accounts, and tells what to take from somebody who leaves', async () => {
      const page = await openOwnPage(suite.session, '/src/pages/settings/index.html');
      const shows = (pattern: RegExp) =>
        until(
          String(pattern),
          () => page.evaluate(() => document.querySelector('main')?.textContent ?? ''),
          (text) => pattern.test(text),
        );
      const press = async (label: string) => {
        await page.evaluate((wanted) => {
          [...document.querySelectorAll<HTMLElement>('main button')].find(({ textContent }) => textContent.trim() === wanted)?.click();
        }, label);
      };
      const fill = (label: string, value: string) =>
        page.evaluate(
          (wanted, text) => {
            const name = [...document.querySelectorAll('main label')].find(({ textContent }) => textContent === wanted);
            const field = document.getElementById(name?.getAttribute('for') ?? '') as HTMLInputElement | HTMLSelectElement; // a label of ours names one of these
            field.value = text;
            field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
          },
          label,
          value,
        );
      await page.evaluate(() => {
        location.hash = '#security';
      });
      await shows(/X \(Twitter\) @northwindReady: 15 of 100/);
      await press('Edit');
      await shows(/Who gets in/);
      await fill('Owner', 'Anna');
      await fill('Two-factor sign-in', 'app');
      await press('Add a way');
      await shows(/In whose hands/);
      await fill('Address or number', 'smm@example.com');
      await fill('In whose hands', 'Boris');
      await press('Save');
      await shows(/X \(Twitter\) @northwindReady: 70 of 100/);
      await fill('Who leaves', 'boris');
      await press('Make the list');
      await shows(/0 of 5 done.*Replace their recovery e-mail, phone or codes.*Change the password/);
      await page.evaluate(() => document.querySelector<HTMLInputElement>('.leaver-list input[type="checkbox"]')?.click());
      await shows(/1 of 5 done/);
      expect(await page.evaluate(() => document.querySelector<HTMLAnchorElement>('.leaver-list a')?.href)).toMatch(/^https:\/\/x\.com\/settings\//);
      await page.close();
    });
  },
  { hosts: ['https://square.example/*', `${imitation}/*`] },
);
