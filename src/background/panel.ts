// biome-ignore lint/style/noRestrictedImports: only the built file's address comes from there, not its code.
import panelFile from '../content/panel.iife.tsx?script';
import { browser } from '../platform/browser.ts';
import type { MessageHandlers } from '../platform/bus.ts';

export const panelHandlers: Pick<MessageHandlers, 'panel/bring'> = {
  'panel/bring': async (_input, { tab, frameId }) => {
    if (tab?.id !== undefined)
      await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId ?? 0] }, files: [panelFile], injectImmediately: true });
    return null;
  },
};
