/**
 * In a crisis what was scheduled before must be looked at by hand: the posts in a page's own list of them, to be marked. Nothing is looked for while all
 * is calm, nor on a network whose lists nobody described.
 */
import { computed, effect, signal, untracked } from '@preact/signals-core';
import type { Network, PlannedFact } from '../../core/network/network.ts';
import { readStored } from '../../platform/storage.ts';
import { chosenBrand, crisis, startGuides } from '../guides.ts';
import { isConnected } from '../life.ts';
import type { Planned } from '../port.ts';
import { allFound, firstFound, isVisible } from '../site/composed.ts';
import { site, storedNetworks } from '../site/site.ts';
import { judges } from '../state.ts';

/** The level from which what is scheduled is marked. */
const fromLevel = 2;
/** How long a page that changes all the time is left alone between two looks. */
const restMs = 500;
/** More than this nobody goes through by hand on one screen. */
const most = 100;

const found = signal<readonly Planned[]>([]);
/** The scheduled posts that this page shows, while a crisis is on. */
export const planned = computed(() => found.value);

/** The level of the brand that speaks here; where that is not known, the highest of all. */
const levelHere = computed(() => {
  const own = judges.value.length > 0 ? judges.value : chosenBrand.value ? [chosenBrand.value] : Object.keys(crisis.value);
  return Math.max(0, ...own.map((id) => crisis.value[id]?.level ?? 0));
});

export function startPlanned(life: AbortSignal): void {
  const begin = (): void => void beginInCrisis(life);
  // Such lists are pages of their own; in a frame inside one they are looked for once somebody writes there.
  if (window === top) requestIdleCallback(begin);
  // A level may rise while somebody is elsewhere.
  for (const type of window === top ? ['pageshow', 'focus'] : []) window.addEventListener(type, begin, { signal: life, passive: true });
  let stopLooking = (): void => undefined;
  const stop = effect(() => {
    const facts = levelHere.value >= fromLevel && storedNetworks.value ? site.network.planned.filter(({ confidence }) => confidence !== 'low') : [];
    untracked(() => {
      stopLooking();
      stopLooking = lookFor(facts);
    });
  });
  life.addEventListener('abort', () => {
    stop();
    stopLooking();
  });
}

/** Without a crisis a page without a box costs one small reading, and no more. */
async function beginInCrisis(life: AbortSignal): Promise<void> {
  if (life.aborted) return;
  try {
    const { crisis: levels } = await readStored('crisis');
    if (Object.values(levels).some(({ level }) => level >= fromLevel)) startGuides(life);
  } catch (error) {
    if (isConnected()) console.error('guidepost: the crisis levels could not be read', error);
  }
}

/** Looks now and whenever the page has changed; returns how to stop. */
function lookFor(facts: Network['planned']): () => void {
  const look = (): void => {
    const now = facts.flatMap(plannedBy).slice(0, most);
    if (!isSame(now, found.peek())) found.value = now;
  };
  look();
  if (facts.length === 0) return () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look();
    }, restMs);
  };
  const changes = new MutationObserver(soon);
  changes.observe(document, { childList: true, subtree: true });
  // A list inside a shadow root changes unseen, but seldom without a press.
  window.addEventListener('click', soon, { capture: true, passive: true });
  return () => {
    changes.disconnect();
    window.removeEventListener('click', soon, { capture: true });
    clearTimeout(timer);
    found.value = [];
  };
}

function plannedBy({ find, time = [] }: PlannedFact): Planned[] {
  const elements = find.map((selector) => allFound(document, selector) as readonly HTMLElement[]).find(({ length }) => length > 0) ?? []; // what networks list are elements of HTML
  return elements.filter(isVisible).map((element) => ({ element, time: shownTime(element, time) }));
}

function shownTime(element: Element, selectors: readonly string[]): string {
  const shown = selectors.map((selector) => firstFound(element, selector)?.textContent?.replace(/\s+/g, ' ').trim()).find(Boolean);
  return shown ?? '';
}

function isSame(one: readonly Planned[], other: readonly Planned[]): boolean {
  return one.length === other.length && one.every(({ element, time }, at) => element === other[at]?.element && time === other[at].time);
}
