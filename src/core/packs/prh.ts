/** prh: rules that say what is expected in place of what, with cases that prove it. */
import type { ForeignCase, ForeignList, ForeignRule, ForeignTerm } from './foreign.ts';
import { plainRule } from './foreign.ts';
import { textsUnder, textUnder, under, type YamlPair, type YamlValue } from './yaml.ts';

/** Whether it looks like prh: `rules` with `expected` in them, or nothing but imports and targets. */
export function isPrh(value: YamlValue): boolean {
  if (value.kind !== 'map') return false;
  const items = rulesIn(value);
  if (items.length > 0) return items.some((item) => textUnder(item, 'expected') !== '' || textUnder(item, 'pattern') !== '');
  return value.pairs.some(({ key }) => key === 'imports' || key === 'targets') && value.pairs.some(({ key }) => key === 'version');
}

/** Reads a file of rules. `name` is the file's. */
export function readPrh(value: YamlValue, name: string): ForeignList {
  const notes = [...under(value, 'imports').filter(hasEntries).map(noteOfImports), ...under(value, 'targets').map(noteOfTargets)];
  const not: { line: number; term: string; why: { ru: string; en: string }; terms: number }[] = [];
  const rules: ForeignRule[] = [];
  for (const item of rulesIn(value)) {
    const expected = typeof item === 'object' && item.kind === 'text' ? item.text : textUnder(item, 'expected');
    if (expected === '')
      not.push({
        line: item.line,
        term: '',
        terms: 1,
        why: { ru: 'Нет «expected»: неясно, как писать.', en: 'There is no “expected”: nothing says what to write.' },
      });
    else rules.push(ruleOf(item, expected, name));
  }
  return { format: 'prh', rules, not, notes };
}

function rulesIn(value: YamlValue): YamlValue[] {
  return under(value, 'rules').flatMap((pair) => (pair.value.kind === 'list' ? pair.value.items : []));
}

function ruleOf(item: YamlValue, expected: string, name: string): ForeignRule {
  const options = under(item, 'options').map((pair) => pair.value)[0];
  const patterns = [...textsUnder(item, 'pattern'), ...textsUnder(item, 'patterns')];
  const terms = patterns.map(({ text, line }): ForeignTerm => {
    const expression = /^\/(.*)\/([a-z]*)$/s.exec(text);
    if (!expression) return { line, text, syntax: 'phrase', to: [expected] };
    return { line, text: expression[2]?.includes('i') ? `(?i)${expression[1]}` : (expression[1] ?? ''), syntax: 'expression', to: [expected] };
  });
  const isBound = /^(?:true|yes)$/i.test(textUnder(options, 'wordBoundary'));
  const empty = /^\$(\d)$/.exec(textUnder(item, 'regexpMustEmpty').trim())?.[1];
  return {
    ...plainRule,
    name: expected,
    line: item.line,
    level: 'warn',
    why: textUnder(item, 'prh').trim(),
    source: `prh: ${name}`,
    // an expression of prh minds case and looks inside of words, a text does neither
    exactCase: terms.some(({ syntax }) => syntax === 'expression'),
    whole: isBound || terms.every(({ syntax }) => syntax === 'phrase'),
    // without a pattern every other way to write the word is meant
    terms: terms.length > 0 ? terms : [{ line: item.line, text: expected, syntax: 'phrase', to: [expected] }],
    toTheLetter: true,
    cases: casesOf(item),
    ...(empty ? { mustBeEmpty: Number(empty) } : {}),
  };
}

function casesOf(item: YamlValue): ForeignCase[] {
  return under(item, 'specs').flatMap((pair) =>
    pair.value.kind === 'list' ? pair.value.items.map((spec) => ({ line: spec.line, from: textUnder(spec, 'from'), to: textUnder(spec, 'to') })) : [],
  );
}

function hasEntries(pair: YamlPair): boolean {
  return pair.value.kind === 'list' ? pair.value.items.length > 0 : pair.value.kind === 'text' && pair.value.text !== '';
}

function noteOfImports({ line }: YamlPair) {
  return {
    line,
    term: 'imports',
    why: {
      ru: 'Файл ссылается на другие: выберите их вместе с ним, сам по себе он их не приносит.',
      en: 'The file refers to others: choose them together with it, it does not bring them along.',
    },
  };
}

function noteOfTargets({ line }: YamlPair) {
  return { line, term: 'targets', why: { ru: 'Какие файлы проверять, для постов не важно.', en: 'Which files are looked at does not matter for posts.' } };
}
