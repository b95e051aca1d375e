/** Which words came with a term this week that did not come with it before: the first answer to "why now?". */
import { prepare } from '../text/prepare.ts';
import { flag, wordOfToken } from '../text/tokens.ts';

export interface Quoted {
  readonly quote: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A word with how many mentions of this week have it, and of the weeks before. */
export interface NewWord {
  readonly word: string;
  readonly now: number;
  readonly before: number;
}

const weekMs = 7 * 24 * 3_600_000;
const shortest = 4;
/** A word that one person wrote is no reason. */
const leastNow = 2;

/**
 * The words, the most telling first. Forms of one word count as one (`baseOf`); `isPlain` knows words that are everywhere, the term's own among them.
 * A word is told where its share of this week's mentions is at least three times that of the weeks before.
 */
export function whyNow(
  mentions: readonly Quoted[],
  now: number,
  { baseOf, isPlain, most = 12 }: { readonly baseOf: (word: string) => string; readonly isPlain: (word: string) => boolean; readonly most?: number },
): NewWord[] {
  const week = mentions.filter(({ at }) => at > now - weekMs && at <= now);
  const earlier = mentions.filter(({ at }) => at <= now - weekMs);
  const [fresh, known] = [wordCounts(week, baseOf, isPlain), wordCounts(earlier, baseOf, isPlain)];
  const found: (NewWord & { readonly weight: number })[] = [];
  for (const [base, { count, word }] of fresh) {
    const before = known.get(base)?.count ?? 0;
    const [share, usual] = [count / week.length, (before + 0.5) / (earlier.length + 1)];
    if (count >= leastNow && share >= 3 * (before === 0 ? 0 : usual)) found.push({ word, now: count, before, weight: count * Math.log2(1 + share / usual) });
  }
  return found
    .sort((one, other) => other.weight - one.weight || one.word.localeCompare(other.word))
    .slice(0, most)
    .map(({ word, now: count, before }) => ({ word, now: count, before }));
}

/** How many mentions have each word; shown as it was first written. */
function wordCounts(
  mentions: readonly Quoted[],
  baseOf: (word: string) => string,
  isPlain: (word: string) => boolean,
): ReadonlyMap<string, { readonly count: number; readonly word: string }> {
  const counts = new Map<string, { count: number; word: string }>();
  for (const { quote } of mentions) {
    const text = prepare(quote);
    const { tokens } = text;
    const own = new Map<string, string>();
    for (let at = 0; at < tokens.count; at++) {
      const flags = tokens.flags[at] ?? 0;
      if ((flags & flag.word) === 0 || (flags & (flag.link | flag.mention)) !== 0) continue;
      const word = wordOfToken(text, at);
      if (word.length < shortest || /^\d+$/.test(word) || isPlain(word)) continue;
      const base = baseOf(word);
      if (!own.has(base)) own.set(base, word);
    }
    for (const [base, word] of own) {
      const held = counts.get(base);
      if (held) held.count += 1;
      else counts.set(base, { count: 1, word });
    }
  }
  return counts;
}
