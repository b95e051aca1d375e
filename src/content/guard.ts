/** Holds Publish: decides at the gesture, in the same tick, and swallows the whole gesture when the guides say so. */
import { type Opening, openings } from '../core/finding.ts';
import { armAlways } from './arming.ts';
import { crisis, levelOf, readiness, startGuides } from './guides.ts';
import { tellPressed } from './heard.ts';
import { isOurs } from './host.ts';
import { type Judged, judgeBoxes, rejudge } from './judging.ts';
import { isAbandoned } from './life.ts';
import { logAbout } from './log.ts';
import { paintMarks } from './marks/marks.ts';
import { world } from './port.ts';
import { noteUsed } from './publishing/approving.ts';
import { keepHeld } from './publishing/kept.ts';
import { watchUnguarded } from './publishing/left.ts';
import { type Press, pressOf } from './publishing/press.ts';
import { notePublished } from './publishing/published.ts';
import { safely } from './safely.ts';
import { answerAround, isHeldIn } from './site/around.ts';
import { boxAt, controlNear } from './site/boxes.ts';
import { deepTarget } from './site/composed.ts';
import { lookNow } from './site/health.ts';
import { noteOut } from './site/places.ts';
import { site } from './site/site.ts';
import { closeAgain, currentBox, heldPress, judges, keyOf, markBroken, openedFor, say, showHeld, showJudged } from './state.ts';
import { attend } from './watch.ts';

/** Every event but a key's by which a page can publish; all are swallowed, or half a gesture would leak. */
const pointerEvents = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'dblclick', 'submit'] as const;
const touchEvents = ['touchstart', 'touchend'] as const;

/** How long the gesture that uses an override may last, from its press. */
const passMs = 2000;

interface Gesture {
  readonly target: Element;
  readonly held: boolean;
  /** A click, submit or key release ends it: what comes after is a new one. */
  isOver: boolean;
}

/** Told after a gesture went through: the box may soon be empty. */
type OnPassed = () => void;

let gesture: Gesture | null = null;
/** The texts of a press that was held because we could not check; a second press on the same is meant. */
let uncheckedKey: string | null = null;
/** What passed a `next` step: judged again at the last one, where the box may be gone. */
let walkedOn: readonly Judged[] = [];
/** The press that used an override, and what it was for. */
let used: { readonly key: string; readonly at: number } | null = null;
let life: AbortSignal;
let onPassed: OnPassed;

/** Stands guard in this frame until the signal aborts. Registers before any script of the page. */
export function startGuard(signal: AbortSignal, passed: OnPassed): void {
  life = signal;
  onPassed = passed;
  world.guidepostPicker ??= undefined; // asked at each key: what a window does not have itself is looked for among the elements of its page
  armAlways(arm, signal);
  answerAround({ publishes: (frame) => site.guessing !== null && controlNear(frame, site.guessing) !== null, holds: holdsHere }, signal);
}

function arm(): void {
  const options = { capture: true, passive: false, signal: life };
  for (const type of pointerEvents) window.addEventListener(type, onEvent, options);
  window.addEventListener('keydown', onKeyDown, options);
  for (const type of ['keypress', 'keyup'] as const) window.addEventListener(type, onKeyAfter, options);
  // Not prevented, only stopped, so that scrolling stays smooth.
  for (const type of touchEvents) window.addEventListener(type, onEvent, { capture: true, passive: true, signal: life });
}

/** Somebody types: the usual case, and none of our business. */
function onKeyDown(event: KeyboardEvent): void {
  const { key } = event;
  const isPress = gesture || world.guidepostPicker || key === 'Enter' || key === ' ';
  if (!isPress || onEvent(event) === 'pass') tellPressed(event, key);
}

/** What follows a key that went down only matters where that began something. */
function onKeyAfter(event: KeyboardEvent): void {
  if (gesture || world.guidepostPicker) onEvent(event);
}

/** What becomes of an event: `hold` is swallowed here already. */
function onEvent(event: Event): 'pass' | 'hold' {
  // Somebody shows us where things stand: nothing of that is for the page.
  if (world.guidepostPicker?.(event)) return swallow(event);
  // A right or middle click publishes nothing.
  if (isOurs(event) || (event instanceof MouseEvent && event.button > 0)) return 'pass';
  const isKey = event instanceof KeyboardEvent;
  if (event.type === 'pointerdown' || (isKey && event.type === 'keydown' && !event.repeat)) gesture = null;
  // The release of a key only ends what its press began.
  if (isContinued(event) || (isKey && event.type !== 'keydown')) {
    const isHeld = gesture?.held && !gesture.isOver;
    if (event.type === 'keyup') endGesture();
    return isHeld ? swallow(event) : 'pass';
  }
  let press: Press | null;
  try {
    press = pressOf(event);
  } catch (error) {
    // Without knowing what was pressed nothing may be held; but it is never silent.
    console.error('guidepost: a press could not be read', error);
    markBroken(true);
    return 'pass';
  }
  if (!press || (press.boxes.length === 0 && !press.frames?.length && walkedOn.length === 0)) safely(() => watchUnguarded(event));
  if (!press) return 'pass';
  if (!life.aborted) startGuides(life);
  const held = decide(press) === 'hold';
  gesture = { target: press.target, held, isOver: event.type === 'submit' };
  if (event.type === 'click' || event.type === 'submit') endGesture();
  return held ? swallow(event) : 'pass';
}

