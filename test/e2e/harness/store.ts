/** What the stores show: the demo's page and our own pages, in one language, at the size that both stores take. */
import type { Page } from 'puppeteer-core';
import { type Language, startDemo } from './demo.ts';
import { openOwnPage } from './extension.ts';

const size = { width: 1280, height: 800 };
const lines = { ru: 'Самый дешёвый кофе на набережной, гарантируем', en: 'The cheapest coffee on the embankment, we guarantee' };

/** Makes the pictures; returns their paths. */
export async function shootForStores(language: Language, folder: string): Promise<string[]> {
  const demo = await startDemo({ headless: true, language, isGuarded: true });
  const made: string[] = [];
  const shoot = async (page: Page, name: string): Promise<void> => {
    const path = `${folder}/${name}.png` as const;
    await page.screenshot({ path });
    made.push(path);
  };
  try {
    const { stage, session } = demo;
    await stage.page.setViewport(size);
    await stage.focusBox('#post-box');
    await stage.type(lines[language]);
    await stage.untilPanel('the reason', (view) => view?.state === 'hold');
    await stage.publish('click', '#post-button');
    await stage.untilPanel('that Publish is held', (view) => view?.state === 'hold' && view.buttons.some(({ action }) => action === 'fix'));
    await shoot(stage.page, '1-held');

    for (const [at, section] of ['rules', 'replies', 'crisis', 'data'].entries()) {
      const page = await openOwnPage(session, `/src/pages/settings/index.html#${section}`);
      await page.setViewport(size);
      await page.waitForSelector('.settings-main .section');
      await shoot(page, `${at + 2}-${section}`);
      await page.close();
    }
  } finally {
    await demo.close();
  }
  return made;
}
