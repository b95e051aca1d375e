/** The section of replies in Settings, as its editor uses it. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { openOwnPage } from './extension.ts';
import { type GuideFile, northwind } from './guides.ts';
import type { Suite } from './suite.ts';
import { until } from './wait.ts';

/** Replies of each kind that the library tells apart. */
export const libraryGuide: GuideFile = {
  ...northwind,
  replies: [
    { id: 'hours', title: 'Opening hours', body: 'We are open from 9 to 18.', lang: 'en', status: 'approved' },
    { id: 'late', title: 'Late delivery', body: 'Hi {name}, order {number} is late.', lang: 'en', status: 'approved', scenario: 'Delivery late' },
    { id: 'old', title: 'Winter prices', body: 'Prices of last winter', lang: 'en', status: 'approved', validUntil: '2024-02-29' },
    { id: 'look', title: 'Parcel machines', body: 'Look at the map', lang: 'en', status: 'approved', reviewBy: '2024-02-29' },
  ],
};

/** Opens the replies in Settings. */
export async function openReplies({ session }: Pick<Suite, 'session'>): Promise<Page> {
  const page = await openOwnPage(session, '/src/pages/settings/index.html#replies');
  await page.waitForSelector('.replies-found .lines');
  return page;
}

const shown = (page: Page, selector = 'main'): Promise<string> => page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

/** Presses the button or link whose words begin so. */
export async function press(page: Page, label: string): Promise<void> {
  await until(
    `the button "${label}"`,
    () =>
      page.evaluate((wanted) => {
        const button = [...document.querySelectorAll<HTMLElement>('main button:enabled')].find((each) =>
          (each.getAttribute('aria-label') ?? each.textContent ?? '').trim().startsWith(wanted),
        );
        button?.click();
        return button !== undefined;
      }, label),
    Boolean,
  );
}

/** Presses with the mouse the button whose words begin so: a browser asks for a host only within such a press. */
export async function clickOn(page: Page, label: string): Promise<void> {
  const button = await until(
    `the button "${label}"`,
    () =>
      page.evaluateHandle(
        (wanted) =>
          [...document.querySelectorAll<HTMLElement>('main button:enabled')].find(({ textContent }) => textContent?.trim().startsWith(wanted)) ?? null,
        label,
      ),
    (handle) => handle.asElement() !== null,
  );
  await page.bringToFront();
  await (button as ElementHandle<Element>).click(); // it was waited for
}

/** Writes into the field with this label, as typing does. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  const isThere = await page.evaluate(
    (wanted, value) => {
      const label = [...document.querySelectorAll<HTMLLabelElement>('main label')].find((each) => each.textContent?.trim() === wanted);
      const field = label?.control as HTMLInputElement | null | undefined;
      if (!field) return false;
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    label,
    text,
  );
  if (!isThere) throw new Error(`no field ${label}`);
}

/** Waits until an element of the page says some words. */
export const untilShown = (page: Page, words: string, selector?: string): Promise<string> =>
  until(
    `"${words}" on the page`,
    () => shown(page, selector),
    (text) => text.includes(words),
  );
