/** Watches what is written: takes up the box that has the focus, checks it once the keys rest, and notices what left without passing the guard. */
import { effect, untracked } from '@preact/signals-core';
import { editorAt } from '../editors.ts';
import { armAlways } from './arming.ts';
import { approvals, askForChecker, brands, chosenBrand, crisis, isWarm, readiness, refreshGuides, startGuides } from './guides.ts';
import { isOurs } from './host.ts';
import { forgetSurroundings, judgeBoxes } from './judging.ts';
import { settings } from './language.ts';
import { isAbandoned } from './life.ts';
import { reportFocus } from './log.ts';
import { clearMarks, paintMarks } from './marks/marks.ts';
import { notePass, noticeLeak } from './publishing/leak.ts';
import { restBefore } from './rest.ts';
import { noteFiles } from './site/attached.ts';
import { type Box, boxAt } from './site/boxes.ts';
import { deepActive, deepTarget } from './site/composed.ts';
import { companionsOf } from './site/composers.ts';
import { lookSoon } from './site/health.ts';
import { storedNetworks } from './site/site.ts';
import { askForTypos, forgetTypos, isKeptBack, unfinishedMs } from './spelling.ts';
import { countWaking, currentBox, judged, markBroken, noteSight, showJudged, takeUp } from './state.ts';
import { followBox, restFromKeys, startFollowing } from './writing.ts';

/** When a page is looked at again for a place to write: many build theirs after they have loaded. */
const foreseeMs = [300, 1500, 4000];
/** When the surroundings of a box are read again after a press elsewhere: sites draw a choice a little later. */
const afterChoiceMs = 700;
/** When a box is looked at again after a press: sites empty it without an event. */
const afterPressMs = [300, 1200, 4000];

let life: AbortSignal;
/** For the word that was still being written. */
let late: ReturnType<typeof setTimeout> | undefined;
let choice: ReturnType<typeof setTimeout> | undefined;
let isComposing = false;
/** The boxes that go out with the current one; asked anew at each focus and gesture. */
let companions: readonly Box[] = [];
/** Somebody writes in a text box that is not taken up: looked at once the keys rest, since its button may appear only then. */
let unknownAt: Element | null = null;
/** The box that the background knows as the one last used in this frame; told again when the focus comes back to it. */
let told: HTMLElement | null = null;
const rest = restBefore(checkRested);
/** Whether anything happened since the last check but that typos were asked about. */
let isNews = false;
let sight: IntersectionObserver | null = null;

export function startWatch(signal: AbortSignal): void {
  life = signal;
  noteSight();
  armAlways(listenToPage, signal);
  startFollowing({ onWritten, onElsewhere });
  effect(() => {
    void [brands.value, settings.value.grammar?.on, settings.value.grammar?.url];
    forgetTypos();
  });
  // Whatever arrives is obeyed at once; what comes in one go is judged once: twenty open boxes hear of a new level in the same moment.
  let before: readonly unknown[] = [];
  effect(() => {
    // What may change what the box is taken for: facts of the network, a guide, a choice of brand. The others only change the verdict.
    const now = [storedNetworks.value, brands.value, chosenBrand.value, readiness.value];
    void [crisis.value, approvals.value, isWarm.value];
    const isSame = now.every((value, at) => value === before[at]);
    before = now;
    untracked(() => {
      const at = isSame ? null : (currentBox.peek()?.root ?? deepActive());
      if (at) takeAt(at);
      checkNow();
    });
  });
  signal.addEventListener('abort', () => drop());
  foresee();
  for (const type of ['DOMContentLoaded', 'load']) window.addEventListener(type, foresee, { signal, capture: true, passive: true });
  for (const ms of foreseeMs) setTimeout(() => signal.aborted || foresee(), ms);
}

/** A page with a place to write: what judges drafts is brought before somebody is there, so that the first press finds it. */
function foresee(): void {
  if (document.querySelector('textarea, [contenteditable=""], [contenteditable="true"], [role="textbox"]') || document.designMode === 'on') askForChecker();
}

/** The same functions each time: what is still registered is not registered twice. */
function listenToPage(): void {
  const listeners: Readonly<Record<string, (event: Event) => void>> = {
    focusin: onFocus,
    click: onChoice,
    change: onFiles,
    drop: onFiles,
    paste: onFiles,
    compositionstart: onCompositionStart,
    compositionend: onCompositionEnd,
    pageshow: onWindowBack,
    focus: onWindowBack,
  };
  for (const [type, onEvent] of Object.entries(listeners)) window.addEventListener(type, onEvent, { signal: life, capture: true, passive: true });
  for (const type of ['visibilitychange', 'resume']) document.addEventListener(type, onSeen, { signal: life, passive: true });
}

function onCompositionStart(): void {
  isComposing = true;
}

