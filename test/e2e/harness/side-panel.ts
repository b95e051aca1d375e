/** The real side panel beside a page, in both browsers. */
import type { Session } from './browsers.ts';
import { inFirefox } from './extension.ts';
import { unlessClosed } from './popup.ts';
import type { Stage } from './stage.ts';
import { until } from './wait.ts';

export interface SidePanel {
  /** What it shows, or one element of it; '' where there is none. */
  text(selector?: string): Promise<string>;
  /** Presses the first element that matches. */
  press(selector: string): Promise<void>;
}

/** Opens it over a tab: in Chromium from the popup, as a person does; in Firefox from the window's own list of sidebars, since no test can press in its popup as a person does. */
export async function openSidePanel({ session, page }: Stage): Promise<SidePanel> {
  await page.bringToFront();
  return session.name === 'chromium' ? inChromium(session, { page }) : inFirefoxWindow(session);
}

async function inChromium(session: Session, { page }: Pick<Stage, 'page'>): Promise<SidePanel> {
  const extension = (await session.browser.extensions()).get(session.extensionId);
  if (!extension) throw new Error('the extension is not installed');
  await extension.triggerAction(page);
  const popup = await (await session.browser.waitForTarget((each) => each.url().includes('/src/pages/popup/'))).asPage();
  await popup.waitForSelector('#reply-0'); // by then it knows its window
  await unlessClosed(popup.click('.popup-head button'));
  const panel = await (await session.browser.waitForTarget((each) => each.url().includes('/src/pages/side-panel/'))).asPage();
  return {
    text: (selector = 'body') => panel.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector),
    press: async (selector) => {
      await until(`${selector} in the side panel`, () => panel.$(selector), Boolean);
      await panel.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
    },
  };
}

async function inFirefoxWindow({ browser }: Session): Promise<SidePanel> {
  await inFirefox(browser, `SidebarController.show('guidepost_guidepost_example-sidebar-action').then(() => '')`);
  const ask = (expression: string): Promise<string> =>
    inFirefox(
      browser,
      `new Promise((done) => {
        const panel = document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser');
        if (!panel?.messageManager) return done('');
        panel.messageManager.addMessageListener('guidepost:test', ({ data }) => done(String(data)));
        setTimeout(() => done(''), 2000); // a panel that is still loading loses what was asked of it
        panel.messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(`sendAsyncMessage('guidepost:test', ${expression});`)}), false);
      })`,
    );
  const element = (selector: string): string => `content.document.querySelector(${JSON.stringify(selector)})`;
  return {
    text: (selector = 'body') => ask(`${element(selector)}?.textContent ?? ''`),
    press: async (selector) => {
      await until(
        `${selector} in the side panel`,
        () => ask(`Boolean(${element(selector)})`),
        (isThere) => isThere === 'true',
      );
      const answer = await ask(`(${element(selector)}.click(), 'pressed')`);
      if (answer !== 'pressed') throw new Error(`The side panel did not say that ${selector} was pressed.`);
    },
  };
}
