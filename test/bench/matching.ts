/** The engine by itself, the same code in Node and in a page: rounds in turns with a bare loop over the same text; the lowest of each counts, since a machine shared with others only ever adds. */

import { check } from '#src/core/check.ts';
import { type CompiledGuide, compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf } from '#src/core/draft.ts';
import type { Guide } from '#src/core/guide.ts';
import type { Forms } from '#src/core/text/forms.ts';
import { draftWith, inventPhrases } from './drafts.ts';

export const lengths = [280, 2200, 10_000] as const;
export const counts = [100, 1000, 10_000, 100_000] as const;

/** The most that a check may cost, in bare loops over the text. */
export function loopTarget(withForms: boolean): number {
  return withForms ? 40 : 35;
}

/** What is measured. `now`: milliseconds, of CPU where the place has such a clock. */
export interface MatchingOrder {
  readonly count: number;
  readonly withForms: boolean;
  readonly rounds: number;
  readonly now: () => number;
}

/** Microseconds for one check of a draft, and for one bare loop over it. */
export interface MatchingTime {
  readonly length: number;
  readonly own: number;
  readonly bare: number;
  readonly findings: number;
}

const context = contextAt(Date.UTC(2026, 5, 10, 12));

/** A guide of one rule that bans invented phrases, and the forms of their words. */
export function bookOf(count: number, withForms: boolean): { guide: Guide; forms: Forms | undefined; phrases: readonly string[] } {
  const phrases = inventPhrases(count);
  const rule = {
    id: 'phrases',
    kind: 'ban',
    level: 'warn',
    on: true,
    options: { phrases },
    scope: {},
    why: '',
    source: '',
    forms: 'auto',
    disguise: true,
    locked: false,
  };
  const brand = { name: 'Bench', timeZone: 'UTC', terms: { own: [], products: [], competitors: [] }, accounts: [] };
  const guide = { format: 'guidepost/1', brand, rules: [rule], packs: {}, dictionary: [], replies: [] } as unknown as Guide;
  return { guide, forms: withForms ? inventForms(phrases) : undefined, phrases };
}

/** As many forms as a dictionary has for a word on average: ten in Russian, four in English. */
export function inventForms(phrases: readonly string[]): Forms {
  const forms = new Map<string, readonly string[]>();
  for (const phrase of phrases) {
    for (const word of phrase.replaceAll('ё', 'е').split(' ')) {
      if (word.includes('*')) continue;
      const endings = /[а-я]/.test(word) ? ['', 'а', 'у', 'ом', 'ам', 'ами', 'ах', 'ых', 'ую', 'ое'] : ['', 's', 'ed', 'ing'];
      forms.set(
        word,
        endings.map((ending) => word + ending),
      );
    }
  }
  return forms;
}

/** Compiles step by step: how long each took, in milliseconds, `make` first. */
export function compileInSlices(make: () => CompiledGuide, now: () => number): number[] {
  let last = now();
  const slices: number[] = [];
  const guide = make();
  for (let done = false; !done; ) {
    done = slices.length > 0 && guide.warm(() => false);
    const end = now();
    slices.push(end - last);
    last = end;
  }
  return slices;
}

/** The whole and the longest step; each step at its lowest of some runs, all of them alike. */
export function lowestRun(runs: readonly (readonly number[])[]): { total: number; longest: number } {
  const steps = (runs[0] ?? []).map((_, step) => Math.min(...runs.map((run) => run[step] ?? Number.POSITIVE_INFINITY)));
  return { total: Math.min(...runs.map((run) => run.reduce((sum, step) => sum + step, 0))), longest: Math.max(...steps) };
}

export function measureMatching({ count, withForms, rounds, now }: MatchingOrder): MatchingTime[] {
  const { guide, forms, phrases } = bookOf(count, withForms);
  const compiled = compileGuide(guide, forms ? { forms } : {});
  compiled.warm(() => true);
  return lengths.map((length) => {
    const text = draftWith(phrases, length);
    const draft = draftOf(text);
    const run = (): number => check(draft, compiled, context).findings.length;
    const [own = 0, bare = 0] = lowestOf([run, () => loop(text)], { rounds, now });
    return { length, own, bare, findings: run() };
  });
}

/** Microseconds for one run of each job. */
export function lowestOf(jobs: readonly (() => number)[], { rounds, now }: { rounds: number; now: () => number }): number[] {
  const timeOf = (job: () => number, count: number): number => {
    const begin = now();
    for (let index = 0; index < count; index++) sink = (sink + job()) | 0;
    return now() - begin;
  };
  const repeats = jobs.map((job) => {
    for (let index = 0; index < 40; index++) timeOf(job, 25); // compiled before it is measured
    let count = 1;
    while (count < 1_000_000 && timeOf(job, count) < 8) count *= 2;
    return count;
  });
  const lowest = jobs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    jobs.forEach((job, index) => {
      const count = repeats[index] ?? 1;
      lowest[index] = Math.min(lowest[index] ?? 0, (timeOf(job, count) * 1000) / count);
    });
  }
  return lowest;
}

let sink = 0;

export function loop(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}
