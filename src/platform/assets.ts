/** Files that came with us, for the background and the pages. */
import { joined } from '../core/planes.ts';
import { browser } from './browser.ts';

/** The bytes of one of our own files; a dictionary as it was made, however it was shipped. */
export async function bytesOf(path: string): Promise<ArrayBuffer> {
  const answer = await fetch(browser.runtime.getURL(path));
  return joined(await answer.arrayBuffer());
}

/** Loads something at its first use and keeps it; what could not be loaded is tried again by the next who asks. */
export function loadedOnce<T>(load: () => Promise<T>): { readonly get: () => Promise<T>; readonly forget: () => void } {
  let loading: Promise<T> | undefined;
  const forget = (): void => {
    loading = undefined;
  };
  return {
    get: () => {
      if (!loading) {
        const mine = load();
        loading = mine;
        mine.catch(() => {
          if (loading === mine) forget();
        });
      }
      return loading;
    },
    forget,
  };
}
