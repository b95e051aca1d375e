/**
 * "Not allowed on this site", its button, and what follows the browser's yes. The question itself is a window of the browser, which no protocol reaches: Firefox gives the yes without
 * it by a preference, Chromium (156) once its page of extensions was told that the site is allowed; who was never asked has the site as closed as before all the same.
 */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Session } from './harness/browsers.ts';
import { barePage, inFirefox, openOwnPage } from './harness/extension.ts';
import { openPopup } from './harness/popup.ts';
import { inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const forum = 'https://forum.example/*';
const reddit = ['https://www.reddit.com/*', 'https://sh.reddit.com/*', 'https://reddit.com/*'];
const hosts = [forum, ...reddit];

/** A page of ours in the background: a tab that opens would close the popup. */
let own: Page;

const granted = (): Promise<string[]> => own.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);

/** What the toolbar button says in words, on each tab. */
function iconSays(): Promise<string> {
  return own.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return (await Promise.all(tabs.map(({ id }) => chrome.action.getTitle(id === undefined ? {} : { tabId: id })))).join('\n');
  });
}

/** The browser will not ask about these hosts, and says yes. */
async function answerYes({ name, browser, extensionId }: Session): Promise<void> {
  if (name === 'firefox') {
    await inFirefox(browser, "Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false); 0");
    return;
  }
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  // Its own switch "allow on": a site is allowed there by name only while not all are.
  await page.evaluate(
    async (id, allowed) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: Record<string, (...given: unknown[]) => Promise<void>> };
      await developerPrivate['updateExtensionConfiguration']?.({ extensionId: id, hostAccess: 'ON_CLICK' });
      for (const host of allowed) await developerPrivate['addHostPermission']?.(id, host);
      await developerPrivate['updateExtensionConfiguration']?.({ extensionId: id, hostAccess: 'ON_ALL_SITES' });
    },
    extensionId,
    hosts,
  );
  await page.close();
}

inEachBrowser('Where Guidepost is not allowed, the button', (suite) => {
  beforeAll(async () => {
    await answerYes(suite.session);
    own = await openOwnPage(suite.session, barePage);
  }, 60_000);

  beforeEach(async () => {
    await own.evaluate(async (origins) => {
      await chrome.storage.local.set({ settings: { language: 'en', sites: [], enterSends: [] } });
      await chrome.permissions.remove({ origins });
    }, hosts);
    expect((await granted()).filter((origin) => hosts.includes(origin))).toEqual([]);
  });

  test.each([
    { address: 'https://forum.example/textarea?keep', origins: [forum], name: 'forum.example', box: '#box', button: '#publish' },
    {
      address: 'https://www.reddit.com/r/shop/submit',
      origins: reddit,
      name: 'Reddit',
      box: '[data-box="post"]',
      button: '#submit-post-button',
    },
  ])('asks for $name, and the draft that stood there is held at once', async ({ address, origins, name, box, button }) => {
    const { stage } = suite;
    await stage.visit(address);
    await stage.focusBox(box);
    await stage.type('Our cheap offer');
    const popup = await openPopup(stage);
    await until(
      'the popup to say that it may not look',
      () => popup.text('.page-card'),
      (text) => text.includes('Not allowed on this site') && text.includes(`Allow on ${name}`),
    );
    await until('the icon to say so', iconSays, (text) => text.includes('not allowed on this site'));
    expect(await stage.panel()).toBeUndefined();

    await popup.press('.page-card button');
    await until('the permission', granted, (all) => origins.every((origin) => all.includes(origin)));
    await stage.page.bringToFront();
    await stage.focusBox(box);
    await stage.untilMarks(['cheap']);
    await stage.publish('click', button);
    expect(await stage.published()).toEqual([]);
    await until('the icon to know better', iconSays, (text) => !text.includes('not allowed on this site'));

    // And from the first moment of the next page.
    await stage.visit(address);
    await stage.focusBox(box);
    await stage.type('Our cheap offer');
    await stage.publish('click', button);
    expect(await stage.published()).toEqual([]);
    await stage.pressPanel('fix');
    await stage.untilMarks([]);
    await stage.publish('click', button);
    expect((await stage.published()).map(({ text }) => text)).toEqual(['Our affordable offer']);
  });

  test('a network is switched on in Settings and guarded, and switched off its hosts are given back', async () => {
    const { session, stage } = suite;
    const settings = await openOwnPage(session, '/src/pages/settings/index.html#sites');
    const turn = async (): Promise<void> => {
      await settings.bringToFront();
      await until(
        'the switch to be drawn for good',
        async () => settings.click('[aria-label="Check on Reddit"]').then(() => true, String),
        (done) => done === true,
      );
    };
    const allowed = (all: readonly string[]): boolean => reddit.every((origin) => all.includes(origin));
    await turn();
    await until('the permission', granted, allowed);
    await stage.visit('https://www.reddit.com/r/shop/submit');
    await stage.focusBox('[data-box="post"]');
    await stage.type('Our cheap offer');
    await stage.untilMarks(['cheap']);
    await stage.publish('click', '#submit-post-button');
    expect(await stage.published()).toEqual([]);
    await turn();
    await until('the permission to be given back', granted, (all) => !reddit.some((origin) => all.includes(origin)));
    await settings.close();
  });
});
