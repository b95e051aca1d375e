/** Makes text of a file's bytes: UTF-8 where it is that, else as Windows programs write it. */
export function decodeText(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const cyrillic = new TextDecoder('windows-1251').decode(bytes);
    return isRussian(cyrillic) ? cyrillic : new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Read as Russian, accents of Western words become single Cyrillic letters between Latin ones; Russian words have letters in a row. */
function isRussian(text: string): boolean {
  const inRows = text.match(/[а-яё]{3,}/gi) ?? [];
  const alone = text.match(/(?<![а-яё])[а-яё]{1,2}(?![а-яё])/gi) ?? [];
  return inRows.join('').length >= alone.join('').length;
}
