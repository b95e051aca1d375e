import { isWordSort, pageOf, sort, sortOf } from './fold.ts';
import { oddAsWritten } from './odd.ts';

/** What stands for gaps in `plainUnits`. */
export const plainGap = { blank: -1, newline: -2 } as const;

/**
 * What a unit is, in one look: a letter or digit as its folded unit and, above 16 bits, its oddities; a gap as `plainGap` says; a symbol as its folded unit below
 * 0; 0 for everything else and for pages of 256 units that no text had yet.
 */
export const plainUnits = new Int32Array(0x530);
const learned = new Uint8Array((plainUnits.length >> 8) + 1);

/** Takes a page of units in, if it is not there yet. */
export function learnPage(page: number): void {
  if (learned[page] === 1) return;
  learned[page] = 1;
  const { fold } = pageOf(page << 8);
  for (let low = 0, unit = page << 8; low < 256 && unit < plainUnits.length; low++, unit++) {
    const folded = fold[low] ?? 0;
    const kind = sortOf(unit);
    if (isWordSort(kind)) plainUnits[unit] = folded | (oddAsWritten(folded, String.fromCharCode(unit)) << 16);
    else if (kind === sort.gap) plainUnits[unit] = plainGap.blank;
    else if (kind === sort.newline) plainUnits[unit] = plainGap.newline;
    else if (kind === sort.symbol) plainUnits[unit] = -folded;
  }
}
