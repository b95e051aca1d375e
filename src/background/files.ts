// biome-ignore lint/style/noRestrictedImports: only the built file's address comes from there, not its code.
import checkerFile from '../content/checker.iife.ts?script';
// biome-ignore lint/style/noRestrictedImports: as above.
import panelFile from '../content/panel.iife.tsx?script';
// biome-ignore lint/style/noRestrictedImports: as above.
import patternsFile from '../content/patterns.iife.ts?script';
import { browser } from '../platform/browser.ts';
import type { MessageHandlers } from '../platform/bus.ts';

/** What most frames never carry comes into a frame when it asks: what judges drafts, the panel, and what runs patterns. */
export const fileHandlers: Pick<MessageHandlers, 'checker/bring' | 'panel/bring' | 'patterns/bring'> = {
  'checker/bring': (_input, sender) => bring(checkerFile, sender),
  'panel/bring': (_input, sender) => bring(panelFile, sender),
  'patterns/bring': (_input, sender) => bring(patternsFile, sender),
};

async function bring(file: string, { tab, frameId }: chrome.runtime.MessageSender): Promise<null> {
  if (tab?.id !== undefined)
    await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId ?? 0] }, files: [file], injectImmediately: true });
  return null;
}
