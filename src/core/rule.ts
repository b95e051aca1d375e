import type { GenericSchema, InferOutput } from 'valibot';
import type { Context } from './context.ts';
import type { Draft, Span } from './draft.ts';
import type { Fix, Level, Opening, Values } from './finding.ts';
import type { Guide, Rule } from './guide.ts';
import type { Pattern } from './patterns/book.ts';
import type { PhraseOptions, PhraseSet } from './text/phrases.ts';
import type { Prepared } from './text/prepare.ts';

/** The same words in each language of the product. */
export interface Bilingual {
  readonly ru: string;
  readonly en: string;
}

/** What a rule's finder reports; the check adds the rule's id, level, why and source. */
export interface Hit {
  readonly span: Span;
  readonly key: string;
  readonly values?: Values;
  readonly fixes?: readonly Fix[];
  /** What opens it where the rule itself does not say; default: the kind's. */
  readonly opens?: Opening;
  /** A level other than the rule's, for kinds whose findings differ in weight. */
  readonly level?: Level;
}

/** Looks through one draft. Pure and synchronous; `text` is the draft's text prepared once for all rules. */
export type Finder = (draft: Draft, context: Context, text: Prepared) => readonly Hit[];

/** A case that a rule's own file brings: what is fine, what is caught (with the words that must be marked). */
export interface Example {
  readonly options: unknown;
  readonly draft: Partial<Draft> & { readonly text: string };
  readonly context?: Partial<Context>;
  /** Parts of the brand that matter here: its name, terms, accounts. */
  readonly brand?: Readonly<Record<string, unknown>>;
  /** The owner's other brands. */
  readonly others?: readonly Omit<BrandFacts, 'timeZone'>[];
  /** The exact texts of the spans that must be found, in order; absent in `fine`. */
  readonly marks?: readonly string[];
}

/** How a form asks for one option. `lines` is a list with one entry a line. */
export interface OptionField {
  readonly key: string;
  readonly input: 'lines' | 'text' | 'pattern' | 'number' | 'switch' | 'choice' | 'dates' | 'clock' | 'days';
  readonly label: Bilingual;
  readonly hint?: Bilingual;
  readonly choices?: readonly { readonly value: string | number; readonly label: Bilingual }[];
  /** Its lines are phrases that match in any form, so that the forms are shown. */
  readonly holdsPhrases?: boolean;
}

/**
 * One kind of rule, as its one file in `rules/` exports it by default. The id is the file's name. The same file exports `form`, `wording`
 * and `examples` by name, so that the script in every page carries what finds and not what explains.
 */
export interface RuleKind<S extends GenericSchema = GenericSchema> {
  readonly options: S;
  readonly level: Level;
  readonly opens: Opening;
  /**
   * How its findings meet those of other rules: of `words` that overlap the longest stays, then the stricter, then the earlier, at the strictest
   * level of all; what `allows` finds silences `words` inside it and is no finding itself; what `yields` finds gives way to any other finding on the
   * same words. Others stand by themselves.
   */
  readonly claims?: 'words' | 'allows' | 'yields';
  /** Compiles options once for many drafts. `rule` gives the fix text and the like. */
  readonly compile: (options: InferOutput<S>, rule: Rule, tools: RuleTools) => Finder;
}

/** How Settings names a kind and asks for its options. */
export interface RuleForm {
  readonly name: Bilingual;
  readonly about: Bilingual;
  readonly fields: readonly OptionField[];
}

/** A kind as Settings shows it. */
export type FormedRuleKind = RuleKind & RuleForm;

/** What a kind says. */
export interface RuleWording {
  /** By key: what is wrong (`what`), why it matters where the guide gives no reason of its own (`why`), what to do (`todo`). `{name}` is filled from the finding's values. */
  readonly words: Readonly<Record<string, { readonly what: Bilingual; readonly why: Bilingual; readonly todo: Bilingual }>>;
  /** Labels of fixes, by key. */
  readonly fixes: Readonly<Record<string, Bilingual>>;
}

/** The cases a kind is measured by: what is fine, what is caught. */
export interface RuleExamples {
  readonly fine: readonly Example[];
  readonly caught: readonly Example[];
}

/** What a rule may know of the brand it is compiled for. */
export interface BrandFacts {
  readonly name: string;
  readonly timeZone: string;
  readonly terms: Guide['brand']['terms'];
  readonly accounts: Guide['brand']['accounts'];
}

/** What a kind compiles its rules with. */
export interface RuleTools {
  readonly brand: BrandFacts;
  /** The owner's other brands: an agency has many. */
  readonly others: readonly Omit<BrandFacts, 'timeZone'>[];
  /** The sad dates that the brand's other rules name: `06-22` comes every year. Without languages they are for every text. */
  readonly sadDates: readonly { readonly from: string; readonly name: string; readonly languages: readonly string[] }[];
  /** Phrases of this rule, in the forms and with the disguises that the rule allows; `options` overrides. */
  readonly phrases: (phrases: readonly string[], options?: PhraseOptions) => PhraseSet;
  /** A named list of the trade (`assets/lexicons/NAME.json`), shared by all rules; empty where nobody brought it. */
  readonly lexicon: (name: string) => PhraseSet;
  /** Takes an expert's pattern up; what comes back finds it in a text, or throws while nothing is here that runs patterns. */
  readonly pattern: (pattern: Pattern) => (text: string) => readonly Span[];
}

/** Types a rule kind's options by its schema. */
export function defineRule<S extends GenericSchema>(kind: RuleKind<S>): RuleKind<S> {
  return kind;
}
