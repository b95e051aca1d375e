import { browser } from './browser.ts';

/** The content script as this build names it, and the hosts where the browser injects it by itself. */
export function guardScript(): { readonly files: string[]; readonly matches: readonly string[] } {
  const script = browser.runtime.getManifest().content_scripts?.[0];
  return { files: (script?.js ?? []).map(insideUs), matches: script?.matches ?? [] };
}

/** The path of a file of ours. Firefox names files with their whole address, and refuses such an address in a registration (153, 2026-11-24). */
export function insideUs(file: string): string {
  const home = browser.runtime.getURL('');
  return file.startsWith(home) ? file.slice(home.length) : file.replace(/^\//, '');
}

/** Injects the guard into every frame of a tab that we may enter. False when the tab refuses: it is closed, discarded, or a page of the browser's own. */
export async function injectGuard(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: guardScript().files, injectImmediately: true });
    return true;
  } catch (error) {
    console.info('guidepost: no guard in tab', tab, String(error));
    return false;
  }
}
