/**
 * The life of a content script. After an update, a reload or an uninstall the browser leaves the old script in the page, cut off from the
 * extension. It goes on guarding with its last guide until a successor takes over; without one after 5 s it says so and swallows nothing.
 */

import { levels } from '../core/finding.ts';
import { armAlways } from './arming.ts';
import { hostName } from './host.ts';
import { markBroken } from './state.ts';

/** How long an orphan waits for its successor. */
const waitMs = 5000;
/** The successor calls, the living one answers by cancelling; an orphan retires. */
const call = `guidepost:${chrome.runtime.id}`;

let orphanedAt: number | undefined;
let ownLife: AbortSignal | undefined;

/** Whether the extension is still behind this script. From the first time that it is not, a successor has its time; then it is said that nobody came. */
export function isConnected(): boolean {
  try {
    if (chrome.runtime?.id) return true;
  } catch {
    // Firefox throws where Chromium gives undefined.
  }
  if (orphanedAt === undefined) {
    orphanedAt = performance.now();
    setTimeout(() => {
      if (!ownLife?.aborted && isAbandoned()) markBroken(true);
    }, waitMs + 50);
  }
  return false;
}

/** Whether this script has no extension behind it and no successor came: it must not hold anything any more. */
export function isAbandoned(): boolean {
  return !isConnected() && performance.now() - (orphanedAt ?? 0) > waitMs;
}

/** Begins a life; null when a living guard is already in this frame. The signal aborts when a successor has taken over. */
export function beginLife(): AbortSignal | null {
  const question = new CustomEvent(call, { cancelable: true });
  if (!window.dispatchEvent(question)) return null;
  sweep();
  const life = new AbortController();
  const onCall = (event: Event): void => {
    // A page may call too: only a script that really is cut off retires.
    if (isConnected()) event.preventDefault();
    else life.abort();
  };
  armAlways(() => window.addEventListener(call, onCall, { signal: life.signal }), life.signal);
  return life.signal;
}

/** What a predecessor left in the page: Firefox ends a script by an update without a word to it. */
function sweep(): void {
  const leftovers = document.querySelectorAll(hostName);
  if (leftovers.length === 0) return;
  for (const leftover of leftovers) leftover.remove();
  for (const level of levels) CSS.highlights.delete(`guidepost-${level}`);
}

/** Looks after itself: notices that it was orphaned. Each check of a draft looks, too (`isAbandoned`). */
export function watchLife(signal: AbortSignal): void {
  ownLife = signal;
  armAlways(() => {
    for (const type of ['focus', 'pageshow', 'pointerdown']) window.addEventListener(type, isConnected, { signal, capture: true, passive: true });
  }, signal);
}
