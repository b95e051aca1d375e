/** Selections inside editable trees, shadow roots included. */
import type { Span } from '../../core/draft.ts';
import type { Reading } from './editor.ts';
import { isElement } from './nodes.ts';
import { offsetOf, rangeOf } from './reading.ts';

/** Chromium keeps a selection per shadow root; Firefox has one for all. */
interface SelectingRoot {
  readonly getSelection?: () => Selection | null;
}

/** The selection that concerns `root`, or null where the browser gives none. */
export function selectionIn(root: HTMLElement): Selection | null {
  const tree = root.getRootNode() as SelectingRoot; // Document and Chromium's ShadowRoot have it
  return tree.getSelection?.() ?? document.getSelection();
}

/** Selects a span (a caret when it is empty). Gives the focus to the box without scrolling. */
export function selectSpan(root: HTMLElement, reading: Reading, span: Span): void {
  // An editor that fills a frame is its active element also while the page around has the focus.
  if (window !== parent && !document.hasFocus()) window.focus();
  if (!isFocused(root)) root.focus({ preventScroll: true });
  const selection = selectionIn(root);
  const range = rangeOf(reading, span);
  if (!selection) return;
  if (range) selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  else if (reading.text === '') selection.collapse(deepestLine(root), 0);
}

/** Sets the very selection that stands. Chromium then begins a new undo step, so that one undo takes back only what comes next. */
export function splitUndo(root: HTMLElement): void {
  const selection = selectionIn(root);
  if (selection?.anchorNode && selection.focusNode)
    selection.setBaseAndExtent(selection.anchorNode, selection.anchorOffset, selection.focusNode, selection.focusOffset);
}

/** The selection as a span of the text; null when it is not in this box. */
export function spanOfSelection(root: HTMLElement, reading: Reading): Span | null {
  const selection = selectionIn(root);
  if (!selection?.anchorNode || !selection.focusNode || !root.contains(selection.anchorNode) || !root.contains(selection.focusNode)) return null;
  const one = offsetOf(reading, selection.anchorNode, selection.anchorOffset);
  const other = offsetOf(reading, selection.focusNode, selection.focusOffset);
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

export function isFocused(root: HTMLElement): boolean {
  const tree = root.getRootNode() as Document | ShadowRoot; // a connected node's root is one of the two
  return tree.activeElement === root || (tree.activeElement !== null && root.contains(tree.activeElement));
}

function deepestLine(root: HTMLElement): Node {
  let line: Node = root;
  while (isElement(line.firstChild) && line.firstChild.nodeName !== 'BR') line = line.firstChild;
  return line;
}
