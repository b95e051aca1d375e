/** Reads an editable tree into text plus offsets, and goes back from offsets to ranges. */
import type { Span } from '../../core/draft.ts';
import type { Piece, Reading } from './editor.ts';
import { isElement, isText } from './nodes.ts';

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TR UL'.split(' '),
);
const silent = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

/** White space is kept or folded by the root's style, which does not change while a box lives; asking costs a style pass. */
const keepsSpace = new WeakMap<Element, boolean>();

/**
 * Text of an editable element: blocks and `<br>` become one newline each, pictures their alt text. Every other unit stands as it is in
 * the page (no-break and zero-width characters too), so a span maps back exactly. `skip` names elements that are no text (placeholders).
 */
export function readEditable(root: HTMLElement, skip = ''): Reading {
  const pieces: Piece[] = [];
  let text = '';
  /** Where the walk stands: on a line that is still empty, inside one, or behind a block that has ended. */
  let line: 'fresh' | 'inside' | 'ended' = 'fresh';
  const preserve = preservesSpace(root);

  function emit(node: Text | Element, content: string): void {
    if (content.length === 0) return;
    if (line === 'ended') text += '\n';
    line = node.nodeName === 'BR' ? 'fresh' : 'inside';
    pieces.push({ node, start: text.length, length: content.length });
    text += content;
  }

  function visitBlock(node: Element): void {
    if (line !== 'fresh') text += '\n';
    line = 'fresh';
    const before = pieces.length;
    visitChildren(node);
    // An empty line has no text, but a caret can stand in it.
    if (pieces.length === before) pieces.push({ node, start: text.length, length: 0 });
    line = 'ended';
  }

  function visit(node: Node): void {
    if (isText(node)) {
      if (preserve) emit(node, node.data.endsWith('\n') && isLastOfBlock(node, root) ? node.data.slice(0, -1) : node.data);
      else if (!isLayoutSpace(node)) emit(node, node.data.replace(/[\n\t\r]/g, ' '));
    } else if (isElement(node) && !silent.has(node.nodeName) && !(skip !== '' && node.matches(skip))) {
      if (node.nodeName === 'IMG') emit(node, node.getAttribute('alt') ?? '');
      else if (node.nodeName !== 'BR') blocks.has(node.nodeName) ? visitBlock(node) : visitChildren(node);
      else if (!isLastOfBlock(node, root)) emit(node, '\n');
    }
  }

  function visitChildren(node: Node): void {
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
  }

  visitChildren(root);
  return { text, pieces };
}

/** The range of a span; null when the text has no such place any more. */
export function rangeOf(reading: Reading, span: Span): Range | null {
  if (span.start === span.end) return caretOf(reading, span.start);
  const first = pieceAt(reading.pieces, span.start, 'forward');
  const last = pieceAt(reading.pieces, span.end, 'backward');
  if (!first || !last) return null;
  const range = document.createRange();
  if (isText(first.node)) range.setStart(first.node, Math.min(first.node.length, Math.max(0, span.start - first.start)));
  else range.setStartBefore(first.node);
  if (isText(last.node)) range.setEnd(last.node, Math.min(last.node.length, last.length, span.end - last.start));
  else range.setEndAfter(last.node);
  return range;
}

function caretOf(reading: Reading, offset: number): Range | null {
  const touching = reading.pieces.filter((piece) => piece.start <= offset && offset <= piece.start + piece.length);
  const piece = touching.find(({ length }) => length === 0) ?? touching.find(({ node }) => !chipOf(node)) ?? touching[0];
  if (!piece) return null;
  const range = document.createRange();
  const whole = chipOf(piece.node) ?? (isText(piece.node) ? null : piece.node);
  if (whole === null) range.setStart(piece.node, offset - piece.start);
  else if (piece.length === 0) range.setStart(whole, 0);
  else if (offset === piece.start) range.setStartBefore(whole);
  else range.setStartAfter(whole);
  return range;
}

/** The outermost element around a node that cannot be written into (a mention, a link card); null when there is none. */
function chipOf(node: Node): Element | null {
  let chip: Element | null = null;
  for (let at = isElement(node) ? node : node.parentElement; at && 'isContentEditable' in at && !at.isContentEditable; at = at.parentElement) chip = at;
  return chip;
}

/** The offset in the text of a place in the page (a selection's end). */
export function offsetOf(reading: Reading, node: Node, offset: number): number {
  const own = reading.pieces.find((piece) => piece.node === node || (piece.length === 0 && piece.node.contains(node)));
  if (own) return isText(own.node) ? own.start + Math.min(own.length, offset) : own.start;
  const child = node.childNodes[offset];
  let end = 0;
  for (const piece of reading.pieces) {
    if (child && (child === piece.node || child.contains(piece.node))) return piece.start;
    const isBehind = child
      ? !!(child.compareDocumentPosition(piece.node) & Node.DOCUMENT_POSITION_FOLLOWING)
      : !node.contains(piece.node) && !!(node.compareDocumentPosition(piece.node) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (isBehind) break;
    end = piece.start + piece.length;
  }
  return end;
}

function pieceAt(pieces: readonly Piece[], offset: number, lean: 'forward' | 'backward'): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle] as Piece; // between 0 and length - 1
    const end = piece.start + piece.length;
    if (lean === 'forward' ? end <= offset : end < offset) low = middle + 1;
    else if (lean === 'forward' ? piece.start > offset : piece.start >= offset) high = middle - 1;
    else return piece;
  }
  return lean === 'forward' ? pieces[low] : pieces[high];
}

function preservesSpace(root: Element): boolean {
  let known = keepsSpace.get(root);
  if (known === undefined) {
    known = /pre|break-spaces/.test(getComputedStyle(root).whiteSpace);
    keepsSpace.set(root, known);
  }
  return known;
}

/** Indentation between blocks in the page's source is no text. */
function isLayoutSpace(node: Text): boolean {
  if (!/^[ \t\r\n]*$/.test(node.data) || !/[\r\n]/.test(node.data)) return false;
  const previous = node.previousSibling;
  const next = node.nextSibling;
  return !previous || !next || blocks.has(previous.nodeName) || blocks.has(next.nodeName);
}

/** A `<br>` or newline that ends its block only keeps the last line open; it breaks nothing. */
function isLastOfBlock(node: Node, root: Node): boolean {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      if (isText(next) ? next.data !== '' && !isLayoutSpace(next) : isElement(next) && next.nodeName !== 'STYLE') return false;
    }
    if (at.parentNode && at.parentNode !== root && blocks.has(at.parentNode.nodeName)) return true;
  }
  return true;
}
