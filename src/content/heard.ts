/**
 * What somebody does at each key, told to all of ours who want to know. One listener of ours stands for all of them: to come from the browser into our world
 * costs more than what most of them do there, and it is paid for at every key of every draft.
 */
import { armAlways } from './arming.ts';
import { safely } from './safely.ts';

/** A key that went down and was not held, or a change that somebody made in a box or a field. */
interface HeardEvents {
  readonly keydown: KeyboardEvent;
  readonly input: Event;
}

type Listeners = { readonly [Type in keyof HeardEvents]: Set<(event: HeardEvents[Type]) => void> };

const listeners: Listeners = { keydown: new Set(), input: new Set() };

/** Calls back for each such event of this frame before the page sees it, until the life ends. */
export function hear<Type extends keyof HeardEvents>(type: Type, onEvent: (event: HeardEvents[Type]) => void, life: AbortSignal): void {
  listeners[type].add(onEvent);
  life.addEventListener('abort', () => listeners[type].delete(onEvent));
}

/** Tells of a key. The guard does it for every key that it does not hold: it is the first to see one. */
export function tellPressed(event: KeyboardEvent): void {
  for (const onEvent of listeners.keydown) safely(() => onEvent(event));
}

/** Begins to tell of what is written. */
export function startHearing(life: AbortSignal): void {
  armAlways(() => window.addEventListener('input', tellWritten, { capture: true, passive: true, signal: life }), life);
}

function tellWritten(event: Event): void {
  for (const onEvent of listeners.input) safely(() => onEvent(event));
}
