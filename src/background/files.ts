// biome-ignore lint/style/noRestrictedImports: only the built file's address comes from there, not its code.
import checkerFile from '../content/checker.iife.ts?script';
// biome-ignore lint/style/noRestrictedImports: as above.
import panelFile from '../content/panel.iife.tsx?script';
// biome-ignore lint/style/noRestrictedImports: as above.
import patternsFile from '../content/patterns.iife.ts?script';
// biome-ignore lint/style/noRestrictedImports: as above.
import pickerFile from '../content/picker.iife.tsx?script';
import type { MessageHandlers } from '../platform/bus.ts';
import { insideUs, runScripts } from '../platform/guard-script.ts';
import type { BroughtFile } from '../platform/messages.ts';
import { isTrial } from '../platform/trial.ts';

const files: Readonly<Record<BroughtFile, string>> = { checker: checkerFile, panel: panelFile, patterns: patternsFile, picker: pickerFile };

/** What most frames never carry comes into a frame when it asks. */
export const fileHandlers: Pick<MessageHandlers, 'file/bring'> = {
  'file/bring': async ({ file }, sender) => {
    if (isTrial(sender)) return `/${insideUs(files[file])}`;
    const { tab, frameId } = sender;
    if (tab?.id !== undefined) await runScripts({ tabId: tab.id, frameIds: [frameId ?? 0] }, [files[file]], { injectImmediately: true });
    return null;
  },
};
