/** How many colors there are for brands: `--brand-1` … in tokens.css. */
const count = 8;

/** A color for each brand, 1 … 8, by its id: the same on every page and machine. Where two would have the same, the later takes the next that is free. */
export function brandColors(ids: readonly string[]): ReadonlyMap<string, number> {
  const colors = new Map<string, number>();
  for (const id of [...ids].sort()) {
    const first = [...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 100_003, 7);
    const taken = new Set(colors.values());
    let color = first % count;
    while (colors.size < count && taken.has(color + 1)) color = (color + 1) % count;
    colors.set(id, color + 1);
  }
  return colors;
}
