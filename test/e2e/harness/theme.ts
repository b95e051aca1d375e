/** Light or dark, as the system of a person says it. */
import type { Page } from 'puppeteer-core';
import type { Session } from './browsers.ts';
import { inFirefox } from './extension.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Chromium is told for the page; Firefox, which knows no such order, for the whole browser. */
export async function setTheme(session: Session, page: Page, theme: Theme): Promise<void> {
  if (session.name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  else await inFirefox(session.browser, `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${theme === 'dark' ? 0 : 1})`);
}

/** Colors of the system in place of ours, as people with high contrast have them. Only Chromium can be told. */
export async function forceColors(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
}
