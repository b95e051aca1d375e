/** A pack as its user meets it: switched on in Settings it warns in an open page, rule by rule, in the language of the moment. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { getStored, openOwnPage, setStored } from './harness/extension.ts';
import { guardedHost, inEachBrowser, type Suite } from './harness/suite.ts';
import { until } from './harness/wait.ts';

async function openSection({ session }: Suite, name: string): Promise<Page> {
  const page = await openOwnPage(session, `/src/pages/settings/index.html#${name}`);
  await page.waitForSelector('main input');
  return page;
}

/** Presses the control whose accessible name begins so. */
async function press(page: Page, name: string): Promise<void> {
  const isPressed = await page.evaluate((wanted) => {
    for (const input of document.querySelectorAll<HTMLInputElement>('main input')) {
      const label = input.getAttribute('aria-label') ?? input.labels?.[0]?.textContent ?? '';
      if (!label.startsWith(wanted)) continue;
      input.click();
      return true;
    }
    return false;
  }, name);
  expect([name, isPressed]).toEqual([name, true]);
}

inEachBrowser('Packs', (suite) => {
  test('a pack switched on in Settings marks an open draft at once; one of its rules can be switched off; its reason follows the language', async () => {
    const { stage, session } = suite;
    await setStored(session, { settings: { language: 'en', sites: [], enterSends: [] } });
    await stage.visit(`${guardedHost}/textarea?keep`);
    await stage.focusBox();
    await stage.type('Осенний sale и outlet');
    await stage.untilMarks([]);

    const packs = await openSection(suite, 'packs');
    await press(packs, 'Pack is on: Foreign words');
    await stage.untilMarks(['sale', 'outlet']);

    await packs.evaluate(() => {
      const line = [...document.querySelectorAll('.packs > li')].find((each) => each.querySelector('h2')?.textContent?.startsWith('Foreign words'));
      line?.querySelector('summary')?.click();
    });
    await packs.waitForSelector('.pack-rules select');
    await packs.evaluate(() => document.querySelector<HTMLElement>('.pack-rules [role="switch"]')?.click());
    await stage.untilMarks(['outlet']);
    await packs.select('.pack-rules > li:nth-child(1) select', 'hold');
    await packs.evaluate(() => document.querySelector<HTMLElement>('.pack-rules [role="switch"]')?.click());
    await until(
      'a held word',
      () => stage.marks(),
      (marks) => marks.some(({ level, text }) => level === 'hold' && text === 'sale'),
    );
    await packs.close();

    await stage.page.bringToFront();
    await stage.untilPanel('the reason in English', (view) => view?.text.includes('comes in Russian first') ?? false);
    const language = await openSection(suite, 'language');
    await press(language, 'Русский');
    await until(
      'the reason in Russian',
      async () => JSON.stringify((await getStored(session))['snapshot']),
      (snapshot) => snapshot.includes('Сведения для потребителей') && !snapshot.includes('comes in Russian first'),
    );
    await language.close();
    await stage.page.bringToFront();
    await stage.untilPanel('the reason in Russian', (view) => view?.text.includes('Сведения для потребителей') ?? false);
    await setStored(session, { settings: { language: 'en', sites: [], enterSends: [] } });
  });
});
