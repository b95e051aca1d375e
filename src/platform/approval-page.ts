/** The page on which people answer requests for approval, and how it is told what to show. */
import { browser } from './browser.ts';

/** Its address. `alone`: a request that somebody without others answers themselves. */
export function approvalPage({ alone }: { readonly alone?: string } = {}): string {
  const page = browser.runtime.getURL('src/pages/approval/index.html');
  return alone ? `${page}#alone=${alone}` : page;
}

/** The request in the page's own address, if it was opened with one. */
export function requestInAddress(hash: string): string | null {
  return /^#alone=(.+)$/.exec(hash)?.[1] ?? null;
}
