/** What a command line asks for: its options and the files they name. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import starterEn from '../../assets/guides/starter.en.json';
import starterRu from '../../assets/guides/starter.ru.json';
import { compileGuides } from '../core/compile.ts';
import { Guide } from '../core/guide.ts';
import { mergeGuides } from '../core/merge.ts';
import { limitsByFamily } from '../core/network/length-limit.ts';
import { readGuideFile } from '../core/packs/guide-file.ts';
import { withPacks } from '../core/packs/pack.ts';
import { readChoice } from '../core/packs/pack-choice.ts';
import { surplusPatterns, wordsOfSurplus } from '../core/patterns/surplus.ts';
import { wordsOfGuide } from '../core/phrase-words.ts';
import { sameName } from '../core/scope.ts';
import { formsOfWords } from '../core/text/lemmas.ts';
import type { Language } from '../core/words.ts';
import { lexicons } from '../lexicons.ts';
import { networks } from '../networks.ts';
import { packs } from '../packs.ts';
import type { LineChecking } from './check-lines.ts';
import { ownLemmas } from './lemmas.ts';
import { ContextLine, summaryOf } from './read-drafts.ts';
import { spellingFor } from './spelling.ts';
import { languageOf, sentenceOf, usageIn } from './usage.ts';

/** How verdicts are written: lines of JSON, or lines for people. */
export type Format = 'json' | 'text';

export type Order =
  /** `notes`: what of the guides will not be checked. */
  | { readonly kind: 'check'; readonly checking: LineChecking; readonly format: Format; readonly notes: readonly string[] }
  | { readonly kind: 'help'; readonly usage: string }
  | { readonly kind: 'list-packs'; readonly language: Language }
  | { readonly kind: 'refused'; readonly complaints: readonly string[] };

/** Reads the arguments and every file they name. */
export function readOrder(args: readonly string[], clock: number): Order {
  const spoken = languageOf(args);
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        guide: { type: 'string', multiple: true, default: [] },
        pack: { type: 'string', multiple: true, default: [] },
        'no-packs': { type: 'boolean', default: false },
        'list-packs': { type: 'boolean', default: false },
        context: { type: 'string' },
        lang: { type: 'string', default: 'en' },
        format: { type: 'string', default: 'json' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { kind: 'help', usage: usageIn(spoken) };
    if (positionals.join(' ') !== 'check') throw new Complaint([usageIn(spoken)]);
    const language = oneOf('--lang', values.lang, ['en', 'ru'] as const);
    const format = oneOf('--format', values.format, ['json', 'text'] as const);
    if (values['list-packs']) return { kind: 'list-packs', language };
    const named = values.pack.map(knownPack);
    const available = values['no-packs'] ? named.flatMap((name) => packs().get(name) ?? []) : [...packs().values()];
    const lemmas = ownLemmas();
    const guides = guidesOf(values.guide, language);
    const full = guides.map((guide) => withPacks(switchedOn(guide, named), available, language));
    const forms = formsOfWords(new Set(full.flatMap((guide) => [...wordsOfGuide(guide)])), lemmas);
    const brands = compileGuides(full, { lexicons: lexicons(), forms }).map((guide, index) => ({ id: String(index), guide, crisis: guides[index]?.crisis }));
    const common = values.context ? readContext(values.context) : {};
    const notes = full.flatMap((guide) => surplusOf(guide, language));
    const checking = { brands, common, language, clock, limits: limitsByFamily(networks.values()), typosOf: spellingFor(guides, lemmas) };
    return { kind: 'check', format, notes, checking };
  } catch (error) {
    if (error instanceof Complaint) return { kind: 'refused', complaints: error.lines };
    return { kind: 'refused', complaints: [sentenceOf(error, spoken) ?? (error instanceof Error ? error.message : String(error))] };
  }
}

/** Something in the arguments or their files that a person must correct. */
class Complaint extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === value);
  if (choice === undefined) throw new Complaint([`${option}: expected ${choices.join(' or ')}, found ${value}`]);
  return choice;
}

function knownPack(name: string): string {
  if (!packs().has(name)) throw new Complaint([`--pack: there is no pack ${name}; there are ${[...packs().keys()].join(', ')}`]);
  return name;
}

/** Names the rules by pattern that are too many. */
function surplusOf({ brand, rules }: Guide, language: Language): string[] {
  const surplus = surplusPatterns(rules);
  return surplus.length > 0 ? [`${brand.name}: ${wordsOfSurplus(surplus)[language]}`] : [];
}

/** The guides of the files; those that name the same brand are its layers, the first file uppermost. */
function guidesOf(files: readonly string[], language: Language): readonly Guide[] {
  if (files.length === 0) return [starterGuide(language)];
  const brands: [Guide, ...Guide[]][] = [];
  for (const guide of files.map((file) => readGuide(file, language))) {
    const layers = brands.find(([first]) => sameName(first.brand.name, guide.brand.name));
    if (layers) layers.push(guide);
    else brands.push([guide]);
  }
  return brands.map(mergeGuides);
}

/** The packs that the command line names are on, whatever the guide says. */
function switchedOn(guide: Guide, named: readonly string[]): Guide {
  return { ...guide, packs: { ...guide.packs, ...Object.fromEntries(named.map((name) => [name, { ...readChoice(guide.packs[name]), on: true }])) } };
}

function readGuide(file: string, language: Language): Guide {
  const read = readGuideFile(readText(file));
  if (!read.ok)
    throw new Complaint(
      read.errors.map(({ line, column, path, why }) => `${file}:${line}${column ? `:${column}` : ''}: ${path ? `${path}: ` : ''}${why[language]}`),
    );
  return read.guide;
}

function readContext(file: string): ContextLine {
  let value: unknown;
  try {
    value = JSON.parse(readText(file));
  } catch (error) {
    if (error instanceof Complaint) throw error;
    throw new Complaint([`${file}: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const read = v.safeParse(ContextLine, value);
  if (!read.success) throw new Complaint([`${file}: ${summaryOf(read.issues)}`]);
  return read.output;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Complaint([`${file}: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

/** Without a guide of one's own: the starter guides of both languages; reasons that both give are said in `language`. Times are UTC, since nobody said otherwise. */
function starterGuide(language: Language): Guide {
  const [ru, en] = [v.parse(Guide, starterRu), v.parse(Guide, starterEn)];
  const merged = mergeGuides(language === 'ru' ? [ru, en] : [en, ru]);
  return { ...merged, brand: { ...merged.brand, name: 'Starter', timeZone: 'UTC' } };
}