/** A held gesture goes on until its end; one that passed is judged again at the click, since a page may publish at either. */
function isContinued(event: Event): boolean {
  if (!gesture || gesture.isOver) return false;
  if (event instanceof KeyboardEvent) return gesture.held;
  const target = deepTarget(event);
  const isSame = target !== null && (gesture.target === target || gesture.target.contains(target));
  if (gesture.held && isSame && event.type !== 'submit') {
    if (event.type === 'click') setTimeout(endGesture);
    return true;
  }
  return isSame && event.type !== 'click' && event.type !== 'submit';
}

function endGesture(): void {
  if (gesture) gesture.isOver = true;
}

function swallow(event: Event): 'hold' {
  if (event.cancelable) event.preventDefault();
  event.stopImmediatePropagation();
  return 'hold';
}

/** A control in the page around this frame is about to publish the editor that fills it. */
function holdsHere(): boolean {
  startGuides(life);
  const box = document.body && boxAt(document.body);
  return box !== null && decide({ boxes: [box], step: 'last', target: box.root }) === 'hold';
}

function decide(press: Press): 'pass' | 'hold' {
  if (press.frames?.some(isHeldIn)) return 'hold';
  if (isAbandoned()) {
    markBroken(true);
    return 'pass';
  }
  if (readiness.value !== 'ready') return press.boxes.length > 0 ? holdUnchecked(press, null) : 'pass';
  let all: readonly Judged[];
  try {
    all = press.boxes.length > 0 || press.step === 'next' ? judgeBoxes(press.boxes, { afresh: true }) : walkedOn.map(rejudge);
  } catch (error) {
    console.error('guidepost: a draft could not be checked', error);
    return holdUnchecked(press, null);
  }
  if (all.length === 0) return 'pass';
  attendTo(press);
  showJudged(all);
  safely(() => paintMarks(all));
  return verdictOn(all, press);
}

function verdictOn(all: readonly Judged[], press: Press): 'pass' | 'hold' {
  const holding = all.filter(({ verdict }) => verdict.verdict === 'hold');
  if (holding.length > 0) {
    const key = keyOf(all);
    const opens = holding.map(({ verdict }) => verdict.opens).reduce(harder);
    if (opens === 'reason' && isOpened(key)) return passed(all, press);
    if (heldPress.value?.key !== key) {
      logAbout('held', all);
      safely(() => keepHeld(all));
    }
    safely(() => showHeld({ key, opens, why: 'verdict' }));
    return 'hold';
  }
  if (all.some(({ verdict, box }) => verdict.failed.length > 0 && box.confidence !== 'low')) return holdUnchecked(press, all);
  return passed(all, press);
}

/** We could not check a known box: the first press waits, the second is meant; in a crisis it needs a written reason. */
function holdUnchecked(press: Press, all: readonly Judged[] | null): 'pass' | 'hold' {
  if (press.boxes.every(({ confidence }) => confidence === 'low')) return 'pass';
  const key = JSON.stringify(['unchecked', press.boxes.map(({ root, editor }) => safeText(() => editor.read(root).text))]);
  if (isOpened(key)) return passed(all ?? [], press);
  const isCrisis = levelOf(judges.value.length > 0 ? judges.value : Object.keys(crisis.value)) >= 2;
  if (uncheckedKey === key && !isCrisis) {
    uncheckedKey = null;
    used = { key, at: performance.now() };
    logAbout('unchecked-press', all ?? [], press.boxes[0]);
    say('pageLeftUnchecked', 'bad');
    return passed(all ?? [], press);
  }
  uncheckedKey = key;
  attendTo(press);
  safely(() => showHeld({ key, opens: 'reason', why: isCrisis ? 'unchecked-crisis' : 'unchecked' }));
  return 'hold';
}

/** The box one is writing in stays the current one when it is among those that were pressed. */
function attendTo({ boxes }: Press): void {
  const box = boxes.find(({ root }) => root === currentBox.value?.root) ?? boxes[0];
  if (!box) return;
  attend(box, boxes);
  safely(() => lookNow(box));
}

function isOpened(key: string): boolean {
  if (used?.key === key && performance.now() - used.at < passMs) return true;
  if (openedFor.value !== key) return false;
  used = { key, at: performance.now() };
  closeAgain();
  return true;
}

function passed(all: readonly Judged[], press: Press): 'pass' {
  walkedOn = press.step === 'next' ? all : [];
  if (press.step === 'last') {
    safely(() => notePublished(all));
    // the gesture does not wait for it
    setTimeout(() => {
      for (const each of all) safely(() => noteGone(each));
    });
  }
  onPassed();
  return 'pass';
}

function noteGone(judged: Judged): void {
  noteOut(judged);
  noteUsed(judged);
}

function harder(one: Opening, other: Opening): Opening {
  return openings.indexOf(one) >= openings.indexOf(other) ? one : other;
}

function safeText(read: () => string): string {
  try {
    return read();
  } catch {
    return ''; // Already reported where the check failed.
  }
}
