/** Expressions that are a few phrases in disguise: `(?:a|b)`, `x?`, `[ab]`, a word ending, and conditions at the edges that name words. */
import { prepare } from '../text/prepare.ts';
import { spanOfTokens } from '../text/tokens.ts';
import type { Expression } from './expression.ts';

/** What stood at the edges of an expression. */
export interface Conditions {
  /** Words before or after it that make it fine. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** A condition at its edge could not be said in words, so that it finds a little more. */
  readonly wider: boolean;
}

/** A phrase as rules take it. */
export interface FoundPhrase extends Conditions {
  readonly text: string;
}

/** How the expression was meant. */
export interface Manner {
  /** Whole words only. */
  readonly whole: boolean;
  readonly exactCase: boolean;
}

/** More phrases than this are better a pattern. */
export const mostPhrases = 64;
const longestPhrase = 300;

const mark = { wild: '\ue000', edge: '\ue001', look: 0xe100 } as const;
/** Scripts that put no space between words: a phrase cannot be found in them word by word. */
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u30fc\uff70]/u;
const wordChar = /[\p{L}\p{N}_]/u;

/** Whether a text has letters of a script that puts no space between words. */
export function isSpaceless(text: string): boolean {
  return spaceless.test(text);
}

/** The phrases that an expression stands for; undefined where they are too many or no phrases. */
export function phrasesOf(tree: Expression, manner: Manner): FoundPhrase[] | undefined {
  const looks: Look[] = [];
  const texts = variantsOf(tree, looks);
  if (!texts) return undefined;
  const found: FoundPhrase[] = [];
  const seen = new Set<string>();
  for (const text of texts) {
    // two spaces cannot be told from one; beside other variants such a one adds nothing
    const phrase = /\s\s/.test(text) ? (texts.length > 1 ? 'never' : 'none') : phraseOf(text, looks, manner);
    if (phrase === 'none') return undefined;
    if (phrase === 'never') continue;
    const key = `${manner.exactCase ? phrase.text : phrase.text.toLowerCase()}|${phrase.before}|${phrase.after}`;
    if (!seen.has(key)) found.push(phrase);
    seen.add(key);
  }
  return found;
}

/** An expression without the conditions at its edges, and these in words. */
export function edgesOf(tree: Expression, manner: Manner): Conditions & { readonly rest: Expression } {
  const conditions = { before: [] as string[], after: [] as string[], wider: false };
  if (tree.kind !== 'sequence') return { rest: tree, ...conditions };
  let parts = tree.parts;
  const takeOff = (look: Expression | undefined, ahead: boolean): boolean => {
    if (look?.kind !== 'look' || look.ahead !== ahead) return false;
    if (!takeLook(look, '', conditions, manner)) conditions.wider = true;
    return true;
  };
  while (parts.length > 1 && takeOff(parts[0], false)) parts = parts.slice(1);
  while (parts.length > 1 && takeOff(parts.at(-1), true)) parts = parts.slice(0, -1);
  return { rest: { kind: 'sequence', parts }, ...conditions };
}

type Look = Extract<Expression, { kind: 'look' }>;

/** Every text that an expression matches, with marks for what is no text; undefined for endless or too many. */
function variantsOf(tree: Expression, looks: Look[]): string[] | undefined {
  switch (tree.kind) {
    case 'text':
      return [tree.text];
    case 'edge':
      return tree.at === 'word' ? [mark.edge] : undefined;
    case 'set':
      return isSpace(tree) ? [' '] : tree.chars ? [...tree.chars] : undefined;
    case 'group':
      return variantsOf(tree.body, looks);
    case 'look':
      looks.push(tree);
      return [String.fromCharCode(mark.look + looks.length - 1)];
    case 'choice':
      return bounded(tree.of.map((one) => variantsOf(one, looks)));
    case 'sequence':
      return tree.parts.reduce<string[] | undefined>((all, part) => product(all, variantsOf(part, looks)), ['']);
    case 'repeat':
      return repeatOf(tree, looks);
  }
}

function repeatOf({ body, min, max }: Extract<Expression, { kind: 'repeat' }>, looks: Look[]): string[] | undefined {
  const inner = body.kind === 'group' ? body.body : body;
  if (inner.kind === 'set' && inner.word && min < 2 && max > 3) return [mark.wild];
  if (isSpace(inner) || (inner.kind === 'text' && inner.text === ' ')) return min > 1 ? undefined : min === 0 ? ['', ' '] : [' '];
  if (max > 3) return undefined;
  const one = variantsOf(body, looks);
  if (!one) return undefined;
  const all: string[] = [];
  let times: string[] | undefined = [''];
  for (let count = 0; count <= max; count++) {
    if (count >= min) all.push(...(times ?? []));
    times = product(times, one);
    if (!times) return undefined;
  }
  return bounded([all]);
}

function isSpace(tree: Expression): boolean {
  return tree.kind === 'set' && (tree.source === '[\\s]' || (tree.chars?.every((char) => /\s/.test(char)) ?? false));
}

function product(some: readonly string[] | undefined, more: readonly string[] | undefined): string[] | undefined {
  if (!some || !more || some.length * more.length > mostPhrases) return undefined;
  const all = some.flatMap((one) => more.map((other) => one + other));
  // repeats of repeats grow beyond everything
  return all.every(({ length }) => length <= longestPhrase) ? all : undefined;
}

