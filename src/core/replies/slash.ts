/** A `/` that begins a word in a box, and what is typed after it to find a reply. */

/** How much may be typed to find a reply before it is taken for writing on. */
const mostWords = 3;
const begun = /(?:^|[\s\u200b([{«„“"'])\/[^\s/]*$/;

/** The offset of the `/` that begins the word before the caret; null when none does, or the word goes on after the caret. */
export function slashBefore(text: string, caret: number): number | null {
  const before = text.slice(0, caret);
  return begun.test(before) && /^(?:$|[\s\u200b])/.test(text.slice(caret)) ? before.lastIndexOf('/') : null;
}

/** What was typed since the `/` at an offset; null once it is no search any more: the sign is gone, the caret is elsewhere, a path or a sentence is being written. */
export function typedSince(text: string, slash: number, caret: number): string | null {
  const typed = text.slice(slash, caret);
  if (caret <= slash || !/^\/(?!\s)[^\n/]{0,60}$/.test(typed) || typed.split(/\s/).length > mostWords) return null;
  return typed.slice(1).replaceAll('\u00a0', ' ');
}
