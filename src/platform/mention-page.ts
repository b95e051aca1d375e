import { browser } from './browser.ts';

/** The address of the page of mentions and advocates, for a brand. */
export function mentionPage(brandId: string): string {
  return browser.runtime.getURL(`src/pages/mentions/index.html?brand=${encodeURIComponent(brandId)}`);
}
