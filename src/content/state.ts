/** Everything the panel, the marks and the icon show. Changed only by the named functions here. */
import { computed, signal } from '@preact/signals-core';
import { type Speaker, speakerOf } from '../core/brand/speaker.ts';
import { attachmentsOf } from '../core/crisis/attached.ts';
import type { Opening } from '../core/finding.ts';
import type { FrameState } from '../platform/messages.ts';
import { brands, isWarm, levelOf, readiness } from './guides.ts';
import type { Judged } from './judging.ts';
import type { Box } from './site/boxes.ts';

/** A press that was held, and what opens it. `unchecked`: we could not check, so the first press waits. */
export interface HeldPress {
  /** What was held: the texts, and the rules that hold them. */
  readonly key: string;
  readonly opens: Opening;
  readonly why: 'verdict' | 'unchecked' | 'unchecked-crisis';
}

/** A short message of ours in the page, by its key in `_locales`. */
export interface Notice {
  readonly key: string;
  readonly tone: 'good' | 'bad';
}

/** The box used last in this frame. */
export const currentBox = signal<Box | null>(null);
/** Its composer's boxes as judged last. */
export const judged = signal<readonly Judged[]>([]);
export const heldPress = signal<HeldPress | null>(null);
/** What the next press may publish after a confirmed override: the key of the press it was given for. */
export const openedFor = signal<string | null>(null);
export const notice = signal<Notice | null>(null);
/** Our own code failed, or this script was left behind by an update: nothing is checked. */
export const broken = signal(false);
/** A post went out of this frame unguarded; true until somebody writes again. */
const left = signal(false);
export const collapsed = signal(false);
/** How often this frame woke up: what was told before a sleep is told again. */
export const wakings = signal(0);
/** Whether the page is in view. */
export const isSeen = signal(true);

export const judges = computed<readonly string[]>(() => [...new Set(judged.value.flatMap(({ brands }) => brands))]);
/** Who is about to speak from the current box. */
export const speaker = computed<Speaker | null>(() => {
  const box = currentBox.value;
  if (!box) return null;
  const own = judged.value.find(({ box: { root } }) => root === box.root) ?? judged.value[0];
  return speakerOf(own?.account ?? null, box.network.family, brands.value);
});
export const level = computed(() => levelOf(judges.value));

/** What this frame can say of itself. */
export const frameState = computed<FrameState>(() => {
  if (left.value) return 'left';
  if (!currentBox.value) return 'off';
  const isAwaited = readiness.value !== 'ready' || !isWarm.value;
  if (broken.value || isAwaited || judged.value.some(({ verdict }) => verdict.failed.length > 0)) return 'unchecked';
  const verdicts = judged.value.map(({ verdict }) => verdict.verdict);
  if (verdicts.includes('hold')) return 'hold';
  if (verdicts.includes('warn')) return 'warn';
  return currentBox.value.confidence === 'low' ? 'unknown' : 'clear';
});

/** Takes up a box, or none. */
export function takeUp(box: Box | null): void {
  const before = currentBox.value;
  const isSame =
    box?.root === before?.root && box?.kind === before?.kind && box?.network.family === before?.network.family && box?.confidence === before?.confidence;
  if (isSame) {
    if (box && box.network !== before?.network) currentBox.value = box; // the same box, known better
    return;
  }
  currentBox.value = box;
  judged.value = [];
  heldPress.value = null;
  openedFor.value = null;
  collapsed.value = false;
}

/** Shows what was judged. A held press, and a pass that was given, are over once what they were for has changed. */
export function showJudged(all: readonly Judged[]): void {
  judged.value = all;
  if (all.some(({ draft }) => draft.text.trim() !== '')) left.value = false;
  if (!heldPress.value && openedFor.value === null) return; // the usual case, after each word: the key of a long text is not made for nothing
  const key = keyOf(all);
  if (heldPress.value?.key !== key) heldPress.value = null;
  if (openedFor.value !== key) openedFor.value = null;
}

/** A press was held. */
export function showHeld(press: HeldPress): void {
  heldPress.value = press;
  collapsed.value = false;
  notice.value = null;
}

/** The next press on exactly this goes through. */
export function openFor(key: string): void {
  openedFor.value = key;
  heldPress.value = null;
}

/** Nobody presses again: what was held is given up. */
export function leaveIt(): void {
  heldPress.value = null;
  openedFor.value = null;
  collapsed.value = true;
}

/** The pass was used. */
export function closeAgain(): void {
  openedFor.value = null;
}

export function say(key: string, tone: Notice['tone'] = 'good'): void {
  notice.value = { key, tone };
}

export function hush(): void {
  notice.value = null;
}

/** A post went out unguarded. */
export function markLeft(): void {
  left.value = true;
}

export function markBroken(isBroken: boolean): void {
  broken.value = isBroken;
}

export function setCollapsed(isCollapsed: boolean): void {
  collapsed.value = isCollapsed;
}

/** The texts of a composer, what hangs on them, the rules that hold them and the crisis level as one key: an override is for these and no others. */
export function keyOf(all: readonly Judged[]): string {
  const at = levelOf(all.flatMap((each) => each.brands));
  const rules = all.flatMap(({ verdict }) => verdict.findings.filter(({ level: each }) => each === 'hold').map(({ rule }) => rule));
  return JSON.stringify([at, all.map(({ draft }) => [draft.text, attachmentsOf(draft)]), [...new Set(rules)].sort()]);
}

/** The page is seen again after a sleep. */
export function countWaking(): void {
  wakings.value += 1;
  noteSight();
}

export function noteSight(): void {
  isSeen.value = !document.hidden;
}
