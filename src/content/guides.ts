/** What this frame's guard knows: guides, crisis levels and settings, read once a box is seen and kept in step from then on. */
import { batch, computed, signal } from '@preact/signals-core';
import type { CompiledBrand } from '../core/brand/brands.ts';
import { type Context, type CrisisLevel, calm, contextAt } from '../core/context.ts';
import type { Approval } from '../core/crisis/opened.ts';
import type { Network } from '../core/network/network.ts';
import type { CrisisState, Snapshot, StoredKey } from '../core/snapshot.ts';
import { type SentSketch, sentIn } from '../core/text/sketch.ts';
import { ask, BusError } from '../platform/bus.ts';
import { readStored, type Stored, watchStored } from '../platform/storage.ts';
import { bringOnce } from './files.ts';
import { settings } from './language.ts';
import { type Checker, world } from './port.ts';
import { limitsHere } from './site/limits.ts';
import { storedNetworks } from './site/site.ts';
import { storedWords } from './words.ts';

export type Readiness = 'unread' | 'reading' | 'ready' | 'failed';

/** Whether drafts can be judged. */
export const readiness = signal<Readiness>('unread');
export const brands = signal<readonly CompiledBrand[]>([]);
export const crisis = signal<CrisisState>({});
/** What was approved on this machine. */
export const approvals = signal<readonly Approval[]>([]);
/** What went out lately, by brand. */
const sentBy = signal<ReadonlyMap<string, readonly SentSketch[]>>(new Map());
/** Whether some rule cannot be run by what this script has. */
export const needsPatterns = computed(() => brands.value.some(({ guide }) => guide.rules.some(({ rule }) => rule.kind === 'pattern')));
/** The brand chosen for this tab in the popup; null: by account. */
export const chosenBrand = signal<string | null>(null);

/**
 * Whether the guides are compiled. Until then only a press is judged, since it cannot wait: looking at a draft would compile them in one long task (some 200 ms).
 */
export const isWarm = signal(false);
let warming: CompiledBrand['guide'][] = [];

/** What judges drafts; null until the background brought it. */
export const checker = signal<Checker | null>(null);

const checkerFile = bringOnce('checker', (error) => {
  if (readiness.value !== 'unread') failUnlessReady();
  if (!(error instanceof BusError)) throw error;
});
/** Whether what is stored was read at least once, well or not. */
let isRead = false;
/** The guides that came before what can make them ready. */
let waiting: Snapshot | null = null;
let seq = -1;
/** What was read whole at least once. Without these a draft would be judged by too mild a state. */
const wholeOnce = new Set<StoredKey>();
let stopWatching: (() => void) | undefined;

/** Reads everything if it was not read yet, and follows its changes. */
export function startGuides(signal: AbortSignal): void {
  askForChecker();
  if (stopWatching) return;
  stopWatching = watchStored(apply);
  signal.addEventListener('abort', () => stopWatching?.());
  void refreshGuides();
}

/** Asks the background for what judges drafts; where it cannot come nothing is checked, and the frame says so. The next box asks again. */
export function askForChecker(): void {
  world.guidepostChecker = (brought) => {
    checker.value = brought;
    if (waiting) takeGuides(waiting);
    settle();
    if (isRead) failUnlessReady();
  };
  checkerFile.bring();
}

/** Introduces this frame, and learns the brand chosen for its tab: it may have changed while the page slept. */
function greet(): void {
  ask('frame/hello', {})
    .then(({ brand }) => {
      chosenBrand.value = brand;
    })
    .catch((error: unknown) => {
      // Without an answer the tab has no chosen brand: then all brands judge, which is stricter.
      if (!(error instanceof BusError)) throw error;
    });
}

/**
 * Reads everything anew: after a sleep changes may have been missed. Until the answer is there the last known state stands; a page that comes back from the
 * cache may have missed much, so there (`isLate`) nothing passes before.
 */
export async function refreshGuides({ isLate = false } = {}): Promise<void> {
  if (!stopWatching) return;
  greet();
  const wasReady = readiness.value === 'ready';
  if (!wasReady || isLate) readiness.value = 'reading';
  try {
    const { unreadable, ...values } = await readStored('snapshot', 'crisis', 'settings', 'words', 'networks', 'approvals', 'sent');
    apply(values, unreadable);
    isRead = true;
    if (!waiting || !checkerFile.isAsked()) failUnlessReady();
  } catch (error) {
    console.error('guidepost: the guide could not be read', error);
    if (wasReady) readiness.value = 'ready';
    else failUnlessReady();
  }
}

