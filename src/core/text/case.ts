/** Gives a replacement the case of what it replaces: all capitals, a capital at the beginning, or as written. A replacement with capitals of its own (a name) stays as written. */
export function inCaseOf(found: string, replacement: string): string {
  if (replacement !== replacement.toLowerCase()) return replacement;
  const letters = found.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return replacement.toUpperCase();
  const first = letters.slice(0, 1);
  return first !== first.toLowerCase() ? replacement.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : replacement;
}

/** A piece of a text short enough to be named in a sentence. */
export function excerpt(text: string): string {
  const plain = isPlain(text) ? text : text.replace(/\s+/g, ' ').trim();
  return plain.length > 60 ? `${[...plain].slice(0, 57).join('')}…` : plain;
}

/** One line with single spaces and none at its ends, as nearly all that is named is. */
function isPlain(text: string): boolean {
  let isOpen = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || (unit > 0x7e && (unit < 0x400 || unit > 0x4ff))) return false;
    if (unit === 0x20 && isOpen) return false;
    isOpen = unit === 0x20;
  }
  return !isOpen;
}
