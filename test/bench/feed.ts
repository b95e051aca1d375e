/** What Guidepost adds to each change of a page that never rests: a feed that grows by ten articles ten times a second, beside a long draft. */
import { addedFigures, besideFigures, type OpenFeed, takeTurns, traceFeeds } from './feed-turns.ts';
import type { Bench } from './key-cost.ts';
import type { Figure } from './report.ts';
import { openDraft, openStand, type Side } from './stand.ts';

const draft = Array.from({ length: 60 }, (_, at) => `Paragraph ${at + 1}: we are open from 9 to 18, and the way to us is short.`).join('\n');
/** Milliseconds that may be added per batch. */
const target = 0.2;

export async function measureFeed({ session, folder, quick, profile, say }: Bench): Promise<Figure[]> {
  const open =
    (side: Side): OpenFeed =>
    async () => {
      const stand = await openStand(session, folder, side);
      await openDraft(stand, 'hard?kind=feed&still', draft);
      return stand;
    };
  const pages = { bare: open('bare'), guarded: open('guarded') };
  const { bare, guarded } = await takeTurns(pages, quick);
  if (profile) say(await traceFeeds(pages));
  return [...besideFigures('feed', guarded, bare), ...addedFigures('feed', guarded, bare, target)];
}
