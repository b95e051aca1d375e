import fc from 'fast-check';

/** Text as people and editors make it: marks, invisible units, emoji, ligatures, lone halves. */
export const hardText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        'Скидка',
        'и\u0306',
        'е\u0308',
        'за\u0301мок',
        '\u00ad',
        '\u200b',
        '\ufeff',
        'ﬁ',
        '½',
        'İ',
        'ß',
        '𝟙',
        '𝐀',
        '🅰',
        '🄰',
        '👩‍🚀',
        '🇷🇺',
        '1️⃣',
        '\ud83d',
        '\udd25',
        '№',
        '™',
      ),
      fc.constantFrom(' ', '\n', '\r\n', '\n\n', '\u00a0', '#тег', '@кто', 'https://example.com/a(b)', 'a@b.ru', "don't", '«', '»', '—', '-', '_', '*', '...'),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));
