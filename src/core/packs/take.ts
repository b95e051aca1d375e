/** Makes rules of what other tools' lists say: phrases where words will do, patterns where they will not, and a word about what was not taken. */
import type { Bilingual } from '../rule.ts';
import { type Expression, readExpression } from './expression.ts';
import type { ForeignNote, ForeignRule, ForeignTerm } from './foreign.ts';
import { faults, patternOf, quoted } from './pattern-of.ts';
import { type Conditions, isSpaceless, type Manner, phrasesOf } from './phrases-of.ts';

/** One thing to look for, on its way into a rule. */
export interface Piece extends Conditions {
  readonly text: string;
  readonly as: 'phrase' | 'pattern';
  readonly exactCase: boolean;
  readonly term: ForeignTerm;
  /** What to write in its place, captures filled in. */
  readonly to: readonly string[];
  /** One replacement for all that it finds would lose something. */
  readonly varies?: boolean;
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
    if (found.length === 0) not.push({ line, term: text, why: fault ?? nothingToFind });
    else if (fault) part.push({ line, term: text, why: fault });
    else {
      const loss = lossOf(kept, exceptions.size > 0);
      if (loss) part.push({ line, term: text, why: loss });
    }
  }
  return { pieces, part, not };
}

/** What a term lost on its way. */
function lossOf(pieces: readonly Piece[], hasExceptions: boolean): Bilingual | undefined {
  if (pieces.some((piece) => piece.wider)) return wider;
  if (pieces.some(({ exactCase, as, text, to }) => exactCase && as === 'phrase' && to.length > 1 && text !== text.toLowerCase())) return anyCase;
  if (hasExceptions && pieces.some(({ as }) => as === 'pattern')) return withoutExceptions;
  const isFilled = pieces.some(({ as, varies, to }) => as === 'pattern' && to.length > 0 && (varies || to.length > 1 || to.some((one) => /\$\d/.test(one))));
  return isFilled ? withoutFix : undefined;
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
  // what is right is no pattern: it would be found where it stands as it should
  const byLetters = patterns && !term.to.includes(text);
  const phrase = byLetters || core.includes('*') ? undefined : phrasesOf(letters, { whole: true, exactCase })?.[0];
  const base = { term, to: term.to, exactCase, before: [], after: [], wider: false };
  if (phrase) return { found: [{ ...base, text: `${head ? '*' : ''}${phrase.text}${tail ? '*' : ''}`, as: 'phrase' }], faults: [] };
  if (!/[^\s*]/.test(text)) return { found: [], faults: [] };
  const bordered = patternOf(letters, { whole: !isSpaceless(core) && !head && !tail, exactCase });
  const regex = text.includes('*') ? text.split('*').map(quoted).join('[\\p{L}\\p{N}_]*') : 'text' in bordered ? bordered.text : quoted(core);
  return { found: [{ ...base, text: regex, as: 'pattern' }], faults: [] };
}

/** An expression, each of its alternatives by itself: most are a few words. */
function alternatives(term: ForeignTerm, manner: Manner, { rule, patterns }: { readonly rule: ForeignRule; readonly patterns: boolean }): Found {
  const read = readExpression(term.text);
  if (!read.ok) return { found: [], faults: [faults[read.why]] };
  const exactCase = manner.exactCase && !read.ignoreCase;
  const empty = rule.mustBeEmpty;
  const found: Piece[] = [];
  const refused: Bilingual[] = [];
  const isFilled = term.to.some((to) => /\$\d/.test(to));
  const parts = partsOf(read.tree).flatMap((part) => (empty || isFilled ? [part] : distributed(part)));
  for (const tree of parts) {
    if (parts.length > 1 && term.to.includes(literalOf(tree) ?? '')) continue; // what is right already
    const base = { term, to: term.to, exactCase };
    const meant = empty ? withoutCapture(tree, empty) : tree;
    const phrases = patterns ? undefined : phrasesOf(meant, { ...manner, exactCase });
    if (phrases && !(isFilled && phrases.some(({ text }) => text.includes('*')))) {
      found.push(...phrases.map((phrase): Piece => ({ ...base, ...phrase, to: term.to.map((to) => filled(to, phrase.text, term.text)), as: 'phrase' })));
      continue;
    }
    const pattern = patternOf(meant, manner);
    if ('fault' in pattern) refused.push(pattern.fault);
    else found.push({ ...base, ...pattern, as: 'pattern' });
  }
  return { found, faults: refused };
}

/** `$1` in a replacement: what the capture holds where the expression meets this very phrase. */
function filled(to: string, phrase: string, source: string): string {
  if (!/\$\d/.test(to) || source.length > 200) return to;
  try {
    return phrase.replace(new RegExp(`^(?:${source.replace(/^\(\?i\)/, '')})$`, 'iu'), to);
  } catch {
    return to; // written for another engine
  }
}

function partsOf(tree: Expression): readonly Expression[] {
  return tree.kind === 'choice' ? tree.of : tree.kind === 'group' && tree.number === 0 && tree.body.kind === 'choice' ? tree.body.of : [tree];
}

/** `(a|b)` with a condition behind it as two alternatives, each with the condition. */
function distributed(tree: Expression): Expression[] {
  if (tree.kind !== 'sequence' || !tree.parts.some(({ kind }) => kind === 'look')) return [tree];
  const [first, ...rest] = tree.parts;
  if (first?.kind !== 'group' || first.body.kind !== 'choice') return [tree];
  return first.body.of.map((one) => ({ kind: 'sequence', parts: [...(one.kind === 'sequence' ? one.parts : [one]), ...rest] }));
}

/** The text of an expression that is nothing but text, conditions aside. */
function literalOf(tree: Expression): string | undefined {
  if (tree.kind === 'text') return tree.text;
  if (tree.kind === 'look') return '';
  if (tree.kind !== 'sequence') return undefined;
  const texts = tree.parts.map(literalOf);
  return texts.some((text) => text === undefined) ? undefined : texts.join('');
}

/** prh's way to say “not after these words”: a capture in front that must stay empty. */
function withoutCapture(tree: Expression, number: number): Expression {
  if (tree.kind !== 'sequence') return tree;
  const [capture, ...rest] = tree.parts;
  if (capture?.kind !== 'repeat' || capture.min !== 0 || capture.body.kind !== 'group' || capture.body.number !== number) return tree;
  return { kind: 'sequence', parts: [{ kind: 'look', ahead: false, negative: true, body: capture.body }, ...rest] };
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
const withoutFix: Bilingual = {
  ru: 'Находится, но замену одной кнопкой здесь не предложить: она зависит от найденного.',
  en: 'It is found, but no replacement can be offered: that depends on what is found.',
};
const anyCase: Bilingual = {
  ru: 'Взято без различения заглавных: с несколькими заменами их не различить.',
  en: 'Taken in any case: with several replacements capitals are not told apart.',
};
