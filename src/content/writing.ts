/** Follows what is written in a box: by its keys while somebody types there, else by `input` and by what changes in it. */
import { hear, hearWritten, ignoreWritten } from './heard.ts';
import { isOurs } from './host.ts';
import { noteInput, notePressed } from './publishing/leak.ts';
import { deepTarget } from './site/composed.ts';

interface WritingListener {
  /** Somebody wrote, or something changed in the box; `now`, where it is known: on the page's clock. */
  readonly onWritten: (now?: number) => void;
  /** It was somewhere else that somebody wrote. */
  readonly onElsewhere: (element: Element | null) => void;
}

const watched = { childList: true, characterData: true, subtree: true };
/** The keys that change what is written; those that only move the caret put off no check. */
const writing = /^(?:.|Enter|Backspace|Delete|Dead|Process|Unidentified)$/;

let listener: WritingListener;
let followed: HTMLElement | null = null;
let changes: MutationObserver | null = null;
/** Somebody types in the box: its keys tell of it, and neither its changes nor what is written are followed. */
let isTyping = false;

/** Begins to tell of what is written in this frame. */
export function startFollowing(told: WritingListener): void {
  listener = told;
  hear('input', onInput);
  hear('keydown', onKey);
}

/** Follows this box, and no other. */
export function followBox(root: HTMLElement | null): void {
  if (root === followed) return;
  changes?.disconnect();
  followed = root;
  changes = root && new MutationObserver(() => listener.onWritten());
  if (isTyping) restFromKeys();
  else observe();
}

/** The keys rest: what is written, and what changes in the box, is told of again. */
export function restFromKeys(): void {
  if (!isTyping) return;
  isTyping = false;
  hearWritten();
  observe();
}

/** While somebody types a check is due anyway: what else changes in the box meanwhile is read then, and need not be told at each key. */
function followKeys(): void {
  if (isTyping) return;
  isTyping = true;
  changes?.disconnect();
  ignoreWritten();
}

function observe(): void {
  if (followed) changes?.observe(followed, watched);
}

function onInput(event: Event): void {
  if (isOurs(event)) return;
  noteWritten(event instanceof InputEvent && /^(delete|history)/.test(event.inputType));
  if (isInBox(event)) followKeys();
  else listener.onElsewhere(deepTarget(event));
}

/** While somebody types in the box, this stands for what `input` would tell of each key. */
function onKey(event: KeyboardEvent, key: string): void {
  notePressed(event, key);
  if (!isTyping) return;
  if (!isInBox(event)) restFromKeys();
  else if (writing.test(key)) noteWritten(key === 'Backspace' || key === 'Delete');
}

function noteWritten(wasDeletion: boolean): void {
  const now = performance.now();
  noteInput(wasDeletion, now);
  listener.onWritten(now);
}

/** The usual case first: this runs for each key, and the whole path of an event is dear to make. */
function isInBox(event: Event): boolean {
  return followed !== null && (followed.contains(event.target as Node | null) || followed.contains((event.composedPath()[0] as Node | undefined) ?? null));
}
