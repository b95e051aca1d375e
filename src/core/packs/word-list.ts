/** Plain lists: one entry a line, or the comma lists of moderation tools, where `*` stands for a part of a word. */
import type { ForeignList, ForeignRule, ForeignTerm } from './foreign.ts';
import { plainRule } from './foreign.ts';

/** Reads a list. `name` is the file's. Lines that begin with `#` are comments, unless they are hashtags among words. */
export function readWordList(text: string, name: string): ForeignList {
  const lines = text.split(/\r?\n|\r/).map((line, index) => ({ line: index + 1, text: line.trim() }));
  const entries = lines.filter(({ text: entry }) => entry !== '' && !/^(?:#(?:\s|$|!)|\/\/|;)/.test(entry));
  const commas = entries.map(({ text: entry }) => entry.split(',').length - 1);
  const isCommas = commas.some((count) => count > 2) || commas.filter((count) => count > 0).length * 2 > entries.length;
  const terms = entries.flatMap(({ line, text: entry }): ForeignTerm[] =>
    (isCommas ? partsOf(entry) : [entry]).map((part) => ({ line, text: part, syntax: 'phrase', to: [] })),
  );
  const rule: ForeignRule = { ...plainRule, forms: 'auto', name, line: 1, level: 'warn', why: '', source: name, terms };
  return { format: 'words', rules: terms.length > 0 ? [rule] : [], not: [], notes: [] };
}

/** Reads a vocabulary of Vale: words to accept, or to reject. They are expressions, one a line. */
export function readVocabulary(text: string, name: string, use: 'allow' | 'avoid'): ForeignList {
  const { rules } = readWordList(text, name);
  const found = rules.map(
    (rule): ForeignRule => ({
      ...rule,
      use,
      forms: 'exact',
      source: `Vale: ${name}`,
      exactCase: use === 'allow',
      terms: rule.terms.map((term) => ({ ...term, syntax: 'expression' })),
    }),
  );
  return { format: 'vale-words', rules: found, not: [], notes: [] };
}

function partsOf(line: string): string[] {
  return line
    .split(',')
    .map((part) =>
      part
        .trim()
        .replace(/^["'](.*)["']$/, '$1')
        .trim(),
    )
    .filter((part) => part !== '');
}
