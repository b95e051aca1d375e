/** What was shown so far, and the only functions that change it. */
import { signal } from '@preact/signals';
import type { Lesson, TaughtKind } from '../../core/network/taught.ts';
import { ask } from '../../platform/bus.ts';
import { deepActive, queryDeep } from '../site/composed.ts';
import { isStep, type Stage, type Step } from './card.tsx';
import { accountIn, findAgain, meantBy, neighbour } from './pointed.ts';

/** An element that was shown, and how to find it again. */
export interface Shown {
  readonly element: Element;
  readonly find: readonly string[];
}

const order: readonly Stage[] = ['box', 'publish', 'account', 'form'];

export const stage = signal<Stage>('box');
/** What is under the pointer, or where the arrow keys went. */
export const pointed = signal<Element | null>(null);
export const shown = signal<Readonly<Partial<Record<Step, Shown>>>>({});
/** Nothing leads to what was taken last: it must be another element. */
export const isLost = signal(false);
export const kind = signal<TaughtKind>('post');
export const enterSends = signal(false);
export const name = signal('');

export function isPicking(at: Stage = stage.value): at is Step {
  return isStep(at);
}

/** The element that would be taken now; null when that under the pointer is none that is asked for. */
export function wouldTake(): Element | null {
  const at = stage.value;
  return isPicking(at) && pointed.value ? meantBy(at, pointed.value, shown.value.box?.element ?? null) : null;
}

export function begin(): void {
  stage.value = 'box';
  shown.value = {};
  isLost.value = false;
  kind.value = 'post';
  enterSends.value = false;
  name.value = '';
  const active = deepActive();
  pointed.value =
    active && active !== document.body ? active : (queryDeep(document, ['textarea', '[contenteditable]', '[role="textbox"]'])[0] ?? document.body);
}

export function pointAt(element: Element | null): void {
  pointed.value = element;
  isLost.value = false;
}

/** Moves by an arrow key. */
export function walk(key: string): void {
  const next = pointed.value && neighbour(pointed.value, key);
  if (!next) return;
  pointAt(next);
  next.scrollIntoView({ block: 'nearest' });
}

/** Takes what is pointed at and goes on. */
export function take(): void {
  const at = stage.value;
  const element = wouldTake();
  if (!isPicking(at) || !element) return;
  const find = findAgain(element);
  isLost.value = find.length === 0;
  if (isLost.value) return;
  shown.value = { ...shown.value, [at]: { element, find } };
  goOn(at);
}

/** There is no such thing on this page, or nobody wants to show it. */
export function skip(): void {
  const at = stage.value;
  if (at === 'publish') {
    kind.value = 'message';
    enterSends.value = true;
  }
  if (isPicking(at)) goOn(at);
}

export async function save(): Promise<void> {
  const { box, publish, account } = shown.value;
  if (!box) return;
  const told = account && accountIn(account.element);
  const lesson: Omit<Lesson, 'host'> = {
    name: name.value.trim(),
    kind: kind.value,
    box: box.find,
    publish: publish?.find ?? null,
    account: account ? { find: account.find, attribute: told?.attribute } : null,
    enterSends: enterSends.value,
  };
  stage.value = 'saving';
  const isKept = await ask('teach/save', JSON.parse(JSON.stringify(lesson))).then(
    (answer) => answer.isKept,
    (error: unknown) => {
      console.error('guidepost: what was taught could not be kept', error);
      return false;
    },
  );
  stage.value = isKept ? 'saved' : 'refused';
}

function goOn(from: Step): void {
  const next = order[order.indexOf(from) + 1];
  if (next) stage.value = next;
  if (from === 'box') pointed.value = shown.value.box?.element ?? pointed.value;
}
