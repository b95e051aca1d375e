/** Writes a guide's words for other tools, and says what those cannot say. Reading the files back gives the same words. */
import type { Guide, Rule } from '../guide.ts';
import type { Bilingual } from '../rule.ts';
import { ruleForms } from '../rule-forms.ts';

/** The formats of others that are written. */
export const listFormats = ['csv', 'prh', 'vale'] as const;
export type ListFormat = (typeof listFormats)[number];

/** A rule that is not in the file, or not whole. */
export interface ExportNote {
  readonly rule: string;
  readonly why: Bilingual;
}

/** The files, and what is not in them. */
export interface ListExport {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Words written. */
  readonly words: number;
  readonly part: readonly ExportNote[];
  readonly not: readonly ExportNote[];
}

/** Words of one rule, as every format has them. */
interface Entry {
  readonly rule: Rule;
  readonly phrases: readonly string[];
  readonly to: readonly string[];
}

/** Writes the rules that are on and about words. */
export function exportLists(guide: Guide, format: ListFormat): ListExport {
  const not: ExportNote[] = [];
  const entries: Entry[] = [];
  for (const rule of guide.rules) {
    const entry = rule.on ? entryOf(rule) : switchedOff;
    const refusal = 'ru' in entry ? entry : refusalOf(entry, format);
    if (refusal) not.push({ rule: rule.id, why: refusal });
    else if (!('ru' in entry)) entries.push(entry);
  }
  const part = entries.flatMap((entry) => lossesOf(entry, format).map((why) => ({ rule: entry.rule.id, why })));
  const words = entries.reduce((sum, { phrases }) => sum + phrases.length, 0);
  return { files: writers[format](entries), words, part, not };
}

function entryOf(rule: Rule): Entry | Bilingual {
  const texts = (key: string): string[] => [rule.options[key]].flat().filter((each): each is string => typeof each === 'string' && each.trim() !== '');
  if (rule.kind === 'ban') return { rule, phrases: texts('phrases'), to: rule.fix ? [rule.fix] : [] };
  if (rule.kind !== 'prefer') return otherKind(rule.kind);
  const [to, from] = [texts('to'), texts('from')];
  // the canonical spelling alone stands for every other way to write it
  return { rule, phrases: from.length > 0 ? from : to.slice(0, 1), to };
}

function refusalOf({ phrases, to }: Entry, format: ListFormat): Bilingual | undefined {
  if (phrases.length === 0) return { ru: 'В правиле нет слов.', en: 'The rule has no words.' };
  if (format === 'prh' && to.length === 0)
    return { ru: 'prh знает только замены, а здесь замены нет.', en: 'prh knows replacements only, and there is none here.' };
  if (format === 'prh' && phrases.some((phrase) => phrase.includes('*'))) return { ru: 'Звёздочек в словах у prh нет.', en: 'prh has no asterisks in words.' };
  return undefined;
}

/** What the rule says and the format does not. */
function lossesOf({ rule, to }: Entry, format: ListFormat): Bilingual[] {
  const losses: Bilingual[] = [];
  const { scope, where, unless, opens, examples, options } = rule;
  if (Object.keys(scope).length > 0 || where?.length)
    losses.push({ ru: 'без условий, где и когда правило действует', en: 'without where and when the rule applies' });
  if (unless) losses.push({ ru: 'без исключений', en: 'without its exceptions' });
  if (opens || rule.locked) losses.push({ ru: 'без того, чем правило открывается', en: 'without what opens it' });
  if (examples && format !== 'prh') losses.push({ ru: 'без примеров', en: 'without its examples' });
  if (options['case'] === true && format === 'csv') losses.push({ ru: 'без различения заглавных букв', en: 'without minding upper case' });
  if (format === 'prh' && to.length > 1) losses.push({ ru: 'только с первой заменой', en: 'with its first replacement only' });
  if (format !== 'csv' && rule.level === 'hold') losses.push({ ru: 'как предупреждение: удерживать там нечем', en: 'as a warning: nothing holds there' });
  return losses;
}

