/** What a check costs, by length of the draft and number of phrases: against a bare loop over the text, and against what others take for the same. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as v from 'valibot';
import en from '#assets/guides/starter.en.json';
import ru from '#assets/guides/starter.ru.json';
import { check } from '#src/core/check.ts';
import { type CompiledGuide, compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf } from '#src/core/draft.ts';
import { Guide } from '#src/core/guide.ts';
import { mergeGuides } from '#src/core/merge.ts';
import { withPacks } from '#src/core/packs/pack.ts';
import { lexicons } from '#src/lexicons.ts';
import { packs } from '#src/packs.ts';
import { cpu } from './cpu.ts';
import { draftText, draftWith } from './drafts.ts';
import { bookOf, compileInSlices, counts, lengths, loop, loopTarget, lowestOf, lowestRun, type MatchingTime, measureMatching } from './matching.ts';
import { measurePage } from './page.ts';
import { peersFor } from './peers.ts';
import { type Figure, figure } from './report.ts';
import type { Order } from './run.ts';

/** As issue 3 sets them, by number of phrases: milliseconds of CPU, megabytes. */
const compileTargets: Readonly<Record<number, number>> = { 1000: 20, 10000: 100, 100000: 400 };
const compileWithForms: Readonly<Record<number, number>> = { 100000: 3000 };
const memoryTargets: Readonly<Record<number, number>> = { 10000: 8, 100000: 50 };
const longestSlice = 50;
const wholeTarget = 1000;
const peerTarget = 1 / 40;
/** In one round against a peer: some ten milliseconds of each. */
const ownRuns = 200;
const peerRuns = 5;
const context = contextAt(Date.UTC(2026, 5, 10, 12));

export async function benchRules({ quick, only, say }: Order): Promise<readonly Figure[]> {
  say(`Node ${process.versions.node}; CPU of the whole process, garbage collection included; the lowest of rounds in turns.`);
  const rounds = quick ? 3 : 25;
  const wants = (name: string): boolean => name.includes(only);
  const figures: Figure[] = [];
  if (wants('whole check')) figures.push(...wholeCheck(rounds));
  for (const withForms of [false, true]) {
    const times = new Map<number, MatchingTime[]>();
    for (const count of counts) {
      const name = `${count} phrases${withForms ? ' with forms' : ''}`;
      if (!wants(name)) continue;
      figures.push(...compiling(name, count, withForms));
      const rows = measureMatching({ count, withForms, rounds, now: cpu });
      times.set(count, rows);
      for (const { length, own, bare, findings } of rows) {
        const about = `${name}, ${length} chars: check, ${findings} findings`;
        figures.push(figure(about, own, { unit: 'µs', against: { name: 'charCodeAt loop', value: bare }, target: loopTarget(withForms), limits: 'ratio' }));
      }
    }
    figures.push(...growth(times, withForms));
  }
  if (wants('peers')) figures.push(...(await againstPeers(quick, say)));
  if (wants('Chromium checks') || wants('Chromium readiness')) figures.push(...(await inChromium({ quick, only, say })));
  return figures;
}

/** Every kind of rule, every pack and every lexicon at once. */
function wholeCheck(rounds: number): Figure[] {
  const starter = v.parse(Guide, en);
  const guides = { 'starter guide (ru + en)': mergeGuides([starter, v.parse(Guide, ru)]) };
  const all = Object.keys(Object.fromEntries(packs())).map((id) => [id, { on: true }] as const);
  const whole = withPacks({ ...guides['starter guide (ru + en)'], packs: Object.fromEntries(all) }, packs().values(), 'ru');
  return Object.entries({ ...guides, 'whole check, all packs and lexicons': whole }).flatMap(([name, guide]) => {
    const compiled = compileGuide(guide, { lexicons: lexicons() });
    const rows = checks(compiled, rounds);
    return rows.map(({ length, own, bare, findings }) =>
      figure(`${name} (${compiled.rules.length} rules), ${length} chars: ${findings} findings`, own, {
        unit: 'µs',
        against: { name: 'charCodeAt loop', value: bare },
        ...(guide === whole && length === 2200 ? { target: wholeTarget } : {}),
      }),
    );
  });
}

