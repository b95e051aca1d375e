/** Pages that are hard on whoever stands guard in them: many boxes, a feed that never rests, boxes that are long, tall, far, mirrored or enlarged. */
import { describe, expect, test } from 'vitest';
import { askPanel } from './harness/panel.ts';
import type { Stage } from './harness/stage.ts';
import { bareHost, guardedHost, inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const kinds = ['feed', 'long', 'tall', 'fold', 'rtl', 'zoom', 'scale'] as const;
const at = (host: string, path: string): string => `${host}/${path}&keep`;

inEachBrowser('On a hard page', (suite) => {
  describe.each(kinds)('(%s)', (kind) => {
    test('a draft is marked, held, fixed and let out', async () => {
      const { stage } = suite;
      await stage.visit(at(guardedHost, `hard?kind=${kind}`));
      await writeAtEnd(stage, 'Our cheap offer');
      await stage.untilMarks(['cheap']);
      await stage.publish('click');
      await stage.publish('mod-enter');
      expect(await stage.published()).toEqual([]);
      const fixed = (await stage.model())?.replace('cheap', 'affordable');
      await stage.pressPanel('fix');
      // Not the marks: those that are out of view are not painted.
      await until(
        'the fix',
        () => stage.model(),
        (text) => text === fixed,
      );
      await stage.untilPanel('all clear', (view) => view?.state === 'clear');
      await stage.publish('click');
      expect((await stage.published()).map(({ text }) => text)).toEqual([fixed]);
    });

    test('a clean draft is left alone: same events, nothing added', async () => {
      const { stage } = suite;
      const records = [];
      for (const host of [bareHost, guardedHost]) {
        await stage.visit(at(host, `hard?kind=${kind}`));
        await writeAtEnd(stage, 'A fair offer');
        // Before the guide is read the first press waits, and says so.
        if (host === guardedHost) await stage.untilPanel('a draft that was checked', (view) => view?.state === 'clear');
        for (const gesture of ['mod-enter', 'click'] as const) await stage.publish(gesture);
        records.push({ events: await stage.events(), html: await stage.editorHtml(), published: await stage.published() });
      }
      expect(records[1]).toEqual(records[0]);
      expect(records[0]?.published).toHaveLength(2);
    });
  });

  test.each([
    ['rtl', 'right'],
    ['zoom', 'left'],
    ['scale', 'left'],
  ] as const)('a mark stands on its word (%s)', async (kind, side) => {
    const { stage } = suite;
    await stage.visit(at(guardedHost, `hard?kind=${kind}`));
    await stage.focusBox();
    await stage.type('cheap');
    await stage.untilMarks(['cheap']);
    // The word begins at the edge at which its line begins: the padding of 8 px, at the page's scale.
    const { scale, ...box } = await edgesOf(stage);
    const mark = await markEdges(stage);
    expect(Math.abs(Math.abs(mark[side] - box[side]) - 9 * scale)).toBeLessThanOrEqual(2);
    expect(mark.right - mark.left).toBeLessThan(60 * scale);
  });

  test('what one types arrives whole while a feed grows', async () => {
    const { stage } = suite;
    await stage.visit(at(guardedHost, 'hard?kind=feed'));
    await stage.focusBox();
    await stage.type('Every word of this fair offer arrives, one after the other, and none is lost.');
    expect(await stage.model()).toBe('Every word of this fair offer arrives, one after the other, and none is lost.');
    expect(await stage.page.evaluate(() => (window as unknown as { batches: number }).batches)).toBeGreaterThan(0);
  });

  test('ten boxes: each button speaks for its own box', async () => {
    const { stage } = suite;
    await stage.visit(at(guardedHost, 'several?kind=ten'));
    await write(stage, 'box-3', 'Our cheap offer');
    await stage.untilMarks(['cheap']);
    await write(stage, 'box-6', 'A fair offer');
    await stage.untilPanel('all clear', (view) => view?.state === 'clear');
    for (const name of ['box-3', 'box-6']) await stage.publish('click', `[data-send="${name}"]`);
    expect(await sent(stage)).toEqual(['box-6: A fair offer']);
    await write(stage, 'box-3', '');
    await stage.publish('mod-enter');
    expect(await sent(stage)).toHaveLength(1);
    await stage.pressPanel('fix');
    await stage.untilPanel('all clear', (view) => view?.state === 'clear');
    await stage.publish('click', '[data-send="box-3"]');
    expect(await sent(stage)).toEqual(['box-6: A fair offer', 'box-3: Our affordable offer']);
  });

  test.each([
    ['main', 'second'],
    ['second', 'main'],
    ['first', 'second'],
  ])('a held draft in the %s box holds nothing of the %s one, while both are open', async (held, clean) => {
    const { stage } = suite;
    await stage.visit(at(guardedHost, 'several?kind=reply'));
    for (const name of ['first', 'second']) await stage.publish('click', `#open-${name}`);
    await write(stage, held, 'Our cheap offer');
    await stage.untilMarks(['cheap']);
    await write(stage, clean, 'A fair offer');
    await stage.untilPanel('all clear', (view) => view?.state === 'clear');
    await stage.publish('click', `[data-send="${held}"]`);
    expect(await sent(stage)).toEqual([]);
    await stage.publish('click', `[data-send="${clean}"]`);
    expect(await sent(stage)).toEqual([`${clean}: A fair offer`]);
  });

  test('a button that comes alive when the box loses the focus is held', async () => {
    const { stage } = suite;
    await stage.visit(at(guardedHost, 'hard?kind=blur'));
    await stage.focusBox();
    await stage.type('Our cheap offer');
    await stage.untilMarks(['cheap']);
    for (const _ of ['wakes it', 'presses it']) await stage.publish('click');
    expect(await stage.published()).toEqual([]);
    await stage.pressPanel('fix');
    await stage.untilPanel('all clear', (view) => view?.state === 'clear');
    await stage.publish('click');
    expect((await stage.published()).map(({ text }) => text)).toEqual(['Our affordable offer']);
  });

  describe('a menu that stands behind the button', () => {
    test('opens by a right click, and its items are held', async () => {
      const { stage } = suite;
      await stage.visit(at(guardedHost, 'hard?kind=menus'));
      await stage.focusBox();
      await stage.type('Our cheap offer');
      await stage.untilMarks(['cheap']);
      await rightClick(stage);
      for (const item of [1, 2]) await stage.publish('click', `[role="menu"] > :nth-child(${item})`);
      expect(await stage.published()).toEqual([]);
      await stage.publish('click', '[role="menu"] > :nth-child(3)');
      expect(await stage.events()).toContain('click@Save draft');
      expect(await stage.published()).toEqual([]);
    });

    test('stays shut under a long press on a held draft, and opens on a clean one', async () => {
      const { stage } = suite;
      await stage.visit(at(guardedHost, 'hard?kind=menus'));
      await stage.focusBox();
      await stage.type('Our cheap offer');
      await stage.untilMarks(['cheap']);
      await longPress(stage);
      expect(await stage.page.evaluate(() => document.querySelector('[role="menu"]'))).toBeNull();
      await stage.pressPanel('fix');
      await stage.untilPanel('all clear', (view) => view?.state === 'clear');
      await longPress(stage);
      expect(await stage.published()).toEqual([]);
      await stage.publish('click', '[role="menu"] > :nth-child(2)');
      expect(await stage.published()).toEqual([{ text: 'Our affordable offer', how: 'Publish now' }]);
    });
  });
});

/** Types behind what stands in the box, on a line of its own if it is long. */
async function writeAtEnd(stage: Stage, text: string): Promise<void> {
  await stage.focusBox();
  // An editor takes the caret up a moment after it was clicked into; until then the key goes nowhere.
  await until(
    'the caret to be at the end',
    async () => {
      await stage.press('Control+End');
      return stage.page.evaluate(isAtEnd);
    },
    Boolean,
  );
  await stage.settle(); // and hears of the selection a task later
  if (await stage.model()) await stage.press('Enter');
  await stage.type(text);
}

/** Whether nothing is left to write behind the caret. */
function isAtEnd(): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement) return field.selectionStart === field.value.length;
  const { focusNode, focusOffset } = getSelection() ?? {};
  const rest = document.createRange();
  if (!field || !focusNode) return false;
  rest.setStart(focusNode, focusOffset ?? 0);
  rest.setEnd(field, field.childNodes.length);
  return rest.toString().trim() === '';
}