const writers: Readonly<Record<ListFormat, (entries: readonly Entry[]) => ListExport['files']>> = {
  csv: (entries) => [{ name: 'words.csv', text: tableText(entries) }],
  prh: (entries) => [{ name: 'prh.yml', text: `version: 1\n\nrules:\n${entries.map(prhRule).join('\n')}` }],
  vale: valeFiles,
};

/** As spreadsheets read it: with a byte order mark, semicolons and Windows line ends. */
function tableText(entries: readonly Entry[]): string {
  const rows = entries.flatMap(({ rule, phrases, to }) => phrases.map((phrase) => [phrase, barred(to), rule.level, rule.why]));
  return `\ufeff${[['phrase', 'replacement', 'level', 'why'], ...rows].map((row) => `${row.map(cellOf).join(';')}\r\n`).join('')}`;
}

/** A cell that begins like a formula gets an apostrophe in front: spreadsheets would run it. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[";\r\n\t,']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function barred(to: readonly string[]): string {
  return to.map((one) => one.replaceAll('|', '\\|')).join('|');
}

function prhRule({ rule, phrases, to }: Entry): string {
  const [expected = ''] = to;
  const fine = rule.examples?.fine ?? []; // what becomes of the caught ones, a rule does not say
  const patterns = phrases.filter((phrase) => phrase !== expected);
  return [
    `  - expected: ${quotedText(expected)}`,
    ...(patterns.length > 0 ? ['    patterns:', ...patterns.map((phrase) => `      - ${quotedText(patternFor(phrase))}`)] : []),
    ...(rule.why ? [`    prh: ${quotedText(rule.why)}`] : []),
    ...(fine.length > 0 ? ['    specs:', ...fine.map((text) => `      - from: ${quotedText(text)}\n        to: ${quotedText(text)}`)] : []),
    '',
  ].join('\n');
}

/** prh takes what stands between slashes for an expression. */
function patternFor(phrase: string): string {
  return /^\/.*\/[a-z]*$/.test(phrase) ? `/${expressionOf(phrase).replaceAll('/', '\\/')}/i` : phrase;
}

/** One file is one message there: rules that share level, reason and the way to look share a file. */
function valeFiles(entries: readonly Entry[]): ListExport['files'] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { rule, to } = entry;
    const key = JSON.stringify([to.length > 0, rule.level === 'note', rule.why, rule.options['case'] === true]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].map((group, index) => ({ name: `Guidepost/Words${index + 1}.yml`, text: valeFile(group) }));
}

function valeFile(group: readonly Entry[]): string {
  const [first] = group as readonly [Entry, ...Entry[]]; // no group is empty
  const { rule, to } = first;
  const isSwap = to.length > 0;
  const message = rule.why ? rule.why.replaceAll('%', '%%') : isSwap ? "Use '%s' instead of '%s'." : "Avoid '%s'.";
  const lines = group.flatMap(({ phrases, to: own }) =>
    phrases.map((phrase) => (isSwap ? `  ${quotedText(expressionOf(phrase))}: ${quotedText(barred(own))}` : `  - ${quotedText(expressionOf(phrase))}`)),
  );
  return [
    `extends: ${isSwap ? 'substitution' : 'existence'}`,
    `message: ${quotedText(message)}`,
    `level: ${rule.level === 'note' ? 'suggestion' : 'warning'}`,
    `ignorecase: ${rule.options['case'] !== true}`,
    ...(isSwap ? ['action:', '  name: replace', 'swap:'] : ['tokens:']),
    ...lines,
    '',
  ].join('\n');
}

/** A phrase as an expression: its marks mean themselves, an asterisk a part of a word. */
function expressionOf(phrase: string): string {
  return phrase.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replaceAll('*', '\\w*');
}

/** JSON's strings are YAML's strings. */
function quotedText(text: string): string {
  return JSON.stringify(text);
}

const switchedOff: Bilingual = { ru: 'Правило выключено.', en: 'The rule is off.' };

function otherKind(kind: string): Bilingual {
  const name = ruleForms.get(kind)?.name ?? { ru: kind, en: kind };
  return { ru: `Правило «${name.ru}» не про слова, в таком файле его не сказать.`, en: `A rule “${name.en}” is not about words; such a file cannot say it.` };
}
