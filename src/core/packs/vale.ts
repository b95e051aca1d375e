/** Vale styles: a file is one rule. Read are those that are about words; a post has no headings and no tables. */
import type { Level } from '../finding.ts';
import type { Bilingual } from '../rule.ts';
import type { ForeignList, ForeignNote, ForeignRule, ForeignTerm } from './foreign.ts';
import { plainRule, replacementsIn } from './foreign.ts';
import { pairsUnder, textsUnder, textUnder, under, type YamlValue } from './yaml.ts';

/** Kinds of Vale rules, those that are read and those that are not. */
export function isVale(value: YamlValue): boolean {
  return textUnder(value, 'extends') !== '' && (textUnder(value, 'message') !== '' || textUnder(value, 'level') !== '');
}

/** Reads one rule. `name` is the file's. */
export function readVale(value: YamlValue, name: string): ForeignList {
  const kind = textUnder(value, 'extends').trim().toLowerCase();
  const terms = termsOf(value, kind);
  const refuse = (why: Bilingual): ForeignList => ({ ...nothing, not: [{ line: value.line, term: name, why, terms: Math.max(1, terms.length) }] });
  const scopes = textsUnder(value, 'scope').map(({ text }) => text.trim().toLowerCase());
  if (scopes.length > 0 && scopes.every((scope) => structural.test(scope))) return refuse(noStructure(scopes.join(', ')));
  if (kind === 'consistency') return { ...nothing, rules: [ruleOf(value, name, { use: 'choose', terms: sidesOf(value) })] };
  if (kind !== 'existence' && kind !== 'substitution') return refuse(kinds[kind] ?? unknownKind(kind));
  if (terms.length === 0) return refuse({ ru: 'В правиле нет ни одного выражения.', en: 'The rule has no expression in it.' });
  return { ...nothing, rules: [ruleOf(value, name, { terms })], notes: notesOf(value) };
}

const nothing: ForeignList = { format: 'vale', rules: [], not: [], notes: [] };
const structural = /^(?:heading|table|code|figure|blockquote|link|strong|emphasis|alt|comment|meta)(?:\..*)?$/;

function ruleOf(value: YamlValue, name: string, more: Partial<ForeignRule> & Pick<ForeignRule, 'terms'>): ForeignRule {
  const link = textUnder(value, 'link').trim();
  return {
    ...plainRule,
    name,
    line: value.line,
    level: levelOf(textUnder(value, 'level')),
    why: textUnder(value, 'message').trim(),
    isTemplate: true,
    source: link ? `Vale: ${name}, ${link}` : `Vale: ${name}`,
    exactCase: !isYes(textUnder(value, 'ignorecase')),
    whole: !isYes(textUnder(value, 'nonword')),
    exceptions: textsUnder(value, 'exceptions').map(({ text }) => text),
    ...more,
  };
}

/** A style that was brought along never holds a post: its errors warn. */
function levelOf(word: string): Level {
  return word.trim().toLowerCase() === 'suggestion' ? 'note' : 'warn';
}

function isYes(word: string): boolean {
  return /^(?:true|yes|on)$/i.test(word.trim());
}

function termsOf(value: YamlValue, kind: string): ForeignTerm[] {
  if (kind === 'substitution') return [...swapsOf(value)];
  const raw = textsUnder(value, 'raw');
  const tokens = textsUnder(value, 'tokens').filter(({ text }) => text.trim() !== '');
  const action = under(value, 'action').map((pair) => pair.value)[0];
  const to = textUnder(action, 'name') === 'replace' ? textsUnder(action, 'params').map(({ text }) => text) : [];
  // Vale puts what is raw in front of every token
  const before = raw.map(({ text }) => text).join('');
  if (tokens.length === 0) return before ? [{ line: raw[0]?.line ?? value.line, text: before, syntax: 'expression', to }] : [];
  return tokens.map(({ text, line }) => ({ line, text: before ? `(?:${before})(?:${text})` : text, syntax: 'expression', to }));
}

function swapsOf(value: YamlValue): ForeignTerm[] {
  const isSentence = /^["'“«]?%s["'”»]?\.?$/.test(textUnder(value, 'message').trim());
  const pairs = [
    ...pairsUnder(value, 'swap'),
    ...under(value, 'swap').flatMap((pair) => (pair.value.kind === 'list' ? pair.value.items.flatMap(pairsIn) : [])),
  ];
  return pairs.map(({ key, line, value: side }) => {
    const text = side.kind === 'text' ? side.text : '';
    // where the message is nothing but the other side, that side is a sentence and no replacement
    if (isSentence) return { line, text: key, syntax: 'expression', to: [], why: text };
    return { line, text: key, syntax: 'expression', to: replacementsIn(text) };
  });
}

function pairsIn(value: YamlValue): readonly { readonly key: string; readonly line: number; readonly value: YamlValue }[] {
  return value.kind === 'map' ? value.pairs : [];
}

function sidesOf(value: YamlValue): ForeignTerm[] {
  return pairsUnder(value, 'either').map(({ key, line, value: side }) => ({
    line,
    text: key,
    syntax: 'expression',
    to: side.kind === 'text' ? [side.text] : [],
  }));
}

function notesOf(value: YamlValue): ForeignNote[] {
  const vocabulary = textUnder(value, 'vocab');
  return vocabulary
    ? [{ line: value.line, term: 'vocab', why: { ru: 'Словари Vale импортируются отдельно.', en: 'Vocabularies of Vale are imported by themselves.' } }]
    : [];
}

function noStructure(scope: string): Bilingual {
  return {
    ru: `Правило только для частей документа (${scope}); в посте их нет.`,
    en: `The rule is only for parts of a document (${scope}); a post has none.`,
  };
}

function unknownKind(kind: string): Bilingual {
  return { ru: `Правила Vale вида «${kind}» не известны.`, en: `Rules of Vale of the kind “${kind}” are not known.` };
}

const kinds: Readonly<Record<string, Bilingual>> = {
  occurrence: {
    ru: 'Вид occurrence считает по выражению; число знаков, слов и хештегов задаётся правилом «Длина и количество».',
    en: 'The kind “occurrence” counts by an expression; numbers of characters or hashtags are set in the rule “Length and number”.',
  },
  repetition: {
    ru: 'Повтор слова подряд — дело проверки опечаток, а не гайда.',
    en: 'A word twice in a row is a matter of the spelling check, not of the guide.',
  },
  conditional: {
    ru: 'Вид conditional сравнивает найденное двумя выражениями, а условия здесь задаются словами (правило «Обязательно»).',
    en: 'The kind “conditional” compares what two expressions found, while conditions here are words (the rule “Required”).',
  },
  capitalization: { ru: 'Вид capitalization — для заголовков; в посте их нет.', en: 'The kind “capitalization” is for headings; a post has none.' },
  sequence: {
    ru: 'Вид sequence опирается на части речи; их Guidepost не различает.',
    en: 'The kind “sequence” needs parts of speech, which Guidepost does not tell apart.',
  },
  spelling: { ru: 'Орфографию проверяет словарь, а не гайд.', en: 'Spelling is a matter of a dictionary, not of the guide.' },
  readability: { ru: 'Оценка читаемости считается по документу целиком.', en: 'Grades of readability are for whole documents.' },
  metric: { ru: 'Вид metric — формула по документу целиком.', en: 'The kind “metric” is a formula over a whole document.' },
  script: { ru: 'Это программа; чужие программы Guidepost не выполняет.', en: 'This is a program; Guidepost runs no programs of others.' },
};
