/** An IME composition in progress is left alone: not marked, not held; the Enter that ends it belongs to it. */
import { describe, expect, test } from 'vitest';
import { commit, compose, pressEnterInComposition } from './harness/composition.ts';
import { editors } from './harness/editors.ts';
import { guardedHost, inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const steps = ['c', 'ch', 'che', 'chea', 'cheap'];

inEachBrowser('A composition', (suite) => {
  describe.each(editors)('in %s', (editor) => {
    test('is neither marked nor disturbed, and is checked when it ends', async () => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/${editor}${editor.includes('?') ? '&' : '?'}keep`);
      await stage.focusBox();
      await stage.type('A guys offer ');
      await stage.untilMarks(['guys']);
      await compose(stage, steps);
      await until('the composition to begin', stage.events, (events) => events.includes('compositionstart@box'));
      await stage.rest();
      expect((await stage.marks()).map(({ text }) => text)).not.toContain('cheap');
      await commit(stage, 'cheap');
      await stage.untilMarks(['cheap', 'guys']);
      expect(await stage.model()).toBe('A guys offer cheap');
    });
  });

  test('keeps its Enter: the page sees it, and nothing is sent', async () => {
    const { stage } = suite;
    await stage.visit(`${guardedHost}/textarea?enter=sends&label=Send`);
    await stage.focusBox();
    await stage.type('Our cheap offer ');
    await stage.untilMarks(['cheap']);
    await stage.page.evaluate(() => {
      document.querySelector('#box')?.addEventListener('keydown', (event) => {
        if (event instanceof KeyboardEvent && (event.isComposing || event.keyCode === 229)) window.events.push('composing key');
      });
    });
    await compose(stage, ['n', 'no', 'now']);
    await pressEnterInComposition(stage);
    await until('the key of the composition', stage.events, (events) => events.includes('composing key'));
    expect(await stage.published()).toEqual([]);
    await commit(stage, 'now');
    await until(
      'the composed word',
      () => stage.model(),
      (model) => model === 'Our cheap offer now',
    );
    await stage.publish('enter');
    expect(await stage.published()).toEqual([]);
  });
});
