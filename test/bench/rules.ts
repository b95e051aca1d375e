/** What a check costs, by length of the draft and number of phrases: against a bare loop over the text and against one regular expression. */
import * as v from 'valibot';
import en from '#assets/guides/starter.en.json';
import ru from '#assets/guides/starter.ru.json';
import { check } from '#src/core/check.ts';
import { type CompiledGuide, compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf } from '#src/core/draft.ts';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { mergeGuides } from '#src/core/merge.ts';
import { draftText, draftWith, inventPhrases } from './drafts.ts';
import { type Figure, figure, median } from './report.ts';
import type { Order } from './run.ts';

const lengths = [280, 2200, 10_000];
const counts = [10, 1000, 10_000, 100_000];
/** As facts/rules.md set them: milliseconds of CPU to compile, and a whole check against the bare loop. */
const compileTargets: Readonly<Record<number, number>> = { 1000: 20, 10000: 100, 100000: 400 };
const loopTarget = 35;
const context = contextAt(Date.UTC(2026, 5, 10, 12));

type Job = () => number;

export async function benchRules({ quick, only, say }: Order): Promise<readonly Figure[]> {
  say(`Node ${process.versions.node}; CPU of the whole process, garbage collection included; medians of rounds in turns.`);
  const rounds = quick ? 3 : 9;
  const figures: Figure[] = [];
  const starter = v.parse(Guide, en);
  const merged = mergeGuides([starter, v.parse(Guide, ru)]);
  if ('starter'.includes(only)) figures.push(...checks('starter guide (ru + en)', compileGuide(merged), { rounds, textOf: draftText }));
  for (const count of counts) {
    if (!`${count} phrases`.includes(only)) continue;
    const phrases = inventPhrases(count);
    const guide = guideOf(phrases);
    const compile = median(Array.from({ length: 3 }, () => cpuOf(() => Number(compileGuide(guide).warm(() => true)))));
    const target = compileTargets[count];
    figures.push(figure(`${count} phrases: compile`, compile, { unit: 'ms', ...(target ? { target } : {}) }));
    // One expression of ten thousand words takes seconds to set up and of a hundred thousand minutes.
    const peer = count <= 10_000 ? expressionOf(phrases) : undefined;
    figures.push(...checks(`${count} phrases`, compileGuide(guide), { rounds, textOf: (length) => draftWith(phrases, length), ...(peer ? { peer } : {}) }));
  }
  return figures;
}

interface Checking {
  readonly rounds: number;
  readonly textOf: (length: number) => string;
  readonly peer?: (text: string) => number;
}

function checks(name: string, guide: CompiledGuide, { rounds, textOf, peer }: Checking): Figure[] {
  guide.warm(() => true);
  return lengths.flatMap((length) => {
    const text = textOf(length);
    const draft = draftOf(text);
    const own: Job = () => check(draft, guide, context).findings.length;
    const jobs: Job[] = [own, () => loop(text), ...(peer ? [() => peer(text)] : [])];
    const [ours = 0, bare = 0, expression] = timesOf(jobs, rounds);
    const about = `${name}, ${length} chars`;
    const found = `${own()} findings`;
    return [
      figure(`${about}: check, ${found}`, ours, {
        unit: 'µs',
        against: { name: 'charCodeAt loop', value: bare },
        ...(name.includes('phrases') ? { target: loopTarget, limits: 'ratio' as const } : {}),
      }),
      ...(peer && expression !== undefined
        ? [figure(`${about}: same, by one RegExp (${peer(text)} hits)`, ours, { unit: 'µs', against: { name: 'RegExp', value: expression } })]
        : []),
    ];
  });
}

function guideOf(phrases: readonly string[]): Guide {
  return v.parse(Guide, {
    format: guideFormat,
    brand: { name: 'Bench' },
    rules: [{ id: 'phrases', kind: 'ban', level: 'warn', options: { phrases } }],
  });
}

/** What most people would write: one alternation, longest first, over the text in lower case (with the flag `i` it is hundreds of times slower). */
function expressionOf(phrases: readonly string[]): (text: string) => number {
  const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');
  const alternatives = [...phrases]
    .sort((one, other) => other.length - one.length)
    .map((phrase) => fold(phrase).replaceAll(' ', String.raw`\s+`).replace('*', String.raw`[\p{L}\p{N}]*`));
  const expression = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives.join('|')})(?![\p{L}\p{N}])`, 'gu');
  return (text) => [...fold(text).matchAll(expression)].length;
}

function loop(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** Microseconds of CPU for one run of each job: rounds in turns, each long enough for the clock; the median. */
function timesOf(jobs: readonly Job[], rounds: number): number[] {
  const repeats = jobs.map((job) => {
    for (let index = 0; index < 30 && cpuOf(job) < 20; index++); // compiled before it is measured
    let count = 1;
    while (count < 1_000_000 && cpuOf(job, count) < 15) count *= 4;
    return count;
  });
  const times: number[][] = jobs.map(() => []);
  for (let round = 0; round < rounds; round++) {
    jobs.forEach((job, index) => {
      const count = repeats[index] ?? 1;
      times[index]?.push((cpuOf(job, count) * 1000) / count);
    });
  }
  return times.map(median);
}

let sink = 0;

/** Milliseconds of CPU, of all threads: collecting garbage is a part of the price. */
function cpuOf(job: Job, count = 1): number {
  const before = process.cpuUsage();
  for (let index = 0; index < count; index++) sink = (sink + job()) | 0;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
