/** How much of the lists of other tools becomes rules: packs of Vale, prh and retext-equality, and their own cases tried on the rules. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ForeignFile } from '#src/core/packs/foreign.ts';
import { type FileReport, type ForeignReading, readForeign } from '#src/core/packs/read-foreign.ts';
import { Missing } from './missing.ts';
import { type Figure, figure } from './report.ts';
import type { Order } from './run.ts';

interface Folder {
  readonly name: string;
  readonly path: string;
  /** The least share of entries that must be represented. */
  readonly target: number;
  readonly unit: string;
}

/** Reads every pack that stands in the data and says what became of its entries. */
export async function benchImports({ data, say }: Order): Promise<readonly Figure[]> {
  const packs = join(data, 'packs');
  if (!existsSync(packs)) throw new Missing(`The packs of others are not here: ${packs} does not exist. Name the folder of the data with --data DIR.`);
  const vale = foldersIn(join(packs, 'vale')).map((name): Folder => ({ name: `Vale ${name}`, path: join(packs, 'vale', name), target: 0.97, unit: 'terms' }));
  const others: Folder[] = [
    { name: 'prh', path: join(packs, 'prh'), target: 0.95, unit: 'patterns' },
    { name: 'retext-equality', path: join(packs, 'equality'), target: 1, unit: 'terms' },
    { name: 'LDNOOBW', path: join(packs, 'LDNOOBW'), target: 1, unit: 'words' },
  ];
  const figures: Figure[] = [];
  const all: FileReport[] = [];
  for (const { name, path, target, unit } of [...vale, ...others]) {
    const { files, rules } = name === 'prh' ? readOneByOne(path) : readTogether(path);
    sayWhatIsMissing(name, files, say);
    figures.push(...figuresOf(name, { files, rules }, { target, unit }));
    if (name.startsWith('Vale')) all.push(...files);
  }
  return [share('Vale, all packs: represented', all, { target: 0.97, unit: 'terms' }), ...figures];
}

function figuresOf(name: string, { files, rules }: ForeignReading, { target, unit }: { readonly target: number; readonly unit: string }): Figure[] {
  const sum = (of: (file: FileReport) => number): number => files.reduce((total, file) => total + of(file), 0);
  const cases = sum((file) => file.cases);
  const passed = cases - sum(({ failing }) => failing.length);
  const fixed = passed - sum(({ unfixed }) => unfixed.length);
  return [
    share(`${name}: represented`, files, { target, unit }),
    figure(
      `${name}: of these in part`,
      sum(({ part }) => part.length),
      { unit },
    ),
    figure(
      `${name}: twice`,
      sum(({ twice }) => twice.length),
      { unit },
    ),
    figure(`${name}: rules made`, rules.length, {
      unit: 'rules',
      against: { name: 'patterns among them', value: rules.filter(({ kind }) => kind === 'pattern').length },
    }),
    ...(cases > 0
      ? [
          figure(`${name}: its own cases pass`, passed, {
            unit: 'cases',
            against: { name: 'of', value: cases, unit: '' },
            target: 1,
            limits: 'ratio',
            atLeast: true,
          }),
          figure(`${name}: and a button makes of them what the file says`, fixed, { unit: 'cases', against: { name: 'of', value: cases, unit: '' } }),
        ]
      : []),
  ];
}

function share(metric: string, files: readonly FileReport[], { target, unit }: { readonly target: number; readonly unit: string }): Figure {
  const terms = files.reduce((sum, file) => sum + file.terms, 0);
  const missing = files.reduce((sum, { notTerms }) => sum + notTerms, 0);
  return figure(metric, terms - missing, { unit, against: { name: 'of', value: terms, unit: '' }, target, limits: 'ratio', atLeast: true });
}

function sayWhatIsMissing(name: string, files: readonly FileReport[], say: (sentence: string) => void): void {
  for (const file of files) {
    for (const { line, term, why } of file.not) say(`${name}: ${file.name}:${line}: not taken: ${term}: ${why.en}`);
    for (const { line, term, why } of file.part) say(`${name}: ${file.name}:${line}: in part: ${term}: ${why.en}`);
    for (const { line, term, why } of file.failing) say(`${name}: ${file.name}:${line}: case fails: ${term}: ${why.en}`);
    for (const { line, term, why } of file.unfixed) say(`${name}: ${file.name}:${line}: found, but: ${term}: ${why.en}`);
    if (file.refused) say(`${name}: ${file.name}:${file.refused.line}: refused: ${file.refused.why.en}`);
  }
}

function readTogether(path: string): ForeignReading {
  return readForeign(filesOf(path));
}

/** Fixtures of prh repeat each other; each has cases of its own that count. */
function readOneByOne(path: string): ForeignReading {
  const readings = filesOf(path).map((file) => readForeign([file]));
  return { files: readings.flatMap(({ files }) => files), rules: readings.flatMap(({ rules }) => rules) };
}

function filesOf(path: string): ForeignFile[] {
  return filesIn(path).map((file) => ({ name: relative(path, file), text: readFileSync(file, 'utf8') }));
}

function foldersIn(path: string): string[] {
  if (!existsSync(path)) throw new Missing(`${path} does not exist.`);
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The files of a pack; lists of the spelling checker are none of its rules. */
function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(?:wordlist|vocab)\.txt$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
