/**
 * The one route by which text enters a box: select, insert once, compare what the box now says with what was meant, undo once when it is
 * wrong. Measured for 15 editors in both browsers, from the isolated world (facts: replies §2.3–2.4).
 */
import type { Span } from '../../core/draft.ts';
import type { Reading, ReplaceOutcome } from './editor.ts';
import { underHand, watchHand } from './hand.ts';
import { escapeText } from './markup.ts';
import { isFocused, selectSpan, splitUndo } from './selection.ts';

/** How a family of editors takes text. */
export interface Route {
  readonly read: (root: HTMLElement) => Reading;
  /** In order; a later one is tried only while the box is exactly as before. */
  readonly methods: readonly ((root: HTMLElement, text: string) => void)[];
  /** How long the editor takes to notice a selection made by script. Slate throttles to 100 ms, Draft needs a task. */
  readonly settleMs: number;
  /** Whether the editor's paste handler takes an empty text; else a removal borrows a neighboring character. */
  readonly removes: boolean;
}

/** Replaces a span through the editor's own input. */
export async function replaceBy(route: Route, root: HTMLElement, span: Span, text: string): Promise<ReplaceOutcome> {
  const before = route.read(root);
  const meant = before.text.slice(0, span.start) + text + before.text.slice(span.end);
  const change = route.removes || text !== '' ? { span, text } : withNeighbor(before.text, span);
  selectSpan(root, before, change.span);
  await wait(route.settleMs);
  if (route.read(root).text !== before.text) return { ok: false, why: 'changed-meanwhile' };
  for (const method of route.methods) {
    selectSpan(root, route.read(root), change.span);
    // A box that lost the focus or left the page must not hand the text to whatever has it now.
    if (!root.isConnected || !isFocused(root)) return { ok: false, why: 'refused' };
    splitUndo(root);
    const hand = watchHand();
    method(root, change.text);
    const now = await settled(route, root, before.text, meant);
    const isWriting = hand();
    if (isSame(now, meant)) return { ok: true };
    if (now === before.text) continue;
    if (isWriting) return underHand(span.start, text, meant, now);
    document.execCommand('undo');
    const undone = await settled(route, root, now, before.text);
    return { ok: false, why: isSame(undone, before.text) ? 'undone' : 'damaged' };
  }
  return { ok: false, why: 'refused' };
}

/** The whole text at once, line breaks included. */
export function insertText(_root: HTMLElement, text: string): void {
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
}

/** Line by line. Quill takes a line break only as a paragraph. */
export function insertLines(_root: HTMLElement, text: string): void {
  if (text === '') document.execCommand('delete');
  text.split('\n').forEach((line, index) => {
    if (index > 0) document.execCommand('insertParagraph');
    if (line !== '') document.execCommand('insertText', false, line);
  });
}

/** As if pasted, plain text only. */
export function pasteText(root: HTMLElement, text: string): void {
  paste(root, { 'text/plain': text });
}

/**
 * The whole text at once where Chromium types it exactly; Firefox merges an empty line into one break there, so lines go in as pasted
 * paragraphs. Not line by line: ProseMirror takes a new paragraph for a pressed Enter, and a chat would send what stands there.
 */
export function insertParagraphs(root: HTMLElement, text: string): void {
  // Told that it is ProseMirror's own, it keeps each space and runs no rule of the site over the text.
  const own = paragraphsOf(text).replace('<p>', '<p data-pm-slice="1 1 []">');
  if (text.includes('\n') && navigator.userAgent.includes('Gecko/')) paste(root, { 'text/plain': text, 'text/html': own });
  else insertText(root, text);
}

/** As pasted paragraphs, an empty one with a line break in it: some schemas drop it without. */
export function pasteParagraphs(root: HTMLElement, text: string): void {
  if (text.includes('\n')) paste(root, { 'text/plain': text, 'text/html': paragraphsOf(text).replaceAll('<p></p>', '<p><br></p>') });
  else pasteText(root, text);
}

/** As pasted lines of one paragraph. Of HTML without any formatting TinyMCE takes only the text, and splits it; an empty mark is dropped later. */
export function pasteBreaks(root: HTMLElement, text: string): void {
  if (text.includes('\n')) paste(root, { 'text/html': `<b></b>${breaksOf(text)}` });
  else pasteText(root, text);
}

/** Lines of one paragraph at once, where another paragraph would be another box. */
export function insertBreaks(root: HTMLElement, text: string): void {
  if (text.includes('\n')) document.execCommand('insertHTML', false, breaksOf(text));
  else insertText(root, text);
}

/** Firefox: what the isolated world puts into a DataTransfer reads empty in the page (bug 1654724), so the page's own view is filled. */
function paste(root: HTMLElement, content: Readonly<Record<string, string>>): void {
  const event = new ClipboardEvent('paste', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true, composed: true });
  const pageView = (event as ClipboardEvent & { wrappedJSObject?: ClipboardEvent }).wrappedJSObject ?? event; // Gecko only
  for (const [type, data] of Object.entries(content)) pageView.clipboardData?.setData(type, data);
  root.dispatchEvent(event);
}

function breaksOf(text: string): string {
  return escapeText(text).replaceAll('\n', '<br>');
}

function paragraphsOf(text: string): string {
  const lines = escapeText(text).split('\n');
  return lines.map((line) => `<p>${line}</p>`).join('');
}

/** Reads back until the box says what was meant, twice in a row: an editor may put right what the browser wrote a moment later. At most 14 frames. */
async function settled(route: Route, root: HTMLElement, before: string, meant: string): Promise<string> {
  let now = route.read(root).text;
  let agreed = 0;
  for (let frame = 0; frame < 14 && agreed < 2; frame += 1) {
    await wait(16);
    now = route.read(root).text;
    agreed = isSame(now, meant) ? agreed + 1 : 0;
  }
  return isSame(now, before) ? before : now;
}

/** Editors fold spaces and add zero-width marks of their own; a no-break space at an edge is the browser's. */
function isSame(one: string, other: string): boolean {
  return one === other || folded(one) === folded(other);
}

function folded(text: string): string {
  return text
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .replace(/[\u00A0\t]+| {2,}/g, ' ')
    .replace(/ +$/gm, '')
    .trimEnd();
}

/** To remove a span where empty text is refused: replace it together with the character beside it by that character. */
function withNeighbor(text: string, span: Span): { span: Span; text: string } {
  const after = [...text.slice(span.end, span.end + 2)][0];
  if (after !== undefined && after !== '\n') return { span: { start: span.start, end: span.end + after.length }, text: after };
  const before = [...text.slice(0, span.start)].at(-1);
  if (before !== undefined && before !== '\n') return { span: { start: span.start - before.length, end: span.end }, text: before };
  return { span, text: '' };
}

/** Timers, not frames: a page behind the popup has no frames. */
function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
