/** The keys of the picker, taken at the window before the page sees them. What is not ours goes on to the site. */

import { world } from '../port.ts';
import { deepTarget } from '../site/composed.ts';
import { back, boxNow, close, follow, hasKeys, isShown, isSlash, move, offer, pickActive, told } from './offering.ts';

/** The key that is down and was ours: its release is nobody else's either. */
let keyDown: string | null = null;

/** Takes the keys until the picker is closed. Returns how to stop. */
export function listenToKeys(shadow: ShadowRoot): () => void {
  const life = new AbortController();
  const options = { capture: true, passive: true, signal: life.signal };
  const onEvent = (event: Event): boolean => isOwed(event) || (event.isTrusted && isTaken(event, shadow));
  world.guidepostPicker = onEvent;
  // Editors that draw by themselves let no `input` through.
  for (const type of ['input', 'keyup', 'focusin']) window.addEventListener(type, () => setTimeout(follow), options);
  document.addEventListener('selectionchange', () => setTimeout(follow), options);
  // Pages that keep the focus in their dialog would take it back.
  for (const type of ['focusin', 'focusout'])
    window.addEventListener(type, (event) => isInside(event, shadow) && event.stopImmediatePropagation(), { capture: true, signal: life.signal });
  return () => {
    life.abort();
    if (world.guidepostPicker === onEvent) world.guidepostPicker = keyDown === null ? undefined : isOwed;
  };
}

function isOwed(event: Event): boolean {
  if (!event.isTrusted || event.type !== 'keyup' || (event as KeyboardEvent).key !== keyDown) return false; // by its type
  keyDown = null;
  if (world.guidepostPicker === isOwed) world.guidepostPicker = undefined;
  return true;
}

function isTaken(event: Event, shadow: ShadowRoot): boolean {
  const isOurOwn = isInside(event, shadow);
  if (event.type === 'pointerdown' && !isOurOwn) close(); // and the press is the page's
  if (!(event instanceof KeyboardEvent)) return false;
  if (event.type === 'keydown' && isPressTaken(event, isOurOwn)) {
    keyDown = event.key;
    return true;
  }
  // What is typed into our fields is no shortcut of the page.
  if (isOurOwn) event.stopImmediatePropagation();
  return false;
}

function isPressTaken(event: KeyboardEvent, isOurOwn: boolean): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !isShown.peek()) return false;
  if (!isOurOwn && !(isSlash.peek() && boxNow()?.root.contains(deepTarget(event)))) return false;
  if (event.key === 'Escape') return goBack();
  if (offer.peek() || told.peek() || event.shiftKey) return false;
  if (!['ArrowDown', 'ArrowUp', 'Tab', 'Enter'].includes(event.key)) return false;
  if (isSlash.peek()) follow(); // a fast hand: what was typed just before is not read yet
  if (!boxNow()) return false;
  if (event.key === 'ArrowDown') return moved(1);
  if (event.key === 'ArrowUp' && hasKeys.peek()) return moved(-1);
  const isTab = event.key === 'Tab' && isSlash.peek();
  if (isTab && !hasKeys.peek()) return moved(1);
  if ((event.key !== 'Enter' && !isTab) || !hasKeys.peek()) return false;
  return event.repeat || pickActive();
}

function goBack(): true {
  if (offer.peek() && !told.peek()) back();
  else close();
  return true;
}

function moved(by: 1 | -1): true {
  move(by);
  return true;
}

function isInside(event: Event, { host }: ShadowRoot): boolean {
  return event.composedPath().includes(host);
}
