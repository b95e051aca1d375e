/** The rest after the last key, before a draft is checked. */

/** Short enough for a mark within 150 ms, longer than the gap between two keys of a burst. */
const restMs = 104;
/** Who types on and on is told all the same. */
const longestBurstMs = 2000;

/** Calls `done` once nothing has begun a rest anew for so long. One timer for a whole burst of keys: it is put off, not set anew. */
export function restBefore(done: () => void): { readonly begin: () => void; readonly isOver: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = 0;
  let burstSince = 0;
  const onTimer = (): void => {
    const leftMs = Math.min(dueAt, burstSince + longestBurstMs) - performance.now();
    if (leftMs > 3) timer = setTimeout(onTimer, leftMs);
    else done();
  };
  return {
    begin() {
      const now = performance.now();
      dueAt = now + restMs;
      if (timer !== undefined) return;
      burstSince = now;
      timer = setTimeout(onTimer, restMs);
    },
    isOver() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
