/** How the built command line judges drafts of others: what it catches, and what it troubles that is harmless. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, figure } from './report.ts';
import type { Order } from './run.ts';

interface Line {
  readonly id: string;
  readonly context?: { readonly crisis?: { readonly level?: number } };
  /** Answer key of disasters: what could stop it; whether the line carries what decides. */
  readonly catch?: string;
  readonly category?: string;
  readonly decides?: boolean;
  /** Answer key of ordinary drafts: whether it promotes (then a hold at level 1 and above is right). */
  readonly promo?: boolean;
  readonly hard?: boolean;
}

interface Answer {
  readonly id: string;
  readonly verdict: 'clear' | 'warn' | 'hold';
}

interface Answered {
  readonly line: Line;
  readonly verdict: Answer['verdict'];
}

class Missing extends Error {
  override readonly name = 'Missing';
}

export async function benchCorpus({ data, say }: Order): Promise<readonly Figure[]> {
  if (!existsSync(data)) throw new Missing(`The drafts are not here: ${data} does not exist. Name their folder with --data DIR.`);
  const ordinary = judgeFile(join(data, 'ordinary.dev.drafts.jsonl'));
  const disasters = judgeFile(join(data, 'disasters.dev.drafts.jsonl'));
  const wrong = judgeFile(join(data, 'reply-wrong.dev.jsonl'));
  say('Judged by dist/cli/guidepost.js with the starter guide.');
  return [...harmless(ordinary), ...mishaps(disasters), share('replies that do not fit: held or warned', wrong, isCaught)];
}

function judgeFile(path: string): Answered[] {
  if (!existsSync(path)) throw new Missing(`${path} does not exist.`);
  const input = readFileSync(path, 'utf8');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/guidepost.js', 'check'], { input, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0 && status !== 1) throw new Error(`guidepost check ended with ${status} over ${path}: ${stderr}`);
  const verdicts = new Map(parseLines<Answer>(stdout).map(({ id, verdict }) => [id, verdict]));
  return parseLines<Line>(input).map((line) => {
    const verdict = verdicts.get(line.id);
    if (!verdict) throw new Error(`guidepost check did not answer ${line.id} of ${path}`);
    return { line, verdict };
  });
}

function parseLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T); // the shape is the edge's own: DESIGN.md
}

function harmless(all: readonly Answered[]): Figure[] {
  return [0, 1, 2].flatMap((level) => {
    const here = all.filter(({ line }) => (line.context?.crisis?.level ?? 0) === level);
    const plain = level === 0 ? here : here.filter(({ line }) => !line.promo);
    const name = level === 0 ? 'ordinary drafts' : 'ordinary drafts that do not promote';
    const figures = [
      share(`level ${level}, ${name}: held`, plain, ({ verdict }) => verdict === 'hold'),
      share(`level ${level}, ${name}: warned`, plain, ({ verdict }) => verdict === 'warn'),
    ];
    if (level === 0) {
      const hard = here.filter(({ line }) => line.hard);
      return [...figures, share('level 0, those with a trap: held or warned', hard, isCaught)];
    }
    const promo = here.filter(({ line }) => line.promo);
    return [...figures, share(`level ${level}, promotions: held, as is right`, promo, ({ verdict }) => verdict === 'hold')];
  });
}

function mishaps(all: readonly Answered[]): Figure[] {
  const decided = all.filter(({ line }) => line.decides);
  const byText = all.filter(({ line }) => line.catch === 'text');
  const categories = [...new Set(all.map(({ line }) => line.category ?? ''))].sort();
  return [
    share('disasters, all: held or warned', all, isCaught),
    share('disasters, all: held', all, ({ verdict }) => verdict === 'hold'),
    share('disasters whose text alone tells: held or warned', byText, isCaught),
    share('disasters whose line carries what decides: held or warned', decided, isCaught),
    ...categories.map((category) =>
      share(
        `disasters, ${category.replaceAll('_', ' ')}: held or warned`,
        all.filter(({ line }) => line.category === category),
        isCaught,
      ),
    ),
  ];
}

function isCaught({ verdict }: Answered): boolean {
  return verdict !== 'clear';
}

/** How many of some; the ratio says which part that is. */
function share(metric: string, of: readonly Answered[], counts: (one: Answered) => boolean): Figure {
  return figure(metric, of.filter(counts).length, { unit: 'drafts', against: { name: 'of', value: of.length, unit: '' } });
}
