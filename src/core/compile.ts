import * as v from 'valibot';
import { contextAt } from './context.ts';
import { draftOf } from './draft.ts';
import { type Exemption, exemptionOf } from './exemption.ts';
import type { Guide, Rule } from './guide.ts';
import { PatternBook } from './patterns/book.ts';
import type { BrandFacts, Finder, RuleKind, RuleTools } from './rule.ts';
import { ruleKinds } from './rules.ts';
import { Situation } from './scope.ts';
import { Book } from './text/book.ts';
import type { FormsByWord } from './text/forms.ts';
import type { PhraseSet } from './text/phrases.ts';
import { type Prepared, prepare } from './text/prepare.ts';

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
  /**
   * Takes the lexicons that only a text asks for, and runs every rule over a draft that nobody wrote, while there is time; true when all is done. To be called
   * once `warm` is through: what a rule makes at its first text is there then, and no key waits for it.
   */
  readonly rehearse: (isTimeLeft: () => boolean) => boolean;
}

/** What comes to a guide from outside of it. */
export interface GuideMatter {
  /** The lexicons by name: phrases that several rules know by one name. */
  readonly lexicons?: Readonly<Record<string, readonly string[]>>;
  /** Inflected forms of the words of phrases; without it phrases match as written. */
  readonly forms?: FormsByWord;
  readonly kinds?: ReadonlyMap<string, RuleKind>;
  /** The owner's other brands, for drafts that take one for the other. */
  readonly others?: RuleTools['others'];
}

/** The guides of one owner's brands: each knows the others by their names and accounts. */
export function compileGuides(guides: readonly Guide[], matter: GuideMatter): CompiledGuide[] {
  return guides.map((guide) => compileGuide(guide, { ...matter, others: guides.filter((other) => other !== guide).map(({ brand }) => brand) }));
}

/** Reads the options of every rule that is on; phrase tables and the like are made at first use or by `warm`. */
export function compileGuide(guide: Guide, { lexicons = {}, forms, kinds = ruleKinds, others = [] }: GuideMatter = {}): CompiledGuide {
  const brand: BrandFacts = { name: guide.brand.name, timeZone: guide.brand.timeZone, terms: guide.brand.terms, accounts: guide.brand.accounts };
  const book = new Book(forms);
  const patterns = new PatternBook();
  const known = new Map<string, PhraseSet>();
  let lists = lexicons;
  const lexicon = (name: string): PhraseSet => {
    const set = known.get(name) ?? book.phrases(lists[name] ?? [], { disguise: true });
    known.set(name, set);
    return set;
  };
  const takeLexicons = (): void => {
    if (known.size > 0) for (const name of Object.keys(lists)) lexicon(name); // a guide that knows none needs none
    lists = {};
  };
  const sadDates = guide.rules.flatMap(sadDatesOf);
  const rules: CompiledRule[] = [];
  const skipped: SkippedRule[] = [];
  for (const rule of guide.rules) {
    if (!rule.on) continue;
    const phrases: RuleTools['phrases'] = (list, options) =>
      book.phrases(list, { forms: rule.forms === 'auto', disguise: rule.disguise, ...options }, rule.withoutForms);
    const compiled = compileRule(rule, { brand, others, sadDates, phrases, lexicon, pattern: (pattern) => patterns.add(pattern) }, kinds);
    if ('why' in compiled) skipped.push(compiled);
    else rules.push(compiled);
  }
  return {
    brand,
    accounts: guide.brand.accounts,
    rules,
    skipped,
    warm: warmer(rules, book, patterns),
    rehearse: rehearser(rules, { brand, book, takeLexicons }),
  };
}

const SadDates = v.object({ dates: v.optional(v.array(v.object({ from: v.string(), name: v.optional(v.string(), '') })), []) });

/** One rule's sad dates are every rule's: a calendar is kept in one place. */
function sadDatesOf({ kind, on, options, scope }: Rule): RuleTools['sadDates'] {
  const read = v.safeParse(SadDates, options);
  return kind === 'occasion' && on && read.success ? read.output.dates.map((date) => ({ ...date, languages: scope.languages ?? [] })) : [];
}

function compileRule(rule: Rule, tools: RuleTools, kinds: ReadonlyMap<string, RuleKind>): CompiledRule | SkippedRule {
  const kind = kinds.get(rule.kind);
  if (!kind) return { rule: rule.id, kind: rule.kind, why: 'kind', detail: rule.kind };
  const options = v.safeParse(kind.options, rule.options);
  if (!options.success) return { rule: rule.id, kind: rule.kind, why: 'options', detail: options.issues[0].message };
  return { rule, kind, finder: once(() => kind.compile(options.output, rule, tools)), exemption: once(() => exemptionOf(rule, tools)) };
}

/** Made at first use; what failed then fails again the same way, without trying and without taking its phrases again. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | { readonly error: unknown } | undefined;
  return () => {
    if (!made) {
      try {
        made = { value: make() };
      } catch (error) {
        made = { error };
      }
    }
    if ('error' in made) throw made.error;
    return made.value;
  };
}

const rehearsed = 'Спасибо за заказ № 1! Когда будет готово? Thank you: https://example.com @example #example, 1 May at 10:00 (5%).';

interface Rehearsed {
  readonly brand: BrandFacts;
  readonly book: Book;
  readonly takeLexicons: () => void;
}

function rehearser(rules: readonly CompiledRule[], { brand, book, takeLexicons }: Rehearsed): (isTimeLeft: () => boolean) => boolean {
  const draft = draftOf(rehearsed, { box: 'reply', replyTo: { text: rehearsed } });
  const context = contextAt(0);
  let text: Prepared | undefined;
  const runAll = inSlices(rules, (compiled) => text && compiled.finder()(draft, context, text));
  return (isTimeLeft) => {
    if (!text) takeLexicons();
    if (!book.work(isTimeLeft)) return false;
    if (!text) {
      text = prepare(rehearsed);
      new Situation(draft, context, { text, timeZone: brand.timeZone }); // the first time in a zone takes long, too
    }
    return runAll(isTimeLeft);
  };
}

/** Does something with each rule in turn while there is time, with one at least; true when all is done. */
function inSlices(rules: readonly CompiledRule[], run: (compiled: CompiledRule) => void): (isTimeLeft: () => boolean) => boolean {
  let next = 0;
  return (isTimeLeft) => {
    for (let step = 0; next < rules.length; next++, step++) {
      if (step > 0 && !isTimeLeft()) return false;
      try {
        run(rules[next] as CompiledRule); // `next` is one of them
      } catch {
        // a rule that breaks or cannot be compiled is named by every check that needs it (`Verdict.failed`)
      }
    }
    return true;
  };
}

/** First every rule hands over its phrases and patterns, then both books are written: that is what takes long, and it can stop anywhere. */
function warmer(rules: readonly CompiledRule[], book: Book, patterns: PatternBook): (isTimeLeft: () => boolean) => boolean {
  const handOver = inSlices(rules, (compiled) => {
    compiled.exemption();
    compiled.finder();
  });
  return (isTimeLeft) => {
    if (!handOver(isTimeLeft) || !book.work(isTimeLeft)) return false;
    book.letFormsGo();
    return patterns.warm(isTimeLeft);
  };
}
