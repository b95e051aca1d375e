/** The real popup of the toolbar button, in both browsers. */
import type { Browser } from 'puppeteer-core';
import type { Session } from './browsers.ts';
import { inFirefox } from './extension.ts';
import type { Stage } from './stage.ts';
import { until } from './wait.ts';

export interface Popup {
  /** What it shows, or one element of it; '' where there is none. */
  text(selector?: string): Promise<string>;
  /** Types into the search field. */
  search(query: string): Promise<void>;
  /** Presses the first element that matches; the popup may close by it. */
  press(selector: string): Promise<void>;
  screenshot(path: `${string}.${'png' | 'webp'}`): Promise<void>;
}

const address = '/src/pages/popup/index.html';

/** Opens the popup over a tab, as a press on the toolbar button does. */
export async function openPopup({ session, page }: Pick<Stage, 'session' | 'page'>): Promise<Popup> {
  await page.bringToFront();
  return session.name === 'chromium' ? inChromium(session, { page }) : overFirefox(session.browser);
}

async function inChromium(session: Session, { page }: Pick<Stage, 'page'>): Promise<Popup> {
  const extension = (await session.browser.extensions()).get(session.extensionId);
  if (!extension) throw new Error('the extension is not installed');
  await extension.triggerAction(page);
  const target = await session.browser.waitForTarget((each) => each.url().startsWith(session.origin + address));
  const popup = await target.asPage();
  return {
    text: (selector = 'body') =>
      // biome-ignore lint/performance/useDomNodeTextContent: what is shown, without what is hidden
      popup.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector),
    search: async (query) => {
      await popup.waitForSelector('[role="combobox"]');
      await popup.focus('[role="combobox"]');
      await popup.keyboard.type(query);
    },
    press: async (selector) => {
      await until(`${selector} in the popup`, () => popup.$(selector), Boolean);
      await unlessClosed(popup.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector));
    },
    screenshot: async (path) => {
      await popup.screenshot({ path });
    },
  };
}

/** Firefox shows its popup in a panel of its own window, which no test protocol lists: its window is asked. */
async function overFirefox(browser: Browser): Promise<Popup> {
  await inFirefox(
    browser,
    `(async () => {
      for (const panel of document.querySelectorAll('panel')) {
        if (panel.state === 'closed') continue;
        panel.hidePopup();
        while (panel.state !== 'closed') await new Promise((done) => setTimeout(done, 10));
      }
      const { extension } = WebExtensionPolicy.getByID('guidepost@guidepost.example');
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      // as a press: it lets the extension see where it was pressed
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      return '';
    })()`,
  );
  const run = (script: string): Promise<string> =>
    inFirefox(
      browser,
      `new Promise((done) => {
        const popup = document.querySelector('browser.webextension-popup-browser');
        if (!popup?.messageManager) return done('');
        popup.messageManager.addMessageListener('guidepost:test', ({ data }) => done(String(data)));
        setTimeout(() => done(''), 2000); // a popup that moves to its process meanwhile loses what was asked of it
        popup.messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
      })`,
    );
  const ask = (expression: string): Promise<string> => run(`sendAsyncMessage('guidepost:test', ${expression});`);
  const untilThere = (selector: string): Promise<string> =>
    until(
      `${selector} in the popup`,
      () => ask(`Boolean(content.document.querySelector(${JSON.stringify(selector)}))`),
      (isThere) => isThere === 'true',
    );
  return {
    text: (selector = 'body') => ask(`content.document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`),
    search: async (query) => {
      await untilThere('[role="combobox"]');
      await run(`const field = content.document.querySelector('[role="combobox"]'); field.focus(); field.value = ${JSON.stringify(query)};
        field.dispatchEvent(new content.Event('input', { bubbles: true })); sendAsyncMessage('guidepost:test', 'typed');`);
    },
    press: async (selector) => {
      const wanted = `content.document.querySelector(${JSON.stringify(selector)})`;
      await untilThere(selector);
      // As a person's press: a script's own click may not ask for a permission.
      await run(`const press = content.windowUtils.setHandlingUserInput(true); try { ${wanted}.click(); } finally { press.destruct(); }
        sendAsyncMessage('guidepost:test', 'pressed');`);
    },
    screenshot: () => Promise.reject(new Error('Firefox gives no picture of its popup')),
  };
}

/** A press under which the popup may close: its answer then never comes. */
export async function unlessClosed(press: Promise<unknown>): Promise<void> {
  await press.catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'TargetCloseError') throw error;
  });
}
