/** A post went out by a way that was not guarded: told in the page, on the icon, in the log and in the counts. */
import { editorAt } from '../../editors.ts';
import type { Judged } from '../judging.ts';
import { logAbout, reportHealth } from '../log.ts';
import { boxAt } from '../site/boxes.ts';
import { deepTarget, isVisible, queryDeep, upwards } from '../site/composed.ts';
import { controlAt } from '../site/controls.ts';
import { lookNow } from '../site/health.ts';
import { site } from '../site/site.ts';
import { markLeft, say } from '../state.ts';

/** One post leaves once, though it may be noticed twice. */
const sameMs = 6000;
/** When a text is looked at again after such a press: sites empty a box, or close it, without an event. */
const afterMs = [300, 1200, 4000];
const textBoxes = ['textarea', '[contenteditable]:not([contenteditable="false"])', '[role="textbox"]'];

type Written = NonNullable<ReturnType<typeof editorAt>>;

let lastAt = Number.NEGATIVE_INFINITY;

/** Tells of a post that left; `key` is the sentence for the page. */
export function tellLeft(key: 'pageLeftUnnoticed' | 'pageLeftUnguarded', all: readonly Judged[]): void {
  const now = performance.now();
  if (now - lastAt < sameMs) return;
  lastAt = now;
  logAbout('left-unchecked', all);
  reportHealth({}, true);
  markLeft();
  say(key, 'bad');
}

/**
 * A click on what publishes, or is called so, and speaks for no box that we know: the facts of the network no longer fit, or the page is new. It counts
 * only when a text stood beside it and is gone a little later: a search, a login or a button that opens something takes no text away.
 */
export function watchUnguarded(event: Event): void {
  if (event.type !== 'click' || site.network.near) return;
  const target = deepTarget(event);
  const control = target && publishing(target);
  const written = control ? writtenNear(control) : [];
  for (const each of written) lookAt(each.root);
  for (const ms of written.length > 0 ? afterMs : []) {
    setTimeout(() => {
      if (written.some((each) => !isWritten(each))) tellLeft('pageLeftUnguarded', []);
    }, ms);
  }
}

/** A control that the network's file names, else one with a name that publishes and does not open; no guess by a picture or by its place. */
function publishing(target: Element): Element | null {
  const known = controlAt(target, site.network);
  // What is unconfirmed is told beside the box: nobody relied on it.
  if (known) return known.fact.step === 'last' && known.fact.confidence !== 'low' ? known.element : null;
  const called = controlAt(target, site.generic);
  if (!called) return null;
  const { labels, opens, fallback } = called.fact;
  return labels && !opens && !fallback && !labels.includes('') && !labels.includes('*') ? called.element : null;
}

/** The text boxes with something in them in the smallest surrounding that has any. */
function writtenNear(control: Element): Written[] {
  for (const scope of upwards(control, 14)) {
    if (scope === document.documentElement) return [];
    const found = queryDeep(scope, textBoxes, 3000).map((element) => editorAt(element));
    const written = found.filter((each) => each !== null).filter(isWritten);
    if (written.length > 0) return written;
  }
  return [];
}

/** A field of one line is a question, not a post. */
function isWritten({ root, editor }: Written): boolean {
  return root.isConnected && root.localName !== 'input' && isVisible(root) && editor.read(root).text.trim() !== '';
}

/** The box is known, and its control is not: the counts shall say so. */
function lookAt(root: HTMLElement): void {
  const box = boxAt(root);
  if (box) lookNow(box);
}
