/** A feed that grows while it is asked to, measured in turns: the page alone and with Guidepost. */
import { setTimeout as rest } from 'node:timers/promises';
import { type Figure, figure, median } from './report.ts';
import { type Side, type Stand, sides, type Work, workOf } from './stand.ts';
import { differenceOf, traceOf } from './trace.ts';

/** One turn on one side: so many milliseconds of the feed, which begins where the last one ended. */
const turnMs = 3000;

type PerBatch = Pick<Work, 'cpuMs' | 'scriptMs' | 'layouts'>;

interface FeedWindow extends Window {
  readonly batches: number;
  startFeed(): void;
  stopFeed(): void;
}

/** What a batch costs on both sides. `name` begins each figure; `what` is what a batch holds; `say` is told which work of the browser's it is. */
export async function feedFigures(
  stands: Readonly<Record<Side, Stand>>,
  turns: number,
  { name, what, say }: { readonly name: string; readonly what: string; readonly say?: ((sentence: string) => void) | undefined },
): Promise<Figure[]> {
  const measured: Record<Side, PerBatch[]> = { bare: [], guarded: [] };
  for (let turn = 0; turn < turns; turn++) {
    for (const side of turn % 2 === 0 ? sides : [...sides].reverse()) measured[side].push(await takeTurn(stands[side]));
  }
  if (say) say(`Milliseconds per batch by the trace:\n${await traceTurns(stands)}`);
  const of = (side: Side, part: keyof PerBatch): number => median(measured[side].map((each) => each[part]));
  const added = (part: keyof PerBatch): number => median(measured.guarded.map((each, turn) => each[part] - (measured.bare[turn]?.[part] ?? Number.NaN)));
  const beside = (part: keyof PerBatch, unit: string) => ({ unit, against: { name: 'bare page', value: of('bare', part) } });
  return [
    figure(`${name}: main-thread CPU per batch of ${what}`, of('guarded', 'cpuMs'), beside('cpuMs', 'ms')),
    figure(`${name}: main-thread CPU added per batch`, added('cpuMs'), { unit: 'ms', target: 0.2 }),
    figure(`${name}: of it in scripts`, added('scriptMs'), { unit: 'ms' }),
    figure(`${name}: layouts per batch`, of('guarded', 'layouts'), beside('layouts', '')),
  ];
}

async function traceTurns(stands: Readonly<Record<Side, Stand>>): Promise<string> {
  const traced = async (stand: Stand): Promise<ReadonlyMap<string, number>> => {
    await stand.page.bringToFront();
    await rest(600);
    return traceOf(stand, async () => {
      await stand.page.evaluate(() => (window as unknown as FeedWindow).startFeed());
      await rest(turnMs);
      await stand.page.evaluate(() => (window as unknown as FeedWindow).stopFeed());
    });
  };
  return differenceOf(await traced(stands.bare), await traced(stands.guarded), turnMs / 100);
}

async function takeTurn(stand: Stand): Promise<PerBatch> {
  const { page } = stand;
  await page.bringToFront();
  await rest(600); // a tab that comes to the front reads what is stored anew
  const batches = (): Promise<number> => page.evaluate(() => (window as unknown as FeedWindow).batches);
  const [before, first] = [await workOf(stand), await batches()];
  await page.evaluate(() => (window as unknown as FeedWindow).startFeed());
  await rest(turnMs);
  const [after, last] = [await workOf(stand), await batches()];
  await page.evaluate(() => (window as unknown as FeedWindow).stopFeed());
  const per = (part: keyof PerBatch): number => (after[part] - before[part]) / (last - first);
  return { cpuMs: per('cpuMs'), scriptMs: per('scriptMs'), layouts: per('layouts') };
}
