/** axe over everything that we draw: the panel in each state, the popup, every section of the settings; both themes, both languages. */
import axe from 'axe-core/axe.min.js?raw';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { openOwnPage, setStored } from './harness/extension.ts';
import { askPanel } from './harness/panel.ts';
import { guardedHost, inEachBrowser, type Suite } from './harness/suite.ts';

const themes = ['light', 'dark'] as const;

/** Other links of the navigation lead to pages of their own. */
const sectionLinks = 'nav a[href^="#"], nav button';

/** What axe finds wrong with a page, each with the first place. */
async function wrongs(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: tool } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    // Our panel is a fragment of somebody else's page: landmarks and the page's heading are theirs.
    const { violations } = await tool.run({
      rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
  });
}

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
      expect(await wrongs(stage.page)).toEqual([]);
    });
  });

  test.each(['en', 'ru'])('popup and settings in %s have nothing that axe minds', async (language) => {
    const { session } = suite;
    await setStored(session, { settings: { language, sites: [], enterSends: [] } });
    for (const theme of session.name === 'chromium' ? themes : themes.slice(0, 1)) {
      for (const path of ['/src/pages/popup/index.html', '/src/pages/settings/index.html']) {
        const page = await openOwnPage(session, path);
        if (session.name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        await page.waitForSelector('input, nav');
        const sections = (await page.$$(sectionLinks)).length;
        for (let section = 0; section < Math.max(1, sections); section += 1) {
          const link = (await page.$$(sectionLinks))[section];
          if (sections > 0) await link?.evaluate((element) => (element as HTMLElement).click());
          expect([path, section, theme, await wrongs(page)]).toEqual([path, section, theme, []]);
        }
        await page.close();
      }
    }
  });
});
