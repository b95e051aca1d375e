/** The words whose inflected forms a guide needs: everything that its rules say in their options and exceptions, folded as texts are. */
import type { Guide, Rule } from './guide.ts';
import { prepare } from './text/prepare.ts';
import { flag, wordOfToken } from './text/tokens.ts';

/** Words of all rules that match in any form. What a kind takes for no phrase (a host, a pattern) is in it too: it costs a few bytes and changes nothing. */
export function wordsOfGuide(guide: Guide): ReadonlySet<string> {
  const words = new Set<string>();
  const { own = [], products = [], competitors = [] } = guide.brand.terms;
  addWords(words, [guide.brand.name, ...own, ...products, ...competitors]);
  for (const rule of guide.rules) if (rule.on) addWords(words, phrasesOf(rule));
  return words;
}

/** The words of some phrases, folded, in the order they are written. */
export function wordsIn(phrases: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  addWords(words, phrases);
  return words;
}

function phrasesOf(rule: Rule): string[] {
  return rule.forms === 'auto' ? [...stringsIn(rule.options), ...stringsIn(rule.unless)] : [];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

function addWords(words: Set<string>, phrases: readonly string[]): void {
  const text = prepare(phrases.join('\n\n'));
  const { tokens } = text;
  for (let token = 0; token < tokens.count; token++) {
    if (((tokens.flags[token] ?? 0) & flag.word) !== 0) words.add(wordOfToken(text, token));
  }
}
