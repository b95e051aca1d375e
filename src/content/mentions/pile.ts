/** Nodes that were added together. */
export type Run = ArrayLike<Node> & Iterable<Node>;

/** What a page added, run by run, the oldest first. Nothing in a run is touched while it waits: a feed adds more than anybody looks at. */
export class Pile {
  /** How many nodes there are. */
  size = 0;
  private runs: Run[] = [];

  /** A text by itself is no post: of those a page writes thousands (counters, times). */
  add(run: Run): void {
    if (!hasElement(run)) return;
    this.runs.push(run);
    this.size += run.length;
  }

  take(): Run {
    const run = this.runs.shift() ?? [];
    this.size -= run.length;
    return run;
  }

  /** Takes all of another pile over. */
  addAll(other: Pile): void {
    this.runs.push(...other.runs);
    this.size += other.size;
    other.runs = [];
    other.size = 0;
  }

  /** Forgets what left the page, and the oldest, until there are not more than so many. */
  keepNewest(most: number): void {
    if (this.size <= most) return;
    this.runs = this.runs.map((run) => Array.from(run).filter((node) => isElement(node) && node.isConnected));
    this.size = this.runs.reduce((sum, { length }) => sum + length, 0);
    while (this.size > most) {
      const run = this.take();
      const kept = Array.from(run).slice(run.length - Math.max(0, most - this.size));
      if (kept.length > 0) this.runs.unshift(kept);
      this.size += kept.length;
      if (kept.length > 0) break;
    }
  }
}

/** Whether more than one text by itself was added or taken away. */
export function hasElement(run: Run): boolean {
  return run.length > 1 || isElement(run[0]);
}

export function isElement(node: Node | undefined): node is Element {
  return node?.nodeType === 1;
}
