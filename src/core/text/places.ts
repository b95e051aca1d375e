/**
 * Where the units of a text stand in the original. In most texts each stands for itself; what differs from that is written down only: from which unit on how
 * far the place is shifted, and which units are wider than one (an emoji, a letter with an invisible sign behind it).
 */
export class Places {
  private readonly turns: Uint32Array;
  private readonly shifts: Int32Array;
  private readonly wide: Uint32Array;
  private readonly wideEnds: Uint32Array;

  /** `turns`: in order, the units from which on a place is its unit plus the shift. `wide`: in order, the units that end at `wideEnds`. */
  constructor({ turns, shifts, wide, wideEnds }: PlaceTables) {
    this.turns = turns;
    this.shifts = shifts;
    this.wide = wide;
    this.wideEnds = wideEnds;
  }

  /** Where a unit begins in the text. */
  start(unit: number): number {
    const turn = countUpTo(this.turns, unit) - 1;
    return turn < 0 ? unit : unit + (this.shifts[turn] ?? 0);
  }

  /** Where it ends, exclusive; what is invisible behind it belongs to it. */
  end(unit: number): number {
    const at = countUpTo(this.wide, unit) - 1;
    return at >= 0 && this.wide[at] === unit ? (this.wideEnds[at] ?? 0) : this.start(unit) + 1;
  }

  /** The same as tables, each unit so much further on and each place so much further on, for a text that was read in pieces. */
  moved(units: number, places: number): PlaceTables {
    const isShifted = this.turns.length > 0 && this.turns[0] === 0;
    const turns = Uint32Array.from(isShifted ? this.turns : [0, ...this.turns], (unit) => unit + units);
    const shifts = Int32Array.from(isShifted ? this.shifts : [0, ...this.shifts], (shift) => shift + places - units);
    return { turns, shifts, wide: this.wide.map((unit) => unit + units), wideEnds: this.wideEnds.map((end) => end + places) };
  }
}

export interface PlaceTables {
  readonly turns: Uint32Array;
  readonly shifts: Int32Array;
  readonly wide: Uint32Array;
  readonly wideEnds: Uint32Array;
}

/** Of texts in which each unit stands for itself. */
export const plainPlaces = new Places({ turns: new Uint32Array(0), shifts: new Int32Array(0), wide: new Uint32Array(0), wideEnds: new Uint32Array(0) });

/** How many of some sorted units are not higher than one. */
function countUpTo(sorted: Uint32Array, unit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
