/** The popup: says what the draft in front stands at, is worked by keys alone, is there at once, and carries little. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { openOwnPage, setStored } from './harness/extension.ts';
import { openPopup, unlessClosed } from './harness/popup.ts';
import { guardedHost, inEachBrowser, type Suite } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const largestScript = 60_000;
/** Beside the page and its first script: four more scripts, and styles. */
const mostFiles = 8;

/** Every script that is read before the popup is drawn whole, in bytes gzip: what the page names, and what that begins with. */
function scriptOf(folder: string): number {
  const page = readFileSync(join(folder, 'src/pages/popup/index.html'), 'utf8');
  const seen = new Map<string, number>();
  const visit = (path: string, names = /(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g): void => {
    if (seen.has(path)) return;
    const code = readFileSync(path, 'utf8');
    seen.set(path, gzipSync(code).length);
    for (const found of code.matchAll(names)) visit(join(dirname(path), found[1] ?? ''));
  };
  for (const found of page.matchAll(/<script[^>]+src="([^"]+)"/g)) visit(join(folder, found[1] ?? ''), /(?:from|import)[\s(]*["'`](\.[^"'`]+\.js)["'`]/g);
  return [...seen.values()].reduce((sum, size) => sum + size, 0);
}

async function popupPage({ session }: Suite): Promise<Page> {
  return (await session.browser.waitForTarget((each) => each.url().includes('/popup/'))).asPage();
}

inEachBrowser('The popup', (suite) => {
  test('few files are read before it is drawn: each costs time of its own', () => {
    const page = readFileSync(join(suite.session.folder, 'src/pages/popup/index.html'), 'utf8');
    expect([...page.matchAll(/<script[^>]+src=/g)]).toHaveLength(1);
    expect([...page.matchAll(/<link[^>]+href=/g)].length).toBeLessThanOrEqual(mostFiles);
  });

  test('its script is small', () => {
    const size = scriptOf(suite.session.folder);
    expect(size).toBeGreaterThan(10_000);
    expect(size).toBeLessThanOrEqual(largestScript);
  });

  test.each([
    ['', 'Nothing to remark'],
    ['Hello guys', '1 '],
    ['Our cheap offer', 'held'],
  ])('says what the draft «%s» stands at', async (text, part) => {
    const { stage } = suite;
    await stage.visit(`${guardedHost}/textarea?keep`);
    await stage.focusBox();
    if (text) await stage.type(text);
    await stage.untilPanel('a verdict', (view) => view?.state !== undefined && view.state !== 'unchecked' && (text === '') === (view.state === 'clear'));
    const popup = await openPopup(stage);
    await until(
      'the verdict',
      () => popup.text('.page-card .verdict'),
      (said) => said.toLowerCase().includes(part.toLowerCase()) || (text === '' && said !== '' && !said.includes('Looking')),
    );
  });

  describe('in Chromium, whose popup is a page', () => {
    test('asks what happened, and asked again during the crisis begins with what was answered', async ({ skip }) => {
      if (suite.session.name !== 'chromium') skip();
      const open = async (): Promise<Page> => {
        const page = await openOwnPage(suite.session, '/src/pages/popup/index.html');
        await page.waitForSelector('.situation-links button');
        await page.click('.situation-links button');
        await page.waitForSelector('.situation select');
        return page;
      };
      const kindOf = (page: Page): Promise<string> => page.$eval('.situation select', (choice) => (choice as HTMLSelectElement).value);
      const first = await open();
      expect(await kindOf(first)).toBe('bad-post');
      await first.type('.situation textarea', 'A faulty lantern');
      await first.select('.situation select', 'product');
      await first.evaluate(() => {
        window.close = () => document.body.classList.add('done'); // a tab of its own stays
      });
      await first.click('.situation button[type="submit"]');
      await first.waitForSelector('body.done');
      await first.close();
      const again = await open();
      expect(await kindOf(again)).toBe('product');
      expect(await again.$eval('.situation textarea', (text) => (text as HTMLTextAreaElement).value)).toBe('A faulty lantern');
      await again.close();
      await setStored(suite.session, { crisis: {} });
    });

    test('takes a reply and raises the level by keys alone', async ({ skip }) => {
      if (suite.session.name !== 'chromium') skip();
      const { stage } = suite;
      await stage.visit(`${guardedHost}/textarea?keep`);
      await stage.focusBox();
      await openPopup(stage);
      const page = await popupPage(suite);
      await until('the replies', () => page.$('[role="option"]'), Boolean);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox'); // no key is needed to search
      await page.keyboard.type('opening');
      await until(
        'the reply',
        () => page.$eval('[role="option"]', (line) => line.textContent ?? ''),
        (line) => line.includes('Opening hours'),
      );
      await unlessClosed(page.keyboard.press('Enter'));
      await until(
        'the reply in the box',
        () => stage.page.evaluate(() => window.readModel()),
        (text) => text.includes('9 to 18'),
      );
      await openPopup(stage);
      const again = await popupPage(suite);
      await until('the switch', () => again.$('.crisis-switch input'), Boolean);
      for (let step = 0; step < 12 && !(await again.evaluate(() => document.activeElement?.matches('.crisis-switch input'))); step++) {
        await again.keyboard.down('Shift');
        await again.keyboard.press('Tab');
        await again.keyboard.up('Shift');
      }
      await again.keyboard.press('ArrowRight');
      await until('the reason', () => again.evaluate(() => document.activeElement?.matches('.crisis-switch form input')), Boolean);
      await again.keyboard.type('Spoiled fish');
      await again.keyboard.press('Enter');
      // asked in the popup itself: it closes as soon as another tab comes
      await until(
        'the level',
        () => again.evaluate(async () => JSON.stringify((await chrome.storage.local.get('crisis'))['crisis'] ?? {})),
        (crisis) => crisis.includes('"level":1'),
      );
    });
  });
});
