/** A post went out by a way that was not guarded: told in the page, on the icon, in the log and in the counts. */
import { type Box, boxesNear } from './boxes.ts';
import { deepTarget, isVisible } from './composed.ts';
import { controlAt } from './controls.ts';
import type { Judged } from './judging.ts';
import { logAbout, reportHealth } from './log.ts';
import { site } from './site.ts';
import { markLeft, say } from './state.ts';

/** One post leaves once, though it may be noticed twice. */
const sameMs = 6000;
/** When a text is looked at again after such a press: sites empty a box, or close it, without an event. */
const afterMs = [300, 1200, 4000];

let lastAt = Number.NEGATIVE_INFINITY;

/** Tells of a post that left; `key` is the sentence for the page. */
export function tellLeft(key: 'pageLeftUnnoticed' | 'pageLeftUnguarded', all: readonly Judged[], box?: Box): void {
  const now = performance.now();
  if (now - lastAt < sameMs) return;
  lastAt = now;
  logAbout('left-unchecked', all, box);
  reportHealth({}, true);
  markLeft();
  say(key, 'bad');
}

/**
 * A click on what is called like a publish control and belongs to no box that the network's file knows. It counts only when a text stood beside it and is
 * gone a little later: a search, a login or a button that opens something takes no text away.
 */
export function watchUnguarded(event: Event): void {
  if (event.type !== 'click' || site.network.near) return;
  const target = deepTarget(event);
  const control = target && controlAt(target, site.generic);
  if (!target || !control || controlAt(target, site.network) || !isCalledSo(control.fact)) return;
  const written = boxesNear(control.element, site.generic).filter(isWritten);
  if (written.length === 0) return;
  for (const ms of afterMs) {
    setTimeout(() => {
      const gone = written.find((box) => !isWritten(box));
      if (gone) tellLeft('pageLeftUnguarded', [], gone);
    }, ms);
  }
}

/** A name that publishes and does not open, and no guess by a picture or by the place of a button. */
function isCalledSo({
  labels,
  opens,
  fallback,
}: {
  readonly labels?: readonly string[] | undefined;
  readonly opens: boolean;
  readonly fallback: boolean;
}): boolean {
  return labels !== undefined && !opens && !fallback && !labels.includes('') && !labels.includes('*');
}

/** A field of one line is a question, not a post. */
function isWritten({ root, editor }: Box): boolean {
  return root.isConnected && root.localName !== 'input' && isVisible(root) && editor.read(root).text.trim() !== '';
}
