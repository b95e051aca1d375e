import { isWordSort, pageOf, sort, sortOf } from './fold.ts';
import { oddAsWritten } from './odd.ts';

/**
 * What a unit is, in one look: a letter or digit as its folded unit and, above 16 bits, its oddities; a gap as -1; 0 for everything else and for pages of 256
 * units that no text had yet.
 */
export const plainUnits = new Int32Array(0x530);

/** Takes a page of units in. */
export function learnPage(page: number): void {
  const { fold } = pageOf(page << 8);
  for (let low = 0, unit = page << 8; low < 256 && unit < plainUnits.length; low++, unit++) {
    const folded = fold[low] ?? 0;
    const kind = sortOf(unit);
    if (isWordSort(kind)) plainUnits[unit] = folded | (oddAsWritten(folded, String.fromCharCode(unit)) << 16);
    else if (kind === sort.gap) plainUnits[unit] = -1;
  }
}
