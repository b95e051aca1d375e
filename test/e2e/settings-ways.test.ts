/** The ways through the settings: everything is found by one search, a finding leads to its clause and to its rule, what is deleted comes back, and an edit shows what it does before it is saved. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openOwnPage, setStored } from './harness/extension.ts';
import { guardedHost, inEachBrowser, type Suite } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const settings = '/src/pages/settings/index.html';
const shown = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('main')?.textContent ?? '');

async function search(page: Page, query: string): Promise<string[]> {
  await page.waitForSelector('nav input[type="search"]');
  await page.$eval('nav input[type="search"]', (field) => (field as HTMLInputElement).select());
  await page.type('nav input[type="search"]', query);
  const titles = (): Promise<string[]> => page.$$eval('.found-settings a .title', (lines) => lines.map((line) => line.textContent ?? ''));
  return until(`something for «${query}»`, titles, (found) => found.length > 0);
}

/** Presses the button that is called so. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const pattern = typeof name === 'string' ? `^${name}$` : name.source;
  await until(
    `the button ${pattern}`,
    () =>
      page.evaluate((wanted) => {
        const named = (button: HTMLButtonElement): string => button.getAttribute('aria-label') ?? button.textContent?.trim() ?? '';
        const button = [...document.querySelectorAll('button')].find((each) => new RegExp(wanted).test(named(each)));
        button?.click();
        return button !== undefined;
      }, pattern),
    Boolean,
  );
}

/** The tab that a press in a page opened. */
async function opened({ session }: Suite, part: string): Promise<Page> {
  const find = async (): Promise<Page | undefined> => {
    for (const page of await session.browser.pages()) if ((await page.evaluate(() => location.href).catch(() => '')).includes(part)) return page;
    return undefined;
  };
  return (await until(`a tab with ${part}`, find, Boolean)) as Page;
}

inEachBrowser('Ways through the settings', (suite) => {
  test('one search finds settings, rules by their words, and leads there', async () => {
    await setStored(suite.session, { settings: { language: 'en', sites: [], enterSends: [] } });
    const page = await openOwnPage(suite.session, settings);
    expect((await search(page, 'time z'))[0]).toBe('Time zone');
    await page.click('.found-settings a');
    await until(
      'the field to have the focus',
      () => page.evaluate(() => document.querySelector('label.landed')?.textContent === 'Time zone' && document.activeElement?.tagName),
      (tag) => tag === 'SELECT',
    );
    expect((await search(page, 'cheap')).length).toBeGreaterThan(0);
    await page.click('.found-settings a');
    await until('the form of the rule', () => page.$('.rule-form'), Boolean);
    await page.close();
  });

  test('a finding in a page leads to the clause of the guide and to the form of its rule', async () => {
    const { stage } = suite;
    await stage.visit(`${guardedHost}/textarea?keep`);
    await stage.focusBox();
    await stage.type('Our cheap offer');
    await stage.untilPanel('the ways', (view) => view?.buttons.some(({ action }) => action === 'rule') ?? false);
    await stage.pressPanel('rule');
    const rule = await opened(suite, '/settings/');
    await until('the form of the rule', () => rule.$('.rule-form'), Boolean);
    await rule.close();
    await stage.page.bringToFront();
    await stage.pressPanel('guide');
    const guide = await opened(suite, '/guide/');
    await until(
      'the page of the guide',
      () => guide.evaluate(() => document.querySelector('h1')?.textContent ?? ''),
      (title) => title.includes('Northwind'),
    );
    await guide.close();
  });

  test('a deleted rule comes back, to its place', async () => {
    const page = await openOwnPage(suite.session, settings);
    await page.waitForSelector('.rule-groups li');
    const before = await page.$$eval('.rule-groups li .title', (lines) => lines.map((line) => line.textContent));
    await press(page, /^Delete/);
    await press(page, /^Delete\?$/);
    await until(
      'one rule less',
      () => page.$$eval('.rule-groups li .title', (lines) => lines.length),
      (count) => count === before.length - 1,
    );
    await press(page, 'Undo');
    await until(
      'all rules',
      () => page.$$eval('.rule-groups li .title', (lines) => lines.map((line) => line.textContent)),
      (titles) => JSON.stringify(titles) === JSON.stringify(before),
    );
    await page.close();
  });

  test('posts are kept once asked for, and an edit shows what it would have done to them before it is saved', async () => {
    const page = await openOwnPage(suite.session, settings);
    await page.waitForSelector('.keep-last input');
    await page.click('.keep-last input');
    const { stage } = suite;
    await stage.visit(`${guardedHost}/textarea?keep`);
    await stage.focusBox();
    await stage.type('A fair walrus, guys');
    await stage.untilPanel('the verdict', (view) => view?.state === 'warn');
    await stage.publish('click');
    await page.bringToFront();
    await page.evaluate(() => location.reload());
    await until(
      'a count beside each rule',
      () => shown(page).catch(() => ''),
      (text) => /times? in your last texts/.test(text),
    );
    await press(page, /^Edit/);
    await page.waitForSelector('.rule-effect');
    await page.type('.rule-form textarea', '\nwalrus');
    await until(
      'the post that would be caught',
      () => page.evaluate(() => document.querySelector('.rule-effect')?.textContent ?? ''),
      (text) => text.includes('New: 1 text') && text.includes('walrus'),
    );
    await page.close();
  });
});
