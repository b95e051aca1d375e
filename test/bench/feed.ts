/** What Guidepost adds to each change of a page that never rests: a feed that grows by ten articles ten times a second, beside a long draft. */
import { setTimeout as rest } from 'node:timers/promises';
import type { Bench } from './key-cost.ts';
import { type Figure, figure, median } from './report.ts';
import { openDraft, openStand, type Side, type Stand, sides, type Work, workOf } from './stand.ts';

/** One turn on one side: so many milliseconds of the feed, which begins empty. */
const turnMs = 3000;
const draft = Array.from({ length: 60 }, (_, at) => `Paragraph ${at + 1}: we are open from 9 to 18, and the way to us is short.`).join('\n');

type PerBatch = Pick<Work, 'cpuMs' | 'scriptMs' | 'layouts'>;

interface FeedWindow extends Window {
  readonly batches: number;
  startFeed(): void;
  stopFeed(): void;
}

export async function measureFeed(bench: Bench): Promise<Figure[]> {
  const turns = bench.quick ? 3 : 12;
  const stands = { bare: await openStand(bench.session, bench.folder, 'bare'), guarded: await openStand(bench.session, bench.folder, 'guarded') };
  const measured: Record<Side, PerBatch[]> = { bare: [], guarded: [] };
  for (const side of sides) await openDraft(stands[side], 'hard?kind=feed&still', draft);
  for (let turn = 0; turn < turns; turn++) {
    for (const side of turn % 2 === 0 ? sides : [...sides].reverse()) measured[side].push(await takeTurn(stands[side]));
  }
  for (const { page } of Object.values(stands)) await page.close();
  const of = (side: Side, part: keyof PerBatch): number => median(measured[side].map((each) => each[part]));
  const added = (part: keyof PerBatch): number => median(measured.guarded.map((each, turn) => each[part] - (measured.bare[turn]?.[part] ?? Number.NaN)));
  const beside = (part: keyof PerBatch, unit: string) => ({ unit, against: { name: 'bare page', value: of('bare', part) } });
  return [
    figure('feed: main-thread CPU per batch of ten articles', of('guarded', 'cpuMs'), beside('cpuMs', 'ms')),
    figure('feed: main-thread CPU added per batch', added('cpuMs'), { unit: 'ms', target: 0.2 }),
    figure('feed: of it in scripts', added('scriptMs'), { unit: 'ms' }),
    figure('feed: layouts per batch', of('guarded', 'layouts'), beside('layouts', '')),
  ];
}

async function takeTurn(stand: Stand): Promise<PerBatch> {
  const { page } = stand;
  await page.bringToFront();
  await rest(600); // a tab that comes to the front reads its guides anew
  const batches = (): Promise<number> => page.evaluate(() => (window as unknown as FeedWindow).batches);
  const [before, first] = [await workOf(stand), await batches()];
  await page.evaluate(() => (window as unknown as FeedWindow).startFeed());
  await rest(turnMs);
  const [after, last] = [await workOf(stand), await batches()];
  await page.evaluate(() => (window as unknown as FeedWindow).stopFeed());
  const per = (part: keyof PerBatch): number => (after[part] - before[part]) / (last - first);
  return { cpuMs: per('cpuMs'), scriptMs: per('scriptMs'), layouts: per('layouts') };
}
