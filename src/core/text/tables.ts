/** The array itself where it has this much room, else a longer copy: half as long again, since these tables are what a guide costs in memory. */
export function roomier<T extends Int32Array | Uint32Array | Uint16Array>(array: T, length: number): T {
  if (length <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => T)(Math.max(length, Math.ceil(array.length * 1.5)));
  longer.set(array);
  return longer;
}
