/** A grammar server of the user's own: nothing goes there until it is switched on in Settings; then its findings stand beside ours. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { getStored, inFirefox, inOwnPage, openOwnPage } from './harness/extension.ts';
import { northwind } from './harness/guides.ts';
import { guardedHost, inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

/** Answers as LanguageTool does: it minds "This are". */
const heard: string[] = [];
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => {
    body += String(part);
  });
  request.on('end', () => {
    const text = new URLSearchParams(body).get('text') ?? '';
    heard.push(`${request.method} ${request.url} ${text}`);
    const offset = text.indexOf('This are');
    const message = 'Did you mean <suggestion>This is</suggestion>? <img src=x onerror="window.hit=1">';
    const match = { offset, length: 8, message, replacements: [{ value: 'This is' }], rule: { id: 'THIS_ARE', issueType: 'grammar' } };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ matches: offset < 0 ? [] : [match] }));
  });
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => void server.close());

const shown = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('main')?.textContent ?? '');

async function pressIn(page: Page, label: string): Promise<void> {
  const button = await until(
    `the button "${label}"`,
    () => page.evaluateHandle((name) => [...document.querySelectorAll('main button')].find(({ textContent }) => textContent === name) ?? null, label),
    (handle) => handle.asElement() !== null,
  );
  await page.bringToFront();
  await (button as unknown as { click(): Promise<void> }).click();
}

inEachBrowser(
  'A grammar server',
  (suite) => {
    test('gets nothing while it is off, marks what it finds while it is on, and gets nothing again', async () => {
      const { stage, session } = suite;
      // Firefox would ask in a window of its own, which only a person can answer.
      if (session.name === 'firefox') await inFirefox(session.browser, "Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false); 0");
      await stage.visit(`${guardedHost}/textarea?keep`);
      await stage.focusBox();
      await stage.type('This are our recieved orders');
      await stage.untilMarks(['recieved']);
      await stage.rest();
      expect(heard).toEqual([]);

      const settings = await openOwnPage(session, '/src/pages/settings/index.html#language');
      const field = await settings.waitForSelector('.grammar input');
      await settings.bringToFront();
      await field?.click();
      await settings.keyboard.type('http://lt.example.org');
      await pressIn(settings, 'I agree: send drafts to this address');
      await until(
        'the refusal of an open road',
        () => shown(settings),
        (text) => text.includes('must begin with https://'),
      );
      await field?.click({ count: 3 });
      await settings.keyboard.type(address);
      await pressIn(settings, 'I agree: send drafts to this address');
      await until(
        'a good test',
        () => shown(settings),
        (text) => text.includes('The server answers.') && text.includes(address),
      );
      // from the yes on the open draft may be asked about, as soon as its page hears of it
      const [tried, ...later] = heard;
      expect(tried).toBe('POST /v2/check This are a test.');
      expect(later.filter((each) => each !== 'POST /v2/check This are our recieved orders')).toEqual([]);
      expect((await getStored(session))['settings']).toMatchObject({ sites: [], grammar: { url: address, on: true } });

      const sending = (): Promise<unknown> => inOwnPage(session, async () => (await chrome.permissions.getAll()) as { data_collection?: string[] });
      if (session.name === 'firefox') expect(await sending()).toMatchObject({ data_collection: ['websiteContent'] });

      await stage.page.bringToFront();
      await stage.focusBox();
      await stage.press('Control+End');
      await stage.type(' of today');
      await stage.untilMarks(['This are', 'recieved']);
      const view = await stage.untilPanel('the sentence of the server, as text', (seen) => seen?.text.includes('Did you mean "This is"?') ?? false);
      expect(view?.text).not.toContain('<img');
      await until(
        'the whole text to be asked about',
        async () => heard.at(-1),
        (last) => last === 'POST /v2/check This are our recieved orders of today',
      );
      expect(await stage.page.evaluate(() => String((window as { hit?: number }).hit))).toBe('undefined');

      await pressIn(settings, 'Switch off');
      await until(
        'the server to be off',
        () => getStored(session),
        (stored) => (stored['settings'] as { grammar: { on: boolean } }).grammar.on === false,
      );
      await settings.close();
      if (session.name === 'firefox') expect(await sending()).toMatchObject({ data_collection: [] });
      heard.length = 0;
      await stage.page.bringToFront();
      await stage.focusBox();
      await stage.press('Control+End');
      await stage.type(' and adress');
      await stage.untilMarks(['recieved', 'adress']);
      await stage.rest();
      expect(heard).toEqual([]);
    });
  },
  { hosts: [`${guardedHost}/*`, 'http://127.0.0.1/*'], guides: { northwind: { ...northwind, rules: [{ id: 'typos', kind: 'spelling', level: 'warn' }] } } },
);
