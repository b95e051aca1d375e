import { hashSeed, hashStep, mixed } from './hash.ts';
import { roomier } from './tables.ts';

/** What an entry of the trie asks for, as bits: it may stand in links, may be disguised, has its case checked. */
export const asks = { inLinks: 1, disguise: 2, exactCase: 4 } as const;

/** Phrases as paths of word ids. Nodes and edges are integers in flat tables, so that a walk costs the same for a hundred phrases and a hundred thousand. */
export class Trie {
  /** By entry: whose set it is, which phrase of it, what it asks for, the next entry of the same path. */
  entries = new Int32Array(64);
  private edges = new Int32Array(3 * 64);
  private mask = 63;
  private nodes = 1;
  private count = 1;
  private terminals = new Int32Array(64);

  /** Puts a phrase at the end of a path; returns the entry's number, 0 if the same set has the very same already. */
  add(path: readonly number[], set: number, phrase: number, bits: number): number {
    let node = 0;
    for (const id of path) node = this.child(node, id) || this.grow(node, id);
    let last = 0;
    for (let entry = this.terminals[node] ?? 0; entry !== 0; entry = this.entries[entry * 4 + 3] ?? 0) {
      if (this.entries[entry * 4] === set && this.entries[entry * 4 + 2] === bits && (bits & asks.exactCase) === 0) return 0;
      last = entry;
    }
    this.entries = roomier(this.entries, (this.count + 1) * 4);
    this.entries[this.count * 4] = set;
    this.entries[this.count * 4 + 1] = phrase;
    this.entries[this.count * 4 + 2] = bits;
    if (last === 0) this.terminals[node] = this.count;
    else this.entries[last * 4 + 3] = this.count;
    return this.count++;
  }

  /** The node behind an edge, 0 where there is none. */
  child(node: number, id: number): number {
    const { edges, mask } = this;
    for (let slot = slotOf(node, id) & mask; ; slot = (slot + 1) & mask) {
      const to = edges[slot * 3 + 2] ?? 0;
      if (to === 0 || (edges[slot * 3] === node && edges[slot * 3 + 1] === id)) return to;
    }
  }

  /** The first entry that ends at a node, 0 where none does. */
  terminal(node: number): number {
    return this.terminals[node] ?? 0;
  }

  /** Makes room for so many more nodes at once. */
  reserve(more: number): void {
    let { mask } = this;
    while ((this.nodes + more) * 2 > mask) mask = mask * 2 + 1;
    if (mask > this.mask) this.widen(mask);
  }

  private grow(node: number, id: number): number {
    this.reserve(1);
    this.place(node, id, this.nodes);
    this.terminals = roomier(this.terminals, this.nodes + 1);
    return this.nodes++;
  }

  private place(node: number, id: number, to: number): void {
    let slot = slotOf(node, id) & this.mask;
    while (this.edges[slot * 3 + 2] !== 0) slot = (slot + 1) & this.mask;
    this.edges[slot * 3] = node;
    this.edges[slot * 3 + 1] = id;
    this.edges[slot * 3 + 2] = to;
  }

  private widen(mask: number): void {
    const old = this.edges;
    this.mask = mask;
    this.edges = new Int32Array(3 * (this.mask + 1));
    for (let at = 0; at < old.length; at += 3) if (old[at + 2] !== 0) this.place(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0);
  }
}

function slotOf(node: number, id: number): number {
  return mixed(hashStep(hashStep(hashSeed, node), id));
}
