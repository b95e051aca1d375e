/** retext-equality: lists of words with the considerate ones that may stand in their place. */
import type { ForeignList, ForeignRule, ForeignTerm } from './foreign.ts';
import { plainRule } from './foreign.ts';
import { textsUnder, textUnder, under, type YamlValue } from './yaml.ts';

/** Whether it looks like one: a list of entries with `inconsiderate` in them. */
export function isEquality(value: YamlValue): boolean {
  return value.kind === 'list' && value.items.some((item) => under(item, 'inconsiderate').length > 0);
}

/** Reads a file. `name` is the file's. */
export function readEquality(value: YamlValue, name: string): ForeignList {
  const items = value.kind === 'list' ? value.items : [];
  const rules = items.filter((item) => termsOf(item, []).length > 0).map((item) => ruleOf(item, name));
  const not = items
    .filter((item) => termsOf(item, []).length === 0)
    .map(({ line }) => ({ line, term: '', terms: 1, why: { ru: 'В записи нет слов «inconsiderate».', en: 'The entry has no “inconsiderate” words.' } }));
  return { format: 'equality', rules, not, notes: [] };
}

function ruleOf(item: YamlValue, name: string): ForeignRule {
  const to = textsUnder(item, 'considerate').map(({ text }) => text);
  const link = textUnder(item, 'source').trim();
  const terms = termsOf(item, to);
  return {
    ...plainRule,
    name: terms[0]?.text ?? name,
    line: item.line,
    level: 'warn',
    why: reasonOf(textUnder(item, 'note').trim(), textUnder(item, 'condition').trim()),
    source: link ? `retext-equality: ${name}, ${link}` : `retext-equality: ${name}`,
    terms,
  };
}

function reasonOf(note: string, condition: string): string {
  const hint = condition ? `It applies ${condition}.` : '';
  const sentence = note && !/[.!?]$/.test(note) ? `${note}.` : note;
  return [sentence, hint].filter(Boolean).join(' ');
}

function termsOf(item: YamlValue, to: readonly string[]): ForeignTerm[] {
  return under(item, 'inconsiderate').flatMap(({ value }): ForeignTerm[] => {
    if (value.kind === 'map') return value.pairs.map(({ key, line }) => ({ line, text: key, syntax: 'phrase', to }));
    const all = value.kind === 'list' ? value.items : [value];
    return all.flatMap((one) => (one.kind === 'text' && one.text !== '' ? [{ line: one.line, text: one.text, syntax: 'phrase', to } as const] : []));
  });
}