/** The highest level among some brands: what a frame shows and obeys when several may be speaking. */
export function levelOf(ids: readonly string[]): CrisisLevel {
  return Math.max(0, ...ids.map((id) => crisis.value[id]?.level ?? 0)) as CrisisLevel; // each is one of 0…3
}

/** What a check by one brand's guide needs to know. */
export function contextFor(brand: string, network: Network): Context {
  const state = crisis.value[brand];
  return contextAt(Date.now(), {
    crisis: state ?? calm,
    approvals: approvals.value,
    sent: sentBy.value.get(brand),
    limits: new Map([[network.family, limitsHere(network.limits)]]),
  });
}

/** Takes what changed. What cannot be read leaves its last known state; where there was none, drafts count as not checked. */
function apply(changed: Partial<Stored>, unreadable: readonly StoredKey[]): void {
  batch(() => take(changed, unreadable));
}

function take(changed: Partial<Stored>, unreadable: readonly StoredKey[]): void {
  if (unreadable.length > 0) console.error('guidepost: stored in a form that cannot be read:', ...unreadable);
  for (const key of Object.keys(changed) as StoredKey[]) if (!unreadable.includes(key)) wholeOnce.add(key); // the keys of Stored
  const last = <T>(key: StoredKey, value: T): T | undefined => (unreadable.includes(key) ? value : undefined);
  if (changed.settings && !unreadable.includes('settings')) settings.value = changed.settings;
  if (changed.networks) storedNetworks.value = { ...last('networks', storedNetworks.value), ...changed.networks };
  if (changed.words) storedWords.value = changed.words;
  if (changed.crisis) crisis.value = { ...last('crisis', crisis.value), ...changed.crisis };
  if (changed.sent) sentBy.value = new Map(Object.entries(changed.sent).map(([brand, kept]) => [brand, sentIn(kept)]));
  if (changed.approvals && !unreadable.includes('approvals')) approvals.value = changed.approvals;
  if (changed.snapshot && changed.snapshot.seq !== seq) takeGuides(changed.snapshot);
  settle();
}

function failUnlessReady(): void {
  if (readiness.value !== 'ready') readiness.value = 'failed';
}

function settle(): void {
  if (seq >= 0 && checker.value && wholeOnce.has('crisis') && wholeOnce.has('networks')) readiness.value = 'ready';
}

function takeGuides(snapshot: Snapshot): void {
  if (!checker.value) {
    waiting = snapshot;
    return;
  }
  waiting = null;
  try {
    brands.value = checker.value.compile(snapshot);
    seq = snapshot.seq;
  } catch (error) {
    console.error('guidepost: the published guides are not of the agreed shape', error);
    return;
  }
  warmGuides();
}

/** How long a busy page may keep a slice waiting, and what a slice then takes all the same. */
const mostWaitMs = 50;
const sliceMs = 12;

/** Compiles in idle slices, so that neither the first key nor the first look at a box pays for it all at once. */
export function warmGuides(): void {
  isWarm.value = false;
  warming = brands.value.map(({ guide }) => guide);
  const mine = warming;
  const step = (deadline: IdleDeadline): void => {
    if (warming !== mine) return; // other guides came meanwhile
    const end = performance.now() + sliceMs;
    const isTimeLeft = (): boolean => (deadline.didTimeout ? performance.now() < end : deadline.timeRemaining() > 2);
    try {
      for (let guide = mine[0]; guide; guide = mine[0]) {
        if (!guide.warm(isTimeLeft) || !guide.rehearse(isTimeLeft)) break;
        mine.shift();
        if (!isTimeLeft()) break;
      }
    } catch (error) {
      console.error('guidepost: a guide could not be compiled', error);
      mine.length = 0; // the next check says so at the box
    }
    if (mine.length > 0) requestIdleCallback(step, { timeout: mostWaitMs });
    else isWarm.value = true;
  };
  requestIdleCallback(step, { timeout: mostWaitMs });
}
