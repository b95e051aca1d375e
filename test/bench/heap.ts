/** What a thousand keys leave in the page's heap. */
import { draftText, keysFrom } from './drafts.ts';
import { type Bench, type Case, everyMs } from './key-cost.ts';
import { typeKeys } from './keys.ts';
import { type Figure, figure } from './report.ts';
import { heapOf, openDraft, openStand } from './stand.ts';

/** The box is emptied to its first length so often: a draft of four thousand characters is none. */
const stretch = 250;

export async function measureHeap(bench: Bench, { editor, length }: Case): Promise<Figure[]> {
  const keys = bench.quick ? 100 : 1000;
  const heap = { bare: { before: 0, after: 0 }, guarded: { before: 0, after: 0 } };
  for (const side of ['bare', 'guarded'] as const) {
    const stand = await openStand(bench.session, bench.folder, side);
    await openDraft(stand, editor, draftText(length));
    const before = await heapOf(stand);
    for (let typed = 0; typed < keys; typed += stretch) await typeKeys(stand.client, keysFrom(typed, Math.min(stretch, keys - typed)), everyMs);
    heap[side] = { before, after: await heapOf(stand) };
    await stand.page.close();
  }
  const { bare, guarded } = heap;
  const name = `${editor} ${length}: page heap`;
  const left = guarded.after - guarded.before - (bare.after - bare.before);
  return [
    // what the guide, its rules and packs take whether anybody types or not (`bench rules` prints it by number of phrases)
    figure(`${name} before the first key, added`, guarded.before - bare.before, { unit: 'MB' }),
    figure(`${name} after ${keys} keys`, guarded.after, { unit: 'MB', against: { name: 'bare page', value: bare.after } }),
    figure(`${name} after ${keys} keys, added`, guarded.after - bare.after, { unit: 'MB' }),
    figure(`${name} after ${keys} keys, added by them`, left, { unit: 'MB', target: 2 }),
  ];
}
