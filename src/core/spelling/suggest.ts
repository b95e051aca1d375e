/** Finds the words that somebody may have meant: one walk over the automaton with a row of weighted edit costs for each letter on the way. */
import { type Costs, costsOf } from './costs.ts';
import { type Dictionary, edge, factsOf } from './dictionary.ts';

/** A word that may have been meant. */
export interface Suggestion {
  /** Folded; two words where a space was forgotten. */
  readonly word: string;
  /** How far it is, in hundredths of an unlike letter. */
  readonly cost: number;
  /** How common it is, 0 … 4. */
  readonly common: number;
  readonly isName: boolean;
  /** Cost with what speaks for a word and against it: the smaller the better. */
  readonly score: number;
}

/** Gives suggestions of one language for a folded word, the best first. `budget`: the most that a suggestion may cost. */
export type Suggest = (word: string, options?: { readonly budget?: number; readonly count?: number }) => readonly Suggestion[];

/** About two letters. */
const usualBudget = 200;
/** What a class of commonness is worth. */
const commonWorth = 14;
const firstLetterCost = 38;
const nameCost = 24;
const longest = 40;
const splitCost = 88;
/** Words of one and two letters that are words by themselves; rare short forms of the dictionary are none. */
const shortWords = new Set(
  'а и о у в с к я б не ни но на за до по от об из со ко во он мы вы ты же ли бы то да a i of to in is it as at by he we me my do no so go on or us an am be if up'.split(
    ' ',
  ),
);

/** Makes a dictionary ready to suggest. */
export function suggestFrom(dictionary: Dictionary): Suggest {
  const walk = new Walk(dictionary);
  return (word, { budget = usualBudget, count = 5 } = {}) => {
    if (word.length === 0 || word.length > longest) return [];
    const found = walk.from(word, budget);
    for (const split of [...splitsOf(word, dictionary, budget), ...hyphenated(word, dictionary)]) found.push(split);
    return found.sort((one, other) => one.score - other.score || one.cost - other.cost || (one.word < other.word ? -1 : 1)).slice(0, count);
  };
}

/** A space was forgotten: both parts are words, none of them a rare short one. */
function splitsOf(word: string, { find }: Dictionary, budget: number): Suggestion[] {
  if (splitCost > budget) return [];
  const found: Suggestion[] = [];
  for (let at = 1; at < word.length; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if ((left.length < 3 && !shortWords.has(left)) || (right.length < 3 && !shortWords.has(right))) continue;
    const [one, other] = [find(left), find(right)];
    if (!one || !other || one.isQuiet || other.isQuiet || one.isName || other.isName) continue;
    const common = Math.min(one.common, other.common);
    if (common < 2) continue;
    const isShort = left.length < 3 || right.length < 3;
    found.push({ word: `${left} ${right}`, cost: splitCost, common, isName: false, score: splitCost + (isShort ? 0 : 14) - commonWorth * common });
  }
  return found;
}

const afterHyphen = /^(.{2,})(то|нибудь|либо|таки)$/u;
const hyphenCost = 48;

/** A hyphen was forgotten: "чтото", "изза", "помоему". */
function hyphenated(word: string, { find }: Dictionary): Suggestion[] {
  const made = (whole: string, common: number): Suggestion => ({
    word: whole,
    cost: hyphenCost,
    common,
    isName: false,
    score: hyphenCost - commonWorth * common,
  });
  if (word === 'изза' || word === 'изпод') return [made(`${word.slice(0, 2)}-${word.slice(2)}`, 4)];
  const [, left = '', right = ''] = afterHyphen.exec(word) ?? [];
  const pronoun = left === '' ? undefined : find(left);
  if (pronoun && pronoun.common >= 3 && !pronoun.isName) return [made(`${left}-${right}`, pronoun.common)];
  const manner = /^по(.{2,}(?:ому|ему|ски|цки))$/u.exec(word)?.[1] ?? '';
  if (manner !== '' && find(manner)) return [made(`по-${manner}`, 3)];
  return [];
}

