/** The page on which people answer requests for approval, and how it is told what to show. */
import { browser } from './browser.ts';

/** A request that somebody without others answers themselves, and the box it was asked in. */
interface AloneAsked {
  readonly code: string;
  readonly place: string;
}

/** Its address. */
export function approvalPage({ alone }: { readonly alone?: AloneAsked } = {}): string {
  const page = browser.runtime.getURL('src/pages/approval/index.html');
  return alone ? `${page}#alone=${alone.code}&place=${encodeURIComponent(alone.place)}` : page;
}

/** The request in the page's own address, if it was opened with one. */
export function requestInAddress(hash: string): AloneAsked | null {
  const [, code, place = ''] = /^#alone=([^&]+)(?:&place=(.*))?$/.exec(hash) ?? [];
  return code ? { code, place: decodeURIComponent(place) } : null;
}
