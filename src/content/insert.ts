/** Puts text into a box: a fix in place of a span, a reply at the caret. What cannot be inserted is copied, and said so. */
import type { Span } from '../core/draft.ts';
import { movedSpan } from '../core/text/moved.ts';
import type { ReplaceOutcome } from '../editors/dom/editor.ts';
import { escapeText } from '../editors/dom/markup.ts';
import { logAbout } from './log.ts';
import type { InsertedReply, Place } from './port.ts';
import { lastInputAt } from './publishing/leak.ts';
import { noteReply } from './publishing/said.ts';
import type { Box } from './site/boxes.ts';
import { currentBox, level, say } from './state.ts';
import { checkNow } from './watch.ts';

/** Applies a fix. The span is for `judged`; what was written elsewhere since then moves it, and where the span itself was changed nothing is touched. */
export async function applyFix(box: Box, judged: string, span: Span, text: string): Promise<void> {
  await rested(box);
  const place = movedSpan(span, judged, box.editor.read(box.root).text);
  if (!place) return say('pageChangedMeanwhile', 'bad');
  const outcome = await box.editor.replace(box.root, place, text);
  checkNow();
  if (!outcome.ok) await fallBack(outcome, text);
}

/** Inserts a reply into the box used last in this frame, once the page has the focus again; false when there is no box. */
export function insertReply({ text, isCleared }: InsertedReply): boolean {
  const box = currentBox.value;
  if (!box?.root.isConnected) return false;
  void whenFocused().then(() => insertAtCaret(box, { text: text.replace(/\r\n?/g, '\n'), isCleared }));
  return true;
}

/** Inserts a reply in place of a span of the text that the box had when the reply was picked. */
export async function insertAt(box: Box, before: Place, { text, isCleared }: InsertedReply): Promise<void> {
  // An editor that had the focus elsewhere finds its caret again a moment after it is back.
  box.root.focus({ preventScroll: true });
  await new Promise((resolve) => setTimeout(resolve));
  await insertAtCaret(box, { text: text.replace(/\r\n?/g, '\n'), isCleared }, before);
}

async function insertAtCaret(box: Box, { text, isCleared }: InsertedReply, place?: Place): Promise<void> {
  await rested(box);
  const now = box.editor.read(box.root).text;
  const picked = place && movedSpan(place.span, place.text, now);
  if (picked === null) return fallBack({ ok: false, why: 'refused' }, text);
  const span = picked ?? box.editor.selection(box.root) ?? { start: now.length, end: now.length };
  const outcome = await box.editor.replace(box.root, span, apart(now.slice(0, span.start), text));
  if (outcome.ok && isCleared) noteReply(box.root, text, level.peek());
  checkNow();
  if (!outcome.ok) return fallBack(outcome, text);
  logAbout('inserted', [], box);
  say('pageReplyInserted');
}

/** A reply does not stick to the word before it. */
function apart(before: string, text: string): string {
  return /\S$/.test(before) && /^[\p{L}\p{N}]/u.test(text) ? ` ${text}` : text;
}

/** Waits until typing has rested long enough for the insertion to be an undo step of its own. */
function rested({ editor }: Box): Promise<void> {
  const leftMs = lastInputAt() + (editor.restMs ?? 0) - performance.now();
  return leftMs > 0 ? new Promise((resolve) => setTimeout(resolve, leftMs)) : Promise.resolve();
}

/** The last resort: the clipboard. */
async function fallBack(outcome: ReplaceOutcome & { ok: false }, text: string): Promise<void> {
  if (outcome.why === 'damaged') return say('pageInsertDamaged', 'bad');
  if (outcome.why === 'changed-meanwhile') return say('pageChangedMeanwhile', 'bad');
  // A removal that was refused has nothing to copy.
  if (text === '') return say('pageFixRefused', 'bad');
  if (await copyText(text)) return say(outcome.why === 'too-long' ? 'pageTooLongCopied' : 'pageCopied', 'bad');
  say('pageInsertFailed', 'bad');
}

/** Copies by command, which `clipboardWrite` allows without a gesture. With HTML beside it a paste by hand keeps empty lines in ProseMirror. */
export async function copyText(text: string): Promise<boolean> {
  let isFilled = false;
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', htmlOf(text));
    isFilled = true;
  };
  window.addEventListener('copy', fill, { capture: true, once: true });
  const isCopied = document.execCommand('copy');
  window.removeEventListener('copy', fill, { capture: true });
  if (isCopied && isFilled) return true;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false, // The caller says so.
  );
}

function htmlOf(text: string): string {
  return escapeText(text).replaceAll('\n', '<br>');
}

/** The popup still has the focus when it asks; editors put their caret in the wrong place until it is gone. */
function whenFocused(): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => void setTimeout(resolve);
    if (document.hasFocus()) return settle();
    window.addEventListener('focus', settle, { once: true });
    // A page that never gets the focus back is written to all the same.
    setTimeout(settle, 1500);
  });
}
