/** The rules bench inside a page of Chromium. */
import { launch } from '../e2e/harness/browsers.ts';
import type { PageBench } from './in-page.ts';
import { counts, loopTarget, lowestRun } from './matching.ts';
import { type Figure, figure } from './report.ts';

interface BenchWindow extends Window {
  readonly guidepostBench: PageBench;
}

/** As issue 3 sets them, by number of phrases: milliseconds to be ready. */
const readyTargets: Readonly<Record<number, number>> = { 1000: 20, 10000: 250 };
const longestTask = 50;

/** Everything the engine does, in a page instead of Node. */
export async function measurePage(quick: boolean): Promise<Figure[]> {
  const session = await launch('chromium', { extension: false });
  try {
    const page = await session.browser.newPage();
    await page.goto('about:blank');
    const code = await script();
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
    for (const count of [1000, 10_000]) {
      const runs: number[][] = [];
      for (let round = 0; round < (quick ? 2 : 9); round++) {
        const cold = await session.browser.newPage();
        await cold.goto('about:blank');
        await cold.evaluate(code);
        runs.push(await cold.evaluate((many) => (window as unknown as BenchWindow).guidepostBench.ready(many), count));
        await cold.close();
      }
      const { total, longest } = lowestRun(runs);
      const target = readyTargets[count];
      figures.push(
        figure(`Chromium, a new page, ${count} phrases with forms: read and compiled`, total, { unit: 'ms', ...(target ? { target } : {}) }),
        figure(`Chromium, a new page, ${count} phrases with forms: longest step`, longest, { unit: 'ms', target: longestTask }),
      );
    }
    return figures;
  } finally {
    await session.close();
  }
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
