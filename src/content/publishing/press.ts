/** Presses: which events of a page are somebody publishing, and with which boxes. */
import type { Network, PublishFact } from '../../core/network/network.ts';
import { editorAt } from '../../editors.ts';
import { settings } from '../language.ts';
import { editorFrames } from '../site/around.ts';
import { type Box, boxAt, isLow } from '../site/boxes.ts';
import { allFound, deepActive, deepTarget, isVisible, matches, upwards } from '../site/composed.ts';
import { boxesOf, companionsOf, framesOf } from '../site/composers.ts';
import { controlAt, nameOf } from '../site/controls.ts';
import { site } from '../site/site.ts';
import { currentBox } from '../state.ts';

/** Somebody is about to publish. `boxes` may be empty: a second step without its text box. */
export interface Press {
  readonly boxes: readonly Box[];
  /** Frames filled by an editor that go out too; their own guards know what stands in them. */
  readonly frames?: readonly HTMLIFrameElement[];
  readonly step: PublishFact['step'];
  /** What was pressed: the same thing within one gesture. */
  readonly target: Element;
}

/** What an event is about to publish; null when it is none of our business. */
export function pressOf(event: Event): Press | null {
  if (event instanceof KeyboardEvent) return pressByKey(event);
  const target = event instanceof SubmitEvent ? (event.submitter ?? deepTarget(event)) : deepTarget(event);
  if (!target) return null;
  const press = pressOn(target);
  if (press || !(event instanceof SubmitEvent)) return press;
  // A submit button with a name of its own that publishes nothing: "Save draft", "Preview", "Delete".
  return event.submitter && nameOf(event.submitter) !== '' ? null : pressOfForm(event);
}

function pressOn(target: Element): Press | null {
  const { network, guessing } = site;
  const press = pressIn(target, network) ?? (guessing && guessing !== network ? pressIn(target, guessing) : null);
  if (press) return press;
  const unclaimed = guessing ? null : controlAt(target, site.generic);
  const box = currentBox.value;
  if (!unclaimed || box?.confidence !== 'low' || !box.root.isConnected) return null;
  return { boxes: [box], step: 'last', target: unclaimed.element };
}

function pressIn(target: Element, network: Network): Press | null {
  const control = controlAt(target, network);
  // A poorly known control never holds.
  if (!control || control.fact.confidence === 'low') return null;
  const boxes = boxesOf(control, currentBox.value, network).filter((box) => !isTaughtOtherwise(box, network));
  const frames = framesOf(control, network);
  // Where nothing is known of the site a publish-like button without a box is just a button.
  if (boxes.length === 0 && frames.length === 0 && network.near) return null;
  return { boxes, frames, step: control.fact.step, target: control.element };
}

/** Whoever showed which button publishes a box knows better than a guess. */
function isTaughtOtherwise(box: Box, network: Network): boolean {
  return network.near && box.network.taught && box.network.publish.some((fact) => fact.for.includes(box.kind) && isShown(fact));
}

/** What was shown once and is no longer on the page decides nothing. */
function isShown({ find }: PublishFact): boolean {
  return find.some((selector) => allFound(document, selector).some(isVisible));
}

/** A form sent without a button: by Enter in a field, or by the page's own `requestSubmit()`. */
function pressOfForm(event: SubmitEvent): Press | null {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return null;
  const inside = [...form.elements, ...form.querySelectorAll('[contenteditable]:not([contenteditable="false"])')];
  const boxes = inside.map((element) => boxAt(element)).filter((box) => box !== null);
  const frames = site.guessing ? editorFrames(form) : [];
  return boxes.length > 0 || frames.length > 0 ? { boxes, frames, step: 'last', target: form } : null;
}

function pressByKey(event: KeyboardEvent): Press | null {
  if (event.isComposing || event.keyCode === 229 || (event.key !== 'Enter' && event.key !== ' ')) return null;
  // A space in a box is a space. This runs for each one, so the box in use comes first: to look through closed shadow roots costs.
  const first = event.composedPath()[0];
  if (event.key === ' ' && first instanceof Node && currentBox.value?.root.contains(first)) return null;
  const target = deepTarget(event);
  if (!target || (event.key === ' ' && editorAt(target))) return null;
  const box = boxUnder(target);
  if (!box) return pressByKeyOutside(event, target);
  const isMod = event.ctrlKey || event.metaKey;
  if (!isMod && (event.shiftKey || event.altKey || isListOpen(box.root))) return null;
  return (isMod || sendsByEnter(box)) && !isEmptyMessage(box) ? { boxes: companionsOf(box), step: 'last', target: box.root } : null;
}

/** Enter in an empty message box sends nothing; an empty post may still carry a picture. */
function isEmptyMessage(box: Box): boolean {
  return box.kind === 'message' && box.editor.read(box.root).text.trim() === '';
}

/** The box used last, without asking the page again, when the key goes there. */
function boxUnder(target: Element): Box | null {
  const box = currentBox.value;
  return box?.root.contains(target) ? box : boxAt(target);
}

/** Enter or Space on a focused control; on some sites Enter anywhere. */
function pressByKeyOutside(event: KeyboardEvent, target: Element): Press | null {
  if ([site.network, site.guessing].some((network) => network && controlAt(target, network))) return pressOn(target);
  const box = currentBox.value;
  if (event.key !== 'Enter' || !box?.root.isConnected || (deepActive() ?? document.body) !== document.body) return null;
  const listens = box.network.keys.some((fact) => fact.where === 'page' && fact.for.includes(box.kind));
  return listens && !isEmptyMessage(box) ? { boxes: companionsOf(box), step: 'last', target: box.root } : null;
}

function sendsByEnter(box: Box): boolean {
  if (settings.value.enterSends.includes(site.host) && box.network.near) return true;
  if (box.network.near && !isLow(box.root)) return false;
  return box.network.keys.some((fact) => fact.confidence !== 'low' && fact.for.includes(box.kind) && fact.keys.includes('Enter'));
}

/** Enter picks from an open list of mentions or emoji; it publishes nothing then. */
function isListOpen(root: HTMLElement): boolean {
  for (const element of upwards(root, 4)) {
    // An open accordion further out is no list.
    if (element !== root && !matches(element, '[role="combobox"]')) continue;
    if (matches(element, '[aria-expanded="true"]') || (element.getAttribute('aria-activedescendant') ?? '') !== '') return true;
  }
  return false;
}
