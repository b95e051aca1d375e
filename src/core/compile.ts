import * as v from 'valibot';
import { type Exemption, exemptionOf } from './exemption.ts';
import type { Guide, Rule } from './guide.ts';
import type { BrandFacts, Finder, RuleKind, RuleTools } from './rule.ts';
import { ruleKinds } from './rules.ts';
import type { Forms } from './text/forms.ts';
import { compilePhrases, type PhraseSet } from './text/phrases.ts';

/** A rule ready to be run; its finder is made at first use. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly kind: RuleKind;
  readonly finder: () => Finder;
  /** What takes its hits away again: the rule's `where` and `unless`. */
  readonly exemption: () => Exemption;
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

/** What comes to a guide from outside of it. */
export interface GuideMatter {
  /** The lexicons by name: phrases that several rules know by one name. */
  readonly lexicons?: Readonly<Record<string, readonly string[]>>;
  /** Inflected forms of the words of phrases; without it phrases match as written. */
  readonly forms?: Forms;
  readonly kinds?: ReadonlyMap<string, RuleKind>;
}

/** Reads the options of every rule that is on; phrase tables and the like are made at first use or by `warm`. */
export function compileGuide(guide: Guide, { lexicons = {}, forms, kinds = ruleKinds }: GuideMatter = {}): CompiledGuide {
  const brand: BrandFacts = { name: guide.brand.name, timeZone: guide.brand.timeZone, terms: guide.brand.terms, accounts: guide.brand.accounts };
  const known = new Map<string, PhraseSet>();
  const lexicon = (name: string): PhraseSet => {
    const set = known.get(name) ?? compilePhrases(lexicons[name] ?? [], { disguise: true }, forms);
    known.set(name, set);
    return set;
  };
  const rules: CompiledRule[] = [];
  const skipped: SkippedRule[] = [];
  for (const rule of guide.rules) {
    if (!rule.on) continue;
    const phrases: RuleTools['phrases'] = (list, options) =>
      compilePhrases(list, { forms: rule.forms === 'auto', disguise: rule.disguise, ...options }, forms, rule.withoutForms);
    const compiled = compileRule(rule, { brand, phrases, lexicon }, kinds);
    if ('why' in compiled) skipped.push(compiled);
    else rules.push(compiled);
  }
  return { brand, accounts: guide.brand.accounts, rules, skipped, warm: warmer(rules) };
}

function compileRule(rule: Rule, tools: RuleTools, kinds: ReadonlyMap<string, RuleKind>): CompiledRule | SkippedRule {
  const kind = kinds.get(rule.kind);
  if (!kind) return { rule: rule.id, kind: rule.kind, why: 'kind', detail: rule.kind };
  const options = v.safeParse(kind.options, rule.options);
  if (!options.success) return { rule: rule.id, kind: rule.kind, why: 'options', detail: options.issues[0].message };
  let finder: Finder | undefined;
  let unless: Exemption | undefined;
  return {
    rule,
    kind,
    finder: () => {
      finder ??= kind.compile(options.output, rule, tools);
      return finder;
    },
    exemption: () => {
      unless ??= exemptionOf(rule, tools);
      return unless;
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
