/** What somebody has read of the guide, and what has changed since. */
import type { Clause, GuideDocument } from '../guide.ts';
import { clausesIn, type PlacedClause } from './document.ts';

/** The clauses as they were read: id → text. */
export type ReadText = Readonly<Record<string, string>>;

/** `before` is what was read; null for a clause that was not there. */
export interface ChangedClause extends PlacedClause {
  readonly before: string | null;
}

export interface Changes {
  readonly changed: readonly ChangedClause[];
  /** Texts of clauses that are gone. */
  readonly gone: readonly string[];
}

/** What a person who ticks "read" has read. */
export function readText(document: GuideDocument): ReadText {
  return Object.fromEntries(clausesIn(document).map(({ clause }) => [clause.id, plain(clause)]));
}

/** What is different from what was read; white space does not count, nor does a clause that only moved. */
export function changesSince(document: GuideDocument, read: ReadText): Changes {
  const all = clausesIn(document);
  const there = new Set(all.map(({ clause }) => clause.id));
  return {
    changed: all
      .filter(({ clause }) => !Object.hasOwn(read, clause.id) || read[clause.id] !== plain(clause))
      .map((placed) => ({ ...placed, before: Object.hasOwn(read, placed.clause.id) ? (read[placed.clause.id] ?? null) : null })),
    gone: Object.entries(read)
      .filter(([id]) => !there.has(id))
      .map(([, text]) => text),
  };
}

function plain({ text }: Clause): string {
  return text.replace(/\s+/g, ' ').trim();
}
