/** Raising a crisis by a keyboard shortcut: a small window with the level chosen and the reason asked for. */
import { browser } from '../platform/browser.ts';

/** The shortcut's name in the manifest. */
const command = 'raise-crisis';
const page = 'src/pages/popup/index.html';
const size = { width: 400, height: 640 };

export function listenToRaise(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === command) void open(tab?.id);
  });
}

/** A window of its own: the popup of the toolbar cannot be opened everywhere, and would close when somebody looks at the page. */
async function open(tab: number | undefined): Promise<void> {
  const url = browser.runtime.getURL(`${page}?raise${tab === undefined ? '' : `&tab=${tab}`}`);
  await browser.windows.create({ type: 'popup', url, ...size });
}
