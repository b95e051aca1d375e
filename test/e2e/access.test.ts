/** axe over everything that we draw: the panel in each state, every page, every section of the settings; both themes, both languages. A test each: all at once are a long wait on a busy machine. */
import { existsSync, readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sections } from '#src/pages/settings/section-names.ts';
import { wrongs } from './harness/axe.ts';
import { openOwnPage, setStored } from './harness/extension.ts';
import { askPanel } from './harness/panel.ts';
import { guardedHost, inEachBrowser, type Suite } from './harness/suite.ts';
import { setTheme, themes } from './harness/theme.ts';
import { until } from './harness/wait.ts';

/** Every page with a window of its own; the settings are looked at by section, and the gallery is in no package. */
const pages = readdirSync('src/pages').filter((name) => name !== 'settings' && name !== 'gallery' && existsSync(`src/pages/${name}/index.html`));

/** The panel as it stands, in an open shadow root of an empty page: axe cannot look into a closed one. */
async function openPanelCopy({ stage }: Suite, theme: string): Promise<void> {
  const markup = await askPanel(stage.page.mainFrame(), (root) => root.innerHTML);
  expect(markup).toContain('data-state');
  await stage.page.evaluate(
    (html, background) => {
      document.documentElement.lang = 'en';
      document.title = 'A copy of the panel';
      document.body.innerHTML = '<div id="copy"></div>';
      document.body.style.background = background;
      const root = (document.getElementById('copy') as HTMLElement).attachShadow({ mode: 'open' });
      root.innerHTML = html;
    },
    markup ?? '',
    theme === 'dark' ? '#101418' : '#ffffff',
  );
}

/** Shows a section of the settings, as its link does. */
async function showSection(page: Page, name: string): Promise<void> {
  await page.evaluate((section) => {
    location.hash = section;
  }, name);
  await until(
    `the section ${name}`,
    () => page.evaluate(() => document.querySelector('main h1') && document.querySelector('nav [aria-current]')?.getAttribute('href')),
    (shown) => shown === `#${name}`,
  );
}

inEachBrowser('For everyone', (suite) => {
  describe.each(themes)('%s', (theme) => {
    test.each([
      ['clear', 'A fair offer', false],
      ['warning', 'Hello guys', false],
      ['held', 'Our cheap offer, guys', true],
    ])('the panel, %s, has nothing that axe minds', async (_, text, isPressed) => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/textarea?keep`);
      if (theme === 'dark') await stage.page.evaluate(() => (document.body.style.background = '#101418'));
      await stage.focusBox();
      await stage.type(text);
      await stage.untilPanel(
        'something',
        (view) => view?.state !== undefined && view.state !== 'unchecked' && (text === 'A fair offer') === (view.state === 'clear'),
      );
      if (isPressed) {
        await stage.publish('click');
        await stage.untilPanel('the reason box', (view) => view?.buttons.some(({ action }) => action === 'override') ?? false);
      }
      await openPanelCopy(suite, theme);
      expect(await wrongs(stage.page, { isPiece: true })).toEqual([]);
    });
  });

  describe.each(['en', 'ru'])('in %s', (language) => {
    describe.each(themes)('%s', (theme) => {
      const settings: { page?: Page } = {};

      beforeAll(async () => {
        const { session } = suite;
        await setStored(session, { settings: { language, sites: [], enterSends: [] } });
        settings.page = await openOwnPage(session, '/src/pages/settings/index.html');
        await setTheme(session, settings.page, theme);
      });

      afterAll(() => settings.page?.close());

      test.each(sections)('the settings, %s, have nothing that axe minds', async (section) => {
        const { page } = settings;
        if (!page) throw new Error('the settings did not open');
        await showSection(page, section);
        expect(await wrongs(page)).toEqual([]);
      });

      test.each(pages)('the page %s has nothing that axe minds', async (name) => {
        const page = await openOwnPage(suite.session, `/src/pages/${name}/index.html`);
        await setTheme(suite.session, page, theme);
        await page.waitForSelector('h1, input');
        expect(await wrongs(page)).toEqual([]);
        await page.close();
      });
    });
  });
});
