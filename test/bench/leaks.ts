/** What sixty boxes leave behind that came, were written in and went. */
import type { Bench } from './key-cost.ts';
import { type Figure, figure } from './report.ts';
import { collectGarbage, openDraft, openStand, type Stand } from './stand.ts';

interface Counts {
  readonly nodes: number;
  readonly listeners: number;
}

export async function measureLeaks(bench: Bench): Promise<Figure[]> {
  const boxes = bench.quick ? 12 : 60;
  const left = { bare: { nodes: 0, listeners: 0 }, guarded: { nodes: 0, listeners: 0 } };
  for (const side of ['bare', 'guarded'] as const) {
    const stand = await openStand(bench.session, bench.folder, side);
    await openDraft(stand, 'textarea', 'We open at ten.');
    await mountBoxes(stand, 4); // what the browser and we set up once
    const before = await countsOf(stand);
    await mountBoxes(stand, boxes);
    const after = await countsOf(stand);
    left[side] = { nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
    await stand.page.close();
  }
  return (['nodes', 'listeners'] as const).map((what) =>
    figure(`${what} left after ${boxes} boxes`, left.guarded[what] - left.bare[what], {
      unit: '',
      against: { name: `bare page itself +${left.bare[what]}` },
      target: 0,
    }),
  );
}

async function countsOf(stand: Stand): Promise<Counts> {
  await collectGarbage(stand);
  const { nodes, jsEventListeners } = await stand.client.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners };
}

/** One composer after another: mounted, written in with a finding, checked, removed. */
async function mountBoxes({ page }: Stand, count: number): Promise<void> {
  await page.bringToFront();
  await page.evaluate(async (boxes) => {
    const rest = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
    for (let index = 0; index < boxes; index++) {
      const composer = document.createElement('div');
      const box = document.createElement(index % 2 === 0 ? 'textarea' : 'div');
      if (box instanceof HTMLDivElement) box.contentEditable = 'true';
      const button = document.createElement('button');
      button.textContent = 'Publish';
      button.addEventListener('click', () => undefined);
      composer.append(box, button);
      document.querySelector('main')?.prepend(composer);
      box.focus();
      document.execCommand('insertText', false, 'The market leader sends a free gift');
      await rest(260);
      composer.remove();
      await rest(60);
    }
  }, count);
}