function onCompositionEnd(): void {
  isComposing = false;
  checkSoon();
}

function onSeen(): void {
  wakeUp();
}

function onWindowBack(event: Event): void {
  if (event.target === window || event.type === 'pageshow') wakeUp(event instanceof PageTransitionEvent && event.persisted);
}

/** Looks at the current box again a little later, more than once. */
export function checkAfterPress(): void {
  notePass();
  for (const ms of afterPressMs) setTimeout(() => life.aborted || checkSoon(), ms);
}

/** Checks the current box now. */
export function checkNow(): void {
  isNews = true;
  checkRested();
}

/** Once the keys rest. Where nothing happened but that typos were asked about, what was judged stands as long as nothing came of it. */
function checkRested(): void {
  const mayStand = !isNews;
  isNews = false;
  rest.isOver();
  restFromKeys();
  const unknown = unknownAt;
  unknownAt = null;
  if (unknown?.isConnected) takeAt(unknown);
  const box = currentBox.peek();
  if (!box) return;
  if (isAbandoned()) {
    markBroken(true);
    return;
  }
  if (!box.root.isConnected) {
    drop();
    return;
  }
  if (isComposing || readiness.peek() !== 'ready' || !isWarm.peek()) return;
  try {
    const before = judged.peek().find(({ box: { root } }) => root === box.root);
    const boxes = companions.length > 0 ? companions.filter(({ root }) => root.isConnected) : [box];
    const all = judgeBoxes(boxes, { standing: mayStand ? judged.peek() : [] });
    const own = all.find(({ box: { root } }) => root === box.root);
    noticeLeak(before?.draft.text ?? '', before?.verdict.verdict === 'hold', own?.draft.text ?? '');
    paintMarks(all);
    showJudged(all);
    markBroken(false);
    if (own && own.draft.text.trim() !== '') lookSoon(box);
    askForTypos(
      // a text with a password in it goes nowhere
      all.flatMap(({ draft }) => (draft.passwords?.length ? [] : draft.text)),
      lookAgain,
    );
    clearTimeout(late);
    if (isKeptBack()) late = setTimeout(() => life.aborted || lookAgain(), unfinishedMs);
  } catch (error) {
    console.error('guidepost: a draft could not be checked', error);
    markBroken(true);
  }
}

function checkSoon(now?: number): void {
  isNews = true;
  rest.begin(now);
}

function onWritten(now?: number): void {
  if (!isComposing) checkSoon(now);
}

function onElsewhere(element: Element | null): void {
  unknownAt = element;
}

/** Something may be known of the typos. */
function lookAgain(): void {
  rest.begin();
}

function onFocus(event: Event): void {
  restFromKeys();
  const target = isOurs(event) ? null : deepTarget(event);
  if (!target) return;
  told = null;
  takeAt(target);
}

/** Takes up the box at an element, if it is one. Nothing is read, and nobody asked, before somebody is in a text box. */
function takeAt(element: Element): void {
  if (!editorAt(element)) return;
  startGuides(life);
  // What is known of this network comes with the guides: the effect above takes the box up then.
  if (readiness.peek() !== 'unread' && readiness.peek() !== 'reading') attendAt(element);
}

/** A press or a choice anywhere on the page may have changed who speaks, or when it goes out. */
function onChoice(event: Event): void {
  if (isOurs(event) || !currentBox.peek()) return;
  lookAround();
  clearTimeout(choice);
  choice = setTimeout(() => life.aborted || lookAround(), afterChoiceMs);
}

/** Files come by a choice, a drop or a paste; a page shows them a little later. */
function onFiles(event: Event): void {
  noteFiles(event, currentBox.peek()?.root);
  if (event.type !== 'paste') onChoice(event);
}

function lookAround(): void {
  forgetSurroundings();
  checkSoon();
}

function attendAt(element: Element): void {
  const box = boxAt(element);
  if (box) attend(box);
}

/** Takes up a box and watches it until another is taken up or it leaves the page. */
export function attend(box: Box, together: readonly Box[] = companionsOf(box)): void {
  if (currentBox.peek()?.root !== box.root) {
    followBox(box.root);
    sight?.disconnect();
    // Also tells when the box leaves the page: the only sign of it that costs nothing while one types.
    sight = new IntersectionObserver(() => {
      if (!box.root.isConnected) drop();
    });
    sight.observe(box.root);
  }
  takeUp(box);
  forgetSurroundings();
  companions = together;
  if (told !== box.root) reportFocus(box);
  told = box.root;
  checkSoon();
}

function drop(): void {
  followBox(null);
  sight?.disconnect();
  sight = null;
  companions = [];
  takeUp(null);
  clearMarks();
}

function wakeUp(isLate = false): void {
  void refreshGuides({ isLate });
  countWaking();
  if (currentBox.peek()) checkSoon();
}
