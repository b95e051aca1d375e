/** A short name of a text: the same text has the same one on every machine. Two hashes of 32 bits (FNV-1a and its mirror), 64 bits in all. */
export function fingerprint(text: string): string {
  let [one, other] = [0x811c9dc5, 0x1000193];
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(text.length - 1 - at), 0x85ebca6b) + at;
  }
  const half = (hash: number): string => ((hash ^ (hash >>> 15)) >>> 0).toString(36).padStart(7, '0');
  return half(one) + half(other);
}
