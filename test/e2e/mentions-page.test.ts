/** The page of mentions in the built extension: what others found comes in, the rule of spikes says what it does, friends are thanked, a crisis stops asking. */
import axe from 'axe-core/axe.min.js?raw';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { getStored, openOwnPage, setStored } from './harness/extension.ts';
import { northwind } from './harness/guides.ts';
import { inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const guide = {
  ...northwind,
  brand: { ...northwind.brand, terms: { own: ['Северный ветер'], products: ['Brewmaster'], competitors: ['Sunrise Beans'] } },
  replies: [
    {
      id: 'late',
      title: 'Order late',
      body: 'We are sorry about the late order. Tell us its number and we will look.',
      lang: 'en',
      tags: ['order', 'late'],
      networks: [],
      status: 'approved' as const,
    },
    { id: 'thanks', title: 'Thanks', body: 'Thanks for your kind words!', lang: 'en', tags: ['thanks'], networks: [], status: 'approved' as const },
  ],
};
const pagePath = '/src/pages/mentions/index.html';
const hour = 3_600_000;

/** Seven quiet days and a loud one, as a listening tool exports them. */
function history(now: number): string {
  const rows: string[] = ['Date,Source,Author,Username,Text,URL'];
  const add = (hoursAgo: number, text: string, at: number): void => {
    rows.push(`${new Date(now - hoursAgo * hour).toISOString()},X,Reader ${at},reader_${at},"${text}",https://x.com/reader_${at}/status/${hoursAgo}${at}`);
  };
  for (let day = 1; day <= 7; day++)
    for (let at = 0; at < 3 + (day % 2); at++)
      add(day * 24 + at + 2, ['Love the coffee of Northwind', 'Brewmaster by Northwind arrived', 'Sunrise Beans or Northwind?'][at % 3] ?? '', at);
  for (let at = 0; at < 14; at++)
    add(
      1 + (at % 5),
      ['Northwind recalled the thermos, terrible', 'My Northwind thermos was recalled, where is my late order?', 'Northwind recall again, awful service'][
        at % 3
      ] ?? '',
      100 + at,
    );
  return `${rows.join('\n')}\n`;
}

function textOf(page: Page, selector: string): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown, without what is hidden
  return page.$$eval(selector, (all) => all.map((each) => (each as HTMLElement).innerText).join('\n'));
}

