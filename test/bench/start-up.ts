/** What Guidepost costs a page that loads: a frame in which nobody writes, and one with a box that gets the focus. */
import { setTimeout as rest } from 'node:timers/promises';
import type { Bench } from './key-cost.ts';
import { type Figure, figure, median } from './report.ts';
import { type BenchWindow, documentsInFrames, openStand, type Side, type Stand, sides, untilGuarded, visit, workOf } from './stand.ts';

/** By then the guide is read and compiled, the panel drawn and what it says spoken; asserted once for each page with a box. */
const settledMs = 1000;

export async function measureStart(bench: Bench): Promise<Figure[]> {
  const rounds = bench.quick ? 4 : 15;
  const stands = { bare: await openStand(bench.session, bench.folder, 'bare'), guarded: await openStand(bench.session, bench.folder, 'guarded') };
  const figures = [
    await compare(stands, rounds, {
      name: 'start-up CPU of a page without a box',
      path: '/article',
      documents: 1,
    }),
    await compare(stands, rounds, {
      name: `start-up CPU per frame without a box (page of ${documentsInFrames})`,
      path: '/frames',
      documents: documentsInFrames,
    }),
    await compare(stands, rounds, {
      name: 'start-up CPU of a page with a box, that has the focus',
      path: '/textarea',
      documents: 1,
      isWritten: true,
    }),
  ];
  for (const { page } of Object.values(stands)) await page.close();
  return figures.flat();
}

interface Load {
  readonly name: string;
  readonly path: string;
  readonly documents: number;
  readonly isWritten?: boolean;
}

async function compare(stands: Record<Side, Stand>, rounds: number, { name, path, documents, isWritten = false }: Load): Promise<Figure[]> {
  const costs: Record<Side, number[]> = { bare: [], guarded: [] };
  for (const side of sides) await visit(stands[side], path);
  if (isWritten) {
    await reload(stands.guarded, true);
    await untilGuarded(stands.guarded);
  }
  // The first loads fill the code cache, as they do for everybody.
  for (let round = -3; round < rounds; round++) {
    const order = round % 2 === 0 ? sides : [...sides].reverse();
    for (const side of order) {
      const cost = await reload(stands[side], isWritten);
      if (round >= 0) costs[side].push(cost / documents);
    }
  }
  const added = costs.guarded.map((cost, round) => cost - (costs.bare[round] ?? Number.NaN));
  return [
    figure(name, median(costs.guarded), { unit: 'ms', against: { name: 'bare page', value: median(costs.bare) } }),
    figure(`${name}, added`, median(added), { unit: 'ms' }),
  ];
}

/** Main-thread CPU of one more load in the same process, with everything that follows within a second. */
async function reload(stand: Stand, isWritten: boolean): Promise<number> {
  const { page } = stand;
  await page.bringToFront();
  await page.reload();
  if (isWritten) {
    await page.waitForFunction(() => (window as unknown as BenchWindow).ready);
    await page.focus('#box');
  }
  // Nobody asks the page meanwhile: the asking would cost it more than the loading.
  await rest(settledMs);
  // The counters begin anew with each document of the tab.
  return (await workOf(stand)).cpuMs;
}
