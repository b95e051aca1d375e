/** The rules bench inside a page of Chromium. */
import type { Browser, CDPSession } from 'puppeteer-core';
import { launch } from '../e2e/harness/browsers.ts';
import type { PageBench } from './in-page.ts';
import { counts, loopTarget, lowestRun } from './matching.ts';
import { type Figure, figure } from './report.ts';
import type { Order } from './run.ts';

interface BenchWindow extends Window {
  readonly guidepostBench: PageBench;
}

/** As issue 3 sets them, by number of phrases: milliseconds to be ready. */
const readyTargets: Readonly<Record<number, number>> = { 1000: 20, 10000: 250 };
const longestTask = 50;

/** Everything the engine does, in a page instead of Node: checks, and how soon a new page is ready. */
export async function measurePage({ quick, only }: Pick<Order, 'quick' | 'only'>): Promise<Figure[]> {
  const session = await launch('chromium', { extension: false });
  try {
    const code = await script();
    const figures: Figure[] = [];
    if ('Chromium checks'.includes(only)) figures.push(...(await checksIn(session.browser, code, quick)));
    if ('Chromium readiness'.includes(only)) for (const count of [1000, 10_000]) figures.push(...(await readinessIn(session.browser, code, { quick, count })));
    return figures;
  } finally {
    await session.close();
  }
}

async function checksIn(browser: Browser, code: string, quick: boolean): Promise<Figure[]> {
  const page = await browser.newPage();
  await page.goto('about:blank');
  await page.evaluate(code);
  const figures: Figure[] = [];
  for (const withForms of [false, true]) {
    for (const count of counts) {
      const rows = await page.evaluate(
        (...order: [number, boolean, number]) => (window as unknown as BenchWindow).guidepostBench.matching(...order),
        count,
        withForms,
        quick ? 3 : 25,
      );
      for (const { length, own, bare, findings } of rows) {
        figures.push(
          figure(`Chromium, ${count} phrases${withForms ? ' with forms' : ''}, ${length} chars: check, ${findings} findings`, own, {
            unit: 'µs',
            against: { name: 'charCodeAt loop', value: bare },
            target: loopTarget(withForms),
            limits: 'ratio',
          }),
        );
      }
    }
  }
  await page.close();
  return figures;
}

/** Each run in a page of its own, as cold as a page is that somebody opens. */
async function readinessIn(browser: Browser, code: string, { quick, count }: { quick: boolean; count: number }): Promise<Figure[]> {
  const runs: number[][] = [];
  const costs: number[] = [];
  for (let round = 0; round < (quick ? 3 : 9); round++) {
    const page = await browser.newPage();
    await page.goto('about:blank');
    await page.evaluate(code);
    await page.evaluate((many) => (window as unknown as BenchWindow).guidepostBench.publish(many), count);
    const client = await page.createCDPSession();
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await threadMs(client);
    runs.push(await page.evaluate(inTask));
    costs.push((await threadMs(client)) - before);
    await page.close();
  }
  const target = readyTargets[count];
  const name = `Chromium, a new page, ${count} phrases with forms`;
  return [
    figure(`${name}: read and compiled, CPU`, Math.min(...costs), { unit: 'ms', ...(target ? { target } : {}) }),
    figure(`${name}: longest step`, lowestRun(runs).longest, { unit: 'ms', target: longestTask }),
  ];
}

/** As a task of the page's own: what is called from outside is not counted by its clock. */
function inTask(): Promise<number[]> {
  return new Promise((resolve) => {
    setTimeout(() => resolve((window as unknown as BenchWindow).guidepostBench.ready()), 0);
  });
}

/** CPU that the page's main thread took so far, in milliseconds. */
async function threadMs(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

async function script(): Promise<string> {
  const { build } = await import('vite');
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry: 'test/bench/in-page.ts', formats: ['iife'], name: 'inPage' } },
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (!first || !('output' in first)) throw new Error('the script for the page was not built');
  return first.output[0].code;
}
