/** What a page's main thread did, by the browser's own names: for costs that no profile of scripts shows. */
import { type Side, type Stand, toFront } from './stand.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** CPU time of the thread, in microseconds as all times here: `dur` counts what else ran on the machine. */
  readonly tdur?: number;
  readonly args?: { readonly src_func?: string; readonly data?: { readonly type?: string; readonly functionName?: string; readonly url?: string } };
}

/** What each side did while it worked, per key or batch, where they differ most. `count`: of how many keys or batches the work is. */
export async function traceBothSides(stands: Readonly<Record<Side, Stand>>, count: number, work: (stand: Stand) => Promise<void>): Promise<string> {
  const traced = async (stand: Stand): Promise<ReadonlyMap<string, number>> => {
    await toFront(stand);
    return traceOf(stand, () => work(stand));
  };
  return differenceOf(await traced(stands.bare), await traced(stands.guarded), count);
}

/** The tasks of a page's main thread: those that draw a frame, and all others. */
export interface Tasks {
  readonly frames: number;
  readonly frameMs: number;
  readonly otherMs: number;
}

/** The tasks that a page's main thread did while `work` ran, by their CPU time. Only tasks are traced, which costs next to nothing. */
export async function tasksOf(stand: Stand, work: () => Promise<void>): Promise<Tasks> {
  const tasks = (await eventsOf(stand, ['toplevel'], work)).filter(({ name }) => name === 'ThreadControllerImpl::RunTask');
  const isFrame = ({ args }: TraceEvent): boolean => args?.src_func?.endsWith('BeginMainFrame') === true;
  const frames = tasks.filter(isFrame);
  const sum = (events: readonly TraceEvent[]): number => events.reduce((ms, { dur = 0, tdur = dur }) => ms + tdur / 1000, 0);
  if (frames.length === 0) throw new Error('The trace has no frame: this Chromium names its tasks in another way.');
  return { frames: frames.length, frameMs: sum(frames), otherMs: sum(tasks) - sum(frames) };
}

/** Own milliseconds of each kind of event on the page's main thread while `work` runs. */
async function traceOf(stand: Stand, work: () => Promise<void>): Promise<ReadonlyMap<string, number>> {
  return ownTimes(await eventsOf(stand, ['devtools.timeline', 'toplevel', 'blink', 'cc', 'disabled-by-default-devtools.timeline'], work));
}

/** What ran on the page's main thread while `work` ran. */
async function eventsOf({ client, page }: Stand, categories: readonly string[], work: () => Promise<void>): Promise<TraceEvent[]> {
  const [begin, end] = ['begin', 'end'].map((name) => `guidepost-${name}-${Math.random()}`);
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => void events.push(...(value as TraceEvent[]));
  client.on('Tracing.dataCollected', collect);
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing', ...categories] },
  });
  await page.evaluate((name) => performance.mark(name ?? ''), begin);
  await work();
  await page.evaluate((name) => performance.mark(name ?? ''), end);
  const complete = new Promise<void>((done) => client.once('Tracing.tracingComplete', () => done()));
  await client.send('Tracing.end');
  await complete;
  client.off('Tracing.dataCollected', collect);
  const [first, last] = [begin, end].map((mark) => events.find(({ name }) => name === mark));
  if (!first || !last) throw new Error('The trace has no mark of the page.');
  return events.filter(({ ph, pid, tid, ts }) => ph === 'X' && pid === first.pid && tid === first.tid && ts >= first.ts && ts <= last.ts);
}

function ownTimes(events: readonly TraceEvent[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const open: { readonly name: string; readonly end: number }[] = [];
  const add = (name: string, ms: number): void => void times.set(name, (times.get(name) ?? 0) + ms);
  for (const event of [...events].sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0))) {
    const { ts, dur = 0, tdur = dur } = event;
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= ts) open.pop();
    const around = open.at(-1);
    if (around) add(around.name, -tdur / 1000);
    const name = nameOf(event);
    add(name, tdur / 1000);
    open.push({ name, end: ts + dur });
  }
  return times;
}

/** Tasks by who posted them, events of a page and calls by what they are. */
function nameOf({ name, args }: TraceEvent): string {
  const { type, functionName, url } = args?.data ?? {};
  return [name, args?.src_func, type, functionName, url?.split('/').pop()].filter(Boolean).join(' ');
}

/** The events that differ most between two traces, per batch or key. */
function differenceOf(bare: ReadonlyMap<string, number>, guarded: ReadonlyMap<string, number>, count: number): string {
  const names = new Set([...bare.keys(), ...guarded.keys()]);
  return [...names]
    .map((name) => [name, (bare.get(name) ?? 0) / count, (guarded.get(name) ?? 0) / count] as const)
    .sort((one, other) => Math.abs(other[2] - other[1]) - Math.abs(one[2] - one[1]))
    .slice(0, 25)
    .map(([name, one, other]) => `  ${one.toFixed(3).padStart(8)} ${other.toFixed(3).padStart(8)} ${(other - one).toFixed(3).padStart(8)}  ${name}`)
    .join('\n');
}
