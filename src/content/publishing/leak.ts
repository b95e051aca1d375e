/** Notices a held text that left its box by a way that we do not know. */

import { reportEnterSends } from '../log.ts';
import { deepActive } from '../site/composed.ts';
import { currentBox, judged } from '../state.ts';
import { tellLeft } from './left.ts';

/** After a press that we let through the box may be emptied for so long, in ms. */
const passMs = 6000;
/** Somebody who deletes a text does it within so many ms before it is gone. */
const deletionMs = 1500;
/** An Enter that sends does it within so many ms. */
const enterMs = 3000;

let lastDeletionKeyAt = Number.NEGATIVE_INFINITY;
let lastInput = { wasDeletion: false, at: Number.NEGATIVE_INFINITY };
let lastEnterAt = Number.NEGATIVE_INFINITY;
let ownPassAt = Number.NEGATIVE_INFINITY;
/** The page's address when there was last a text: who goes on to another chat leaves it behind as that chat's draft. */
let writtenAddress = '';

/** When somebody last wrote in this frame, on the page's clock. */
export function lastInputAt(): number {
  return lastInput.at;
}

/** Somebody wrote, or deleted. `now`: on the page's clock. */
export function noteInput(wasDeletion: boolean, now: number): void {
  lastInput = { wasDeletion, at: now };
}

/** Some editors delete by themselves, and no input event tells of it. */
export function notePressed(event: KeyboardEvent, key: string): void {
  const isCommand = event.ctrlKey || event.metaKey;
  if ((key.length === 1 && !isCommand) || !event.isTrusted || event.isComposing) return;
  if (key === 'Enter' && !event.shiftKey) lastEnterAt = performance.now();
  // By the place of the key: on a Russian layout the letters have other names.
  const isDeletion = key === 'Backspace' || key === 'Delete' || (isCommand && (event.code === 'KeyX' || event.code === 'KeyZ'));
  if (isDeletion && currentBox.peek()?.root.contains(deepActive())) lastDeletionKeyAt = performance.now();
}

/** A press was let through. */
export function notePass(): void {
  ownPassAt = performance.now();
}

/** A held text that is suddenly gone, and neither by deleting nor by going elsewhere, has left by a way we do not know. */
export function noticeLeak(before: string, wasHeld: boolean, after: string): void {
  const now = performance.now();
  // Only between chats, and without an Enter: a page that publishes a post may go elsewhere by itself, and a first message makes its chat.
  const hasGoneOn = currentBox.peek()?.kind === 'message' && writtenAddress !== location.href && now - lastEnterAt >= enterMs;
  if (after.trim() !== '') writtenAddress = location.href;
  if (!wasHeld || hasGoneOn || before.trim() === '' || after.trim() !== '' || now - ownPassAt < passMs) return;
  if ((lastInput.wasDeletion && now - lastInput.at < deletionMs) || now - lastDeletionKeyAt < deletionMs) return;
  tellLeft('pageLeftUnnoticed', judged.peek());
  if (now - lastEnterAt < enterMs && currentBox.peek()?.network.near) reportEnterSends();
}
