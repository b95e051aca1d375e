/** Cost of a key: CPU of the page's main thread, and the time from the key to the next paint. */
import { setTimeout as rest } from 'node:timers/promises';
import type { Protocol } from 'puppeteer-core';
import type { Session } from '../e2e/harness/browsers.ts';
import { draftText, keysFrom } from './drafts.ts';
import { typeKeys } from './keys.ts';
import { profileOf } from './profile.ts';
import { type Figure, figure, mean, median, quantile, standardError } from './report.ts';
import { type BenchWindow, openDraft, openStand, type Side, type Stand, toFront, type Work, workOf } from './stand.ts';
import { traceBothSides } from './trace.ts';

/** What every part of the typing bench needs. */
export interface Bench {
  readonly session: Session;
  readonly folder: string;
  readonly quick: boolean;
  readonly profile: boolean;
  readonly say: (sentence: string) => void;
}

/** Which editor, how long the draft is before the first key, and whether it is crowded with findings. */
export interface Case {
  readonly editor: string;
  readonly length: number;
  readonly crowded?: boolean;
  /** Milliseconds from key to key, `everyMs` unless told. */
  readonly gap?: number;
}

/** One key per so many milliseconds: a fast hand. */
export const everyMs = 90;
/** An ordinary hand: each key is followed by a rest that is long enough for a check. */
export const slowMs = 170;
const turn = 25;
/** Long enough for everything that a burst of keys sets off. */
const afterMs = 1200;

interface Turn {
  readonly work: Work;
  readonly paints: readonly number[];
}

/** Tabs and turns in each: two tabs with the same page differ for as long as they live, so one pair of them tells little. */
const whole = { tabs: 4, turns: 6 };
const brief = { tabs: 1, turns: 3 };

export async function measureKeys(bench: Bench, { editor, length, crowded = false, gap = everyMs }: Case): Promise<Figure[]> {
  const { tabs, turns } = bench.quick ? brief : whole;
  const measured: Record<Side, Turn[]> = { bare: [], guarded: [] };
  for (let tab = 0; tab < tabs; tab++) {
    const both = { bare: await openStand(bench.session, bench.folder, 'bare'), guarded: await openStand(bench.session, bench.folder, 'guarded') };
    for (const stand of Object.values(both)) {
      await openDraft(stand, editor, draftText(length, { crowded }));
      await watchPaints(stand);
      await typeKeys(stand.client, keysFrom(0, 15), gap); // compiled and warm before the first turn
    }
    const profiles: Protocol.Profiler.Profile[] = [];
    for (let index = 0; index < turns; index++) {
      const order: readonly Side[] = index % 2 === 0 ? ['bare', 'guarded'] : ['guarded', 'bare'];
      for (const side of order) {
        measured[side].push(
          await takeTurn(both[side], { keys: keysFrom(15 + index * turn, turn), gap }, bench.profile && side === 'guarded' ? profiles : undefined),
        );
      }
    }
    if (bench.profile) await sayMore(bench, both, { profiles, keys: keysFrom(15 + turns * turn, turn), gap });
    for (const { page } of Object.values(both)) await page.close();
  }
  return figuresOf(`${editor} ${length}${crowded ? ', crowded with findings' : ''}${gap === everyMs ? '' : `, keys ${gap} ms apart`}`, measured);
}

interface Measured {
  readonly profiles: readonly Protocol.Profiler.Profile[];
  readonly keys: string;
  readonly gap: number;
}

/** Which functions the time of these turns went to, and what the browser did for as many keys more. */
async function sayMore({ say }: Bench, both: Readonly<Record<Side, Stand>>, { profiles, keys, gap }: Measured): Promise<void> {
  say(profileOf(profiles, profiles.length * turn));
  const typed = async ({ client }: Stand): Promise<void> => {
    await typeKeys(client, keys, gap);
    await rest(afterMs);
  };
  say(`Milliseconds per key by the trace:\n${await traceBothSides(both, turn, typed)}`);
}

async function takeTurn(stand: Stand, { keys, gap }: { keys: string; gap: number }, profiles: Protocol.Profiler.Profile[] | undefined): Promise<Turn> {
  const { page, client } = stand;
  await toFront(stand);
  await page.evaluate(() => {
    (window as unknown as BenchWindow).paints = [];
  });
  if (profiles) await startProfile(stand);
  const before = await workOf(stand);
  await typeKeys(client, keys, gap);
  await rest(afterMs);
  const after = await workOf(stand);
  if (profiles) profiles.push((await client.send('Profiler.stop')).profile);
  const paints = await page.evaluate(() => (window as unknown as BenchWindow).paints);
  return {
    paints,
    work: {
      cpuMs: (after.cpuMs - before.cpuMs) / turn,
      scriptMs: (after.scriptMs - before.scriptMs) / turn,
      layouts: (after.layouts - before.layouts) / turn,
      styles: (after.styles - before.styles) / turn,
    },
  };
}

/** From the key's own time stamp to the task after the next frame. */
async function watchPaints({ page }: Stand): Promise<void> {
  await page.evaluate(() => {
    const view = window as unknown as BenchWindow;
    view.paints = [];
    const painted = new MessageChannel();
    painted.port1.onmessage = ({ data }) => view.paints.push(performance.now() - data);
    window.addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => painted.port2.postMessage(timeStamp)), true);
  });
}

async function startProfile({ client }: Stand): Promise<void> {
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: 100 });
  await client.send('Profiler.start');
}

function figuresOf(name: string, { bare, guarded }: Record<Side, Turn[]>): Figure[] {
  const of = (turns: readonly Turn[], part: keyof Work): number => mean(turns.map(({ work }) => work[part]));
  const added = (part: keyof Work): number[] => guarded.map((one, index) => one.work[part] - (bare[index]?.work[part] ?? Number.NaN));
  const told = (part: keyof Work) => ({ unit: 'ms', error: standardError(added(part)) });
  const paints = (turns: readonly Turn[], part: number): number =>
    quantile(
      turns.flatMap((each) => each.paints),
      part,
    );
  const beside = (value: number, unit = 'ms') => ({ unit, against: { name: 'bare page', value } });
  return [
    figure(`${name}: main-thread CPU per key`, of(guarded, 'cpuMs'), beside(of(bare, 'cpuMs'))),
    figure(`${name}: main-thread CPU added per key`, mean(added('cpuMs')), { ...told('cpuMs'), target: 1 }),
    figure(`${name}: of it in scripts`, mean(added('scriptMs')), told('scriptMs')),
    figure(`${name}: layouts per key`, of(guarded, 'layouts'), beside(of(bare, 'layouts'), '')),
    figure(`${name}: key to paint, p50`, paints(guarded, 0.5), beside(paints(bare, 0.5))),
    figure(`${name}: key to paint, p95`, paints(guarded, 0.95), beside(paints(bare, 0.95))),
    // Turn by turn, since one hiccup of the machine would decide over the tail of all keys.
    figure(
      `${name}: key to paint, added at p95`,
      median(guarded.map((one, index) => quantile(one.paints, 0.95) - paints(bare.slice(index, index + 1), 0.95))),
      {
        unit: 'ms',
        target: 2,
      },
    ),
  ];
}
