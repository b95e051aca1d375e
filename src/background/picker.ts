/** The picker of replies in a page, asked for by a keyboard shortcut or the context menu of a text box. */
import { browser } from '../platform/browser.ts';
import { BusError, tell } from '../platform/bus.ts';
import { wordsNow } from '../platform/language.ts';
import { alone } from '../platform/locks.ts';
import { watchStored } from '../platform/storage.ts';
import { readTab } from './tabs.ts';

/** The shortcut's name in the manifest. */
const command = 'open-picker';
const menuItem = 'insert-reply';

export function listenToPicker(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === command && tab?.id !== undefined) void openAtLastBox(tab.id);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId === menuItem && tab?.id !== undefined) void openIn(tab.id, frameId ?? 0);
  });
  watchStored(({ settings }) => {
    if (settings) void publishMenu();
  });
}

/** Puts our entry into the context menu of text boxes, in the language of now; the browser keeps it. */
export async function publishMenu(): Promise<void> {
  await alone('menu', async () => {
    const title = (await wordsNow())('menuInsertReply');
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: menuItem, title, contexts: ['editable'] });
  });
}

/** Only the frame whose box was last used is asked. */
async function openAtLastBox(tab: number): Promise<void> {
  const { lastFrame } = await readTab(tab);
  await openIn(tab, lastFrame);
}

/** Where no frame has a box for it the popup shows the replies: they can be copied there. */
async function openIn(tab: number, frame: number | null): Promise<void> {
  if (frame !== null && (await isOpenIn(tab, frame))) return;
  await browser.action.openPopup().catch((error: unknown) => console.info('guidepost: no place for the replies', String(error)));
}

async function isOpenIn(tab: number, frame: number): Promise<boolean> {
  try {
    return (await tell(tab, frame, 'picker/open', {})).isOpen;
  } catch (error) {
    if (!(error instanceof BusError)) throw error;
    return false; // no guard is there
  }
}