function checks(guide: CompiledGuide, rounds: number): MatchingTime[] {
  return lengths.map((length) => {
    const text = draftText(length);
    const draft = draftOf(text);
    const run = (): number => check(draft, guide, context).findings.length;
    const [own = 0, bare = 0] = lowestOf([run, () => loop(text)], { rounds, now: cpu });
    return { length, own, bare, findings: run() };
  });
}

function compiling(name: string, count: number, withForms: boolean): Figure[] {
  const { guide, forms } = bookOf(count, withForms);
  const matter = forms ? { forms } : {};
  const { total, longest } = lowestRun(Array.from({ length: 5 }, () => compileInSlices(() => compileGuide(guide, matter), cpu)));
  const before = memory();
  const kept = compileGuide(guide, matter);
  kept.warm(() => true);
  const used = memory() - before;
  kept.warm(() => false); // still here when its memory is counted
  const target = (withForms ? compileWithForms : compileTargets)[count];
  const most = withForms ? undefined : memoryTargets[count];
  return [
    figure(`${name}: compile`, total, { unit: 'ms', ...(target ? { target } : {}) }),
    figure(`${name}: longest slice`, longest, { unit: 'ms', target: longestSlice }),
    figure(`${name}: memory`, used, { unit: 'MB', ...(most ? { target: most } : {}) }),
  ];
}

/** Megabytes in use after a collection, tables included. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function growth(times: ReadonlyMap<number, readonly MatchingTime[]>, withForms: boolean): Figure[] {
  const [few, many] = [times.get(1000), times.get(100_000)];
  if (!few || !many) return [];
  return many.map(({ length, own }, index) =>
    figure(`growth from 1000 to 100000 phrases${withForms ? ' with forms' : ''}, ${length} chars`, own, {
      unit: 'µs',
      against: { name: '1000 phrases', value: few[index]?.own ?? 0 },
      target: withForms ? 3 : 2,
      limits: 'ratio',
    }),
  );
}

async function againstPeers(quick: boolean, say: Order['say']): Promise<Figure[]> {
  const { guide, phrases } = bookOf(1000, false);
  const compiled = compileGuide(guide);
  const figures: Figure[] = [];
  for await (const { name, run, english = false } of peersFor(phrases, say)) {
    const text = draftWith(phrases, 2200, { english });
    const draft = draftOf(text);
    const hits = await run(text);
    const [own, peer] = await inTurns(
      () => check(draft, compiled, context).findings.length,
      () => run(text),
      quick ? 5 : 60,
    );
    const isProduct = name !== 'one RegExp';
    figures.push(
      figure(`peers, 1000 phrases, 2200 chars: ours (all disguises) against ${name}, ${hits} hits`, own, {
        unit: 'µs',
        against: { name, value: peer },
        ...(isProduct ? { target: peerTarget, limits: 'ratio' as const } : {}),
      }),
    );
  }
  return figures;
}

/** Microseconds for one run of ours and one of a peer's, the lowest of rounds in turns: what a peer still compiles on other threads would else be counted as ours. */
async function inTurns(own: () => number, peer: () => number | Promise<number>, rounds: number): Promise<[number, number]> {
  const lowest: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round++) {
    const begin = cpu();
    for (let index = 0; index < ownRuns; index++) own();
    const middle = cpu();
    for (let index = 0; index < peerRuns; index++) await peer();
    lowest[0] = Math.min(lowest[0], ((middle - begin) * 1000) / ownRuns);
    lowest[1] = Math.min(lowest[1], ((cpu() - middle) * 1000) / peerRuns);
  }
  return lowest;
}

async function inChromium({ quick, only, say }: Pick<Order, 'quick' | 'only' | 'say'>): Promise<Figure[]> {
  try {
    return await measurePage({ quick, only });
  } catch (error) {
    say(`Not measured in Chromium: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}
