import { bringPatterns } from '../core/patterns/book.ts';
import { patternEngine } from '../core/patterns/engine.ts';
import type { Language } from '../core/words.ts';
import { packs } from '../packs.ts';
import { checkLine } from './check-lines.ts';
import { readOrder } from './read-order.ts';
import { jsonLine, summaryLine, type Tally, textLines } from './write-verdicts.ts';

bringPatterns(patternEngine);

/** What the command line needs of its process. */
export interface Terminal {
  readonly args: readonly string[];
  readonly lines: AsyncIterable<string>;
  readonly out: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly now: () => number;
}

/** Runs the command line. Exit status: 0 all clear, 1 something held or warned, 2 unusable input, or a rule that could not be run. */
export async function run({ args, lines, out, complain, now }: Terminal): Promise<0 | 1 | 2> {
  const order = readOrder(args, now());
  if (order.kind === 'refused') {
    for (const complaint of order.complaints) complain(complaint);
    return 2;
  }
  if (order.kind === 'list-packs') {
    for (const line of packLines(order.language)) out(line);
    return 0;
  }
  if (order.kind === 'help') {
    out(order.usage);
    return 0;
  }
  const { checking, format, notes } = order;
  for (const note of notes) complain(note);
  const { language } = checking;
  const tally: Tally = { clear: 0, warn: 0, hold: 0, unreadable: 0 };
  let number = 0;
  let isWhole = true;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    // whatever wrote the file may have put a byte order mark before it
    const answer = checkLine(number === 1 ? line.replace(/^\ufeff/u, '') : line, checking);
    if (!answer.ok) {
      complain(`line ${number}: ${answer.why}`);
      tally.unreadable++;
      continue;
    }
    const { id, draft, verdict } = answer;
    if (verdict.failed.length > 0) {
      isWhole = false;
      complain(`line ${number}: not fully checked, these rules failed: ${verdict.failed.join(', ')}`);
    }
    tally[verdict.verdict]++;
    if (format === 'json') out(jsonLine(id, verdict, language));
    else for (const each of textLines(nameOf(id, number), { draft, verdict, language })) out(each);
  }
  if (format === 'text') out(summaryLine(tally, language));
  if (tally.unreadable > 0 || !isWhole) return 2;
  return tally.warn + tally.hold > 0 ? 1 : 0;
}

/** What a draft is called in a report for people. */
function nameOf(id: unknown, line: number): string {
  if (id === undefined || id === null) return `line ${line}`;
  return typeof id === 'string' ? id : JSON.stringify(id);
}

/** A line for each pack: its id, whether it is on by itself, when it was checked, its name. */
function packLines(language: Language): string[] {
  const width = Math.max(0, ...[...packs().keys()].map((id) => id.length));
  return [...packs().values()].map(({ id, on, checkedOn, name }) => `${id.padEnd(width)}  ${on ? 'on ' : 'off'}  ${checkedOn}  ${name[language]}`);
}
