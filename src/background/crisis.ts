import { browser } from '../platform/browser.ts';
import { watchStored } from '../platform/storage.ts';
import { showState } from './icon.ts';
import { readTab } from './tabs.ts';

/** When a level changes the icon says so in every tab; guards read the level by themselves. */
export function listenToCrisis(): void {
  watchStored(({ crisis }) => {
    if (crisis) void drawAll().catch((error: unknown) => console.error('guidepost: the icons could not be drawn', error));
  });
}

async function drawAll(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && showState(id, await readTab(id))));
}
