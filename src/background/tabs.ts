/** What is known of each tab, in `storage.session`: it outlives the worker and ends with the browser. */
import * as v from 'valibot';
import { browser } from '../platform/browser.ts';
import { alone } from '../platform/locks.ts';
import { frameStates } from '../platform/messages.ts';

const TabFacts = v.object({
  /** The brand chosen in the popup; null: by account. */
  brand: v.nullable(v.string()),
  /** The frame whose box was last used. */
  lastFrame: v.nullable(v.number()),
  /** What each frame with a box last said, by frame id. */
  frames: v.record(v.string(), v.object({ state: v.picklist(frameStates), count: v.number() })),
});
export type TabFacts = v.InferOutput<typeof TabFacts>;

export async function readTab(tab: number): Promise<TabFacts> {
  const key = keyOf(tab);
  const found = await browser.storage.session.get(key);
  const read = v.safeParse(TabFacts, found[key]);
  return read.success ? read.output : { brand: null, lastFrame: null, frames: {} };
}

/** One frame with a box of each tab that has any. */
export async function tabsWithBoxes(): Promise<{ readonly tab: number; readonly frame: number }[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, facts]) => {
    const read = key.startsWith('tab:') ? v.safeParse(TabFacts, facts) : null;
    const frame = read?.success ? Object.keys(read.output.frames)[0] : undefined;
    return frame === undefined ? [] : [{ tab: Number(key.slice('tab:'.length)), frame: Number(frame) }];
  });
}

/** Changes what is known of a tab; one change after the other. */
export async function changeTab(tab: number, change: (facts: TabFacts) => TabFacts): Promise<TabFacts> {
  return alone('tabs', async () => {
    const facts = change(await readTab(tab));
    await browser.storage.session.set({ [keyOf(tab)]: facts });
    return facts;
  });
}

export async function forgetTab(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab));
}

function keyOf(tab: number): string {
  return `tab:${tab}`;
}
