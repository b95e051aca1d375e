/**
 * What somebody does at each key, told to all of ours who want to know. One listener of ours stands for all of them: to come from the browser into our world
 * costs more than what most of them do there, and it is paid for at every key of every draft.
 */
import { armAlways } from './arming.ts';
import { safely } from './safely.ts';

/** A key that went down and was not held, with its `key`, or a change that somebody made in a box or a field. What is read of an event is read once: each look costs. */
interface HeardEvents {
  readonly keydown: readonly [event: KeyboardEvent, key: string];
  readonly input: readonly [event: Event];
}

type Listeners = { readonly [Type in keyof HeardEvents]: ((...told: HeardEvents[Type]) => void)[] };

const listeners: Listeners = { keydown: [], input: [] };

/** Calls back for each such event of this frame before the page sees it, until the life of this script ends: then nobody tells of any. */
export function hear<Type extends keyof HeardEvents>(type: Type, onEvent: (...told: HeardEvents[Type]) => void): void {
  listeners[type].push(onEvent);
}

/** Tells of a key. The guard does it for every key that it does not hold: it is the first to see one. */
export function tellPressed(event: KeyboardEvent, key: string): void {
  for (const onEvent of listeners.keydown) safely(onEvent, event, key);
}

let life: AbortSignal;

/** Begins to tell of what is written, until the signal aborts. */
export function startHearing(signal: AbortSignal): void {
  life = signal;
  armAlways(hearWritten, life);
}

/** Tells of what is written, again. */
export function hearWritten(): void {
  window.addEventListener('input', tellWritten, { capture: true, passive: true, signal: life });
}

/** For a while nobody is told of what is written: each key of somebody who types is heard as it goes down, and its `input` would say the same once more. */
export function ignoreWritten(): void {
  window.removeEventListener('input', tellWritten, true);
}

function tellWritten(event: Event): void {
  for (const onEvent of listeners.input) safely(onEvent, event);
}
