import { browser } from '../platform/browser.ts';
import type { MessageHandlers } from '../platform/bus.ts';

export const pageHandlers: Pick<MessageHandlers, 'page/settings'> = {
  'page/settings': async () => {
    await browser.runtime.openOptionsPage();
    return null;
  },
};
