/** What every format of other tools is read into, before it becomes rules. */
import type { Level } from '../finding.ts';
import type { Bilingual } from '../rule.ts';

/** The formats that are read. */
export type ForeignFormat = 'vale' | 'vale-words' | 'prh' | 'equality' | 'table' | 'words';

/** One entry of a list of others. */
export interface ForeignTerm {
  readonly line: number;
  /** As the file has it. */
  readonly text: string;
  readonly syntax: 'phrase' | 'expression';
  /** What to write in its place; several where there is a choice, none where there is no replacement. */
  readonly to: readonly string[];
  /** Its own reason, where the file gives one. */
  readonly why?: string;
}

/** A case that the file itself gives: `from` becomes `to`, or stays. */
export interface ForeignCase {
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

/** One rule of others: terms that share a level, a reason and the way they are looked for. */
export interface ForeignRule {
  readonly name: string;
  readonly line: number;
  readonly level: Level;
  readonly why: string;
  /** The reason is a template: `%s` stands where the tool puts the replacement and what it found. */
  readonly isTemplate: boolean;
  readonly source: string;
  readonly exactCase: boolean;
  readonly whole: boolean;
  /** `exact`: the list names every form itself; `auto`: a word stands for its forms. */
  readonly forms: 'auto' | 'exact';
  /** `allow`: words that are always fine; `choose`: sets of which a text uses one. */
  readonly use: 'avoid' | 'allow' | 'choose';
  readonly terms: readonly ForeignTerm[];
  /** Texts that are no finding although a term matches them. */
  readonly exceptions: readonly string[];
  readonly cases: readonly ForeignCase[];
  /** A spelling is meant to the letter: not even all capitals are another way to write it. */
  readonly toTheLetter?: boolean;
  /** Captures of the expressions that must have matched nothing. */
  readonly mustBeEmpty?: number;
}

/** A line of the report: what it is about and why. */
export interface ForeignNote {
  readonly line: number;
  /** The entry as the file has it; '' for the file as a whole. */
  readonly term: string;
  readonly why: Bilingual;
}

/** What a file says, read and not yet made into rules. */
export interface ForeignList {
  readonly format: ForeignFormat;
  readonly rules: readonly ForeignRule[];
  /** Entries that were not understood, or rules that a draft has no use for; `terms` counts what is in them. */
  readonly not: readonly (ForeignNote & { readonly terms: number })[];
  /** Worth knowing; nothing is lost by it. */
  readonly notes: readonly ForeignNote[];
}

/** What most rules of others are. */
export const plainRule = { exactCase: false, whole: true, isTemplate: false, forms: 'exact', use: 'avoid', exceptions: [], cases: [] } as const;

/** Levels by the words that tools and people use for them. */
export function levelNamed(word: string): Level | undefined {
  return levelWords.find(([, names]) => names.test(word.trim()))?.[0];
}

const levelWords: readonly (readonly [Level, RegExp])[] = [
  ['hold', /^(?:hold|block(?:ed)?|stop|forbid(?:den)?|ban(?:ned)?|стоп|держать|удерживать|удержать|блок(?:ировать)?|запрет(?:ить)?|запрещено)$/i],
  ['warn', /^(?:warn(?:ing)?|error|medium|предупреждать|предупреждение|предупредить|ошибка|внимание)$/i],
  ['note', /^(?:note|info(?:rmation)?|hint|suggestion|low|заметка|примечание|подсказка|совет|инфо)$/i],
];

/** Replacements written in one cell: `a|b` is a choice; a bar behind a backslash is a bar. */
export function replacementsIn(text: string): string[] {
  return text
    .split(/(?<!\\)\|/)
    .map((one) => one.replaceAll('\\|', '|').trim())
    .filter((one) => one !== '');
}

/** A file as it came, its bytes already text. */
export interface ForeignFile {
  readonly name: string;
  readonly text: string;
}

/** Whether a file is for us to read: Guidepost's own files and other JSON are not. */
export function isForeign({ name, text }: ForeignFile): boolean {
  return !/\.json$/i.test(name) && !/^\ufeff?\s*\{\s*(?:"|\}|$)/.test(text.slice(0, 1000));
}
