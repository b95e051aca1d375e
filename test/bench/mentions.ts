/** What watching for names adds to a feed that grows by ten posts ten times a second: the page alone, with as many marks that it lays itself, and with the watch, in turns. */
import { launch, type Session } from '../e2e/harness/browsers.ts';
import { inOwnPage, setGuides, setStored } from '../e2e/harness/extension.ts';
import { northwind } from '../e2e/harness/guides.ts';
import { buildPages } from '../e2e/harness/pages.ts';
import { until } from '../e2e/harness/wait.ts';
import { addedFigures, besideFigures, type OpenFeed, takeTurns, traceFeeds } from './feed-turns.ts';
import type { Figure } from './report.ts';
import type { Order } from './run.ts';
import { openStand, type Side, type Stand, visit } from './stand.ts';

/** A network that Guidepost knows; the page has its kind of posts. */
const host = 'https://x.com';
/** As issue 8 sets it, in milliseconds. */
const target = 0.2;

export async function benchMentions(order: Order): Promise<readonly Figure[]> {
  const session = await launch('chromium', { hosts: [`${host}/*`], foresees: false });
  try {
    order.say(`${await session.browser.version()}; ten posts every 100 ms, one in five names the brand; what is added stands below the view.`);
    await setGuides(session, { northwind });
    await setStored(session, { watching: { on: true, k: 3, limit: 5 } });
    await until(
      'the file of the watch to be placed',
      () => inOwnPage(session, async () => (await chrome.scripting.getRegisteredContentScripts()).some(({ id }) => id === 'guidepost-mentions')),
      Boolean,
    );
    const feeds = await feedsOf(session);
    return [...(await measureBelow(feeds, order)), ...(await measureAmong(feeds, order))];
  } finally {
    await session.close();
  }
}

type Feeds = (side: Side, kind?: 'early' | 'marked') => OpenFeed;

/** The reader stands below all names: what the watch costs by itself. */
async function measureBelow(feeds: Feeds, { quick, only, profile, say }: Order): Promise<Figure[]> {
  const name = 'watched feed, no name in view';
  if (!name.includes(only)) return [];
  const pages = { bare: feeds('bare', 'early'), guarded: feeds('guarded', 'early') };
  const { bare, guarded } = await takeTurns(pages, quick);
  if (profile) say(await traceFeeds(pages));
  return [...besideFigures(name, guarded, bare), ...addedFigures(name, guarded, bare, target)];
}

/** Two names are in view and marked; beside it, what the browser takes for two such marks of a page's own. */
async function measureAmong(feeds: Feeds, { quick, only, profile, say }: Order): Promise<Figure[]> {
  const name = 'watched feed, two names in view';
  if (!name.includes(only)) return [];
  const pages = { bare: feeds('bare'), marked: feeds('bare', 'marked'), guarded: feeds('guarded') };
  const { bare, marked, guarded } = await takeTurns(pages, quick);
  if (profile) say(await traceFeeds(pages));
  return [
    ...besideFigures(name, guarded, bare),
    ...addedFigures(name, guarded, bare),
    ...addedFigures('no Guidepost, the page marks two names itself', marked, bare),
    ...addedFigures(`${name}, over the page that marks them itself`, guarded, marked, target),
  ];
}

async function feedsOf(session: Session): Promise<Feeds> {
  const folder = await buildPages();
  return (side, kind) => async () => {
    const stand = await openStand(session, folder, side, host);
    await stand.page.bringToFront();
    await visit(stand, kind ? `/feed?${kind}` : '/feed');
    if (side === 'guarded') await untilMarks(stand, (count) => count > 0);
    else if ((await marksIn(stand)) > 0) throw new Error('the bare page is watched too');
    if (kind === 'early') {
      await stand.page.evaluate(() => scrollTo(0, 2 * innerHeight));
      await untilMarks(stand, (count) => count === 0);
    }
    return stand;
  };
}

function untilMarks(stand: Stand, isRight: (count: number) => boolean): Promise<number> {
  return until('the names in view, and no others, to be marked', () => marksIn(stand), isRight);
}

function marksIn({ page }: Stand): Promise<number> {
  return page.evaluate(() => CSS.highlights.get('guidepost-mention')?.size ?? 0);
}
