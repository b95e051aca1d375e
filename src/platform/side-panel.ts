/** The browser's own panel beside the page: `side_panel` in Chromium, `sidebar_action` in Firefox. */
import { browser } from './browser.ts';

/** Opens it in a window. To be called within a click or a shortcut, before anything is waited for: a browser allows it only there. */
export async function openSidePanel(window: number): Promise<void> {
  const { sidePanel } = chrome; // Chromium's alone
  if (sidePanel) await sidePanel.open({ windowId: window });
  else await browser.sidebarAction.open();
}
