/** A page that nobody described is taught by its user: shown once with the pointer or the keys, guarded from then on. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { getStored, openOwnPage } from './harness/extension.ts';
import { describeTab } from './harness/orders.ts';
import { openPopup } from './harness/popup.ts';
import { guardedHost, inEachBrowser, type Suite } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const page = `${guardedHost}/untold`;
const [box, button, account] = ['.editable', '.sender', '.writer-name'];

/** Opens the popup, asks to teach, and waits for the picker. */
async function startTeaching({ stage }: Suite): Promise<void> {
  const popup = await openPopup(stage);
  await popup.press('.page-card .teach button');
  await stage.untilPanel('the picker', (view) => view?.text.includes('Point at the text box') ?? false);
  await stage.page.bringToFront();
}

async function pointAt({ stage }: Suite, selector: string): Promise<void> {
  const { x, y } = await stage.page.evaluate((wanted) => {
    const inside = [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.querySelector(wanted));
    const { left, top, width, height } = (document.querySelector(wanted) ?? inside.find(Boolean) ?? document.body).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);
  await stage.page.mouse.move(x, y);
  await stage.page.mouse.click(x, y);
}

const untilAsked = ({ stage }: Suite, words: string): Promise<unknown> => stage.untilPanel(words, (view) => view?.text.includes(words) ?? false);

async function teachByMouse(suite: Suite): Promise<void> {
  await startTeaching(suite);
  await pointAt(suite, box);
  await untilAsked(suite, 'Point at the button');
  await pointAt(suite, button);
  await untilAsked(suite, 'Point at the name');
  await pointAt(suite, account);
  await untilAsked(suite, 'What is written there?');
}

async function save(suite: Suite): Promise<void> {
  await suite.stage.pressPanel('save');
  await untilAsked(suite, 'This page is taught');
  await suite.stage.pressPanel('done');
}

async function forgetAll(suite: Suite): Promise<void> {
  const settings = await openSites(suite);
  await settings.evaluate(() => chrome.storage.local.set({ taught: {}, taughtSeen: {} }));
  await until(
    'nothing to be taught',
    () => isPublished(settings),
    (isThere) => !isThere,
  );
  await settings.close();
}

async function writeHeld({ stage }: Suite): Promise<void> {
  await stage.focusBox(box);
  await stage.type('Our cheap offer');
  await stage.untilPanel('a hold', (view) => view?.state === 'hold');
}

/** What is stored of the host, as one of our own pages reads it. */
function entryOf(settings: Page): Promise<string | undefined> {
  return settings.evaluate(async () => ((await chrome.storage.local.get('taught'))['taught'] as Record<string, string> | undefined)?.['square.example']);
}

/** Whether the guards know the host. */
function isPublished(settings: Page): Promise<boolean> {
  return settings.evaluate(async () => Object.hasOwn((await chrome.storage.local.get('networks'))['networks'] as object, 'taught:square.example'));
}

const openSites = ({ session }: Suite): Promise<Page> => openOwnPage(session, '/src/pages/settings/index.html#sites');

const untilShown = (settings: Page, words: string): Promise<string> =>
  until(
    words,
    () => settings.evaluate(() => document.querySelector('.taught')?.textContent ?? ''),
    (text) => text.includes(words),
  );

/** Presses a button of the taught pages by its words or its accessible name. */
async function press(settings: Page, label: string): Promise<void> {
  const find = (name: string): boolean => {
    const button = [...document.querySelectorAll<HTMLElement>('.taught button')].find((each) => each.textContent === name || each.ariaLabel === name);
    button?.click();
    return button !== undefined;
  };
  await until(`the button ${label}`, () => settings.evaluate(find, label), Boolean);
}

async function importFile(settings: Page, content: string): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'guidepost-taught-')), 'pages.json');
  writeFileSync(path, content);
  const input = (await settings.waitForSelector('.taught input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

/** What the button for a file hands over. */
async function exported(settings: Page): Promise<string> {
  await settings.evaluate(() => {
    HTMLAnchorElement.prototype.click = function () {
      document.title = this.download;
      void fetch(this.href)
        .then((file) => file.text())
        .then((text) => document.body.setAttribute('data-saved', text));
    };
  });
  await press(settings, 'Save as a file');
  const saved = await until('the file', () => settings.evaluate(() => document.body.getAttribute('data-saved')), Boolean);
  expect(await settings.title()).toMatch(/^guidepost-taught-\d{4}-\d\d-\d\d\.json$/);
  return saved ?? '';
}

inEachBrowser('A page that nobody described', (suite) => {
  test('is not guarded before it is taught', async () => {
    const { stage } = suite;
    await stage.visit(page);
    await stage.focusBox(box);
    await stage.type('Our cheap offer');
    await stage.rest();
    expect((await stage.panel())?.state).toBeUndefined();
    await stage.publish('click', button);
    expect((await stage.published()).map(({ text }) => text)).toEqual(['Our cheap offer']);
    const popup = await openPopup(stage);
    await until(
      'the popup to offer teaching',
      () => popup.text(),
      (text) => text.includes('Teach this page'),
    );
  });

  test('hears nothing while it is taught, and is held, released and read from then on', async () => {
    const { stage } = suite;
    await stage.visit(page);
    await teachByMouse(suite);
    // The card's own buttons are pressed after this; until then not one event reached the page.
    expect((await stage.events()).filter((event) => !event.startsWith('focus'))).toEqual([]);
    expect(await stage.published()).toEqual([]);
    expect((await stage.panel())?.text).toContain('Account: @northwind');
    await save(suite);

    await writeHeld(suite);
    expect(await describeTab(suite)).toMatchObject({ box: 'post', account: 'northwind', isTaught: true, state: 'hold', networkName: 'square.example' });
    await stage.publish('click', button);
    expect(await stage.published()).toEqual([]);
    await stage.pressPanel('fix');
    await stage.untilPanel('nothing left', (view) => view?.state === 'clear');
    await stage.publish('click', button);
    expect((await stage.published()).map(({ text }) => text)).toEqual(['Our affordable offer']);
  });

  test('is guarded after a reload too, by its button and by its shortcut', async () => {
    const { stage } = suite;
    await stage.visit(page);
    await writeHeld(suite);
    for (const gesture of ['click', 'mod-enter'] as const) {
      if (gesture === 'mod-enter') await stage.focusBox(box);
      await stage.publish(gesture, button);
      expect(await stage.published(), gesture).toEqual([]);
    }
  });

  test('leaves the site of the entry guarded as before everywhere else', async () => {
    const { stage } = suite;
    await stage.visit(`${guardedHost}/textarea?keep`);
    await stage.focusBox();
    await stage.type('Our cheap offer');
    await stage.untilPanel('a hold', (view) => view?.state === 'hold');
    for (const gesture of ['click', 'button-enter', 'mod-enter'] as const) {
      if (gesture === 'mod-enter') await stage.focusBox();
      await stage.publish(gesture);
      expect(await stage.published(), gesture).toEqual([]);
    }
  });

  test('keeps selectors that outlive a new load', async () => {
    const { taught } = await getStored(suite.session);
    const entry = JSON.parse((taught as Record<string, string>)['square.example'] ?? '{}');
    expect(entry.boxes[0].find[0]).toBe('[data-part="paper"]');
    expect(entry.publish[0].find[0]).toBe('.mailer-dot');
    expect(entry.account[0].find[0]).toBe('.writer-name');
    expect(JSON.stringify(entry)).not.toMatch(/(?:paper|desk)-\w/);
  });

  test('is renamed in Settings, forgotten, put back, handed on in a file and taken from one', async () => {
    const settings = await openSites(suite);
    await untilShown(settings, 'Still matched');
    await press(settings, 'Rename “square.example”');
    await settings.waitForSelector('.taught form input');
    await settings.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.taught form input');
      if (!field) throw new Error('no field for the name');
      field.value = 'The square';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(settings, 'Save');
    await untilShown(settings, 'The square');
    const entry = await until(
      'the new name',
      () => entryOf(settings),
      (stored) => stored?.includes('The square') ?? false,
    );
    const file = await exported(settings);

    await press(settings, 'Forget “The square”');
    await untilShown(settings, 'is forgotten');
    await until(
      'the guards to forget',
      () => isPublished(settings),
      (isThere) => !isThere,
    );
    await press(settings, 'Undo');
    await until(
      'the page to be back',
      () => entryOf(settings),
      (stored) => stored === entry,
    );

    await press(settings, 'Forget “The square”');
    await until(
      'the page to be gone',
      () => entryOf(settings),
      (stored) => stored === undefined,
    );
    await importFile(settings, file);
    await untilShown(settings, '1 page taken');
    expect(await entryOf(settings)).toBe(entry);
    await until(
      'the guards to know',
      () => isPublished(settings),
      (isThere) => isThere,
    );
    await settings.close();
  });

  test.each([
    ['a cut file', (file: string) => file.slice(0, 200), 'cut off'],
    ['every host', (file: string) => file.replaceAll('square.example', '*'), 'one plain name'],
    ['a selector of everything', (file: string) => file.replaceAll('.mailer-dot', '*'), 'not safe'],
  ])('is not lost by a bad file: %s', async (_, spoil, why) => {
    const settings = await openSites(suite);
    const before = await entryOf(settings);
    const file = JSON.stringify({ format: 'guidepost-taught/1', pages: [JSON.parse(before ?? '')] });
    await importFile(settings, spoil(file));
    expect(await untilShown(settings, 'Nothing was taken')).toContain(why);
    expect(await entryOf(settings)).toBe(before);
    await settings.close();
  });

  test('is said to match no longer once its site was rebuilt', async () => {
    const { stage } = suite;
    await stage.visit(`${page}?changed`);
    await stage.focusBox('.leaf');
    await stage.type('Our cheap offer');
    const settings = await openSites(suite);
    await untilShown(settings, 'No longer matches');
    await settings.close();
    await stage.visit(page);
    await writeHeld(suite);
    const again = await openSites(suite);
    await until(
      'the page to match again',
      () => again.evaluate(() => document.querySelector('.taught')?.textContent ?? ''),
      (text) => text.includes('Still matched') && !text.includes('No longer matches'),
    );
    await again.close();
  });
});

inEachBrowser('The picker', (suite) => {
  test('is worked by keys alone, and Escape leaves everything as it was', async () => {
    const { stage } = suite;
    await stage.visit(page);
    await startTeaching(suite);
    await stage.press('Escape');
    await stage.untilPanel('nothing', (view) => !view?.text.includes('Point at'));
    expect((await getStored(suite.session))['taught'] ?? {}).toEqual({});

    await startTeaching(suite);
    // It begins at the first text box of the page.
    await stage.press('Enter');
    await untilAsked(suite, 'Point at the button');
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'Enter']) await stage.press(key);
    await untilAsked(suite, 'Point at the name');
    expect((await stage.events()).filter((event) => event.startsWith('key'))).toEqual([]);
    await stage.press('Tab');
    await stage.pressPanel('skip');
    await untilAsked(suite, 'The account stays unknown here');
    await save(suite);
    await writeHeld(suite);
    await stage.publish('click', button);
    expect(await stage.published()).toEqual([]);
    await forgetAll(suite);
  });

  test('finds a box inside a shadow root', async () => {
    const { stage } = suite;
    await stage.visit(`${page}?shadow`);
    await teachByMouse(suite);
    await save(suite);
    const { taught } = await getStored(suite.session);
    expect(JSON.parse((taught as Record<string, string>)['square.example'] ?? '{}').boxes[0].find[0]).toBe('[data-part="desk"] >>> [data-part="paper"]');
    await pointAt(suite, box);
    await stage.type('Our cheap offer');
    await stage.untilPanel('a hold', (view) => view?.state === 'hold');
    await stage.publish('click', button);
    expect(await stage.published()).toEqual([]);
    await forgetAll(suite);
  });
});
