import * as v from 'valibot';
import type { Guide, Rule } from './guide.ts';
import type { BrandFacts, Finder, RuleKind } from './rule.ts';
import { ruleKinds } from './rules.ts';

/** A rule ready to be run; its finder is made at first use. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly kind: RuleKind;
  readonly finder: () => Finder;
}

/** A rule that is kept and not run. `kind`: of a newer version; `options`: not of the kind's shape (`detail` says what). */
interface SkippedRule {
  readonly rule: string;
  readonly kind: string;
  readonly why: 'kind' | 'options';
  readonly detail: string;
}

/** A guide made ready for many drafts. */
export interface CompiledGuide {
  readonly brand: BrandFacts;
  readonly accounts: Guide['brand']['accounts'];
  /** The rules that are on and understood, in the guide's order. */
  readonly rules: readonly CompiledRule[];
  readonly skipped: readonly SkippedRule[];
  /** Compiles what is left while there is time; true when all is done. For idle slices, so that no keystroke pays for it. */
  readonly warm: (isTimeLeft: () => boolean) => boolean;
}

/** Reads the options of every rule that is on; phrase tables and the like are made at first use or by `warm`. */
export function compileGuide(guide: Guide, kinds: ReadonlyMap<string, RuleKind> = ruleKinds): CompiledGuide {
  const brand: BrandFacts = { name: guide.brand.name, timeZone: guide.brand.timeZone };
  const rules: CompiledRule[] = [];
  const skipped: SkippedRule[] = [];
  for (const rule of guide.rules) {
    if (!rule.on) continue;
    const compiled = compileRule(rule, brand, kinds);
    if ('why' in compiled) skipped.push(compiled);
    else rules.push(compiled);
  }
  return { brand, accounts: guide.brand.accounts, rules, skipped, warm: warmer(rules) };
}

function compileRule(rule: Rule, brand: BrandFacts, kinds: ReadonlyMap<string, RuleKind>): CompiledRule | SkippedRule {
  const kind = kinds.get(rule.kind);
  if (!kind) return { rule: rule.id, kind: rule.kind, why: 'kind', detail: rule.kind };
  const options = v.safeParse(kind.options, rule.options);
  if (!options.success) return { rule: rule.id, kind: rule.kind, why: 'options', detail: options.issues[0].message };
  let finder: Finder | undefined;
  return {
    rule,
    kind,
    finder: () => {
      finder ??= kind.compile(options.output, rule, brand);
      return finder;
    },
  };
}

function warmer(rules: readonly CompiledRule[]): (isTimeLeft: () => boolean) => boolean {
  let next = 0;
  return (isTimeLeft) => {
    while (next < rules.length && isTimeLeft()) {
      try {
        rules[next]?.finder();
      } catch {
        // a rule that cannot be compiled is named by every check that needs it (`Verdict.failed`)
      }
      next++;
    }
    return next === rules.length;
  };
}
