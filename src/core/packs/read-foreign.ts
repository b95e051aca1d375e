/** Reads lists of other tools: styles of Vale, prh, retext-equality, tables, plain lists. Nothing is stored or applied here. */
import type { Guide, Rule } from '../guide.ts';
import { bringPatterns, mostPatterns } from '../patterns/book.ts';
import { patternEngine } from '../patterns/engine.ts';
import type { Bilingual } from '../rule.ts';
import { isEquality, readEquality } from './equality.ts';
import type { ForeignFile, ForeignFormat, ForeignList, ForeignNote, ForeignRule } from './foreign.ts';
import { withFreeIds } from './free-ids.ts';
import { KnownWords } from './known-words.ts';
import { isPrh, readPrh } from './prh.ts';
import { type Room, rulesOf, type TakenRule } from './rules-of.ts';
import { delimiterOf, readTable } from './table.ts';
import { type Tried, tryCases } from './try-cases.ts';
import { isVale, readVale } from './vale.ts';
import { readVocabulary, readWordList } from './word-list.ts';
import { readYaml, type YamlValue } from './yaml.ts';

/** What became of one file. */
export interface FileReport {
  readonly name: string;
  /** Absent where the file was refused. */
  readonly format?: ForeignFormat;
  readonly refused?: ForeignNote;
  /** Entries in it, and those taken whole. */
  readonly terms: number;
  readonly whole: number;
  readonly part: readonly ForeignNote[];
  readonly not: readonly ForeignNote[];
  /** Entries in `not`: a line of it may stand for a whole rule. */
  readonly notTerms: number;
  readonly twice: readonly ForeignNote[];
  readonly notes: readonly ForeignNote[];
  /** Cases of the file itself, and those that its rules fail. */
  readonly cases: number;
  readonly failing: readonly ForeignNote[];
  /** Cases that are found, but whose replacement no button makes. */
  readonly unfixed: readonly ForeignNote[];
}

/** Files read, and the rules that they would add. */
export interface ForeignReading {
  readonly files: readonly FileReport[];
  readonly rules: readonly Rule[];
}

/** Entries of all files together. More would make a guide that nobody can look through. */
const mostTerms = 200_000;

/** Reads files in order; words that the guide or an earlier file has are left out and named. */
export function readForeign(files: readonly ForeignFile[], guide?: Guide): ForeignReading {
  bringPatterns(patternEngine); // cases are tried on what will run
  const known = new KnownWords(guide);
  const rules: Rule[] = [];
  const room = { patterns: mostPatterns - (guide?.rules.filter(({ kind }) => kind === 'pattern').length ?? 0) };
  let terms = 0;
  const reports = files.map((file) => {
    const list = listOf(file);
    if ('refused' in list) return refusedReport(file.name, list.refused);
    terms += list.rules.reduce((sum, rule) => sum + rule.terms.length, 0);
    if (terms > mostTerms) return refusedReport(file.name, { line: 1, term: '', why: tooMany });
    const taken = takeList(list, file.name, { known, room });
    for (const one of taken) rules.push(...one.rules);
    return reportOf(file.name, list, taken);
  });
  const taken = guide?.rules.map(({ id }) => id) ?? [];
  return { files: reports, rules: withFreeIds(rules, taken) };
}

type Taken = TakenRule & Tried;

function takeList({ rules }: ForeignList, file: string, { known, room }: { readonly known: KnownWords; readonly room: Room }): Taken[] {
  return rules.map((rule) => {
    const patterns = rule.cases.length > 0 && needsPatterns(rule, file, known);
    const taken = rulesOf(rule, { seen: known.seenBy(rule, file, true), patterns, room });
    return { ...taken, ...tryCases(rule, taken.rules) };
  });
}

/** A rule with cases of its own is tried: where phrases fail them, letters may do. */
function needsPatterns(rule: ForeignRule, file: string, known: KnownWords): boolean {
  const faults = (patterns: boolean): number => {
    const { failing, unfixed } = tryCases(rule, rulesOf(rule, { seen: known.seenBy(rule, file, false), patterns, room: { patterns: 1 } }).rules);
    return failing.length * 100 + unfixed.length;
  };
  const byPhrases = faults(false);
  return byPhrases > 0 && faults(true) < byPhrases;
}

