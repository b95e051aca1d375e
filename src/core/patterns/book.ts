/**
 * The patterns of a guide. What runs them (46 kB) is no part of the script in every page: it is brought by whoever needs it, and until it is
 * there the rules that need it cannot be checked, and say so.
 */
import type { Span } from '../draft.ts';

/** A pattern as its rule states it. */
export interface Pattern {
  readonly source: string;
  readonly exactCase: boolean;
}

/** Runs patterns in time that grows with the text and no faster. */
export interface PatternEngine {
  readonly gate: (patterns: readonly Pattern[]) => PatternGate;
  readonly find: (pattern: Pattern, text: string) => readonly Span[];
}

/** Many patterns looked for at once. */
export interface PatternGate {
  /** Makes patterns ready while there is time, one or two milliseconds each; true when all are. */
  readonly work: (isTimeLeft: () => boolean) => boolean;
  /** The places of those that are worth a search in a text; all must be ready. */
  readonly worth: (text: string) => ReadonlySet<number>;
}

/** Patterns cannot be run yet. Expected for a moment, and no defect of the rule. */
export class NotReady extends Error {
  override readonly name = 'NotReady';
}

/** A pattern beyond what one guide may have is not run: known before any text, and said where guides are put together. */
export class TooMany extends Error {
  override readonly name = 'TooMany';
}

/** Beyond so many the automaton of the gate no longer fits where it is fast. */
export const mostPatterns = 100;
export const longestPattern = 500;

let engine: PatternEngine | undefined;

/** Brings what runs patterns. */
export function bringPatterns(brought: PatternEngine): void {
  engine = brought;
}

/** All patterns of one guide: a text goes through one gate for all of them, and only those that may hit are searched for. */
export class PatternBook {
  private readonly patterns: Pattern[] = [];
  private gate: PatternGate | undefined;
  private text: string | undefined;
  private worth: ReadonlySet<number> = new Set();

  /** Takes a pattern up; what it returns finds it in texts. */
  add(pattern: Pattern): (text: string) => readonly Span[] {
    if (this.patterns.length === mostPatterns) throw new TooMany(`more than ${mostPatterns} patterns in one guide`);
    const index = this.patterns.push(pattern) - 1;
    this.gate = undefined;
    return (text) => {
      if (!engine) throw new NotReady('what runs patterns is not here yet');
      if (!this.gate || text !== this.text) {
        this.worth = this.gateOf(engine).worth(text);
        this.text = text;
      }
      return this.worth.has(index) ? engine.find(pattern, text) : [];
    };
  }

  /** Makes patterns ready while there is time; true when all are, and where nothing is here yet that runs them. */
  warm(isTimeLeft: () => boolean): boolean {
    if (!engine || this.patterns.length === 0) return true;
    this.gate ??= engine.gate(this.patterns);
    return this.gate.work(isTimeLeft);
  }

  private gateOf(runs: PatternEngine): PatternGate {
    this.gate ??= runs.gate(this.patterns);
    this.gate.work(() => true);
    return this.gate;
  }
}
