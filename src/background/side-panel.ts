/** The side panel by its shortcut. */
import { browser } from '../platform/browser.ts';
import { openSidePanel } from '../platform/side-panel.ts';

/** The shortcut's name in the manifest. */
const command = 'open-side-panel';

export function listenToSidePanel(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name !== command || tab?.windowId === undefined) return;
    openSidePanel(tab.windowId).catch((error: unknown) => console.error('guidepost: side panel', error));
  });
}
