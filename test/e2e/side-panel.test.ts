/** The side panel as whoever answers meets it: replies that stay beside the page. */
import type { Page } from 'puppeteer-core';
import { describe, test } from 'vitest';
import { inOwnPage, openOwnPage } from './harness/extension.ts';
import { libraryGuide, openReplies, press, untilShown, write } from './harness/library.ts';
import { openSidePanel } from './harness/side-panel.ts';
import { guardedHost, inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

inEachBrowser(
  'The side panel',
  (suite) => {
    /** The panel as a page of its own, held to the tab of the stage. */
    async function openPanel(): Promise<Page> {
      const tab = await inOwnPage(suite.session, async (host) => (await chrome.tabs.query({ url: `${host}/*` }))[0]?.id, guardedHost);
      const panel = await openOwnPage(suite.session, `/src/pages/side-panel/index.html?tab=${tab}`);
      await panel.waitForSelector('#reply-0');
      return panel;
    }
    const find = async (panel: Page, query: string, title: string): Promise<void> => {
      await panel.focus('[role="combobox"]');
      await panel.keyboard.type(query);
      await untilShown(panel, title, '#reply-0');
    };

    describe.each(['textarea', 'lexical'])('over %s', (editor) => {
      test('puts a reply in, stays, and puts in the next with its slots', async () => {
        const { stage } = suite;
        await stage.visit(`${guardedHost}/${editor}?keep`);
        await stage.focusBox();
        await stage.type('Hello. ');
        await stage.untilPanel('a sign that the box is known', (view) => view?.state === 'clear');
        const panel = await openPanel();
        await find(panel, 'opening', 'Opening hours');
        await panel.keyboard.press('Enter');
        const model = async (): Promise<string> => ((await stage.model()) ?? '').trimEnd();
        await until('the reply in the box', model, (text) => text === 'Hello. We are open from 9 to 18.');
        await untilShown(panel, 'Reply inserted');
        await find(panel, 'late', 'Late delivery');
        await panel.keyboard.press('Enter');
        await panel.waitForSelector('input[data-slot="name"]');
        await panel.keyboard.type('Ann');
        await panel.keyboard.press('Tab');
        await panel.keyboard.type('17');
        await untilShown(panel, 'Hi Ann, order 17 is late.', '.preview');
        await panel.keyboard.press('Enter');
        await until('the second reply in the box', model, (text) => text.endsWith('Hi Ann, order 17 is late.'));
        await panel.close();
      });
    });

    test('stands beside the page, follows the tab in front, and stays', async () => {
      const { stage, session } = suite;
      await stage.visit(`${guardedHost}/textarea?keep`);
      await stage.focusBox();
      await stage.type('Hello. ');
      await stage.untilPanel('a sign that the box is known', (view) => view?.state === 'clear');
      const panel = await openSidePanel(stage);
      const untilSays = (words: string): Promise<string> =>
        until(
          `"${words}" in the side panel`,
          () => panel.text('.page-card'),
          (text) => text.includes(words),
        );
      await untilSays('nothing found');
      const other = await session.browser.newPage();
      await other.goto('about:blank');
      await other.bringToFront();
      await untilSays('does not work on this page');
      await other.close();
      await stage.page.bringToFront();
      await untilSays('nothing found');
      await stage.focusBox();
      await stage.type('This is cheap. ');
      await untilSays('Publish is held');
      await panel.press('#reply-0');
      await until(
        'the reply in the box',
        () => stage.model(),
        (text) => /^Hello\. This is cheap\. \w/.test(text ?? ''),
      );
      await until(
        'the panel to say so',
        () => panel.text('.notice'),
        (text) => text.includes('Reply inserted'),
      );
    });

    test('shows a reply that was changed meanwhile', async () => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/textarea?keep`);
      await stage.focusBox();
      const panel = await openPanel();
      const settings = await openReplies(suite);
      await press(settings, 'Edit: Opening hours');
      await settings.waitForSelector('.reply-form');
      await write(settings, 'Title', 'When we are open');
      await press(settings, 'Save');
      await untilShown(panel, 'When we are open', '.reply-list');
      await Promise.all([settings.close(), panel.close()]);
    });
  },
  { guides: { northwind: libraryGuide } },
);
