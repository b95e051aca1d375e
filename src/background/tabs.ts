/** What is known of each tab, in `storage.session`: it outlives the worker and ends with the browser. */
import * as v from 'valibot';
import { browser } from '../platform/browser.ts';
import { tell } from '../platform/bus.ts';
import { alone } from '../platform/locks.ts';
import { frameStates } from '../platform/messages.ts';

/** A page answers within milliseconds. */
const patienceMs = 1000;

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

interface Frame {
  readonly tab: number;
  readonly frame: number;
}

/** One frame with a box of each tab that has any. */
export async function tabsWithBoxes(): Promise<Frame[]> {
  return (await framesOfTabs()).flatMap((frames) => frames.slice(0, 1));
}

/**
 * Whether a box that approval was given in is still on some page. A page that sleeps does not answer and counts as there; one that the browser put away, or
 * that was left, is not.
 */
export async function isPlaceThere(place: string): Promise<boolean> {
  const answers = (await framesOfTabs()).flat().map(async ({ tab, frame }) => {
    const asleep = new Promise<boolean>((done) => setTimeout(() => done(true), patienceMs));
    const told = tell(tab, frame, 'box/is-here', { place }).then(
      ({ isHere }) => isHere,
      () => false, // it was closed
    );
    return Promise.race([told, asleep]);
  });
  return (await Promise.all(answers)).includes(true);
}

async function framesOfTabs(): Promise<Frame[][]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, facts]) => {
    const read = key.startsWith('tab:') ? v.safeParse(TabFacts, facts) : null;
    return read?.success ? [Object.keys(read.output.frames).map((frame) => ({ tab: Number(key.slice('tab:'.length)), frame: Number(frame) }))] : [];
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
