import type { CrisisLevel } from '../core/context.ts';
import { browser } from '../platform/browser.ts';
import { wordsNow } from '../platform/language.ts';
import { type FrameState, frameStates } from '../platform/messages.ts';
import { readStored } from '../platform/storage.ts';
import type { TabFacts } from './tabs.ts';

/** What the icon can say of a tab: what its frames say, or that no guard may be there. */
type TabState = FrameState | 'forbidden';

type Looks = Readonly<Record<TabState, { readonly text: string; readonly color: string; readonly gray: boolean }>>;

/** `text` is a key of the words, or what the badge says as it stands; '#' is the number of findings. Never the color alone: a hold says so in a word. */
const looks: Looks = {
  off: { text: '', color: '#566273', gray: false },
  unknown: { text: '?', color: '#566273', gray: true },
  forbidden: { text: '–', color: '#566273', gray: true },
  unchecked: { text: '?', color: '#566273', gray: true },
  clear: { text: '✓', color: '#1a6b45', gray: false },
  warn: { text: '#', color: '#855200', gray: false },
  hold: { text: 'badgeHold', color: '#b0271d', gray: false },
  left: { text: 'badgeLeft', color: '#b0271d', gray: false },
};

/** The picture by the highest level of all brands; from 2 on it is red. The tooltip says the level in words. */
const pictures = ['guidepost', 'guidepost-watch', 'guidepost-crisis', 'guidepost-crisis'] as const;

/** How long a drawing waits for others, in ms: when a level changes every frame of every tab speaks at once, and they come before their icons. */
const gatherMs = 60;

const waiting = new Map<number, TabFacts>();
let drawing: Promise<void> | null = null;

/** Shows on a tab's icon the gravest thing that any of its frames said. Ends once it is drawn. */
export function showState(tab: number, facts: TabFacts): Promise<void> {
  waiting.set(tab, facts);
  drawing ??= drawWaiting();
  return drawing;
}

async function drawWaiting(): Promise<void> {
  await new Promise((done) => setTimeout(done, gatherMs));
  const all = [...waiting];
  waiting.clear();
  drawing = null;
  await Promise.all(all.map(([tab, { frames }]) => drawFrames(tab, Object.values(frames))));
}

async function drawFrames(tab: number, said: readonly TabFacts['frames'][string][]): Promise<void> {
  const state = said.reduce<FrameState>((gravest, frame) => (rank(frame.state) > rank(gravest) ? frame.state : gravest), 'off');
  const count = said.reduce((sum, frame) => sum + frame.count, 0);
  await draw(tab, state, count);
}

/** Says on a tab's icon that Guidepost may not see its page. Without a permission nobody tells us the address of a tab: it is known once the popup was opened there. */
export async function showForbidden(tab: number): Promise<void> {
  await draw(tab, 'forbidden', 0);
}

async function draw(tab: number, state: TabState, count: number): Promise<void> {
  const { text, color, gray } = looks[state];
  const [words, crisis] = await Promise.all([wordsNow(), highestLevel()]);
  const mark = gray && crisis === 0 ? 'guidepost-gray' : pictures[crisis];
  const crisisSaid = crisis > 0 ? ` · ${words('iconTitleCrisis', { level: words(`crisisLevel_${crisis}`) })}` : '';
  const badge = text === '#' ? String(count || '') : text.startsWith('badge') ? words(text) : text;
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId: tab, text: badge }),
      browser.action.setBadgeBackgroundColor({ tabId: tab, color }),
      browser.action.setBadgeTextColor({ tabId: tab, color: '#ffffff' }),
      browser.action.setTitle({ tabId: tab, title: words(`iconTitle_${state}`, { count }) + crisisSaid }),
      browser.action.setIcon({ tabId: tab, path: { 16: `/assets/icons/${mark}-16.png`, 32: `/assets/icons/${mark}-32.png` } }),
    ]);
  } catch (error) {
    console.info('guidepost: the tab closed before its icon was drawn', String(error));
  }
}

async function highestLevel(): Promise<CrisisLevel> {
  const { crisis } = await readStored('crisis');
  return Math.max(0, ...Object.values(crisis).map(({ level }) => level)) as CrisisLevel; // each is one of 0…3
}

function rank(state: FrameState): number {
  return frameStates.indexOf(state);
}
