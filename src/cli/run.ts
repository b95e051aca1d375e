import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import starterEn from '../../assets/guides/starter.en.json';
import starterRu from '../../assets/guides/starter.ru.json';
import { compileGuide } from '../core/compile.ts';
import { Guide } from '../core/guide.ts';
import type { Limit } from '../core/network.ts';
import { withPacks } from '../core/pack.ts';
import { readGuideFile } from '../core/packs/guide-file.ts';
import type { Language } from '../core/words.ts';
import { lexicons } from '../lexicons.ts';
import { networks } from '../networks.ts';
import { packs } from '../packs.ts';
import { checkLine, type LineChecking } from './check-lines.ts';
import { mergeGuides } from './merge-guides.ts';
import { ContextLine, summaryOf } from './read-drafts.ts';

/** What the command line needs of its process. */
export interface Terminal {
  readonly args: readonly string[];
  readonly lines: AsyncIterable<string>;
  readonly out: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly now: () => number;
}

const usage = 'usage: guidepost check [--guide FILE]… [--context FILE] [--lang en|ru] < drafts.jsonl > verdicts.jsonl';

/** Runs the command line. Exit status: 0 all clear, 1 something held or warned, 2 unusable input. */
export async function run({ args, lines, out, complain, now }: Terminal): Promise<0 | 1 | 2> {
  const order = readOrder(args, now());
  if ('complaints' in order) {
    for (const complaint of order.complaints) complain(complaint);
    return 2;
  }
  let status: 0 | 1 | 2 = 0;
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const answer = checkLine(line, order);
    if (!answer.ok) {
      complain(`line ${number}: ${answer.why}`);
      status = 2;
      continue;
    }
    if (answer.failed.length > 0) complain(`line ${number}: not fully checked, these rules failed: ${answer.failed.join(', ')}`);
    if (answer.verdict !== 'clear' && status === 0) status = 1;
    out(answer.line);
  }
  return status;
}

function readOrder(args: readonly string[], clock: number): LineChecking | { readonly complaints: readonly string[] } {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { guide: { type: 'string', multiple: true }, context: { type: 'string' }, lang: { type: 'string', default: 'en' } },
    });
    if (positionals.join(' ') !== 'check') return { complaints: [usage] };
    if (values.lang !== 'en' && values.lang !== 'ru') return { complaints: [`--lang: expected en or ru, found ${values.lang}`, usage] };
    const language: Language = values.lang;
    const guides = values.guide?.length ? values.guide.map((file) => readGuide(file, language)) : [starterGuide(language)];
    const compile = (guide: Guide) => compileGuide(withPacks(guide, packs.values(), language), { lexicons });
    const brands = guides.map((guide, index) => ({ id: String(index), guide: compile(guide), crisis: guide.crisis }));
    return { brands, common: values.context ? readContext(values.context) : {}, language, clock, limits: limitsOfFamilies() };
  } catch (error) {
    return { complaints: error instanceof Complaint ? error.lines : [error instanceof Error ? error.message : String(error), usage] };
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
  const guides = language === 'ru' ? ([ru, en] as const) : ([en, ru] as const);
  return mergeGuides(guides, { ...guides[0].brand, name: 'Starter', timeZone: 'UTC' });
}

function limitsOfFamilies(): ReadonlyMap<string, readonly Limit[]> {
  const limits = new Map<string, readonly Limit[]>();
  for (const { family, limits: own } of networks.values()) if (!limits.has(family)) limits.set(family, own);
  return limits;
}
