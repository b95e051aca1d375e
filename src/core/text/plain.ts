/** A text as it is compared: composed letters, any white space as one blank, none at the ends. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim();
}
