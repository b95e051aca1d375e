/** What watching for names adds to a feed that grows by ten posts ten times a second: the page alone and with the watch, in turns; and what as many marks add without any watch. */
import { setTimeout as rest } from 'node:timers/promises';
import { launch } from '../e2e/harness/browsers.ts';
import { inOwnPage, setGuides, setStored } from '../e2e/harness/extension.ts';
import { northwind } from '../e2e/harness/guides.ts';
import { buildPages } from '../e2e/harness/pages.ts';
import { until } from '../e2e/harness/wait.ts';
import { type FeedOrder, feedFigures } from './feed-turns.ts';
import type { Figure } from './report.ts';
import type { Order } from './run.ts';
import { openStand, type Side, type Stand, visit } from './stand.ts';

/** Both pages have this long before the feed begins to grow, in milliseconds. */
const settleMs = 1500;
/** A network that Guidepost knows; the page has its kind of posts. */
const host = 'https://x.com';

export async function benchMentions({ quick, only, profile, say }: Order): Promise<readonly Figure[]> {
  const session = await launch('chromium', { hosts: [`${host}/*`] });
  try {
    say(`${await session.browser.version()}; ten posts every 100 ms, one in five names the brand, or the first five; what is added stands below the view.`);
    await setGuides(session, { northwind });
    await setStored(session, { watching: { on: true, k: 3, limit: 5 } });
    await until(
      'the file of the watch to be placed',
      () => inOwnPage(session, async () => (await chrome.scripting.getRegisteredContentScripts()).some(({ id }) => id === 'guidepost-mentions')),
      Boolean,
    );
    const folder = await buildPages();
    const stands = { bare: await openStand(session, folder, 'bare'), guarded: await openStand(session, folder, 'guarded', host) };
    const measure = async (name: string, sides: Readonly<Record<Side, Stand>>, open: FeedOrder['open'], target?: number): Promise<Figure[]> =>
      name.includes(only) ? feedFigures(sides, quick ? 3 : 12, { name, what: 'ten posts', open, target, say: profile ? say : undefined }) : [];
    const marked = await openStand(session, folder, 'bare');
    const openMarked = async (stand: Stand): Promise<void> => comeTo(stand, stand === marked ? '/feed?marked' : '/feed');
    return [
      ...(await measure('watched feed, five names in view', stands, open, 0.2)),
      ...(await measure('watched feed, none in view', stands, openBelowNames, 0.2)),
      ...(await measure('no Guidepost, the page marks five itself', { ...stands, guarded: marked }, openMarked)),
    ];
  } finally {
    await session.close();
  }
}

/** Comes to the feed; on the guarded side the names in view are marked then. */
async function open(stand: Stand): Promise<void> {
  await comeTo(stand, '/feed');
}

/** Comes to a feed whose names stand above the view. */
async function openBelowNames(stand: Stand): Promise<void> {
  await comeTo(stand, '/feed?early');
  await stand.page.evaluate(() => scrollTo(0, 2 * innerHeight));
  await untilMarks(stand, (count) => count === 0);
  await rest(settleMs);
}

async function comeTo(stand: Stand, path: string): Promise<void> {
  await visit(stand, path);
  if (stand.side === 'guarded') await untilMarks(stand, (count) => count > 0);
  await rest(settleMs);
  if (stand.side === 'bare' && (await marksIn(stand)) > 0) throw new Error('the bare page is watched too');
}

function untilMarks(stand: Stand, isRight: (count: number) => boolean): Promise<number> {
  return until('the names in view, and no others, to be marked', () => marksIn(stand), isRight);
}

function marksIn({ page }: Stand): Promise<number> {
  return page.evaluate(() => CSS.highlights.get('guidepost-mention')?.size ?? 0);
}
