/** The library of replies as its editor meets it, and the side panel as whoever answers meets it. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { inOwnPage, openOwnPage } from './harness/extension.ts';
import { type GuideFile, northwind } from './harness/guides.ts';
import { openSidePanel } from './harness/side-panel.ts';
import { guardedHost, inEachBrowser, type Suite } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const guide: GuideFile = {
  ...northwind,
  replies: [
    { id: 'hours', title: 'Opening hours', body: 'We are open from 9 to 18.', lang: 'en', status: 'approved' },
    { id: 'late', title: 'Late delivery', body: 'Hi {name}, order {number} is late.', lang: 'en', status: 'approved', scenario: 'Delivery late' },
    { id: 'old', title: 'Winter prices', body: 'Prices of last winter', lang: 'en', status: 'approved', validUntil: '2024-02-29' },
    { id: 'look', title: 'Parcel machines', body: 'Look at the map', lang: 'en', status: 'approved', reviewBy: '2024-02-29' },
  ],
};

async function openReplies({ session }: Suite): Promise<Page> {
  const page = await openOwnPage(session, '/src/pages/settings/index.html#replies');
  await page.waitForSelector('.replies-found .lines');
  return page;
}

const shown = (page: Page, selector = 'main'): Promise<string> => page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

/** Presses the button or link whose words begin so. */
async function press(page: Page, label: string): Promise<void> {
  await until(
    `the button "${label}"`,
    () =>
      page.evaluate((wanted) => {
        const button = [...document.querySelectorAll<HTMLElement>('main button')].find((each) =>
          (each.getAttribute('aria-label') ?? each.textContent ?? '').trim().startsWith(wanted),
        );
        button?.click();
        return button !== undefined;
      }, label),
    Boolean,
  );
}

/** Writes into the field with this label, as typing does. */
async function write(page: Page, label: string, text: string): Promise<void> {
  const isThere = await page.evaluate(
    (wanted, value) => {
      const label = [...document.querySelectorAll<HTMLLabelElement>('main label')].find((each) => each.textContent?.trim() === wanted);
      const field = label?.control as HTMLInputElement | null | undefined;
      if (!field) return false;
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    label,
    text,
  );
  if (!isThere) throw new Error(`no field ${label}`);
}

const untilShown = (page: Page, words: string, selector?: string): Promise<string> =>
  until(
    `"${words}" on the page`,
    () => shown(page, selector),
    (text) => text.includes(words),
  );

function storedReply(suite: Suite, title: string): Promise<Record<string, unknown> | undefined> {
  return inOwnPage(
    suite.session,
    async (wanted) => {
      const opened = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('guidepost');
        request.onsuccess = () => done(request.result);
      });
      const all = await new Promise<Record<string, unknown>[]>((done) => {
        const request = opened.transaction('replies').objectStore('replies').getAll();
        request.onsuccess = () => done(request.result);
      });
      opened.close();
      return all.find((reply) => reply['title'] === wanted);
    },
    title,
  );
}

inEachBrowser(
  'The library of replies',
  (suite) => {
    test('shows what wants a look, and a folder for each scenario', async () => {
      const page = await openReplies(suite);
      const untilFolderHolds = async (label: string, title: string): Promise<void> => {
        await press(page, label);
        await until(
          `only "${title}" in ${label}`,
          () => page.$$eval('.replies-found .title', (all) => all.map((each) => each.textContent ?? '')),
          (titles) => titles.join() === title,
        );
      };
      await untilShown(page, 'Delivery late', '.reply-folders');
      await untilFolderHolds('Expired', 'Winter prices');
      await untilFolderHolds('Due for review', 'Parcel machines');
      await untilFolderHolds('Delivery late', 'Late delivery');
      await page.close();
    });

    test('takes a new reply with a further wording, slots and dates', async () => {
      const page = await openReplies(suite);
      await press(page, 'Add a reply');
      await page.waitForSelector('.reply-form');
      await write(page, 'Title', 'Courier on the way');
      await write(page, 'Scenario', 'Delivery late');
      await write(page, 'Text', 'Hi {name}, order {parcel} is **near**.  ');
      await untilShown(page, 'Some boxes turn these into formatting or lose them: **');
      await press(page, 'Add a wording');
      await until(
        'the further wording',
        () => page.$$('.one-wording'),
        ({ length }) => length === 1,
      );
      await write(page, 'Text, wording 2', '{name}, the courier has {parcel}.');
      await untilShown(page, '{parcel} is');
      await write(page, '{parcel} is', 'number');
      await write(page, 'Review by', '2030-01-31');
      await press(page, 'Save');
      await untilShown(page, 'Courier on the way', '.replies-found');
      expect(await storedReply(suite, 'Courier on the way')).toMatchObject({
        scenario: 'Delivery late',
        body: 'Hi {name}, order {parcel} is **near**.',
        variants: [{ body: '{name}, the courier has {parcel}.' }],
        slots: [{ name: 'name' }, { name: 'parcel', type: 'number' }],
        reviewBy: '2030-01-31',
        status: 'draft',
      });
      await page.close();
    });

    test('does not let one window write over another', async () => {
      const [one, other] = [await openReplies(suite), await openReplies(suite)];
      for (const page of [one, other]) {
        await press(page, 'Edit: Opening hours');
        await page.waitForSelector('.reply-form');
      }
      await write(one, 'Text', 'We are open from 10 to 18.');
      await press(one, 'Save');
      await untilShown(one, 'from 10 to 18', '.replies-found');
      await write(other, 'Text', 'We are open from 9 to 20.');
      await press(other, 'Save');
      await untilShown(other, 'This reply was changed in another window');
      expect(await storedReply(suite, 'Opening hours')).toMatchObject({ body: 'We are open from 10 to 18.' });
      expect(await other.$$eval('.notice del', (all) => all.map((each) => each.textContent))).toContain('10');
      await press(other, 'Save mine');
      await untilShown(other, 'from 9 to 20', '.replies-found');
      await Promise.all([one.close(), other.close()]);
    });

    test('brings an earlier version back, and a deleted reply', async () => {
      const page = await openReplies(suite);
      await press(page, 'Edit: Late delivery');
      await page.waitForSelector('.reply-form');
      await write(page, 'Text', 'Hi {name}, we are sorry.');
      await press(page, 'Save');
      await untilShown(page, 'we are sorry', '.replies-found');
      await press(page, 'Edit: Late delivery');
      await page.waitForSelector('.reply-versions');
      await press(page, 'What changed');
      await page.waitForSelector('.reply-difference');
      await press(page, 'Take it');
      await press(page, 'Save');
      await untilShown(page, 'order {number} is late', '.replies-found');
      await press(page, 'Delete: Late delivery');
      await untilShown(page, 'Deleted: Late delivery');
      expect(await storedReply(suite, 'Late delivery')).toBe(undefined);
      await press(page, 'Bring it back');
      await untilShown(page, 'order {number} is late', '.replies-found');
      expect(await storedReply(suite, 'Late delivery')).toMatchObject({ body: 'Hi {name}, order {number} is late.' });
      await page.close();
    });
  },
  { guides: { northwind: guide } },
);

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
      expect(await panel.text('.notice')).toContain('Reply inserted');
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
  { guides: { northwind: guide } },
);
