/** One rule of a flag: what is cut off, what is added, to which words. */
export interface AffixRule {
  readonly prefix: boolean;
  /** Whether a prefix and this suffix may stand at one word. */
  readonly crosses: boolean;
  readonly strip: string;
  readonly add: string;
  readonly fits: RegExp | undefined;
}
export interface Entry {
  readonly word: string;
  readonly flags: readonly string[];
}

export function readAffixes(text: string): Map<string, AffixRule[]>;
export function readEntries(text: string): Entry[];
/** The word with each prefix that its flags allow, and each of these with each suffix. */
export function allForms(rules: ReadonlyMap<string, readonly AffixRule[]>, entry: Entry): string[];
export function formsBy(rules: ReadonlyMap<string, readonly AffixRule[]>, word: string, flag: string): string[];
