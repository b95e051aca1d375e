import type { Span } from './draft.ts';

export const levels = ['note', 'warn', 'hold'] as const;
/** How much a finding matters: `note < warn < hold`. A note alone gives `clear`. */
export type Level = (typeof levels)[number];

/** What opens a hold, from the easiest to the hardest: a written reason, only a fix, a person's approval, nothing until the crisis level falls. */
export const openings = ['reason', 'fix', 'approval', 'nothing'] as const;
export type Opening = (typeof openings)[number];

/** What a wording is filled with. */
export type Values = Readonly<Record<string, string | number>>;

/** A change that answers a finding: replace `span` by `text`. Its label is made at the edge from `key` and `values`. */
export interface Fix {
  readonly key: string;
  readonly values: Values;
  readonly span: Span;
  readonly text: string;
}

/** What a rule found in a draft. Its sentences are made at the edge (`core/wording.ts`) from `kind`, `key` and `values`. */
export interface Finding {
  readonly rule: string;
  readonly kind: string;
  readonly level: Level;
  /** The words it is about; an empty span speaks of the draft as a whole. */
  readonly span: Span;
  /** Which wording of the rule kind says what was found. */
  readonly key: string;
  readonly values: Values;
  /** The guide's own reason, shown as it was written; '' when the guide gives none. */
  readonly why: string;
  /** Where the guide has it from; '' when it does not say. */
  readonly source: string;
  readonly fixes: readonly Fix[];
  readonly opens: Opening;
  /** It would hold, and an approval opened it: nothing is left to do about it. */
  readonly isApproved?: boolean | undefined;
}

/** What the guard does with a draft. */
export interface Verdict {
  readonly verdict: 'clear' | 'warn' | 'hold';
  readonly findings: readonly Finding[];
  /** What opens it; only of interest when the verdict is `hold`. */
  readonly opens: Opening;
  /** Ids of rules that could not be run because of a defect of ours: where there are any, the draft was not fully checked. */
  readonly failed: readonly string[];
  /** Until when approvals keep open what else would be held, in epoch milliseconds; absent where none does. */
  readonly approvedUntil?: number | undefined;
}

/** The stricter of two levels. */
export function stricter(one: Level, other: Level): Level {
  return levels.indexOf(one) >= levels.indexOf(other) ? one : other;
}

/** Gathers findings into a verdict: held if any holds; opened only by the hardest opening among what holds. */
export function verdictOf(findings: readonly Finding[], failed: readonly string[] = []): Verdict {
  let level: Level = 'note';
  let opens: Opening = 'reason';
  for (const finding of findings) {
    level = stricter(level, finding.level);
    if (finding.level === 'hold' && openings.indexOf(finding.opens) > openings.indexOf(opens)) opens = finding.opens;
  }
  return { verdict: level === 'note' ? 'clear' : level, findings, opens, failed };
}
