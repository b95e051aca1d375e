/** What a reply's text should not carry: signs that some boxes turn into something else, and what nobody sees. */

/** Pairs that some editors read as markup (bold, italic, struck, hidden, code), and tabs, which many boxes lose. */
const doubtful = ['**', '__', '~~', '||', '`', '\t'] as const;
const slot = /\{[^{}\n]*\}/g;

/** The doubtful signs of a text, each once, in a fixed order. */
export function doubtfulSigns(text: string): string[] {
  const written = text.replace(slot, '');
  return doubtful.filter((sign) => written.includes(sign));
}

/** A text as it is stored: one kind of line end, no spaces at the ends of lines, letters in one piece. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()
    .normalize('NFC');
}
