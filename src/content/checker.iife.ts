/** What judges drafts: the second file, brought by the background into frames where somebody is in a text box. Most frames never carry it. */
import { compileGuides } from '../core/compile.ts';
import { hashOfText } from '../core/log/chain.ts';
import { bringPatterns } from '../core/patterns/book.ts';
import { judgeGuarded } from '../core/security/guarded.ts';
import { matterOf, type SnapshotBrand } from '../core/snapshot.ts';
import { sketchOfText } from '../core/text/sameness.ts';
import { threadOf } from '../core/text/sketch.ts';
import { askBy } from '../platform/bus.ts';
import { securityMessages } from '../platform/security-messages.ts';
import { readStored, type Stored, watchStored } from '../platform/storage.ts';
import { world } from './port.ts';

/** Nobody was here for long, and nobody said since that they are. */
let isAway = false;
const readAway = (): void => void readStored('away').then(({ away }) => takeAway(away));

function takeAway(away: Stored['away']): void {
  if (isAway === (away !== null)) return;
  isAway = away !== null;
  world.guidepostCheck?.();
}

function followAway(): void {
  readAway();
  window.addEventListener('pageshow', readAway);
  watchStored(({ away }) => {
    if (away !== undefined) takeAway(away);
  });
  world.guidepostStay = () => {
    takeAway(null);
    void askBy(securityMessages, 'away/back', {});
  };
}

if (world.guidepostChecker) followAway();
world.guidepostChecker?.({
  compile: (snapshot) => {
    // The background read it by its schema before it published it: here, in every frame, that would be paid for again.
    const published = JSON.parse(snapshot.brands) as readonly SnapshotBrand[];
    const guides = compileGuides(
      published.map(({ guide }) => guide),
      matterOf(snapshot),
    );
    return published.flatMap(({ id }, at) => (guides[at] ? [{ id, guide: guides[at] }] : []));
  },
  judge: (draft, brands, judging) => judgeGuarded(draft, brands, { ...judging, isAway }),
  digest: hashOfText,
  sketch: (draft) => {
    if (draft.box === 'edit') return null;
    const { print, tags } = sketchOfText(draft.text);
    return print === '' && tags.length === 0 ? null : { thread: threadOf(draft), print, tags };
  },
  bringPatterns,
});
