/** What watching for names adds to a feed that grows by ten posts ten times a second: the page alone and with the watch, in turns. */
import { setTimeout as rest } from 'node:timers/promises';
import { launch } from '../e2e/harness/browsers.ts';
import { inOwnPage, setGuides, setStored } from '../e2e/harness/extension.ts';
import { northwind } from '../e2e/harness/guides.ts';
import { buildPages } from '../e2e/harness/pages.ts';
import { until } from '../e2e/harness/wait.ts';
import { feedFigures } from './feed-turns.ts';
import type { Figure } from './report.ts';
import type { Order } from './run.ts';
import { openStand, type Stand, visit } from './stand.ts';

/** Both pages have this long before the feed begins to grow, in milliseconds. */
const settleMs = 1500;
/** A network that Guidepost knows; the page has its kind of posts. */
const host = 'https://x.com';

export async function benchMentions({ quick, profile, say }: Order): Promise<readonly Figure[]> {
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
    return await feedFigures(stands, quick ? 3 : 12, { name: 'watched feed', what: 'ten posts', open, say: profile ? say : undefined });
  } finally {
    await session.close();
  }
}

/** Comes to the feed; on the guarded side the names in view are marked then. */
async function open(stand: Stand): Promise<void> {
  await visit(stand, '/feed');
  if (stand.side === 'guarded') {
    await until(
      'the names in view to be marked',
      () => marksIn(stand),
      (count) => count > 0,
    );
  }
  await rest(settleMs);
  if (stand.side === 'bare' && (await marksIn(stand)) > 0) throw new Error('the bare page is watched too');
}

function marksIn({ page }: Stand): Promise<number> {
  return page.evaluate(() => CSS.highlights.get('guidepost-mention')?.size ?? 0);
}
