/**
 * Dictionaries as they are shipped: an array of 32-bit numbers byte by byte, all lowest bytes first. A zip then takes a tenth less of the package, and putting them
 * together again is a matter of milliseconds. The form of both dictionaries (spelling/dictionary.ts, text/lemmas.ts): 16 bytes whose second number is the count, the numbers, text.
 */

/** "GPP1" read as a little-endian number. */
const mark = 0x31505047;
const headSize = 16;

/** A dictionary parted into planes. */
export function parted(whole: Uint8Array): Uint8Array<ArrayBuffer> {
  const count = countIn(whole, 0);
  const out = new Uint8Array(whole.length + 4);
  new DataView(out.buffer).setUint32(0, mark, true);
  out.set(whole.subarray(0, headSize), 4);
  for (let plane = 0; plane < 4; plane++) {
    for (let at = 0; at < count; at++) out[4 + headSize + plane * count + at] = whole[headSize + at * 4 + plane] ?? 0;
  }
  out.set(whole.subarray(headSize + count * 4), 4 + headSize + count * 4);
  return out;
}

/** The dictionary again; bytes that are in no planes come back as they are. */
export function joined(bytes: ArrayBuffer): ArrayBuffer {
  if (bytes.byteLength < 4 + headSize || new DataView(bytes).getUint32(0, true) !== mark) return bytes;
  const given = new Uint8Array(bytes);
  const count = countIn(given, 4);
  const out = new Uint8Array(given.length - 4);
  out.set(given.subarray(4, 4 + headSize));
  for (let plane = 0; plane < 4; plane++) {
    const from = 4 + headSize + plane * count;
    for (let at = 0; at < count; at++) out[headSize + at * 4 + plane] = given[from + at] ?? 0;
  }
  out.set(given.subarray(4 + headSize + count * 4), headSize + count * 4);
  return out.buffer;
}

function countIn(bytes: Uint8Array, from: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(from + 4, true);
}
