/** The rest after the last key, before a draft is checked. */

/** Short enough for a mark within 150 ms, longer than the gap between two keys of a burst. */
const restMs = 104;
/** Who types on and on is told all the same. */
const longestBurstMs = 3000;

/** Calls `done` once nothing has begun a rest anew (`now`: on the page's clock) for so long. A timer that is set anew costs less than one that comes at each key only to be put off. */
export function restBefore(done: () => void): { readonly begin: (now?: number) => void; readonly isOver: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let burstSince = 0;
  return {
    begin(now = performance.now()) {
      if (timer === undefined) burstSince = now;
      clearTimeout(timer);
      timer = setTimeout(done, Math.max(0, Math.min(restMs, burstSince + longestBurstMs - now)));
    },
    isOver() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
