/** Hashes of words: what tokens carry and tables are asked by. */

/** One step of the hash that tokens carry (FNV-1a over 16-bit units). */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
export const hashSeed = 0x811c9dc5 | 0;

/** The hash of some units, as tokens carry it. */
export function hashOf(units: Uint16Array, from: number, to: number): number {
  let hash = hashSeed;
  for (let at = from; at < to; at++) hash = hashStep(hash, units[at] ?? 0);
  return hash;
}

/** The same from the last unit to the first. */
export function hashBackward(units: Uint16Array, from: number, to: number): number {
  let hash = hashSeed;
  for (let at = to - 1; at >= from; at--) hash = hashStep(hash, units[at] ?? 0);
  return hash;
}

/** FNV's low bits alone are weak. */
export function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}
