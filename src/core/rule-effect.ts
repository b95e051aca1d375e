import { check } from './check.ts';
import { compileGuide, type GuideMatter } from './compile.ts';
import { contextAt } from './context.ts';
import { draftOf } from './draft.ts';
import type { Finding } from './finding.ts';
import type { Guide, Rule } from './guide.ts';

/** What a rule finds in texts, by their place: those in which it finds nothing are left out. `now` in epoch milliseconds. */
export type RuleEffect = ReadonlyMap<number, readonly Finding[]>;

/** Tries a rule by itself, wherever and whenever it applies. A text that it cannot be tried on counts as one in which it finds nothing. */
export function effectOf(
  rule: Rule,
  texts: readonly string[],
  { guide, matter, now }: { readonly guide: Guide; readonly matter: GuideMatter; readonly now: number },
): RuleEffect {
  const compiled = compileGuide({ ...guide, rules: [{ ...rule, on: true, scope: {} }] }, matter);
  const context = contextAt(now);
  return new Map(
    texts.flatMap((text, at) => {
      const { findings } = check(draftOf(text), compiled, context);
      return findings.length > 0 ? [[at, findings] as const] : [];
    }),
  );
}

/** How often each rule of a guide speaks in texts, by rule id; a pack's rules as `pack/rule`. */
export function talliesOf(
  guide: Guide,
  texts: readonly string[],
  { matter, now }: { readonly matter: GuideMatter; readonly now: number },
): ReadonlyMap<string, number> {
  const compiled = compileGuide(guide, matter);
  const tallies = new Map<string, number>();
  for (const text of texts) {
    const rules = new Set(check(draftOf(text), compiled, contextAt(now)).findings.map(({ rule }) => rule));
    for (const rule of rules) tallies.set(rule, (tallies.get(rule) ?? 0) + 1);
  }
  return tallies;
}

/** What an edit changes: places of texts that are caught only since, and no longer. */
export function differenceOf(before: RuleEffect, after: RuleEffect): { readonly more: readonly number[]; readonly less: readonly number[] } {
  return { more: [...after.keys()].filter((at) => !before.has(at)), less: [...before.keys()].filter((at) => !after.has(at)) };
}