function reportOf(name: string, { format, rules, not, notes }: ForeignList, taken: readonly Taken[]): FileReport {
  const all = (key: 'part' | 'not' | 'twice' | 'failing' | 'unfixed'): ForeignNote[] => taken.flatMap((one) => one[key]);
  const notTaken = [...not, ...all('not')];
  const notTerms = not.reduce((sum, { terms }) => sum + terms, 0) + all('not').length;
  const terms = rules.reduce((sum, rule) => sum + rule.terms.length, 0) + not.reduce((sum, one) => sum + one.terms, 0);
  const part = all('part');
  const cases = rules.reduce((sum, rule) => sum + rule.cases.length, 0);
  return {
    name,
    format,
    terms,
    whole: terms - notTerms - part.length,
    part,
    not: notTaken,
    notTerms,
    twice: all('twice'),
    notes,
    cases,
    failing: all('failing'),
    unfixed: all('unfixed'),
  };
}

function refusedReport(name: string, refused: ForeignNote): FileReport {
  return { name, refused, terms: 0, whole: 0, part: [], not: [], notTerms: 0, twice: [], notes: [], cases: 0, failing: [], unfixed: [] };
}

/** Finds out what a file is and reads it. */
function listOf({ name, text: given }: ForeignFile): ForeignList | { readonly refused: ForeignNote } {
  const text = given.replace(/^\ufeff/, '');
  const base = (name.split(/[\\/]/).at(-1) ?? name).replace(/\.\w+$/, '');
  if (text.slice(0, 4000).includes('\0')) return refuse(noText);
  if (text.trim() === '') return refuse(empty);
  if (/\.ya?ml$/i.test(name) || (/^(?:---\s*$|extends:|rules:|version:|- type:)/m.test(text.slice(0, 2000)) && !/\.(?:csv|tsv|txt)$/i.test(name)))
    return yamlList(text, base);
  const vocabulary = /^(accept|reject)$/i.exec(base)?.[1]?.toLowerCase();
  if (vocabulary) return readVocabulary(text, base, vocabulary === 'accept' ? 'allow' : 'avoid');
  const delimiter = delimiterOf(text);
  const list = delimiter ? readTable(text, name, delimiter) : readWordList(text, name);
  return list.rules.length + list.not.length > 0 ? list : refuse(empty);
}

function yamlList(text: string, base: string): ForeignList | { readonly refused: ForeignNote } {
  const read = readYaml(text);
  if (!read.ok) return refuse(read.why, read.line);
  const lists = read.documents.map((document) => readDocument(document, base)).filter((list) => list !== undefined);
  const notes = read.notes.map(({ line, why }) => ({ line, term: '', why }));
  const [first] = lists;
  if (!first) return notes[0] ? { refused: notes[0] } : refuse(unknown);
  return {
    ...first,
    rules: lists.flatMap(({ rules }) => rules),
    not: lists.flatMap(({ not }) => not),
    notes: [...notes, ...lists.flatMap((list) => list.notes)],
  };
}

function readDocument(value: YamlValue, base: string): ForeignList | undefined {
  if (isVale(value)) return readVale(value, base);
  if (isEquality(value)) return readEquality(value, base);
  return isPrh(value) ? readPrh(value, base) : undefined;
}

function refuse(why: Bilingual, line = 1): { readonly refused: ForeignNote } {
  return { refused: { line, term: '', why } };
}

const noText: Bilingual = { ru: 'Это не текстовый файл.', en: 'This is no text file.' };
const empty: Bilingual = { ru: 'В файле нет ни одного слова.', en: 'There is no word in the file.' };
const unknown: Bilingual = {
  ru: 'Такой YAML не знаком: читаются стили Vale, правила prh и списки retext-equality.',
  en: 'This YAML is not known: styles of Vale, rules of prh and lists of retext-equality are read.',
};
const tooMany: Bilingual = {
  ru: `Всего больше ${mostTerms} записей: разделите список.`,
  en: `More than ${mostTerms} entries in all: split the list.`,
};
