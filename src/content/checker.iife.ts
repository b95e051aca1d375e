/** What judges drafts: the second file, brought by the background into frames where somebody is in a text box. Most frames never carry it. */
import { judge } from '../core/brands.ts';
import { compileGuides } from '../core/compile.ts';
import { hashOfText } from '../core/log/chain.ts';
import { bringPatterns } from '../core/patterns/book.ts';
import { matterOf, type SnapshotBrand } from '../core/snapshot.ts';
import { sketchOfText } from '../core/text/sameness.ts';
import { threadOf } from '../core/text/sketch.ts';
import { world } from './port.ts';

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
  judge,
  digest: hashOfText,
  sketch: (draft) => {
    const print = draft.box === 'edit' ? '' : sketchOfText(draft.text);
    return print === '' ? null : { thread: threadOf(draft), print };
  },
  bringPatterns,
});
