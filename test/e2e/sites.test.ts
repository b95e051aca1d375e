/** The user's own sites as the browser keeps them, and what a site can learn of us. */
import { expect, test } from 'vitest';
import { inOwnPage, openOwnPage } from './harness/extension.ts';
import { guardedHost, inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

inEachBrowser('A site', (suite) => {
  test('is registered beside those that are there, and one that no browser takes stops none', async () => {
    const { session } = suite;
    const page = await openOwnPage(session, '/src/pages/settings/index.html');
    const registeredAfter = async (sites: string[], expected: string[]): Promise<void> => {
      await page.evaluate(
        (chosen) => chrome.storage.local.set({ settings: { language: 'en', sites: chosen, enterSends: ['chat.example', 'desk.example'] } }),
        sites,
      );
      await until(
        `${expected} to be registered`,
        () => page.evaluate(() => chrome.scripting.getRegisteredContentScripts()),
        (registered) => registered.flatMap(({ matches = [] }) => matches.toSorted()).join() === expected.join(),
      );
      for (const script of await page.evaluate(() => chrome.scripting.getRegisteredContentScripts()))
        expect(script).toMatchObject({ runAt: 'document_start', allFrames: true, matchOriginAsFallback: true, persistAcrossSessions: true });
    };
    await registeredAfter(['https://forum.example/*'], ['https://forum.example/*']);
    await registeredAfter(['https://forum.example/*', 'nonsense', 'https://blog.example/*'], ['https://blog.example/*', 'https://forum.example/*']);
    await registeredAfter([], []);
    await page.close();
  });

  test('where Enter was learned is listed in Settings and can be taken off', async () => {
    const page = await openOwnPage(suite.session, '/src/pages/settings/index.html#sites');
    const forget = '[aria-label="Enter does not publish on chat.example"]';
    await (await page.waitForSelector(forget))?.evaluate((button) => (button as HTMLElement).click());
    await until(
      'the host to be forgotten',
      () => page.evaluate(async () => ((await chrome.storage.local.get('settings'))['settings'] as { enterSends: string[] }).enterSends),
      (hosts) => hosts.join() === 'desk.example',
    );
    await until(
      'the line to go',
      () => page.$(forget),
      (line) => line === null,
    );
    await page.close();
  });

  test('cannot load a file of ours to learn that we are there', async () => {
    const { session, stage } = suite;
    await stage.visit(`${guardedHost}/textarea`);
    const scripts = await inOwnPage(session, () => (chrome.runtime.getManifest().content_scripts ?? []).flatMap(({ js }) => js ?? []));
    for (const file of [...scripts.map((script) => new URL(script, session.origin).pathname), '/src/content/panel.iife.js', '/manifest.json']) {
      const answer = await stage.page.evaluate((url) => fetch(url).then(() => 'loaded', String), `${session.origin}${file}`);
      expect(answer).toMatch(/TypeError/);
    }
    stage.errors.splice(0); // Firefox tells the page, as an error, that it was refused
  });
});
