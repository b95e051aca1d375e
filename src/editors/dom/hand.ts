/** The person's own hand, which may write on while an insertion is still being looked at. */
import { movedSpan } from '../../core/text/moved.ts';
import type { ReplaceOutcome } from './editor.ts';

/** Listens for the person's own keys from now on; the answer, asked for once, is whether any came. */
export function watchHand(): () => boolean {
  const watch = new AbortController();
  let isWriting = false;
  const note = (event: Event): void => {
    // Shift, arrows and the like write nothing; an undo of the person's own is for us to see as it is.
    const writes = !(event instanceof KeyboardEvent) || [...event.key].length === 1 || ['Enter', 'Backspace', 'Delete'].includes(event.key);
    isWriting ||= event.isTrusted && writes;
  };
  for (const type of ['keydown', 'compositionstart', 'paste', 'cut', 'drop'])
    window.addEventListener(type, note, { capture: true, passive: true, signal: watch.signal });
  return () => {
    watch.abort();
    return isWriting;
  };
}

/** What became of `text` put at `start`, in a box that somebody writes in meanwhile: nothing is undone, for that would take away what they wrote. */
export function underHand(start: number, text: string, meant: string, now: string): ReplaceOutcome {
  return movedSpan({ start, end: start + text.length }, meant, now) ? { ok: true } : { ok: false, why: 'damaged' };
}
