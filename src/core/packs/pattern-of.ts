/** Expressions that are more than phrases, as the linear-time engine takes them. */
import { faultOf } from '../patterns/engine.ts';
import { wordsOfFault } from '../patterns/fault-words.ts';
import type { Bilingual } from '../rule.ts';
import type { Expression, ExpressionFault } from './expression.ts';
import { type Conditions, edgesOf, isSpaceless, type Manner } from './phrases-of.ts';

/** An expression of the kind `pattern`, with the words that excuse it. */
export interface FoundPattern extends Conditions {
  readonly text: string;
  /** What it finds differs from text to text, or takes in letters beside: one replacement for all would lose something. */
  readonly varies: boolean;
}

const edges = { word: '\\b', inside: '\\B', start: '^', end: '$' } as const;

/** The expression as a pattern, or why it cannot be one. */
export function patternOf(tree: Expression, manner: Manner): FoundPattern | { readonly fault: Bilingual } {
  const { tree: inner, hasBeside } = withBeside(tree);
  const { rest, ...conditions } = edgesOf(inner, manner);
  const text = textOf(rest);
  if (text === undefined) return { fault: lookInside };
  const whole = manner.whole && !hasBeside ? bordered(rest, text) : text;
  const fault = faultOf(whole);
  return fault ? { fault: wordsOfFault(fault) } : { text: whole, varies: hasBeside || isOpen(rest), ...conditions };
}

/** Conditions on letters of scripts without spaces cannot be said in words: the letter beside is taken in instead. */
function withBeside(tree: Expression): { readonly tree: Expression; readonly hasBeside: boolean } {
  if (tree.kind !== 'sequence') return { tree, hasBeside: false };
  let hasBeside = false;
  const parts = tree.parts.map((part): Expression => {
    const chars = part.kind === 'look' ? besideOf(part) : undefined;
    if (part.kind !== 'look' || !chars) return part;
    hasBeside = true;
    const set: Expression = { kind: 'set', source: `[${part.negative ? '^' : ''}${chars.map(quoted).join('')}]`, word: false };
    return part.negative ? { kind: 'group', number: 0, body: { kind: 'choice', of: [{ kind: 'edge', at: part.ahead ? 'end' : 'start' }, set] } } : set;
  });
  return { tree: { kind: 'sequence', parts }, hasBeside };
}

/** The letters right beside, of a condition about a script without spaces. */
function besideOf({ body, ahead }: Extract<Expression, { kind: 'look' }>): string[] | undefined {
  const inner = body.kind === 'group' ? body.body : body;
  const options = inner.kind === 'choice' ? inner.of : [inner];
  const chars = options.flatMap((option): (string | undefined)[] => {
    const part = option.kind === 'sequence' ? option.parts.at(ahead ? 0 : -1) : option;
    return part?.kind === 'text' ? [part.text] : part?.kind === 'set' && part.chars ? [...part.chars] : [undefined];
  });
  return chars.every((char) => char !== undefined && isSpaceless(char)) ? chars.filter((char) => char !== undefined) : undefined;
}

/** Whether it matches texts without end or number. */
function isOpen(tree: Expression): boolean {
  switch (tree.kind) {
    case 'set':
      return tree.chars === undefined;
    case 'group':
      return isOpen(tree.body);
    case 'repeat':
      return tree.max > 3 || isOpen(tree.body);
    case 'choice':
      return tree.of.some(isOpen);
    case 'sequence':
      return tree.parts.some(isOpen);
    default:
      return false;
  }
}

/** A text, letter by letter, as a pattern. */
export function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** A word border only stands where there is a word: `\b…` before three dots would never match. */
function bordered(tree: Expression, regex: string): string {
  const body = tree.kind === 'choice' ? `(?:${regex})` : regex;
  return `${isWordAt(tree, 'first') ? '\\b' : ''}${body}${isWordAt(tree, 'last') ? '\\b' : ''}`;
}

function isWordAt(tree: Expression, side: 'first' | 'last'): boolean {
  switch (tree.kind) {
    case 'text':
      return /[\p{L}\p{N}_]/u.test(tree.text);
    case 'set':
      return tree.word || (tree.chars?.every((char) => /[\p{L}\p{N}_]/u.test(char)) ?? tree.source === '[0-9]');
    case 'group':
    case 'repeat':
      return isWordAt(tree.body, side);
    case 'choice':
      return tree.of.every((one) => isWordAt(one, side));
    case 'sequence': {
      const part = tree.parts.at(side === 'first' ? 0 : -1);
      return part !== undefined && isWordAt(part, side);
    }
    default:
      return false;
  }
}

/** Writes a tree; undefined where a condition stands inside, which linear-time engines do not have. */
function textOf(tree: Expression): string | undefined {
  switch (tree.kind) {
    case 'text':
      return quoted(tree.text);
    case 'edge':
      return edges[tree.at];
    case 'set':
      return tree.source;
    case 'look':
      return undefined;
    case 'group': {
      const body = textOf(tree.body);
      return body === undefined ? undefined : `(${tree.number > 0 ? '' : '?:'}${body})`;
    }
    case 'repeat': {
      const body = textOf(tree.body);
      return body === undefined ? undefined : `${tree.body.kind === 'sequence' ? `(?:${body})` : body}${times(tree.min, tree.max)}${tree.lazy ? '?' : ''}`;
    }
    case 'choice':
      return joined(tree.of.map(textOf), '|');
    case 'sequence':
      return joined(tree.parts.map(textOf), '');
  }
}

function joined(texts: readonly (string | undefined)[], by: string): string | undefined {
  return texts.some((text) => text === undefined) ? undefined : texts.join(by);
}

function times(min: number, max: number): string {
  if (max === Number.POSITIVE_INFINITY) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  if (min === 0 && max === 1) return '?';
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

const lookInside: Bilingual = {
  ru: 'Внутри выражения условие «перед» или «после»; такие не выполняются за предсказуемое время.',
  en: 'A condition “before” or “after” stands inside the expression; such cannot be run in predictable time.',
};

/** Why an expression is not taken. */
export const faults: Readonly<Record<ExpressionFault, Bilingual>> = {
  syntax: { ru: 'Выражение записано с ошибкой.', en: 'The expression is not well formed.' },
  'back-reference': {
    ru: 'Выражение ссылается на свою же часть; такие не выполняются за предсказуемое время.',
    en: 'The expression refers to a part of itself; such cannot be run in predictable time.',
  },
  atomic: { ru: 'Атомарные группы и сверхжадные повторы не поддерживаются.', en: 'Atomic groups and possessive repeats are not supported.' },
  condition: { ru: 'Условные группы и рекурсия не поддерживаются.', en: 'Conditional groups and recursion are not supported.' },
  'too-long': { ru: 'Выражение слишком длинное.', en: 'The expression is too long.' },
};