/** Puts a text into a field, as a paste does. */
async function fill(page: Page, selector: string, text: string): Promise<void> {
  await page.$eval(
    selector,
    (field, value) => {
      (field as HTMLInputElement).value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
}

async function press(page: Page, label: string, within = 'body'): Promise<void> {
  await until(
    `the button ${label}`,
    () =>
      page.evaluate(
        (wanted, scope) => {
          const button = [...document.querySelectorAll<HTMLElement>(`${scope} :is(button, summary)`)].find(
            (each) => each.textContent.trim().startsWith(wanted) || each.getAttribute('aria-label') === wanted,
          );
          button?.click();
          return button !== undefined;
        },
        label,
        within,
      ),
    Boolean,
  );
}

inEachBrowser(
  'On the page of mentions',
  (suite) => {
    test('a table comes in once; a spike is told by its rule and raises the level when a person says so', async () => {
      await setStored(suite.session, { settings: { language: 'en', sites: [], enterSends: [] } });
      const page = await openOwnPage(suite.session, `${pagePath}#bring`);
      await until('the tab', () => page.$('textarea'), Boolean);
      await fill(page, 'textarea', history(Date.now()));
      await press(page, 'Take it');
      await until(
        'the report',
        () => textOf(page, '.notice'),
        (said) => said.includes('39 posts, 39 of them new'),
      );
      await fill(page, 'textarea', history(Date.now()));
      await press(page, 'Take it');
      await until(
        'the report of the same again',
        () => textOf(page, '.notice'),
        (said) => said.includes('0 of them new'),
      );

      await press(page, 'Stream', 'nav');
      await until(
        'the spike',
        () => textOf(page, '.spike-card'),
        (said) => said.includes('A spike: 14 mentions in 24 hours') && said.includes('mean of the 7 days before plus k deviations'),
      );
      await press(page, 'Raise to level 1');
      await until(
        'the level',
        async () => JSON.stringify((await getStored(suite.session))['crisis']),
        (crisis) => crisis.includes('"level":1'),
      );
      await page.close();
    });

    test('why now names what is new; a mention is answered, tagged, handled; its author becomes an advocate', async () => {
      const page = await openOwnPage(suite.session, `${pagePath}#why`);
      await until(
        'new words',
        () => textOf(page, '.new-words'),
        (said) => said.includes('thermos') && !said.includes('coffee'),
      );
      expect(await page.$$eval('.days-chart table tbody tr', (rows) => rows.length)).toBe(14);
      await press(page, 'Stream', 'nav');
      await until(
        'the stream',
        () => page.$$eval('.mention', (all) => all.length),
        (count) => count > 30,
      );
      await fill(page, 'input[type="search"]', 'late order');
      await until(
        'what was sought',
        () => page.$$eval('.mention', (all) => all.length),
        (count) => count > 0 && count < 10,
      );
      await press(page, 'Answer', '.mention');
      await until(
        'a fitting reply',
        () => textOf(page, '.answers'),
        (said) => said.includes('We are sorry about the late order'),
      );
      await page.select('.mention select', 'product');
      await press(page, 'Handled', '.mention');
      await until(
        'the state',
        () => textOf(page, '.mention .stage'),
        (said) => said.includes('Handled'),
      );
      await press(page, 'Make an advocate', '.mention');
      await until(
        'the advocate',
        () => textOf(page, '.mention'),
        (said) => said.includes('An advocate'),
      );
      await page.close();
    });

    test('on watch nobody is asked for anything', async () => {
      const page = await openOwnPage(suite.session, `${pagePath}#advocates`);
      await until(
        'the notice',
        () => textOf(page, '.notice'),
        (said) => said.includes('friends are asked for nothing'),
      );
      expect(await page.$$eval('.advocates .doing button', ([asked]) => (asked as HTMLButtonElement).disabled)).toBe(true);
      await setStored(suite.session, { crisis: {} });
      await until(
        'whom to thank',
        () => textOf(page, 'main'),
        (said) => said.includes('Whom to thank this week'),
      );
      await page.close();
    });

    test.each(['light', 'dark'])('nothing on it that axe minds, %s', async (theme) => {
      const page = await openOwnPage(suite.session, pagePath);
      await page.evaluate((scheme) => {
        document.documentElement.style.colorScheme = scheme;
      }, theme);
      await page.evaluate(axe);
      for (const tab of ['stream', 'why', 'advocates', 'terms', 'bring']) {
        await page.evaluate((name) => {
          location.hash = name;
        }, tab);
        await until(
          `the tab ${tab}`,
          () => page.$eval('nav [aria-current]', (shown) => shown.textContent),
          (shown) => shown !== '',
        );
        await page.$$eval('details', (all) => {
          for (const each of all) each.setAttribute('open', '');
        });
        const wrong = await page.evaluate(async () => {
          const { axe: tool } = window as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
          };
          const { violations } = await tool.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
        });
        expect(wrong, tab).toEqual([]);
      }
      await page.close();
    });

    test('a term is changed and found from then on; watching is off until somebody switches it on', async () => {
      const page = await openOwnPage(suite.session, `${pagePath}#terms`);
      await until(
        'the terms',
        () => textOf(page, '.terms'),
        (said) => said.includes('Northwind') && said.includes('Sunrise Beans'),
      );
      expect((await getStored(suite.session))['mentions'] ?? null).toBeNull();
      await page.click('.watch-switch input');
      const watchNow = async (): Promise<string> => {
        const answer = await page.evaluate(() => chrome.runtime.sendMessage({ name: 'mention/watch', input: {} }));
        return (answer as { output?: { watch: string | null } }).output?.watch ?? '';
      };
      const watch = await until('the terms made ready', watchNow, (ready) => ready.includes('northwind'));
      expect(watch).not.toContain('innocent":[]');
      await press(page, 'Add a term');
      await press(page, 'New term', '.terms');
      await fill(page, '.terms li:last-child details[open] input', 'cold brew');
      await until('the new term', watchNow, (ready) => ready.includes('cold brew'));
      // names of people may be among the terms: they stand where no page's process may read
      expect(JSON.stringify((await getStored(suite.session))['mentions'])).not.toMatch(/northwind|cold brew/i);
      await page.close();
    });
  },
  { guides: { northwind: guide } },
);
