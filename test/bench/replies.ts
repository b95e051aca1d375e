/** How fast replies are found among a thousand, ten thousand and a hundred thousand, beside libraries of others over the same data; and how well. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { cpu } from './cpu.ts';
import { makeQueries, makeReplies, queryKinds, vocabulary } from './replies-data.ts';
import { type Engine, type Opened, ours, peers } from './replies-engines.ts';
import { measureQuality, shippedForms } from './replies-quality/quality.ts';
import { type Figure, figure, median, quantile } from './report.ts';
import type { Order } from './run.ts';

/** Most milliseconds of a query by the size of the library; in the worst kind of query. */
const slowest: ReadonlyMap<number, number> = new Map([
  [10_000, 10],
  [100_000, 30],
]);
/** An engine that takes longer for a query is asked fewer of them. */
const slowMs = 100;
const slowOpenMs = 1000;
const [openings, asked, askedSlow] = [5, 40, 3];

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

export async function benchReplies({ quick, only, say }: Order): Promise<readonly Figure[]> {
  const formsOf = shippedForms();
  const known = vocabulary(formsOf);
  const engines = [ours(formsOf), ...(await peers(say))];
  const figures: Figure[] = qualityFigures();
  for (const count of quick ? [1000] : [1000, 10_000, 100_000]) {
    const replies = makeReplies(count, known);
    const queries = makeQueries(replies, formsOf, asked);
    const measured: Measured[] = [];
    for (const engine of engines.filter(({ name, most }) => count <= most && (only === '' || name.includes(only)))) {
      say(`${engine.name}: ${count} replies`);
      measured.push(await measure(engine, replies, queries));
    }
    for (const { most, name } of engines) if (count > most) say(`Not measured: ${name} with ${count} replies, where one query takes seconds.`);
    figures.push(...figuresOf(count, measured));
  }
  return figures;
}

interface Measured {
  readonly name: string;
  readonly build: number;
  readonly bytes: number;
  readonly first: number;
  readonly heap: number;
  readonly queries: readonly { readonly kind: string; readonly p50: number; readonly p95: number; readonly answered: number }[];
}

async function measure({ name, build, open }: Engine, replies: Parameters<Engine['build']>[0], queries: ReturnType<typeof makeQueries>): Promise<Measured> {
  let before = cpu();
  const { stored, bytes } = build(replies);
  const built = cpu() - before;
  const firsts: number[] = [];
  while (firsts.length < openings && (firsts[0] ?? 0) < slowOpenMs) {
    before = cpu();
    open(stored).first();
    firsts.push(cpu() - before);
  }
  const empty = await used();
  const library = open(stored);
  library.first();
  const heap = (await used()) - empty;
  return { name, build: built, bytes, first: median(firsts), heap, queries: queryKinds.map((kind) => ({ kind, ...ask(library, queries[kind]) })) };
}

/** The best of several times for each query: neighbours on the machine make the others longer. A slow engine is asked few queries, once each. */
function ask(library: Opened, queries: readonly string[]) {
  const times: number[] = [];
  let answered = 0;
  for (const query of queries) {
    const rounds = (times[0] ?? 0) > slowMs ? 1 : 7;
    if (rounds === 1 && times.length >= askedSlow) break;
    let [best, found] = [Number.POSITIVE_INFINITY, 0];
    for (let round = 0; round < rounds; round++) {
      const before = performance.now();
      found = library.find(query);
      best = Math.min(best, performance.now() - before);
    }
    times.push(best);
    if (found > 0) answered++;
  }
  return { p50: median(times), p95: quantile(times, 0.95), answered: answered / times.length };
}

/** Megabytes in use, buffers included. */
async function used(): Promise<number> {
  // what one round frees another finds, and buffers go a moment later
  for (let time = 0; time < 3; time++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function figuresOf(count: number, measured: readonly Measured[]): Figure[] {
  const target = slowest.get(count);
  return measured.flatMap((each, at): Figure[] => {
    const called = `${count} replies, ${each.name}`;
    const mine = at === 0;
    return [
      figure(`${called}: build`, each.build, { unit: 'ms CPU' }),
      figure(`${called}: stored`, each.bytes / 1e6, { unit: 'MB' }),
      figure(`${called}: opened, to the first list`, each.first, { unit: 'ms CPU', ...(mine && count === 10_000 ? { target: 100 } : {}) }),
      figure(`${called}: memory`, each.heap, { unit: 'MB' }),
      ...each.queries.map(({ kind, p50, p95, answered }) =>
        figure(`${called}: ${kind}, p95 (${Math.round(answered * 100)} % answered)`, p95, {
          unit: 'ms',
          against: { name: 'p50', value: p50 },
          ...(mine && target ? { target } : {}),
        }),
      ),
    ];
  });
}

function qualityFigures(): Figure[] {
  const all = measureQuality();
  const count = all.reduce((sum, { asked }) => sum + asked, 0);
  const share = (of: 'first' | 'inFive'): number => (all.reduce((sum, each) => sum + each[of] * each.asked, 0) / count) * 100;
  return [
    figure(`${count} queries: the reply that is meant comes first`, share('first'), { unit: '%', target: 90, atLeast: true }),
    figure(`${count} queries: it is among the first five`, share('inFive'), { unit: '%', target: 97, atLeast: true }),
    ...all.map(({ kind, first }) => figure(`${kind}: it comes first`, first * 100, { unit: '%', target: 85, atLeast: true })),
  ];
}
