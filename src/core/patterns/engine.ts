/** Runs patterns with re2js: in linear time, whatever the pattern. Only for files that are not in every page. */
import { RE2JS, RE2JSException, RE2Set } from 're2js';
import type { Span } from '../draft.ts';
import { longestPattern, type Pattern, type PatternEngine, type PatternGate } from './book.ts';
import { type Fault, type FaultKey, mark, translate } from './syntax.ts';

/** A hit more is a scan more: of one pattern so many are shown. */
const mostHits = 10;
const words = /[\p{L}\p{M}\p{N}_]+/gu;

interface Ready {
  /** For a text as it is, or (`isMarked`) with its borders of words marked. */
  readonly expression: RE2JS;
  readonly isMarked: boolean;
  /** Without its borders: finds at least what the pattern finds. */
  readonly plain: string;
}

const known = new WeakMap<Pattern, Ready>();

/** What runs patterns. */
export const patternEngine: PatternEngine = {
  gate: (patterns) => new Gate(patterns),
  find: (pattern, text) => {
    const { expression, isMarked } = readyOf(pattern);
    return spansIn(expression, isMarked ? marksIn(text) : text);
  },
};

class Gate implements PatternGate {
  private readonly patterns: readonly Pattern[];
  private readonly set = new RE2Set();
  /** Those that cannot be used: `find` says what is wrong. */
  private readonly always: number[] = [];
  /** By place in the set: the place in the guide. */
  private readonly places: number[] = [];
  private next = 0;
  private isWhole = false;

  constructor(patterns: readonly Pattern[]) {
    this.patterns = patterns;
  }

  work(isTimeLeft: () => boolean): boolean {
    while (this.next < this.patterns.length) {
      this.take(this.next++);
      if (!isTimeLeft()) return false;
    }
    if (!this.isWhole && this.places.length > 0) this.set.compile();
    this.isWhole = true;
    return true;
  }

  worth(text: string): ReadonlySet<number> {
    const found = this.places.length > 0 ? this.set.match(text) : [];
    return new Set([...this.always, ...found.map((place) => this.places[place] ?? -1)]);
  }

  private take(index: number): void {
    const pattern = this.patterns[index];
    if (!pattern) return;
    try {
      this.places[this.set.add(flagsOf(pattern) + readyOf(pattern).plain)] = index;
    } catch (error) {
      if (!(error instanceof Unusable) && !(error instanceof RE2JSException)) throw error;
      this.always.push(index);
    }
  }
}

/** Why a pattern cannot be used; undefined: it can. */
export function faultOf(source: string): Fault | undefined {
  if (source.length > longestPattern) return { key: 'long', piece: String(longestPattern) };
  const translated = translate(source);
  if ('key' in translated) return translated;
  try {
    RE2JS.compile(translated.marked ?? translated.plain);
    return undefined;
  } catch (error) {
    if (error instanceof RE2JSException) return refusalOf(error.message, source);
    throw error;
  }
}

function refusalOf(message: string, source: string): Fault {
  const property = /range: `(\\p.*)`$/iu.exec(message)?.[1];
  return property ? { key: 'property', piece: property } : { key: keyOf(message), piece: source.slice(0, 60) };
}

function keyOf(message: string): FaultKey {
  if (/\)|\]|paren/.test(message) && /missing|unexpected/.test(message)) return 'bracket';
  if (/repeat|repetition/.test(message)) return 'repeat';
  if (/range/.test(message)) return 'range';
  return /large|nest/.test(message) ? 'large' : 'syntax';
}

function flagsOf({ exactCase }: Pattern): string {
  return exactCase ? '(?m)' : '(?im)';
}

/** A pattern that cannot be used was not refused where it came in. */
class Unusable extends Error {}

function readyOf(pattern: Pattern): Ready {
  const before = known.get(pattern);
  if (before) return before;
  const translated = translate(pattern.source);
  if ('key' in translated || pattern.source.length > longestPattern)
    throw new Unusable(`a pattern that cannot be used: ${'key' in translated ? translated.key : 'long'}`);
  const { plain, marked } = translated;
  const ready = { expression: RE2JS.compile(flagsOf(pattern) + (marked ?? plain)), isMarked: marked !== undefined, plain };
  known.set(pattern, ready);
  return ready;
}

let [lastText, lastMarked] = ['', ''];

/** The text with a mark at each border of a word; the same text is marked once for all patterns. */
function marksIn(text: string): string {
  if (text !== lastText) [lastText, lastMarked] = [text, text.replaceAll(mark, ' ').replace(words, `${mark}$&${mark}`)];
  return lastMarked;
}

function spansIn(expression: RE2JS, text: string): Span[] {
  const spans: Span[] = [];
  const matcher = expression.matcher(text);
  let [seen, marks] = [0, 0];
  const placeOf = (at: number): number => {
    for (; seen < at; seen++) if (text[seen] === mark) marks++;
    return at - marks;
  };
  while (spans.length < mostHits && matcher.find()) {
    const start = placeOf(matcher.start());
    const end = placeOf(matcher.end());
    if (end > start) spans.push({ start, end });
    else if (matcher.end() >= text.length) break;
  }
  return spans;
}
