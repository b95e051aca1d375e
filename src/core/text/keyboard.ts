/** The two keyboard layouts, key by key: ЙЦУКЕН and QWERTY. */
const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const cyrillicKeys = 'йцукенгшщзхъфывапролджэячсмитьбюё';

/** Latin key → Cyrillic letter; with Shift too, so `{` is `Х` as `[` is. */
export const toCyrillic: ReadonlyMap<string, string> = withShift(new Map([...latinKeys].map((key, at) => [key, cyrillicKeys[at] ?? key])));
/** Cyrillic letter → Latin key. */
export const toLatin: ReadonlyMap<string, string> = new Map([...cyrillicKeys].map((key, at) => [key, latinKeys[at] ?? key]));

/** What the same keys write on the other layout: small letters; what is on neither stays. Cyrillic is read as Latin, all else as Cyrillic. */
export function onOtherLayout(written: string): string {
  const small = written.toLowerCase();
  const map = /[а-яё]/.test(small) ? toLatin : toCyrillic;
  return [...small].map((char) => map.get(char) ?? char).join('');
}

function withShift(keys: Map<string, string>): Map<string, string> {
  for (const [shifted, key] of [...'{}:"<>~'].map((one, at) => [one, "[];',.`"[at] ?? one] as const)) keys.set(shifted, keys.get(key) ?? key);
  return keys;
}
