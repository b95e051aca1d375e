/** What watching for names adds to a feed that grows by ten posts ten times a second: the page alone and with the watch, in turns. */
import { setTimeout as rest } from 'node:timers/promises';
import { launch } from '../e2e/harness/browsers.ts';
import { inOwnPage, setGuides, setStored } from '../e2e/harness/extension.ts';
import { northwind } from '../e2e/harness/guides.ts';
import { buildPages } from '../e2e/harness/pages.ts';
import { until } from '../e2e/harness/wait.ts';
import { type Figure, figure, median } from './report.ts';
import type { Order } from './run.ts';
import { openStand, type Stand, visit, type Work, workOf } from './stand.ts';

const turnMs = 3000;
/** A network that Guidepost knows; the page has its kind of posts. */
const host = 'https://x.com';
const sides = ['bare', 'guarded'] as const;

type PerBatch = Pick<Work, 'cpuMs' | 'scriptMs' | 'layouts'>;

interface FeedWindow extends Window {
  readonly batches: number;
  startFeed(): void;
  stopFeed(): void;
}

export async function benchMentions({ quick, say }: Order): Promise<readonly Figure[]> {
  const session = await launch('chromium', { hosts: [`${host}/*`] });
  try {
    say(`${await session.browser.version()}; ten posts every 100 ms, one in five names the brand; what is added stands below the view.`);
    await setGuides(session, { northwind });
    await setStored(session, { watching: { on: true, k: 3, limit: 5 } });
    await until(
      'the file of the watch to be placed',
      () => inOwnPage(session, async () => (await chrome.scripting.getRegisteredContentScripts()).some(({ id }) => id === 'guidepost-mentions')),
      Boolean,
    );
    const folder = await buildPages();
    const stands = { bare: await openStand(session, folder, 'bare'), guarded: await openStand(session, folder, 'guarded', host) };
    const measured: Record<(typeof sides)[number], PerBatch[]> = { bare: [], guarded: [] };
    for (const side of sides) await visit(stands[side], '/feed');
    await until(
      'the names in view to be marked',
      () => marksIn(stands.guarded),
      (count) => count > 0,
    );
    if ((await marksIn(stands.bare)) > 0) throw new Error('the bare page is watched too');
    for (let turn = 0; turn < (quick ? 3 : 12); turn++) {
      for (const side of turn % 2 === 0 ? sides : [...sides].reverse()) measured[side].push(await takeTurn(stands[side]));
    }
    const of = (side: (typeof sides)[number], part: keyof PerBatch): number => median(measured[side].map((each) => each[part]));
    const added = (part: keyof PerBatch): number => median(measured.guarded.map((each, turn) => each[part] - (measured.bare[turn]?.[part] ?? Number.NaN)));
    const beside = (part: keyof PerBatch, unit: string) => ({ unit, against: { name: 'bare page', value: of('bare', part) } });
    return [
      figure('watched feed: main-thread CPU per batch of ten posts', of('guarded', 'cpuMs'), beside('cpuMs', 'ms')),
      figure('watched feed: main-thread CPU added per batch', added('cpuMs'), { unit: 'ms', target: 0.2 }),
      figure('watched feed: of it in scripts', added('scriptMs'), { unit: 'ms' }),
      figure('watched feed: layouts per batch', of('guarded', 'layouts'), beside('layouts', '')),
    ];
  } finally {
    await session.close();
  }
}

function marksIn({ page }: Stand): Promise<number> {
  return page.evaluate(() => CSS.highlights.get('guidepost-mention')?.size ?? 0);
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
