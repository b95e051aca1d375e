/** HTML of other programs as plain text: paragraphs and lines stay, looks go. */

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};

/** Whether a text was written as HTML. */
export function looksLikeHtml(text: string): boolean {
  return /<\/?(?:p|br|div|span|b|i|strong|em|ul|ol|li|a|h[1-6]|table)\b[^>]*>/i.test(text);
}

/** The text as it is read; an address that its link's words do not show stands behind them. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<a\b[^>]*\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, (_, to: string, words: string) =>
      words.includes(to) || to === '' ? words : `${words} (${to})`,
    )
    .replace(/<li\b[^>]*>/gi, '\n– ')
    .replace(/<br\b[^>]*>/gi, '\n')
    .replace(/<\/(?:p|h[1-6]|ul|ol|table)>/gi, '\n\n')
    .replace(/<\/(?:div|tr)>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => entityOf(name) ?? whole)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function entityOf(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