async function write(stage: Stage, name: string, text: string): Promise<void> {
  await stage.focusBox(`[data-box="${name}"]`);
  await stage.type(text);
}

async function sent(stage: Stage): Promise<string[]> {
  return (await stage.published()).map(({ text, where }) => `${where}: ${text}`);
}

async function rightClick({ page, settle }: Stage): Promise<void> {
  await page.click('#publish', { button: 'right' });
  await settle();
}

async function longPress({ page, settle, rest }: Stage): Promise<void> {
  await page.click('#publish', { delay: 250 });
  await rest();
  await settle();
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

function edgesOf({ page }: Stage): Promise<Edges & { scale: number }> {
  return page.evaluate(() => {
    const box = document.querySelector('#box') as HTMLTextAreaElement;
    const { left, right, width } = box.getBoundingClientRect();
    return { left, right, scale: width / box.offsetWidth };
  });
}

/** Of the range that the browser keeps over a field, or of the mirror that is laid over it. */
async function markEdges({ page }: Stage): Promise<Edges> {
  const ranged = await page.evaluate(() => {
    const [range] = CSS.highlights.get('guidepost-hold') ?? [];
    const edges = (range as Range | undefined)?.getBoundingClientRect();
    return edges ? { left: edges.left, right: edges.right } : null;
  });
  const mirrored = await askPanel(page.mainFrame(), (root) => {
    const edges = root.querySelector('.mark')?.getBoundingClientRect();
    return edges ? { left: edges.left, right: edges.right } : null;
  });
  const found = ranged ?? mirrored;
  if (!found) throw new Error('no mark');
  return found;
}
