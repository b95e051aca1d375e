/** Makes rules of what other tools' lists say: phrases where words will do, patterns where they will not, and a word about what was not taken. */
import type { Bilingual } from '../rule.ts';
import { type Expression, readExpression } from './expression.ts';
import type { ForeignNote, ForeignRule, ForeignTerm } from './foreign.ts';
import { faults, patternOf, quoted } from './pattern-of.ts';
import { type Conditions, type Manner, phrasesOf } from './phrases-of.ts';

/** One thing to look for, on its way into a rule. */
export interface Piece extends Conditions {
  readonly text: string;
  readonly as: 'phrase' | 'pattern';
  readonly exactCase: boolean;
  readonly term: ForeignTerm;
}

/** What became of the terms of one rule. */
export interface TakenTerms {
  readonly pieces: readonly Piece[];
  /** Taken, but for a condition that has no words. */
  readonly part: readonly ForeignNote[];
  readonly not: readonly ForeignNote[];
}

/** Reads the terms of a rule. `patterns` says that even what could be phrases is looked for letter by letter. */
export function takeTerms(rule: ForeignRule, patterns = false): TakenTerms {
  const pieces: Piece[] = [];
  const part: ForeignNote[] = [];
  const not: ForeignNote[] = [];
  const exceptions = exceptionsOf(rule);
  for (const term of rule.terms) {
    const manner: Manner = { whole: rule.whole, exactCase: rule.exactCase };
    const { found, faults: refused } = term.syntax === 'phrase' ? plain(term, manner, patterns) : alternatives(term, manner, { rule, patterns });
    const kept = found.filter(({ as, text }) => as === 'pattern' || !exceptions.has(text.toLowerCase()));
    pieces.push(...kept);
    const { line, text } = term;
    const [fault] = refused;
    const isWider = kept.some(({ wider, as }) => wider || (as === 'pattern' && exceptions.size > 0));
    if (found.length === 0) not.push({ line, term: text, why: fault ?? nothingToFind });
    else if (fault) part.push({ line, term: text, why: fault });
    else if (isWider) part.push({ line, term: text, why: kept.some(({ wider }) => wider) ? wider : withoutExceptions });
  }
  return { pieces, part, not };
}

interface Found {
  readonly found: readonly Piece[];
  readonly faults: readonly Bilingual[];
}

/** A text that means itself; `*` in it stands for a part of a word. */
function plain(term: ForeignTerm, { exactCase }: Manner, patterns: boolean): Found {
  const text = term.text.trim().replace(/\s+/g, ' ');
  const [head, tail] = [text.startsWith('*'), text.length > 1 && text.endsWith('*')];
  const core = text.slice(head ? 1 : 0, tail ? -1 : undefined);
  const letters: Expression = { kind: 'sequence', parts: [...core].map((char) => ({ kind: 'text', text: char })) };
  const phrase = patterns || core.includes('*') ? undefined : phrasesOf(letters, { whole: true, exactCase })?.[0];
  const base = { term, exactCase, before: [], after: [], wider: false };
  if (phrase) return { found: [{ ...base, text: `${head ? '*' : ''}${phrase.text}${tail ? '*' : ''}`, as: 'phrase' }], faults: [] };
  if (!/[^\s*]/.test(text)) return { found: [], faults: [] };
  const bordered = patternOf(letters, { whole: !isJoined(core) && !head && !tail, exactCase });
  const regex = text.includes('*') ? text.split('*').map(quoted).join('[\\p{L}\\p{N}_]*') : 'regex' in bordered ? bordered.regex : quoted(core);
  return { found: [{ ...base, text: regex, as: 'pattern' }], faults: [] };
}

/** Scripts without spaces: a word stands between others with nothing to part them. */
function isJoined(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u30fc]/u.test(text);
}

/** An expression, each of its alternatives by itself: most are a few words. */
function alternatives(term: ForeignTerm, manner: Manner, { rule, patterns }: { readonly rule: ForeignRule; readonly patterns: boolean }): Found {
  const read = readExpression(term.text);
  if (!read.ok) return { found: [], faults: [faults[read.why]] };
  const exactCase = manner.exactCase && !read.ignoreCase;
  const empty = rule.mustBeEmpty;
  const found: Piece[] = [];
  const refused: Bilingual[] = [];
  for (const tree of partsOf(read.tree)) {
    const base = { term, exactCase };
    const [meant, excused] = empty ? withoutCapture(tree, empty) : [tree, []];
    const phrases = patterns ? undefined : phrasesOf(meant, { ...manner, exactCase });
    if (phrases) {
      found.push(...phrases.map((phrase): Piece => ({ ...base, ...phrase, before: [...phrase.before, ...excused], as: 'phrase' })));
      continue;
    }
    const pattern = patternOf(meant, manner);
    if ('fault' in pattern) refused.push(pattern.fault);
    else found.push({ ...base, ...pattern, text: pattern.regex, as: 'pattern', wider: pattern.wider || excused.length > 0 });
  }
  return { found, faults: refused };
}

function partsOf(tree: Expression): readonly Expression[] {
  return tree.kind === 'choice' ? tree.of : tree.kind === 'group' && tree.number === 0 && tree.body.kind === 'choice' ? tree.body.of : [tree];
}

/** prh's way to say “not after these words”: a capture in front that must stay empty. */
function withoutCapture(tree: Expression, number: number): readonly [Expression, readonly string[]] {
  if (tree.kind !== 'sequence') return [tree, []];
  const isIt = (part: Expression): boolean => part.kind === 'repeat' && part.min === 0 && part.body.kind === 'group' && part.body.number === number;
  const at = tree.parts.findIndex(isIt);
  const capture = tree.parts[at];
  if (at !== 0 || capture?.kind !== 'repeat') return [tree, []];
  const words = phrasesOf(capture.body, { whole: true, exactCase: false })?.map(({ text }) => text) ?? [];
  return [{ kind: 'sequence', parts: tree.parts.slice(1) }, words];
}

function exceptionsOf({ exceptions, exactCase }: ForeignRule): ReadonlySet<string> {
  const all = exceptions.flatMap((text) => {
    const read = readExpression(text);
    return (read.ok ? phrasesOf(read.tree, { whole: true, exactCase })?.map((phrase) => phrase.text) : undefined) ?? [text];
  });
  return new Set(all.map((text) => text.toLowerCase()));
}

const nothingToFind: Bilingual = { ru: 'Здесь нечего искать: ни букв, ни цифр.', en: 'There is nothing to look for: no letters and no digits.' };
const wider: Bilingual = {
  ru: 'Взято без условия о знаках рядом: найдётся немного больше.',
  en: 'Taken without the condition on marks beside it: a little more will be found.',
};
const withoutExceptions: Bilingual = {
  ru: 'Взято без исключений правила: найдётся немного больше.',
  en: 'Taken without the exceptions of the rule: a little more will be found.',
};
