const picture = /^\p{Extended_Pictographic}$/u;

/** Length in UTF-16 units of the emoji that begins at `at` with all that joins it (skin, gender, ZWJ, flags, keycaps), 0 where none does. */
export function emojiAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x7f) return keycapAt(text, at, unit);
  if (unit < 0x203c && unit !== 0xa9 && unit !== 0xae) return 0;
  const point = text.codePointAt(at) ?? 0;
  if (isRegional(point)) return isRegional(text.codePointAt(at + 2) ?? 0) ? 4 : 2;
  if (!isPicture(text, at, point)) return 0;
  return endOfJoined(text, at + width(point)) - at;
}

/** Plain signs that are emoji only when asked to be (©, ™, ↔, ☎ …) count as such only with U+FE0F. */
function isPicture(text: string, at: number, point: number): boolean {
  if (!picture.test(String.fromCodePoint(point))) return false;
  return point >= 0x1f000 || text.charCodeAt(at + 1) === 0xfe0f || /^\p{Emoji_Presentation}$/u.test(String.fromCodePoint(point)) || point >= 0x2600;
}

function keycapAt(text: string, at: number, unit: number): number {
  if (!((unit >= 0x30 && unit <= 0x39) || unit === 0x23 || unit === 0x2a)) return 0;
  const sign = text.charCodeAt(at + 1) === 0xfe0f ? at + 2 : at + 1;
  return text.charCodeAt(sign) === 0x20e3 ? sign + 1 - at : 0;
}

function endOfJoined(text: string, from: number): number {
  let end = from;
  for (;;) {
    const point = text.codePointAt(end) ?? 0;
    if (point === 0xfe0f || point === 0x20e3 || (point >= 0x1f3fb && point <= 0x1f3ff) || (point >= 0xe0020 && point <= 0xe007f)) end += width(point);
    else if (point === 0x200d && picture.test(String.fromCodePoint(text.codePointAt(end + 1) ?? 0))) end += 1 + width(text.codePointAt(end + 1) ?? 0);
    else return end;
  }
}

function isRegional(point: number): boolean {
  return point >= 0x1f1e6 && point <= 0x1f1ff;
}

function width(point: number): number {
  return point > 0xffff ? 2 : 1;
}
