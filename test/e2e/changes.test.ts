/** What a page writes into a box by itself: no event tells of it, and while somebody types nobody looks. */
import { expect, test } from 'vitest';
import { guardedHost, inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

inEachBrowser('What a page writes by itself', (suite) => {
  test.each(['contenteditable', 'lexical', 'prose-mirror'])('is judged in %s, also right after somebody typed', async (editor) => {
    const { stage } = suite;
    await stage.visit(`${guardedHost}/${editor}?keep`);
    await stage.focusBox();
    await stage.type('Hello guys');
    await stage.untilMarks(['guys']);
    await stage.page.evaluate(() => window.setModel('A cheap offer'));
    await stage.untilMarks(['cheap']);
    await stage.untilPanel('held', (view) => view?.state === 'hold');
    await stage.page.evaluate(() => window.setModel('A fair offer'));
    await stage.untilMarks([]);
    await stage.untilPanel('clear', (view) => view?.state === 'clear');
  });

  test('is judged with what was typed, where both come at once', async () => {
    const { stage } = suite;
    await stage.visit(`${guardedHost}/contenteditable?keep`);
    await stage.focusBox();
    await stage.page.evaluate(() => {
      const box = document.querySelector('#box');
      box?.addEventListener('input', () => setTimeout(() => box.append(' and cheap')), { once: true });
    });
    await stage.type('A');
    await until(
      'the words of the page',
      () => stage.model(),
      (model) => model?.includes('and cheap') === true,
    );
    await stage.untilMarks(['cheap']);
    await stage.publish('click');
    expect(await stage.published()).toEqual([]);
  });
});
