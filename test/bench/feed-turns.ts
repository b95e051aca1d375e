/** A feed that grows while it is asked to, measured in turns on pages side by side. */
import { setTimeout as rest } from 'node:timers/promises';
import { type Figure, figure, mean, standardError } from './report.ts';
import { type Side, type Stand, toFront, workOf } from './stand.ts';
import { tasksOf, traceBothSides } from './trace.ts';

/** One turn on one page: so many milliseconds of the feed. A short one: it adds to what the page has, and the browser's own work on that is what differs by chance. */
const turnMs = 2000;
/** So long it has grown already: what is run for the first time is compiled, and belongs to no batch. */
const warmMs = 1000;
/** Before it begins to grow, in milliseconds: what starts with a page has another bench, and Guidepost looks for boxes until four seconds after it. */
const settleMs = 2400;

/** CPU of the main thread in milliseconds, and frames. */
interface PerBatch {
  readonly cpuMs: number;
  readonly scriptMs: number;
  readonly frames: number;
  readonly frameMs: number;
  readonly otherMs: number;
}

/** What a batch cost, turn by turn. */
export type Turns = readonly PerBatch[];

/** Comes to the feed in a tab of its own, and waits until it is as a reader has it. */
export type OpenFeed = () => Promise<Stand>;

interface FeedWindow extends Window {
  readonly batches: number;
  startFeed(): void;
  stopFeed(): void;
}

/**
 * What a batch costs on each of some pages. Each turn has a tab, and so a process, of its own: two tabs with the same page differ by up to half a millisecond a batch
 * as long as they live. A feed that has grown for minutes costs a bare page some 10 ms a batch, and what that differs by is more than what is to be measured.
 */
export async function takeTurns<Name extends string>(pages: Readonly<Record<Name, OpenFeed>>, isQuick: boolean): Promise<Record<Name, PerBatch[]>> {
  const names = Object.keys(pages) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, PerBatch[]>;
  for (let turn = 0; turn < (isQuick ? 3 : 16); turn++) {
    for (const name of turn % 2 === 0 ? names : [...names].reverse()) taken[name].push(await takeTurn(pages[name]));
  }
  return taken;
}

/** What one page costs beside another. */
export function besideFigures(name: string, of: Turns, over: Turns): Figure[] {
  const all = (turns: Turns, part: keyof PerBatch): number => mean(turns.map((each) => each[part]));
  const beside = (part: keyof PerBatch, unit: string) => ({ unit, against: { name: 'bare page', value: all(over, part) } });
  return [
    figure(`${name}: main-thread CPU per batch`, all(of, 'cpuMs'), beside('cpuMs', 'ms')),
    figure(`${name}: frames per batch`, all(of, 'frames'), beside('frames', '')),
  ];
}

/**
 * What one page costs more than another. Outside of frames stands all that a script of ours does, and what it sets off: it is told apart, since frames are many times
 * dearer and differ by chance by more than is looked for. `target`: milliseconds that may be added per batch outside of frames.
 */
export function addedFigures(name: string, of: Turns, over: Turns, target?: number): Figure[] {
  const told = (what: string, part: keyof PerBatch, limit?: number): Figure => {
    const added = of.map((each, turn) => each[part] - (over[turn]?.[part] ?? Number.NaN));
    return figure(`${name}: ${what}`, mean(added), { unit: 'ms', error: standardError(added), ...(limit === undefined ? {} : { target: limit }) });
  };
  return [
    told('main-thread CPU added per batch', 'cpuMs'),
    told('of it outside of frames', 'otherMs', target),
    told('of it in frames', 'frameMs'),
    told('of it in scripts', 'scriptMs'),
  ];
}

/** What the browser did per batch on two pages, where they differ most. */
export async function traceFeeds(pages: Readonly<Record<Side, OpenFeed>>): Promise<string> {
  const stands = { bare: await opened(pages.bare), guarded: await opened(pages.guarded) };
  const told = await traceBothSides(stands, turnMs / 100, async (stand) => {
    await startFeed(stand);
    await rest(turnMs);
    await stopFeed(stand);
  });
  for (const { page } of Object.values(stands)) await page.close();
  return `Milliseconds per batch by the trace:\n${told}`;
}

const startFeed = ({ page }: Stand): Promise<void> => page.evaluate(() => (window as unknown as FeedWindow).startFeed());
const stopFeed = ({ page }: Stand): Promise<void> => page.evaluate(() => (window as unknown as FeedWindow).stopFeed());
const batchesOf = ({ page }: Stand): Promise<number> => page.evaluate(() => (window as unknown as FeedWindow).batches);

async function opened(open: OpenFeed): Promise<Stand> {
  const stand = await open();
  await rest(settleMs);
  return stand;
}

async function takeTurn(open: OpenFeed): Promise<PerBatch> {
  const stand = await opened(open);
  await toFront(stand);
  await startFeed(stand);
  await rest(warmMs);
  let work = { cpuMs: 0, scriptMs: 0 };
  let batches = 0;
  const { frames, frameMs, otherMs } = await tasksOf(stand, async () => {
    const [before, first] = [await workOf(stand), await batchesOf(stand)];
    await rest(turnMs);
    const [after, last] = [await workOf(stand), await batchesOf(stand)];
    work = { cpuMs: after.cpuMs - before.cpuMs, scriptMs: after.scriptMs - before.scriptMs };
    batches = last - first;
  });
  await stand.page.close();
  const per = (sum: number): number => sum / batches;
  return { cpuMs: per(work.cpuMs), scriptMs: per(work.scriptMs), frames: per(frames), frameMs: per(frameMs), otherMs: per(otherMs) };
}
