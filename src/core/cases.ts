import { check } from './check.ts';
import { compileGuide, type GuideMatter } from './compile.ts';
import { contextAt } from './context.ts';
import { draftOf } from './draft.ts';
import type { Guide, Rule } from './guide.ts';

/** A case of a rule that does not come out as it should. */
export interface FailedCase {
  readonly text: string;
  /** What should have happened. */
  readonly expected: 'caught' | 'fine';
}

/** Tries the cases that a rule carries, by that rule alone, wherever and whenever it applies. `now` in epoch milliseconds. */
export function failedCases(rule: Rule, guide: Guide, matter: GuideMatter, now: number): readonly FailedCase[] {
  const { caught = [], fine = [] } = rule.examples ?? {};
  if (caught.length + fine.length === 0) return [];
  const compiled = compileGuide({ ...guide, rules: [{ ...rule, on: true, scope: {} }] }, matter);
  const finds = (text: string): boolean => check(draftOf(text), compiled, contextAt(now)).findings.length > 0;
  return [
    ...caught.filter((text) => !finds(text)).map((text) => ({ text, expected: 'caught' as const })),
    ...fine.filter(finds).map((text) => ({ text, expected: 'fine' as const })),
  ];
}
