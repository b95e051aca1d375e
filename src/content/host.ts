/**
 * The only node of ours in a page: one host element with a closed shadow root, child of the document element or of the open modal dialog
 * that holds the box (everything outside an open modal dialog is inert). In a frame whose body is the editor nothing is added: the host
 * stands in the parent. So it does where a frame is too low for the panel.
 */
import { closestComposed, parentOf } from './site/composed.ts';

/** How often we put the host back when a page throws it out. */
const returns = 5;
/** A lower frame has no room beside its box: the panel would stand on what is written (comments in a frame as high as they are). */
const roomPx = 320;
const hostStyle =
  'all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important; display: block !important; overflow: visible !important; z-index: 2147483647 !important;';

export const hostName = 'guidepost-panel';

let host: HTMLElement | null = null;
let shadow: ShadowRoot | null = null;
let guard: MutationObserver | null = null;
let returned = 0;
/** Kept as it was first found: such a frame grows with its text, and the panel shall not change its place. */
let isLow: boolean | undefined;

/** Whether an event comes from our own panel. */
export function isOurs(event: Event): boolean {
  if (!host) return false;
  // Seen from the window our closed root is one element; only inside somebody's shadow root the path must be asked.
  return event.target === host || (host.getRootNode() instanceof ShadowRoot && event.composedPath().includes(host));
}

/** Our shadow root, standing where the box's people can reach it; made at first need. Null where there is no place for it. */
export function shadowFor(root: HTMLElement): ShadowRoot | null {
  const place = placeFor(root);
  if (!place) return null;
  if (!host || !shadow || host.ownerDocument !== place.ownerDocument) makeHost(place.ownerDocument);
  if (host && host.parentElement !== place) moveTo(place);
  return shadow;
}

/** Takes our node out of the page. */
export function removeHost(): void {
  guard?.disconnect();
  host?.remove();
  host = null;
  shadow = null;
}

/** Where our fixed coordinates begin, seen from the box's frame: not zero when the host stands in the parent. */
export function frameOffset(): { readonly x: number; readonly y: number } {
  const frame = host && host.ownerDocument !== document ? frameElement : null;
  if (!frame) return { x: 0, y: 0 };
  const { left, top } = frame.getBoundingClientRect();
  return { x: left + frame.clientLeft, y: top + frame.clientTop };
}

/** The window whose size bounds the panel. */
export function hostWindow(): Window {
  return host?.ownerDocument.defaultView ?? window;
}

function placeFor(root: HTMLElement): Element | null {
  isLow ??= innerHeight < roomPx && frameElement !== null;
  if (!isEditablePage() && !isLow) return shownIn(root, 'dialog:modal') ?? shownIn(root, '[popover]:popover-open') ?? document.documentElement;
  // In an editor's own frame our node would become part of what is written. Another origin lets nobody into the page around.
  return frameElement ? (closestComposed(frameElement, 'dialog:modal') ?? frameElement.ownerDocument.documentElement) : null;
}

/** Whether this frame's page is an editor as a whole. */
export function isEditablePage(): boolean {
  return document.designMode === 'on' || document.body?.isContentEditable === true || document.documentElement.isContentEditable;
}

/** `closest` by what is shown in what: a dialog inside a web component shows what stands between the component's tags. */
function shownIn(root: Element, selector: string): Element | null {
  for (let at: Element | null = root; at; at = at.assignedSlot ?? parentOf(at)) if (at.matches(selector)) return at;
  return null;
}

function makeHost(owner: Document): void {
  removeHost();
  // A frame that goes leaves nothing in the page around.
  if (owner !== document) window.addEventListener('pagehide', removeHost, { once: true });
  host = owner.createElement(hostName);
  host.style.cssText = hostStyle;
  host.popover = 'manual';
  shadow = host.attachShadow({ mode: 'closed' });
  // Keys and focus inside our panel are none of the page's business: its shortcuts and focus traps listen further up.
  for (const type of [
    'keydown',
    'keyup',
    'keypress',
    'input',
    'beforeinput',
    'paste',
    'focusin',
    'focusout',
    'pointerdown',
    'pointerup',
    'mousedown',
    'mouseup',
    'click',
  ]) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  guard = new MutationObserver(() => {
    if (host?.isConnected === false && returned < returns) {
      returned += 1;
      moveTo(host.ownerDocument.documentElement);
    }
  });
}

function moveTo(place: Element): void {
  if (!host || !guard) return;
  guard.disconnect();
  place.append(host);
  guard.observe(place, { childList: true });
  // Into the top layer, above whatever the page puts there; Chromium drops it on every move.
  try {
    host.showPopover();
  } catch {
    // Already open, or the document is not active: it stays an ordinary fixed element.
  }
}
