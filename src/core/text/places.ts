/**
 * Where the units of a text stand in the original. In most texts each stands for itself; only what differs from that is written down: from which unit on how
 * far the place is shifted, and which units are wider than one (an emoji, a letter with an invisible sign behind it).
 */
export class Places {
  /** In order: a unit, and how far the places from it on are behind the unit's number. */
  readonly turns: readonly number[];
  /** In order: a unit, and where it ends. */
  readonly wide: readonly number[];

  constructor(turns: readonly number[], wide: readonly number[]) {
    this.turns = turns;
    this.wide = wide;
  }

  /** Where a unit begins in the text. */
  start(unit: number): number {
    const turn = lastUpTo(this.turns, unit);
    return turn < 0 ? unit : unit + (this.turns[turn + 1] ?? 0);
  }

  /** Where it ends, exclusive; what is invisible behind it belongs to it. */
  end(unit: number): number {
    const at = lastUpTo(this.wide, unit);
    return at >= 0 && this.wide[at] === unit ? (this.wide[at + 1] ?? 0) : this.start(unit) + 1;
  }
}

/** Of texts in which each unit stands for itself. */
export const plainPlaces = new Places([], []);

/** The places of texts that were read one after the other, each with how many units and how many places it has. */
export function joinPlaces(pieces: readonly { readonly places: Places; readonly size: number; readonly length: number }[]): Places {
  const [turns, wide]: [number[], number[]] = [[], []];
  let [unit, place] = [0, 0];
  for (const { places, size, length } of pieces) {
    turns.push(unit, place - unit);
    for (let at = 0; at < places.turns.length; at += 2) turns.push(unit + (places.turns[at] ?? 0), place - unit + (places.turns[at + 1] ?? 0));
    for (let at = 0; at < places.wide.length; at += 2) wide.push(unit + (places.wide[at] ?? 0), place + (places.wide[at + 1] ?? 0));
    unit += size;
    place += length;
  }
  return new Places(turns, wide);
}

/** Where the last pair with a first number of at most this begins, -1 if none does. */
function lastUpTo(pairs: readonly number[], unit: number): number {
  let [low, high] = [0, pairs.length >> 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle * 2] ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  return (low - 1) * 2;
}