function bounded(lists: readonly (readonly string[] | undefined)[]): string[] | undefined {
  const all: string[] = [];
  for (const list of lists) {
    if (!list) return undefined;
    all.push(...list);
  }
  return all.length <= mostPhrases ? all : undefined;
}

/** Makes a variant a phrase. `never`: it can match nothing; `none`: it is no phrase. */
function phraseOf(variant: string, looks: readonly Look[], manner: Manner): FoundPhrase | 'never' | 'none' {
  const conditions = { before: [] as string[], after: [] as string[], wider: false };
  let text = variant;
  const open = { head: !manner.whole, tail: !manner.whole };
  for (;;) {
    const [first, last] = [text.charAt(0), text.charAt(text.length - 1)];
    const [behind, ahead] = [looks[first.charCodeAt(0) - mark.look], looks[last.charCodeAt(0) - mark.look]];
    if (behind && !behind.ahead) {
      text = text.slice(1);
      open.head = false;
      if (!takeLook(behind, text, conditions, manner)) return 'none';
    } else if (ahead?.ahead) {
      text = text.slice(0, -1);
      open.tail = false;
      if (!takeLook(ahead, text, conditions, manner)) return 'none';
    } else if (first === mark.edge) {
      text = text.slice(1);
      open.head = false;
    } else if (last === mark.edge) {
      text = text.slice(0, -1);
      open.tail = false;
    } else break;
  }
  if (/[\ue100-\ue4ff]/.test(text) || isSpaceless(text)) return 'none';
  const plain = withoutEdges(text);
  if (plain === undefined) return 'never';
  const written = withWildcards(plain.replace(/\s+/g, ' '), open);
  return written === undefined || !isWhole(written) ? 'none' : { text: written, ...conditions };
}

/** Word borders inside: fine where a word ends there, never matched where it does not. */
function withoutEdges(text: string): string | undefined {
  const parts = text.split(mark.edge);
  for (let at = 1; at < parts.length; at++) {
    const [left, right] = [parts.slice(0, at).join('').at(-1) ?? '', parts.slice(at).join('').at(0) ?? ''];
    const isWord = (char: string): boolean => char === mark.wild || wordChar.test(char);
    if (isWord(left) === isWord(right)) return undefined;
  }
  return parts.join('');
}

/** Open word ends as `*`; undefined where the open part is a word of its own or inside of one. */
function withWildcards(text: string, open: { readonly head: boolean; readonly tail: boolean }): string | undefined {
  if (text.includes('*')) return undefined;
  if (/\ue000\ue000|(?:^|[^\p{L}\p{N}_])\ue000(?:[^\p{L}\p{N}_]|$)|[\p{L}\p{N}_]\ue000[\p{L}\p{N}_]/u.test(text)) return undefined;
  const starred = text.replaceAll(mark.wild, '*');
  const headed = open.head ? starred.replace(/^(?=[\p{L}\p{N}])/u, '*') : starred;
  return open.tail ? headed.replace(/(?<=[\p{L}\p{N}])$/u, '*') : headed;
}

/** Whether nothing at the edges of a phrase is lost when it is looked for word by word. A full stop after letters is no loss. */
function isWhole(phrase: string): boolean {
  const bare = phrase.replaceAll('*', '');
  const prepared = prepare(bare);
  const { count } = prepared.tokens;
  if (count === 0) return false;
  const { start, end } = spanOfTokens(prepared, 0, count - 1);
  return start === 0 && /^\.?$/.test(bare.slice(end)) && wordChar.test(bare);
}

/** Takes a condition at an edge into words; false where the expression is more than phrases. */
function takeLook(look: Look, rest: string, into: { before: string[]; after: string[]; wider: boolean }, manner: Manner): boolean {
  const variants = variantsOf(look.body, []);
  if (look.body.kind === 'set' && !look.negative && look.body.source.includes('\\s') && !wordChar.test(look.body.source.replaceAll('\\s', ''))) return true;
  if (!look.negative) {
    // only a border or a space: whole words have that anyway
    if (!variants || variants.some((text) => wordChar.test(text))) return false;
    into.wider ||= variants.some((text) => /[^\s\ue001]/.test(text)) && !variants.some((text) => /^\s*$/.test(text));
    return true;
  }
  if (!variants) {
    into.wider = true;
    return true;
  }
  const beside = look.ahead ? (rest.at(-1) ?? '') : (rest.at(0) ?? '');
  for (const text of variants) {
    const touching = (look.ahead ? text.at(0) : text.at(-1)) ?? '';
    if (manner.whole && wordChar.test(touching) && wordChar.test(beside)) continue; // a longer word is not this word
    const words = text.replaceAll(mark.edge, '').replaceAll(mark.wild, '*').trim().replace(/\s+/g, ' ');
    const bare = words.replace(/^[^\p{L}\p{N}*]+|[^\p{L}\p{N}*]+$/gu, '');
    if (!wordChar.test(bare) || isSpaceless(bare)) into.wider = true;
    else (look.ahead ? into.after : into.before).push(bare);
  }
  return true;
}
