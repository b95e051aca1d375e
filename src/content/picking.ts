/** Opens the picker of replies: at a `/` that begins a word in a box, or because our background asks. What it shows is a file of its own, which comes once a box is in use. */
import { effect, signal } from '@preact/signals-core';
import type { Where } from '../core/replies/offer.ts';
import { slashBefore } from '../core/replies/slash.ts';
import { ask } from '../platform/bus.ts';
import { bringOnce } from './files.ts';
import { chosenBrand } from './guides.ts';
import { hear } from './heard.ts';
import { language, settings } from './language.ts';
import type { Picking } from './port.ts';
import type { Box } from './site/boxes.ts';
import { deepActive } from './site/composed.ts';
import { site } from './site/site.ts';
import { currentBox, judged, judges } from './state.ts';

/** When a box shows the key that was pressed in it, and how often it is looked at: some editors draw a little later. */
const [drawnMs, mostLooks] = [25, 5];

/** How long the picker's file may wait for an idle moment. */
const aheadMs = 2000;

/** What the picker was asked for; null while it is closed. */
export const picking = signal<Picking | null>(null);

const file = bringOnce('picker', endPicking);

export function startPicking(life: AbortSignal): void {
  hear('keydown', onKey);
  // Ahead of its use: by then the background may sleep, and takes longer to wake than a person waits.
  const stop = effect(() => {
    if (currentBox.value) requestIdleCallback(file.bring, { timeout: aheadMs });
  });
  life.addEventListener('abort', stop);
}

/** Opens the picker at the box used last; false when there is none. `typed`: what stands after the `/` by now. */
export function openPicker(slash: number | null = null, typed = ''): boolean {
  const box = currentBox.peek();
  if (!box?.root.isConnected) return false;
  file.bring();
  const where = whereNow();
  // Asked for at once: a background that sleeps brings the file and reads the replies in one waking.
  picking.value = { box, slash, typed, where, found: ask('reply/find', { query: typed, where }) };
  return true;
}

export function endPicking(): void {
  picking.value = null;
}

/** Where a reply is wanted, as far as the page says. */
export function whereNow(): Where {
  const own = judged.peek().find(({ box }) => box.root === currentBox.peek()?.root)?.draft;
  const [only = '', other] = judges.peek();
  const { near, family, name } = site.network;
  return {
    brand: other ? (chosenBrand.peek() ?? '') : only,
    network: near ? '' : family,
    networkName: near ? '' : name[language.peek()],
    account: own?.account?.handle ?? '',
    message: own?.replyTo?.text ?? '',
    author: own?.replyTo?.author ?? '',
  };
}

function onKey({ isComposing, ctrlKey, metaKey }: KeyboardEvent, key: string): void {
  const box = currentBox.peek();
  if (key !== '/' || isComposing || ctrlKey || metaKey || settings.peek().slash === false || !box?.root.contains(deepActive())) return;
  setTimeout(lookForSlash, drawnMs, box, mostLooks);
}

function lookForSlash(box: Box, left: number): void {
  const caret = box.root === currentBox.peek()?.root ? box.editor.selection(box.root)?.end : undefined;
  if (caret === undefined || picking.peek()) return;
  const { text } = box.editor.read(box.root);
  const slash = slashBefore(text, caret);
  if (slash !== null) openPicker(slash, text.slice(slash + 1, caret));
  else if (left > 0) setTimeout(lookForSlash, drawnMs, box, left - 1);
}
