/** Puts what was found in order: first what may be used here, then what fits the words, the language of the conversation and what people took before. */
import { type ReplyIndex, statuses } from './index-file.ts';
import type { Found } from './search.ts';

/** Where a reply would go; '' where it is not known. */
export interface Place {
  /** Family of the network. */
  readonly network: string;
  /** Language of the message being answered, or of the box. */
  readonly language: string;
}

const approved = statuses.indexOf('approved');
const minutesADay = 1440;
/** More than any score: what can be used stands before all that cannot. */
const usable = 1e6;

/** Something found, and how well it fits. */
export interface Hit {
  readonly document: number;
  readonly score: number;
  /** Approved, and for this network. */
  readonly isUsable: boolean;
}

/** The best of what was found in order, at most `most`; what cannot be used here comes behind everything that can. `now` in epoch milliseconds. */
export function rank(index: ReplyIndex, found: Found, { place, now, most }: { readonly place: Place; readonly now: number; readonly most: number }): Hit[] {
  const network = bitOf(index.networks, place.network);
  const language = bitOf(index.languages, place.language);
  const today = now / (60_000 * minutesADay);
  const top = new Top(most);
  for (let at = 0; at < found.count; at++) {
    const document = found.documents[at] ?? 0;
    const networks = index.networkBits[document] ?? 0;
    const isUsable = index.status[document] === approved && (place.network === '' || networks === 0 || (networks & network) !== 0);
    const score = (found.scores[document] ?? 0) * likelihood(document);
    top.offer(document, isUsable ? score + usable : score);
  }
  return top.sorted().map(({ document, key }) => ({ document, isUsable: key >= usable, score: key >= usable ? key - usable : key }));

  function likelihood(document: number): number {
    const langs = index.langs[document] ?? 0;
    const spoken = place.language === '' || langs === 0 ? 1 : (langs & language) !== 0 ? 1.15 : 0.7;
    const uses = index.uses[document] ?? 0;
    if (uses === 0) return spoken;
    const days = Math.max(0, today - (index.lastUsed[document] ?? 0) / minutesADay);
    return spoken * (1 + 0.05 * Math.log2(1 + uses)) * (1 + 0.08 / (1 + days));
  }
}

/** What a name's bit is; 0 for a name that the index does not know, so that nothing matches it. */
function bitOf(names: readonly string[], name: string): number {
  const at = names.indexOf(name);
  return at < 0 ? 0 : 1 << at;
}

/** The documents with the highest keys, as a heap whose least is on top: of 100,000 hits nobody reads more than are shown. */
class Top {
  private readonly heap: { readonly document: number; readonly key: number }[] = [];
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  offer(document: number, key: number): void {
    const { heap, most } = this;
    const least = heap[0];
    if (heap.length >= most && least && (key < least.key || (key === least.key && document > least.document))) return;
    if (heap.length < most) {
      heap.push({ document, key });
      this.rise(heap.length - 1);
    } else {
      heap[0] = { document, key };
      this.sink(0);
    }
  }

  sorted(): { readonly document: number; readonly key: number }[] {
    return [...this.heap].sort((one, other) => other.key - one.key || one.document - other.document);
  }

  private rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.swapIfLess(at, parent)) return;
      at = parent;
    }
  }

  private sink(from: number): void {
    for (let at = from; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const child = right < this.heap.length && this.isLess(right, left) ? right : left;
      if (child >= this.heap.length || !this.swapIfLess(child, at)) return;
      at = child;
    }
  }

  private isLess(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]];
    return a !== undefined && b !== undefined && (a.key < b.key || (a.key === b.key && a.document > b.document));
  }

  private swapIfLess(lower: number, upper: number): boolean {
    const [a, b] = [this.heap[lower], this.heap[upper]];
    if (!a || !b || !this.isLess(lower, upper)) return false;
    this.heap[lower] = b;
    this.heap[upper] = a;
    return true;
  }
}
