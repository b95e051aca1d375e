import { browser } from '../platform/browser.ts';
import { type MessageHandlers, tell, tellAll } from '../platform/bus.ts';
import { showState } from './icon.ts';
import { pinnedBrand } from './policy.ts';
import { changeTab, forgetTab, readTab, type TabFacts } from './tabs.ts';

type FrameHandlers = Pick<MessageHandlers, 'frame/hello' | 'frame/state' | 'box/focused' | 'tab/choose-brand' | 'tab/ask'>;

export const frameHandlers: FrameHandlers = {
  'frame/hello': async (_, sender) => {
    const tab = sender.tab?.id;
    if (tab === undefined) return { brand: null };
    const facts = await changeTab(tab, (before) => withFrame(before, sender.frameId ?? 0, { state: 'off', count: 0 }));
    return { brand: (await pinnedBrand()) ?? facts.brand };
  },
  'frame/state': async (said, sender) => {
    const tab = sender.tab?.id;
    if (tab === undefined) return null;
    await showState(tab, await changeTab(tab, (before) => withFrame(before, sender.frameId ?? 0, said)));
    return null;
  },
  'box/focused': async (_, sender) => {
    const tab = sender.tab?.id;
    if (tab !== undefined) await changeTab(tab, (before) => ({ ...before, lastFrame: sender.frameId ?? 0 }));
    return null;
  },
  'tab/choose-brand': async ({ tab, brand }) => {
    if ((await pinnedBrand()) !== null) return null;
    await changeTab(tab, (before) => ({ ...before, brand }));
    await tellAll(tab, 'tab/brand', { brand }); // a frame that we lost sight of must hear it too
    return null;
  },
  'tab/ask': async ({ tab }) => {
    const [{ lastFrame, brand }, pinned] = await Promise.all([readTab(tab), pinnedBrand()]);
    return { frame: lastFrame, brand: pinned ?? brand, isPinned: pinned !== null };
  },
};

export function listenToTabs(): void {
  browser.tabs.onRemoved.addListener((tab) => void forgetTab(tab));
  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (status === 'complete') void dropGoneFrames(tab);
  });
}

/** After a page was left its frames are gone without a word; a frame that does not answer no longer counts. */
async function dropGoneFrames(tab: number): Promise<void> {
  const known = Object.keys((await readTab(tab)).frames);
  if (known.length === 0) return;
  const answers = await Promise.allSettled(known.map((frame) => tell(tab, Number(frame), 'frame/describe', {})));
  const gone = new Set(known.filter((_, at) => answers[at]?.status === 'rejected'));
  await showState(tab, await changeTab(tab, (before) => withoutFrames(before, gone)));
}

function withFrame(facts: TabFacts, frame: number, said: TabFacts['frames'][string]): TabFacts {
  return { ...facts, frames: { ...facts.frames, [frame]: said } };
}

function withoutFrames(facts: TabFacts, gone: ReadonlySet<string>): TabFacts {
  const lastFrame = gone.has(String(facts.lastFrame)) ? null : facts.lastFrame;
  return { ...facts, lastFrame, frames: Object.fromEntries(Object.entries(facts.frames).filter(([frame]) => !gone.has(frame))) };
}
