/** The rules that one rule of others becomes. */
import * as v from 'valibot';
import { Rule } from '../guide.ts';
import { mostPatterns } from '../patterns/book.ts';
import { faultOf } from '../patterns/engine.ts';
import type { ForeignNote, ForeignRule } from './foreign.ts';
import { reasonOf } from './message.ts';
import { type Piece, type TakenTerms, takeTerms } from './take.ts';

/** What became of one rule. */
export interface TakenRule extends Omit<TakenTerms, 'pieces'> {
  readonly rules: readonly Rule[];
  /** Entries that were there before: in the guide, or further up. */
  readonly twice: readonly ForeignNote[];
}

/** Tells whether words are there already, and where: in the guide, further up, or (`itself`) in the same entry. A first time it remembers them. */
export type Seen = (piece: Piece) => ForeignNote['why'] | 'itself' | undefined;

/** How many patterns the guide still has room for; what is made takes of it. */
export interface Room {
  patterns: number;
}

interface Making {
  readonly seen: Seen;
  readonly room: Room;
  /** Even what could be phrases is looked for letter by letter. */
  readonly patterns?: boolean;
}

/** Makes rules of a rule of others, those words left out that are there already. */
export function rulesOf(foreign: ForeignRule, { seen, room, patterns = false }: Making): TakenRule {
  const { pieces, part, not } = takeTerms(foreign, patterns);
  const twice: ForeignNote[] = [];
  const fresh = pieces.filter((piece) => {
    const before = seen(piece);
    if (before && before !== 'itself') addOnce(twice, piece, before);
    return !before;
  });
  const tooMany: ForeignNote[] = [];
  const groups = groupsOf(foreign, fresh).filter((group) => {
    if (group[0]?.as !== 'pattern') return true;
    if (room.patterns > 0) return room.patterns--;
    for (const piece of group) addOnce(tooMany, piece, noRoom);
    return false;
  });
  const rules = foreign.use === 'choose' ? choices(foreign, fresh) : groups.map((group) => ruleOf(foreign, group));
  const isLeftOut = ({ line, term }: ForeignNote): boolean => tooMany.some((note) => note.line === line && note.term === term);
  return { rules, part: part.filter((note) => !isLeftOut(note)), not: [...not, ...tooMany], twice };
}

/** Pieces of one entry come one after another. */
function addOnce(notes: ForeignNote[], { term: { line, text } }: Piece, why: ForeignNote['why']): void {
  const last = notes.at(-1);
  if (last?.line !== line || last.term !== text) notes.push({ line, term: text, why });
}

const noRoom = {
  ru: `Выражений в гайде уже ${mostPatterns}, больше не выполнить быстро.`,
  en: `The guide has ${mostPatterns} patterns; more cannot be run fast.`,
} as const;

/** Pieces that can share a rule. */
function groupsOf({ use }: ForeignRule, pieces: readonly Piece[]): Piece[][] {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const { as, before, after, term, to } = piece;
    // a pattern with a fix of its own stands alone: it may refer to its parts
    const own = as === 'pattern' && to.length > 0 ? piece.text : '';
    const key = JSON.stringify([as, mindsCase(piece), before, after, to, term.why ?? '', own, use]);
    const group = groups.get(key);
    if (group) group.push(piece);
    else groups.set(key, [piece]);
  }
  return [...groups.values()].flatMap((group) => (group[0]?.as === 'pattern' ? shortEnough(group) : [group]));
}

/** Whether capitals decide. Where only they are wrong, and where all is lower case, `prefer` knows better: sentences begin with a capital. */
function mindsCase({ exactCase, as, text, to: [to, ...others] }: Piece): boolean {
  if (!exactCase || as === 'pattern' || to === undefined) return exactCase;
  return text !== text.toLowerCase() && text.toLowerCase() !== to.toLowerCase() && others.length === 0;
}

/** Patterns are joined while the engine takes them as one. */
function shortEnough(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group && faultOf(joined([...group, piece].map(({ text }) => text))) === undefined) group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** One pattern for several. */
function joined(texts: readonly string[]): string {
  return texts.length > 1 ? texts.map((text) => `(?:${text})`).join('|') : (texts[0] ?? '');
}

function ruleOf(foreign: ForeignRule, pieces: readonly Piece[]): Rule {
  const [first] = pieces as readonly [Piece, ...Piece[]]; // no group is empty
  const { before, after, as, term, to } = first;
  const texts = pieces.map(({ text }) => text);
  const why = term.why ?? (foreign.isTemplate ? reasonOf(foreign.why, { to, found: as === 'pattern' ? [] : texts }) : foreign.why);
  const made = as === 'pattern' ? patternRule(texts, first) : wordsRule(foreign, texts, first);
  const examples = casesOf(foreign);
  return v.parse(Rule, {
    id: nameOf(foreign, to),
    level: foreign.use === 'allow' ? 'note' : foreign.level,
    why,
    source: foreign.source,
    ...(before.length + after.length > 0 ? { unless: { before: [...before], after: [...after] } } : {}),
    ...(foreign.forms === 'exact' ? { forms: 'exact', disguise: false } : {}),
    ...(examples ? { examples } : {}),
    ...made,
  });
}

interface Made {
  readonly kind: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly fix?: string;
}

function wordsRule({ use, toTheLetter }: ForeignRule, texts: readonly string[], first: Piece): Made {
  const [to, ...others] = first.to;
  const phrases = { phrases: texts, ...(mindsCase(first) ? { case: true } : {}) };
  if (use === 'allow') return { kind: 'allow', options: phrases };
  if (to === undefined) return { kind: 'ban', options: phrases };
  if (mindsCase(first)) return { kind: 'ban', options: phrases, fix: to };
  const from = texts.filter((text) => text !== to);
  return { kind: 'prefer', options: { to: others.length > 0 ? [...first.to] : to, from, ...(toTheLetter && from.length === 0 ? { case: 'exact' } : {}) } };
}

function patternRule(texts: readonly string[], { to: all, exactCase, varies }: Piece): Made {
  const pattern = joined(texts);
  const [to, ...others] = all;
  // a fix replaces all that was found and fills nothing in
  const hasFix = to !== undefined && others.length === 0 && !varies && !/\$\d/.test(to);
  return { kind: 'pattern', options: { pattern, ...(exactCase ? { case: true } : {}) }, ...(hasFix ? { fix: to } : {}) };
}

/** Spellings of which a text uses one: a rule for each set of them. */
function choices(foreign: ForeignRule, pieces: readonly Piece[]): Rule[] {
  const why = reasonOf(foreign.why, { to: [], found: [] });
  return pieces
    .filter(({ as, to }) => as === 'phrase' && to.length > 0)
    .map(({ text, to }) =>
      v.parse(Rule, {
        id: nameOf(foreign, to),
        kind: 'choose',
        level: foreign.level,
        options: { variants: [text, ...to] },
        why,
        source: foreign.source,
        forms: 'exact',
      }),
    );
}

function casesOf({ cases }: ForeignRule): Rule['examples'] {
  if (cases.length === 0) return undefined;
  return {
    caught: cases.filter(({ from, to }) => from !== to).map(({ from }) => from),
    fine: cases.filter(({ from, to }) => from === to).map(({ from }) => from),
  };
}

/** A readable id; `withFreeIds` makes it the only one. */
function nameOf({ name }: ForeignRule, to: readonly string[]): string {
  const words = [name, to[0] ?? ''].map((word) =>
    word
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60),
  );
  return words.filter((word, index) => word !== '' && words.indexOf(word) === index).join('-') || 'imported';
}
