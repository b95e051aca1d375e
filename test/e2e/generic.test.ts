/** Pages that no network file knows, with the markup that real web clients have: controls without a name, web components, comment forms. */
import { describe, expect, test } from 'vitest';
import { openPopup } from './harness/popup.ts';
import { guardedHost, inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

inEachBrowser('On an unknown page', (suite) => {
  describe.each(['row', 'plane', 'arrow', 'twins', 'components'])('a composer whose control has no name of its own (%s)', (kind) => {
    const gestures =
      kind === 'components' || kind === 'twins' ? (['click', 'button-enter', 'button-space', 'mod-enter'] as const) : (['click', 'enter'] as const);

    test.each(gestures)('is held on %s, and publishes by it after the fix', async (gesture) => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/unnamed?kind=${kind}&keep${gesture === 'enter' ? '&enter=sends' : ''}`);
      await stage.focusBox();
      await stage.type('Our cheap offer');
      await stage.untilPanel('the reason', (view) => view?.text.includes('We speak of value, not of price.') ?? false);
      await stage.publish(gesture);
      expect(await stage.published()).toEqual([]);
      expect(await stage.model()).toBe('Our cheap offer');

      await stage.pressPanel('fix');
      await stage.untilPanel('nothing left', (view) => view?.state === 'clear');
      if (gesture === 'mod-enter' || gesture === 'enter') await stage.focusBox();
      await stage.publish(gesture);
      expect((await stage.published()).map(({ text }) => text)).toEqual(['Our affordable offer']);
    });

    test('leaves the buttons beside it alone', async () => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/unnamed?kind=${kind}&keep`);
      await stage.focusBox();
      await stage.type('Our cheap offer');
      await stage.untilPanel('a hold', (view) => view?.state === 'hold');
      for (const button of { row: ['attach', 'smile'], plane: ['smile'], arrow: ['attach'], twins: ['cancel'], components: ['cancel'] }[kind] ?? []) {
        await stage.publish('click', `#${button}`);
        expect(await stage.events()).toContain(`click@${button}`);
      }
    });
  });

  test('a box for messages without any button is held on Enter', async () => {
    const { stage } = suite;
    await stage.visit(`${guardedHost}/unnamed?kind=alone&keep&enter=sends`);
    await stage.focusBox();
    await stage.type('Our cheap offer');
    await stage.untilPanel('a hold', (view) => view?.state === 'hold');
    await stage.publish('enter');
    expect(await stage.published()).toEqual([]);
    await stage.pressPanel('fix');
    await stage.untilPanel('nothing left', (view) => view?.state === 'clear');
    await stage.focusBox();
    await stage.publish('enter');
    expect((await stage.published()).map(({ text }) => text)).toEqual(['Our affordable offer']);
  });

  test('a dialog inside a web component stays open while the panel is used', async () => {
    const { stage } = suite;
    await stage.visit(`${guardedHost}/unnamed?kind=slotted&keep`);
    await stage.focusBox();
    await stage.type('Our cheap offer');
    await stage.untilPanel('a hold', (view) => view?.state === 'hold');
    await stage.publish('click');
    expect(await stage.published()).toEqual([]);
    await stage.pressPanel('fix');
    await stage.untilPanel('nothing left', (view) => view?.state === 'clear');
    await stage.publish('click');
    expect((await stage.published()).map(({ text }) => text)).toEqual(['Our affordable offer']);
  });

  test.each(['click', 'button-enter'] as const)('an editor that fills a frame is held by the button in the page around it (%s)', async (gesture) => {
    const { stage } = suite;
    await stage.visit(`${guardedHost}/iframe`);
    const frame = await (await stage.page.waitForSelector('#editable'))?.contentFrame();
    if (!frame) throw new Error('the page has no such frame');
    await (await frame.waitForSelector('body'))?.click();
    await stage.type('Our cheap offer');
    await stage.untilMarks(['cheap'], frame);
    await stage.publish(gesture, '#publish-editable');
    expect(await stage.published()).toEqual([]);
    await stage.pressPanel('fix');
    await stage.untilMarks([], frame);
    await stage.publish(gesture, '#publish-editable');
    expect(await stage.published()).toEqual([{ text: 'Our affordable offer', how: 'editable' }]);
  });

  test('text that another document made is read too', async () => {
    const { stage } = suite;
    await stage.visit(`${guardedHost}/iframe?drawn`);
    const frame = await (await stage.page.waitForSelector('#drawn'))?.contentFrame();
    if (!frame) throw new Error('the page has no such frame');
    await (await frame.waitForSelector('#box'))?.click();
    await stage.type('Our cheap offer');
    await stage.untilMarks(['cheap'], frame);
    await (await frame.waitForSelector('#publish'))?.click();
    await stage.settle();
    expect(await stage.published()).toEqual([]);
  });

  test.each(['editor-js', 'tiny-mce', 'block-note'])('a reply with an empty line goes into %s whole, and comes out by one undo', async (kind) => {
    const { stage } = suite;
    await stage.visit(`${guardedHost}/blocks?kind=${kind}&keep`);
    await stage.focusBox();
    await stage.type('Hello. ');
    await stage.untilPanel('a sign that the box is known', (view) => view?.state === 'clear');
    const popup = await openPopup(stage);
    await until(
      'the popup to know the page',
      () => popup.text(),
      (text) => text.includes('nothing found'),
    );
    await popup.press('#reply-0');
    await until(
      'the reply in the model',
      () => stage.model(),
      (text) => text === 'Hello. We are open from 9 to 18.\n\nSee you soon',
    );
    await stage.press('Control+z');
    await until(
      'the text as before',
      async () => (await stage.model())?.trimEnd(),
      (text) => text === 'Hello.',
    );
  });

  test.each(['CodeMirror', 'monaco-editor', 'ace_text-input'])('the hidden field of a code editor is no box (%s)', async (name) => {
    const { stage } = suite;
    await stage.visit(`${guardedHost}/blocks?kind=code&name=${name}&keep`);
    await stage.focusBox();
    await stage.type('Our cheap offer');
    await stage.rest();
    expect(await stage.marks()).toEqual([]);
    expect((await stage.panel())?.state).toBeUndefined();
    await stage.publish('click');
    expect((await stage.published()).map(({ text }) => text)).toEqual(['Our cheap offer']);
  });

  describe('a form for comments', () => {
    test('is held by its submit button, whatever that is called', async () => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/comments?keep&own`);
      await stage.focusBox();
      await stage.type('Our cheap offer');
      await stage.untilMarks(['cheap']);
      await stage.publish('click');
      expect(await stage.published()).toEqual([]);
    });

    test.each(['reply', 'schedule'])('lets through what only opens something while a held draft stands (%s)', async (button) => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/comments?keep`);
      await stage.focusBox();
      await stage.type('Our cheap offer');
      await stage.untilMarks(['cheap']);
      await stage.publish('click', `#${button}`);
      expect(await stage.events()).toContain(`click@${button}`);
      await stage.publish('click');
      expect(await stage.published()).toEqual([]);
    });

    test('takes Enter in a tall box for a new line, also in a held draft', async () => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/comments?keep`);
      await stage.focusBox();
      await stage.type('Our cheap offer');
      await stage.untilMarks(['cheap']);
      await stage.type('\nSecond line');
      expect(await stage.model()).toBe('Our cheap offer\nSecond line');
    });

    test('is held for its heading too, however far from the button that stands', async () => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/comments?keep&tall`);
      await stage.focusBox('#title');
      await stage.type('A cheap shop');
      await stage.untilPanel('a hold', (view) => view?.state === 'hold');
      await stage.focusBox();
      await stage.type('A fair offer');
      await stage.publish('click');
      expect(await stage.published()).toEqual([]);
    });

    test.each(['nick', 'site'])('does not check who one is (%s)', async (field) => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/comments?keep`);
      await stage.focusBox(`#${field}`);
      await stage.type('cheap');
      await stage.rest();
      expect((await stage.panel())?.state).toBeUndefined();
      expect(await stage.marks()).toEqual([]);
    });
  });
});
