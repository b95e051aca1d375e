import * as v from 'valibot';
import type { Finding } from './finding.ts';
import { fill } from './words.ts';

const sentences = v.object({ what: v.string(), why: v.string(), todo: v.string() });

/** What every rule kind says, in one language: by kind, then by key. */
export const SpokenRules = v.record(v.string(), v.object({ words: v.record(v.string(), sentences), fixes: v.record(v.string(), v.string()) }));
export type SpokenRules = v.InferOutput<typeof SpokenRules>;

/** A finding in words: what is wrong, why it matters, what to do, and a label for each fix, in the order of `finding.fixes`. */
export interface Wording {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  readonly fixes: readonly string[];
}

/** Puts a finding into words. The guide's own reason, where it gives one, comes before the kind's. */
export function speak(finding: Finding, rules: SpokenRules): Wording {
  const kind = rules[finding.kind];
  const said = kind?.words[finding.key];
  return {
    what: fill(said?.what ?? '', finding.values) || finding.key,
    why: finding.why || fill(said?.why ?? '', finding.values),
    todo: fill(said?.todo ?? '', finding.values),
    fixes: finding.fixes.map((fix) => fill(kind?.fixes[fix.key] ?? '', fix.values) || fix.text),
  };
}
