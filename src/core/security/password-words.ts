/** Words of our dictionaries inside a password, also Russian ones typed on the Latin layout: what an attacker's lists hold, with about how many of them come first. */
import type { Speller } from '../spelling/speller.ts';
import { toCyrillic } from '../text/keyboard.ts';

/** A word at `start`…`end` (UTF-16 units, `end` after the last), and how many guesses it takes by a list of words. */
export interface PasswordWord {
  readonly start: number;
  readonly end: number;
  readonly guesses: number;
}

const shortest = 4;
const longest = 20;

/** How far down a list a word stands, by how common it is (WordFacts): 0 rare … 4. */
const places = [300_000, 100_000, 30_000, 10_000, 2_000] as const;

/** Every word in a password, overlapping ones too: whoever adds up takes the cheapest way. */
export function wordsInPassword(password: string, find: Speller['find']): PasswordWord[] {
  const small = password.toLowerCase().replaceAll('ё', 'е');
  if (small.length !== password.length) return []; // letters that grow when they are made small: no dictionary has them
  const other = [...small].map((char) => toCyrillic.get(char) ?? char).join('');
  const found: PasswordWord[] = [];
  for (let start = 0; start + shortest <= small.length; start++) {
    for (let end = start + shortest; end <= Math.min(small.length, start + longest); end++) {
      const guesses = guessesOf(small.slice(start, end), other.slice(start, end), find);
      if (guesses !== null) found.push({ start, end, guesses: guesses * waysOfCapitals(password.slice(start, end)) });
    }
  }
  return found;
}

function guessesOf(word: string, onOther: string, find: Speller['find']): number | null {
  const plain = /^[a-z']+$/.test(word) ? find(word, 'latin') : /^[а-я]+$/.test(word) ? find(word, 'cyrillic') : undefined;
  if (plain) return places[plain.common] ?? places[0];
  const meant = /^[а-я]+$/.test(onOther) && onOther !== word ? find(onOther, 'cyrillic') : undefined;
  return meant ? 2 * (places[meant.common] ?? places[0]) : null;
}

/** All small is tried first, then a capital in front, then the rest. */
function waysOfCapitals(written: string): number {
  const capitals = [...written].filter((char) => char !== char.toLowerCase()).length;
  if (capitals === 0) return 1;
  return capitals === written.length || (capitals === 1 && written[0] !== written[0]?.toLowerCase()) ? 2 : 20;
}
