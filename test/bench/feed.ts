/** What Guidepost adds to each change of a page that never rests: a feed that grows by ten articles ten times a second, beside a long draft. */
import { feedFigures } from './feed-turns.ts';
import type { Bench } from './key-cost.ts';
import type { Figure } from './report.ts';
import { openDraft, openStand, type Stand } from './stand.ts';

const draft = Array.from({ length: 60 }, (_, at) => `Paragraph ${at + 1}: we are open from 9 to 18, and the way to us is short.`).join('\n');

export async function measureFeed(bench: Bench): Promise<Figure[]> {
  const stands = { bare: await openStand(bench.session, bench.folder, 'bare'), guarded: await openStand(bench.session, bench.folder, 'guarded') };
  const open = (stand: Stand): Promise<void> => openDraft(stand, 'hard?kind=feed&still', draft);
  const figures = await feedFigures(stands, bench.quick ? 3 : 12, {
    name: 'feed',
    what: 'ten articles',
    open,
    target: 0.2,
    say: bench.profile ? bench.say : undefined,
  });
  for (const { page } of Object.values(stands)) await page.close();
  return figures;
}
