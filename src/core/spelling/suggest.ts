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
/** A walk so short is cheap, and it finds enough for most words. */
const shortBudget = 100;
/** The highest class of commonness. */
const mostCommon = 4;
/** What a class of commonness is worth. */
const commonWorth = 14;
const firstLetterCost = 38;
const nameCost = 24;
const longest = 40;
/** Room of a row; what lies beyond any budget. */
const stride = longest + 2;
const beyond = 0x7fff;
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
    const others = [...splitsOf(word, dictionary, budget), ...hyphenated(word, dictionary)];
    const bestWithin = (most: number): Best => {
      const best = new Best(count, others);
      walk.from(word, most, best);
      return best;
    };
    // a short walk first: where it finds enough, it says how far the long one has to go
    const near = budget > shortBudget ? bestWithin(shortBudget) : undefined;
    const most = Math.min(budget, near?.bound ?? budget);
    return near && most <= shortBudget ? near.list : bestWithin(most).list;
  };
}

/** The best suggestions so far, the best first. */
class Best {
  readonly list: Suggestion[] = [];
  /** Nothing that costs more can still come among them, however common it is. */
  bound = Number.POSITIVE_INFINITY;
  private readonly count: number;

  constructor(count: number, first: readonly Suggestion[]) {
    this.count = count;
    for (const one of first) this.add(one);
  }

  add(one: Suggestion): void {
    let at = this.list.length;
    while (at > 0 && isBetter(one, this.list[at - 1] as Suggestion)) at--;
    if (at === this.count) return;
    this.list.splice(at, 0, one);
    if (this.list.length > this.count) this.list.pop();
    if (this.list.length === this.count) this.bound = (this.list.at(-1)?.score ?? 0) + commonWorth * mostCommon;
  }
}

function isBetter(one: Suggestion, other: Suggestion): boolean {
  return one.score !== other.score ? one.score < other.score : one.cost !== other.cost ? one.cost < other.cost : one.word < other.word;
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

/** The walk: rows of costs by depth, reused from word to word. Of each row only the columns between those that a word within the budget can pass are read. */
class Walk {
  private readonly edges: Uint32Array;
  private readonly costs: Costs;
  private readonly dictionary: Dictionary;
  private readonly word = new Uint8Array(longest + 1);
  /** What it costs that the writer put in each letter. */
  private readonly drops = new Uint8Array(longest + 1);
  private readonly path = new Uint8Array(longest + 8);
  private readonly rows = new Uint16Array((longest + 8) * stride);
  /** By depth: the first and last column of the row that is within the budget. */
  private readonly firsts = new Uint8Array(longest + 8);
  private readonly lasts = new Uint8Array(longest + 8);
  private length = 0;
  private budget = 0;
  private best = new Best(0, []);

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary;
    this.edges = dictionary.edges;
    this.costs = costsOf(dictionary.letters);
  }

  /** Adds all words that cost no more than `budget` and may still be among the best. */
  from(word: string, budget: number, best: Best): void {
    const { rows, drops } = this;
    this.length = word.length;
    this.best = best;
    this.budget = Math.min(budget, best.bound);
    rows[0] = 0;
    this.firsts[0] = 0;
    this.lasts[0] = 0;
    for (let at = 1; at <= word.length; at++) {
      this.word[at - 1] = this.dictionary.labelOf(word.charCodeAt(at - 1));
      drops[at] = this.dropping(at);
      const cost = Math.min(beyond, (rows[at - 1] ?? 0) + (drops[at] ?? 0));
      rows[at] = cost;
      if (cost <= this.budget) this.lasts[0] = at;
    }
    this.down(this.dictionary.root, 0);
  }

  /** What it costs that the writer put in the letter before `at`. */
  private dropping(at: number): number {
    const label = this.word[at - 1] ?? 0;
    const { add, double } = this.costs;
    const isDouble = at > 1 && this.word[at - 2] === label;
    return isDouble ? Math.min(double, add[label] ?? 100) : (add[label] ?? 100);
  }

  private down(node: number, depth: number): void {
    const { edges, length } = this;
    for (let at = node; ; at++) {
      const value = edges[at] ?? edge.last;
      const label = value & edge.label;
      if (label === 0) {
        if (this.lasts[depth] === length) this.take(value >>> edge.target, depth, this.rows[depth * stride + length] ?? beyond);
      } else if (depth < length + 6 && this.fill(depth + 1, label)) {
        this.path[depth] = label;
        this.down(value >>> edge.target, depth + 1);
      }
      if ((value & edge.last) !== 0) return;
    }
  }

  /** Fills the row behind one more letter; false when no column of it is within the budget. */
  private fill(depth: number, label: number): boolean {
    const { word, drops, length, path, rows, budget, firsts, lasts } = this;
    const { size, change, leave, swap, double } = this.costs;
    const row = depth * stride;
    const before = row - stride;
    const from = firsts[depth - 1] ?? 0;
    const to = lasts[depth - 1] ?? 0;
    const last = depth > 1 ? (path[depth - 2] ?? 0) : 0;
    const swapsFrom = last !== 0 && last !== label ? (firsts[depth - 2] ?? 0) + 2 : beyond;
    const swapsTo = (lasts[depth - 2] ?? 0) + 2;
    const leaving = leave[label] ?? 100;
    const adding = last === label && double < leaving ? double : leaving;
    const most = swapsTo > to + 1 && swapsFrom < beyond ? swapsTo : to + 1;
    let first = beyond;
    let end = 0;
    let left = beyond;
    for (let at = from; at <= length; at++) {
      let cost = beyond;
      if (at <= to) cost = (rows[before + at] ?? beyond) + adding;
      if (at > from && at - 1 <= to) {
        const letter = word[at - 1] ?? 0;
        const changed = (rows[before + at - 1] ?? beyond) + (letter === label ? 0 : letter === 0 ? 100 : (change[letter * size + label] ?? 100));
        if (changed < cost) cost = changed;
      }
      const dropped = left + (drops[at] ?? 100);
      if (dropped < cost) cost = dropped;
      if (at >= swapsFrom && at <= swapsTo && word[at - 1] === last && word[at - 2] === label) {
        const swapped = (rows[before - stride + at - 2] ?? beyond) + swap;
        if (swapped < cost) cost = swapped;
      }
      if (cost > budget) cost = beyond;
      else {
        if (first === beyond) first = at;
        end = at;
      }
      rows[row + at] = cost;
      left = cost;
      if (cost === beyond && at > most) break;
    }
    if (first === beyond) return false;
    firsts[depth] = first;
    lasts[depth] = end;
    return true;
  }

  private take(payload: number, depth: number, cost: number): void {
    const { isQuiet, isName, common } = factsOf(payload);
    if (isQuiet || cost === 0 || cost > this.budget) return;
    const score = cost - commonWorth * common + (this.path[0] === this.word[0] ? 0 : firstLetterCost) + (isName ? nameCost : 0);
    if (score > this.best.bound - commonWorth * mostCommon) return;
    let word = '';
    for (let at = 0; at < depth; at++) word += this.dictionary.letters[this.path[at] ?? 0];
    this.best.add({ word, cost, common, isName, score });
    this.budget = Math.min(this.budget, this.best.bound);
  }
}
