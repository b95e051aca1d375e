/** A feed that grows while it is asked to, measured in turns: the page alone and with Guidepost. */
import { setTimeout as rest } from 'node:timers/promises';
import { type Figure, figure, median } from './report.ts';
import { type Side, type Stand, sides, toFront, type Work, workOf } from './stand.ts';
import { traceBothSides } from './trace.ts';

/** One turn on one side: so many milliseconds of the feed. */
const turnMs = 3000;

type PerBatch = Pick<Work, 'cpuMs' | 'scriptMs' | 'layouts'>;

export interface FeedOrder {
  readonly name: string;
  readonly what: string;
  readonly open: (stand: Stand) => Promise<void>;
  readonly say?: ((sentence: string) => void) | undefined;
  /** Milliseconds that may be added per batch. */
  readonly target?: number | undefined;
}

interface FeedWindow extends Window {
  readonly batches: number;
  startFeed(): void;
  stopFeed(): void;
}

/**
 * What a batch costs on both sides. Each turn begins with a new visit: a feed that has grown for minutes costs the bare page some 10 ms a batch, and what that
 * differs by from turn to turn is more than what is to be measured. `open`: comes to the page, and waits until it is as a reader has it. `name` begins each figure; `what` is what a batch holds; `say` is told which work of the browser's it is.
 */
export async function feedFigures(stands: Readonly<Record<Side, Stand>>, turns: number, { name, what, open, say, target }: FeedOrder): Promise<Figure[]> {
  const measured: Record<Side, PerBatch[]> = { bare: [], guarded: [] };
  for (let turn = 0; turn < turns; turn++) {
    for (const side of turn % 2 === 0 ? sides : [...sides].reverse()) measured[side].push(await takeTurn(stands[side], open));
  }
  if (say) say(`Milliseconds per batch by the trace:\n${await traceBothSides(stands, turnMs / 100, runFeed)}`);
  const of = (side: Side, part: keyof PerBatch): number => median(measured[side].map((each) => each[part]));
  const added = (part: keyof PerBatch): number => median(measured.guarded.map((each, turn) => each[part] - (measured.bare[turn]?.[part] ?? Number.NaN)));
  const beside = (part: keyof PerBatch, unit: string) => ({ unit, against: { name: 'bare page', value: of('bare', part) } });
  return [
    figure(`${name}: main-thread CPU per batch of ${what}`, of('guarded', 'cpuMs'), beside('cpuMs', 'ms')),
    figure(`${name}: main-thread CPU added per batch`, added('cpuMs'), { unit: 'ms', ...(target === undefined ? {} : { target }) }),
    figure(`${name}: of it in scripts`, added('scriptMs'), { unit: 'ms' }),
    figure(`${name}: layouts per batch`, of('guarded', 'layouts'), beside('layouts', '')),
  ];
}

const startFeed = ({ page }: Stand): Promise<void> => page.evaluate(() => (window as unknown as FeedWindow).startFeed());
const stopFeed = ({ page }: Stand): Promise<void> => page.evaluate(() => (window as unknown as FeedWindow).stopFeed());

async function runFeed(stand: Stand): Promise<void> {
  await startFeed(stand);
  await rest(turnMs);
  await stopFeed(stand);
}

async function takeTurn(stand: Stand, open: FeedOrder['open']): Promise<PerBatch> {
  const { page } = stand;
  await page.bringToFront();
  await open(stand);
  await toFront(stand);
  const batches = (): Promise<number> => page.evaluate(() => (window as unknown as FeedWindow).batches);
  const [before, first] = [await workOf(stand), await batches()];
  await startFeed(stand);
  await rest(turnMs);
  const [after, last] = [await workOf(stand), await batches()];
  await stopFeed(stand);
  const per = (part: keyof PerBatch): number => (after[part] - before[part]) / (last - first);
  return { cpuMs: per('cpuMs'), scriptMs: per('scriptMs'), layouts: per('layouts') };
}
