/** Expressions that are more than phrases, as the linear-time engine takes them. */
import type { Bilingual } from '../rule.ts';
import type { Expression, ExpressionFault } from './expression.ts';
import { type Conditions, edgesOf, type Manner } from './phrases-of.ts';

/** An expression of the kind `pattern`, with the words that excuse it. */
export interface FoundPattern extends Conditions {
  readonly regex: string;
}

/** Characters that a pattern may have. */
const longest = 500;
const edges = { word: '\\b', inside: '\\B', start: '^', end: '$' } as const;

/** The expression as a pattern, or why it cannot be one. */
export function patternOf(tree: Expression, manner: Manner): FoundPattern | { readonly fault: Bilingual } {
  const { rest, ...conditions } = edgesOf(tree, manner);
  const regex = textOf(rest);
  if (regex === undefined) return { fault: lookInside };
  const whole = manner.whole ? bordered(rest, regex) : regex;
  if (whole.length > longest) return { fault: faults['too-long'] };
  return { regex: whole, ...conditions };
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