/** The walk: rows of costs by depth, reused from word to word. */
class Walk {
  private readonly edges: Uint32Array;
  private readonly costs: Costs;
  private readonly word = new Uint8Array(longest + 1);
  private readonly path = new Uint8Array(longest + 8);
  private readonly rows: Uint16Array[] = Array.from({ length: longest + 8 }, () => new Uint16Array(longest + 1));
  private length = 0;
  private budget = 0;
  private found: Suggestion[] = [];
  private readonly dictionary: Dictionary;

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary;
    this.edges = dictionary.edges;
    this.costs = costsOf(dictionary.letters);
  }

  from(word: string, budget: number): Suggestion[] {
    this.length = word.length;
    this.budget = budget;
    this.found = [];
    for (let at = 0; at < word.length; at++) this.word[at] = this.dictionary.labelOf(word.charCodeAt(at));
    const first = this.rows[0] as Uint16Array;
    first[0] = 0;
    for (let at = 1; at <= word.length; at++) first[at] = (first[at - 1] ?? 0) + this.dropping(at);
    this.down(this.dictionary.root, 0);
    return this.found;
  }

  /** What it costs that the writer put in the letter before `at`. */
  private dropping(at: number): number {
    const label = this.word[at - 1] ?? 0;
    const { add, double } = this.costs;
    const isDouble = at > 1 && this.word[at - 2] === label;
    return isDouble ? Math.min(double, add[label] ?? 100) : (add[label] ?? 100);
  }

  private down(node: number, depth: number): void {
    const { edges, rows, length, budget } = this;
    for (let at = node; ; at++) {
      const value = edges[at] ?? edge.last;
      const label = value & edge.label;
      if (label === 0) {
        const cost = rows[depth]?.[length] ?? 0xffff;
        if (cost <= budget && cost > 0) this.take(value >>> edge.target, depth, cost);
      } else if (depth < length + 6 && this.fill(depth + 1, label) <= budget) {
        this.path[depth] = label;
        this.down(value >>> edge.target, depth + 1);
      }
      if ((value & edge.last) !== 0) return;
    }
  }

  /** Fills the row behind one more letter; returns the least cost in it. */
  private fill(depth: number, label: number): number {
    const { word, length, path } = this;
    const { size, change, leave, swap, double } = this.costs;
    const before = this.rows[depth - 1] as Uint16Array;
    const row = this.rows[depth] as Uint16Array;
    const beforeThat = depth > 1 ? this.rows[depth - 2] : undefined;
    const last = depth > 1 ? (path[depth - 2] ?? 0) : 0;
    const adding = last === label ? Math.min(double, leave[label] ?? 100) : (leave[label] ?? 100);
    let left = (before[0] ?? 0) + adding;
    row[0] = left;
    let least = left;
    for (let at = 1; at <= length; at++) {
      const letter = word[at - 1] ?? 0;
      let cost = (before[at - 1] ?? 0) + (letter === label ? 0 : letter === 0 ? 100 : (change[letter * size + label] ?? 100));
      const added = (before[at] ?? 0) + adding;
      if (added < cost) cost = added;
      const dropped = left + this.dropping(at);
      if (dropped < cost) cost = dropped;
      if (beforeThat && at > 1 && letter === last && word[at - 2] === label && letter !== label) {
        const swapped = (beforeThat[at - 2] ?? 0) + swap;
        if (swapped < cost) cost = swapped;
      }
      row[at] = cost;
      left = cost;
      if (cost < least) least = cost;
    }
    return least;
  }

  private take(payload: number, depth: number, cost: number): void {
    const { isQuiet, isName, common } = factsOf(payload);
    if (isQuiet) return;
    let word = '';
    for (let at = 0; at < depth; at++) word += this.dictionary.letters[this.path[at] ?? 0];
    const score = cost - commonWorth * common + (this.path[0] === this.word[0] ? 0 : firstLetterCost) + (isName ? nameCost : 0);
    this.found.push({ word, cost, common, isName, score });
  }
}
