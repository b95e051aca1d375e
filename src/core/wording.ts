import type { Finding, Values } from './finding.ts';
import type { Bilingual } from './rule.ts';
import { ruleKinds } from './rules.ts';
import { fill, type Language } from './words.ts';

/** A finding in words: what is wrong, why it matters, what to do, and a label for each fix, in the order of `finding.fixes`. */
export interface Wording {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  readonly fixes: readonly string[];
}

/** Puts a finding into words. The guide's own reason, where it gives one, comes before the kind's. */
export function describe(finding: Finding, language: Language): Wording {
  const kind = ruleKinds.get(finding.kind);
  const words = kind?.words[finding.key];
  const say = (text: Bilingual | undefined, values: Values): string => fill(text?.[language] ?? '', values);
  return {
    what: say(words?.what, finding.values) || finding.key,
    why: finding.why || say(words?.why, finding.values),
    todo: say(words?.todo, finding.values),
    fixes: finding.fixes.map((fix) => say(kind?.fixes[fix.key], fix.values) || fix.text),
  };
}
