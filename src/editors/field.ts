import type { Editor, Reading, ReplaceOutcome } from './dom/editor.ts';
import { underHand, watchHand } from './dom/hand.ts';
import { isFocused } from './dom/selection.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Plain `textarea` and one-line text `input`, also when a framework controls them. Other input types have no selection and are no posts. */
export default {
  owns: (element) =>
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && /^(text|)$/.test(element.getAttribute('type') ?? '')) ? element : null,
  read: (root): Reading => ({ text: asField(root).value, pieces: [] }),
  replace: async (root, span, text): Promise<ReplaceOutcome> => {
    const field = asField(root);
    const before = field.value;
    const line = field instanceof HTMLInputElement ? text.replace(/\s*\n\s*/g, ' ') : text;
    const meant = before.slice(0, span.start) + line + before.slice(span.end);
    // The browser cuts silently at the limit, so it is asked before anything is touched.
    if (field.maxLength >= 0 && meant.length > field.maxLength) return { ok: false, why: 'too-long' };
    field.focus({ preventScroll: true });
    // A box that lost the focus or left the page must not hand the text to whatever has it now.
    if (!field.isConnected || !isFocused(field)) return { ok: false, why: 'refused' };
    field.setSelectionRange(span.start, span.end);
    const hand = watchHand();
    const done = line === '' ? document.execCommand('delete') : document.execCommand('insertText', false, line);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const isWriting = hand();
    if (field.value === meant) return { ok: true };
    if (field.value !== before) {
      if (isWriting) return underHand(span.start, line, meant, field.value);
      document.execCommand('undo');
      return { ok: false, why: field.value === before ? 'undone' : 'damaged' };
    }
    return done ? { ok: false, why: 'refused' } : setByValue(field, before, meant);
  },
  select: (root, span) => {
    root.focus({ preventScroll: true });
    asField(root).setSelectionRange(span.start, span.end);
  },
  selection: (root) => {
    const field = asField(root);
    return { start: field.selectionStart ?? field.value.length, end: field.selectionEnd ?? field.value.length };
  },
} satisfies Editor;

/** `owns` lets nothing else in. */
function asField(root: HTMLElement): Field {
  return root as Field;
}

/** Where typing by command is off: the native setter and an input event, which frameworks listen to. It leaves no undo step. */
async function setByValue(field: Field, before: string, meant: string): Promise<ReplaceOutcome> {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, meant);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  if (field.value === meant) return { ok: true };
  return { ok: false, why: field.value === before ? 'refused' : 'damaged' };
}
