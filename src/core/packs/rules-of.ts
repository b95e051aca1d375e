/** The rules that one rule of others becomes. */
import * as v from 'valibot';
import { Rule } from '../guide.ts';
import type { ForeignNote, ForeignRule } from './foreign.ts';
import { reasonOf } from './message.ts';
import { type Piece, type TakenTerms, takeTerms } from './take.ts';

/** What became of one rule. */
export interface TakenRule extends Omit<TakenTerms, 'pieces'> {
  readonly rules: readonly Rule[];
  /** Entries that were there before: in the guide, or further up. */
  readonly twice: readonly ForeignNote[];
}

/** Tells whether words are there already, and where; a first time it remembers them. */
export type Seen = (piece: Piece) => ForeignNote['why'] | undefined;

/** Makes rules of a rule of others, those words left out that are there already. */
export function rulesOf(foreign: ForeignRule, { seen, patterns = false }: { readonly seen: Seen; readonly patterns?: boolean }): TakenRule {
  const { pieces, part, not } = takeTerms(foreign, patterns);
  const twice: ForeignNote[] = [];
  const fresh = pieces.filter((piece) => {
    const before = seen(piece);
    const { line, text } = piece.term;
    if (before && !twice.some((note) => note.line === line && note.term === text)) twice.push({ line, term: text, why: before });
    return !before;
  });
  const rules = foreign.use === 'choose' ? choices(foreign, fresh) : groupsOf(foreign, fresh).map((group) => ruleOf(foreign, group));
  return { rules, part, not, twice };
}

/** Pieces that can share a rule. */
function groupsOf({ use }: ForeignRule, pieces: readonly Piece[]): Piece[][] {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const { as, exactCase, before, after, term } = piece;
    // a pattern with a fix of its own stands alone: it may refer to its parts
    const own = as === 'pattern' && term.to.length > 0 ? piece.text : '';
    const key = JSON.stringify([as, exactCase, before, after, term.to, term.why ?? '', own, use]);
    groups.set(key, [...(groups.get(key) ?? []), piece]);
  }
  return [...groups.values()].flatMap((group) => (group[0]?.as === 'pattern' ? shortEnough(group) : [group]));
}

/** Patterns are joined while they stay readable for the engine. */
function shortEnough(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let size = 0;
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group && size + piece.text.length < 400) group.push(piece);
    else {
      groups.push([piece]);
      size = 0;
    }
    size += piece.text.length + 5;
  }
  return groups;
}

function ruleOf(foreign: ForeignRule, pieces: readonly Piece[]): Rule {
  const [first] = pieces as readonly [Piece, ...Piece[]]; // no group is empty
  const { before, after, exactCase, as, term } = first;
  const texts = pieces.map(({ text }) => text);
  const why = term.why ?? (foreign.isTemplate ? reasonOf(foreign.why, { to: term.to, found: as === 'pattern' ? [] : texts }) : foreign.why);
  const made = as === 'pattern' ? patternRule(texts, first) : wordsRule(foreign, texts, first);
  const examples = casesOf(foreign);
  return v.parse(Rule, {
    id: nameOf(foreign, term.to),
    level: foreign.use === 'allow' ? 'note' : foreign.level,
    why,
    source: foreign.source,
    ...(before.length + after.length > 0 ? { unless: { before: [...before], after: [...after] } } : {}),
    ...(foreign.forms === 'exact' ? { forms: 'exact', disguise: false } : {}),
    ...(examples ? { examples } : {}),
    ...made,
    ...(exactCase && made.kind === 'ban' ? { options: { ...made.options, case: true } } : {}),
  });
}

interface Made {
  readonly kind: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly fix?: string;
}

function wordsRule({ use }: ForeignRule, texts: readonly string[], { term }: Piece): Made {
  const [to, ...others] = term.to;
  if (use === 'allow') return { kind: 'allow', options: { phrases: texts } };
  if (to === undefined) return { kind: 'ban', options: { phrases: texts } };
  return { kind: 'prefer', options: { to: others.length > 0 ? [...term.to] : to, from: texts.filter((text) => text !== to) } };
}

function patternRule(texts: readonly string[], { term, exactCase }: Piece): Made {
  const regex = texts.length > 1 ? texts.map((text) => `(?:${text})`).join('|') : (texts[0] ?? '');
  const [to, ...others] = term.to;
  const flags = `${exactCase ? '' : 'i'}${/[\^$]/.test(regex) ? 'm' : ''}`;
  return { kind: 'pattern', options: { regex, ...(flags ? { flags } : {}) }, ...(to !== undefined && others.length === 0 ? { fix: to } : {}) };
}

/** Spellings of which a text uses one: `a` or `b`. */
function choices(foreign: ForeignRule, pieces: readonly Piece[]): Rule[] {
  const sets = pieces.filter(({ as, term }) => as === 'phrase' && term.to.length > 0).map(({ text, term }) => [text, ...term.to]);
  if (sets.length === 0) return [];
  const why = reasonOf(foreign.why, { to: [], found: [] });
  return [v.parse(Rule, { id: nameOf(foreign, []), kind: 'choose', level: foreign.level, options: { sets }, why, source: foreign.source, forms: 'exact' })];
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
