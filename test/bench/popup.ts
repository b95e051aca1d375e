/** How soon the popup is drawn: the real one of the toolbar button, opened again and again over a page with a box. */
import { launch } from '../e2e/harness/browsers.ts';
import { setGuides } from '../e2e/harness/extension.ts';
import { northwind } from '../e2e/harness/guides.ts';
import { buildPages } from '../e2e/harness/pages.ts';
import { openPopup } from '../e2e/harness/popup.ts';
import { until } from '../e2e/harness/wait.ts';
import { type Figure, figure, median } from './report.ts';
import type { Order } from './run.ts';
import { guardedHost, openStand, visit } from './stand.ts';

/** As issue 9 sets it, in milliseconds. */
const target = 100;

/** Opens it so often and says when it was first drawn. */
export async function benchPopup({ quick, say }: Order): Promise<readonly Figure[]> {
  const session = await launch('chromium', { hosts: [`${guardedHost}/*`] });
  try {
    await setGuides(session, { northwind });
    const stand = await openStand(session, await buildPages(), 'guarded');
    await visit(stand, '/textarea');
    const drawn: number[] = [];
    for (let opening = 0; opening < (quick ? 6 : 20); opening++) {
      await openPopup({ session, page: stand.page });
      const popup = await (await session.browser.waitForTarget((each) => each.url().includes('/popup/'))).asPage();
      const first = await until(
        'the first drawing',
        () => popup.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
        (at) => at > 0,
      );
      drawn.push(first);
      await popup.close();
    }
    say(`${await session.browser.version()}; drawn after ms: ${drawn.map(Math.round).join(' ')}`);
    return [
      figure('popup: first drawn, median', median(drawn), { unit: 'ms', target }),
      figure('popup: first drawn, fastest', Math.min(...drawn), { unit: 'ms' }),
    ];
  } finally {
    await session.close();
  }
}
