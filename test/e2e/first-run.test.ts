/** As somebody new meets it, from an empty profile: the first steps open by themselves, a post is really held within two minutes, a reply stands in the box within three. Every screen is kept as a picture. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wrongs } from './harness/axe.ts';
import { launch, type Session } from './harness/browsers.ts';
import { getStored, openOwnPage, setStored } from './harness/extension.ts';
import { buildPages } from './harness/pages.ts';
import { type PanelView, readPanel } from './harness/panel.ts';
import { readPicker } from './harness/picker.ts';
import { openStage } from './harness/stage.ts';
import { chosen } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const shots = 'shots';
const said = {
  en: { brand: 'Shoreline Coffee', word: 'cheap', draft: 'News for today: cheap.', whole: 'Our cheap tea is back' },
  ru: { brand: 'Кофейня «Берег»', word: 'дешёвый', draft: 'Новость дня: дешёвый.', whole: 'Самый дешёвый чай снова здесь' },
} as const;

describe.each(chosen)('First steps in %s', (browser) => {
  describe.each(['en', 'ru'] as const)('in %s', (language) => {
    const words = said[language];
    let session: Session;
    let page: Page;
    let began: number;
    let shot = 0;

    /** Seconds since the install. */
    const passed = (): number => (performance.now() - began) / 1000;
    const keep = (of: Page, name: string): Promise<unknown> => {
      shot += 1;
      return of.screenshot({ path: `${shots}/first-run-${browser}-${language}-${shot}-${name}.png` });
    };
    const panelOf = (what: string, isGood: (view: PanelView | undefined) => boolean): Promise<PanelView | undefined> =>
      until(what, () => readPanel(page.mainFrame()), isGood);
    const click = (selector: string): Promise<void> => page.click(selector);
    const heading = (): Promise<string> => page.evaluate(() => document.querySelector('main h1')?.textContent ?? '');

    beforeAll(async () => {
      mkdirSync(shots, { recursive: true });
      began = performance.now();
      session = await launch(browser, { keepsFirstSteps: true });
      page = await until('the first steps to open by themselves', () => firstSteps(session), Boolean).then((found) => found as Page);
      await setStored(session, { settings: { language, sites: [], enterSends: [] } });
      await page.bringToFront();
    }, 60_000);

    afterAll(() => session?.close());

    test('who: the name and the accounts, by their links', async () => {
      await until('the language', heading, (text) => (language === 'ru' ? /Кто/ : /Who/).test(text));
      await page.type('main input', words.brand);
      await page.type('main textarea', 'https://x.com/northwind\nhttps://t.me/northwind_news\nwww.threads.net/@northwind\n');
      await until(
        'three accounts',
        () => page.$$eval('.accounts li', (lines) => lines.length),
        (count) => count === 3,
      );
      expect(await wrongs(page)).toEqual([]);
      await keep(page, 'who');
      await click('footer .primary');
    });

    test('never: a word of one’s own, and packs that really catch their examples', async () => {
      await page.waitForSelector('.starter-pack');
      await page.type('main textarea', words.word);
      await until(
        'every example to be marked',
        () =>
          page.evaluate(() => document.querySelectorAll('.starter-pack').length - document.querySelectorAll('.starter-pack .caught, .starter-pack p').length),
        (left) => left <= 0,
      );
      expect(await wrongs(page)).toEqual([]);
      await keep(page, 'never');
      await click('footer .primary');
    });

    test('try: marks, the panel, and a press on Publish that publishes nothing, within two minutes', async () => {
      await page.waitForSelector('#trial-box');
      await click('.examples button');
      expect(await page.$eval('#trial-box', (box) => (box as HTMLTextAreaElement).value)).toBe(words.draft);
      await panelOf('the word to be found', (view) => view?.state === 'hold');
      await keep(page, 'found');
      await click('.trial .primary');
      await panelOf('the press to be held', (view) => view?.buttons.some(({ action }) => action === 'override') ?? false);
      expect(await page.$$('.published-post')).toHaveLength(0);
      expect(passed()).toBeLessThan(120);
      expect(await wrongs(page)).toEqual([]);
      await keep(page, 'held');
    });

    test('a reply stands in the box within three minutes', async () => {
      await page.evaluate(() => {
        const box = document.querySelector('#trial-box') as HTMLTextAreaElement;
        box.focus();
        box.select();
      });
      await page.keyboard.press('Backspace');
      await page.keyboard.type('/hours'); // the first replies are in the language of the browser, which is English in both
      await until(
        'a reply for the search',
        () => readPicker(page.mainFrame()),
        (view) => (view?.lines.length ?? 0) > 0,
      );
      await keep(page, 'replies');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const form = await until(
        'the reply, or its form',
        async () => ({ form: (await readPicker(page.mainFrame()))?.form, box: await boxText(page) }),
        (seen) => Boolean(seen.form) || !seen.box.startsWith('/'),
      );
      if (form.form) {
        for (const [at] of form.form.slots.entries()) {
          if (at > 0) await page.keyboard.press('Tab');
          await page.keyboard.type('9');
        }
        await page.keyboard.press('Enter');
      }
      await until(
        'the reply in the box',
        () => boxText(page),
        (text) => text.length > 10 && !text.startsWith('/'),
      );
      expect(passed()).toBeLessThan(180);
      await keep(page, 'reply');
    });

    test('what was said is kept: the steps come back where they were left, and the guide has it all', async () => {
      await page.close();
      const again = await openOwnPage(session, '/src/pages/first-run/index.html');
      await again.waitForSelector('#trial-box');
      await again.close();
      const { firstRun, snapshot } = (await getStored(session)) as { firstRun: object; snapshot: { brands: string } };
      expect(firstRun).toEqual({ step: 2, over: false });
      const [brand] = JSON.parse(snapshot.brands) as { guide: { brand: { name: string; accounts: object[] }; rules: { id: string; options: object }[] } }[];
      expect(brand?.guide.brand).toMatchObject({
        name: words.brand,
        accounts: [{ network: 'x', handle: 'northwind' }, { network: 'telegram' }, { network: 'threads' }],
      });
      expect(brand?.guide.rules.find(({ id }) => id === 'never-said')?.options).toEqual({ phrases: [words.word] });
    });

    test('and on a network the same word is held', async () => {
      const stage = await openStage(session, await buildPages());
      await stage.visit('https://x.com/home');
      await stage.focusBox('[data-box="inline-0"]');
      await stage.type(words.whole);
      await stage.untilPanel('the word', (view) => view?.state === 'hold');
      await stage.page.click('[data-testid="tweetButtonInline"]');
      await stage.untilPanel('the hold', (view) => view?.buttons.some(({ action }) => action === 'override') ?? false);
      expect(await stage.page.evaluate(() => window.published.length)).toBe(0);
      await keep(stage.page, 'network');
      await stage.close();
    });
  });
});

function boxText(page: Page): Promise<string> {
  return page.$eval('#trial-box', (box) => (box as HTMLTextAreaElement).value);
}

async function firstSteps(session: Session): Promise<Page | undefined> {
  for (const page of await session.browser.pages()) if ((await page.evaluate(() => location.href).catch(() => '')).includes('/first-run/')) return page;
  return undefined;
}
