import { roomier } from './tables.ts';

/** What was found from one start for one set. */
interface Best {
  readonly last: number;
  readonly rank: number;
  readonly phrase: number;
}

/**
 * By set of phrases, the best of what a walk finds from one start: the longest, then the plainest (`rank`), then the earlier phrase. Hits of a set never
 * overlap, so it is remembered where the latest ended.
 */
export class BestOfSets {
  /** The sets that something was found for since the last start. */
  readonly touched: number[] = [];
  private ends = new Int32Array(0);
  private lasts = new Int32Array(0);
  private ranks = new Int32Array(0);
  private phrases = new Int32Array(0);

  begin(sets: number): void {
    for (const key of ['ends', 'lasts', 'ranks', 'phrases'] as const) this[key] = roomier(this[key], sets);
    this.ends.fill(-1, 0, sets);
    this.lasts.fill(-1, 0, sets);
  }

  /** Whether the latest hit of a set lies before a token. */
  isFree(set: number, first: number): boolean {
    return first > (this.ends[set] ?? 0);
  }

  offer(set: number, { last, rank, phrase }: Best): void {
    const best = this.lasts[set] ?? -1;
    const bestRank = this.ranks[set] ?? 0;
    if (last < best || (last === best && (rank > bestRank || (rank === bestRank && phrase > (this.phrases[set] ?? 0))))) return;
    if (best < 0) this.touched.push(set);
    this.lasts[set] = last;
    this.ranks[set] = rank;
    this.phrases[set] = phrase;
  }

  /** The best of a touched set becomes a hit. */
  take(set: number): Best {
    const last = this.lasts[set] ?? 0;
    this.ends[set] = last;
    this.lasts[set] = -1;
    return { last, rank: this.ranks[set] ?? 0, phrase: this.phrases[set] ?? 0 };
  }
}
