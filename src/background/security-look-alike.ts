/** Pages whose host imitates a network: told from the address of the tab, which the browser shows us only where the user allowed the site. */
// biome-ignore lint/style/noRestrictedImports: only the built file's address comes from there, not its code.
import lookAlikeFile from '../content/look-alike.iife.ts?script';
import { imitationOf } from '../core/security/look-alike.ts';
import { browser } from '../platform/browser.ts';
import { runScripts } from '../platform/guard-script.ts';

export function listenToLookAlikes(): void {
  browser.tabs.onUpdated.addListener((id, { status }, { url }) => {
    if (status !== 'complete' || !url || !URL.canParse(url) || !imitationOf(new URL(url).hostname)) return;
    void warn(id);
  });
}

async function warn(tab: number): Promise<void> {
  try {
    await runScripts({ tabId: tab }, [lookAlikeFile]);
  } catch (error) {
    console.info('guidepost: a look-alike page could not be warned of', String(error));
  }
}
