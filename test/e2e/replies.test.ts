/** A reply from the popup becomes text in the box last used, and one Ctrl+Z takes it back. */
import { describe, expect, test } from 'vitest';
import { editors } from './harness/editors.ts';
import { insertReply } from './harness/orders.ts';
import { openPopup } from './harness/popup.ts';
import { guardedHost, inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const reply = 'We are open from 9 to 18.\n\nSee you soon';

inEachBrowser('A reply', (suite) => {
  describe.each(editors)('in %s', (editor) => {
    test('goes in at the caret, whole, and comes out with one Ctrl+Z', async () => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/${editor}${editor.includes('?') ? '&' : '?'}keep`);
      await stage.focusBox();
      await stage.type('Hello. ');
      await stage.untilPanel('a sign that the box is known', (view) => view?.state === 'clear');
      // ProseMirror and Quill count what happens within a second as one change; a person needs longer to find a reply.
      await stage.passTime(1500);
      const popup = await openPopup(stage);
      await until(
        'the popup to know the page',
        () => popup.text(),
        (text) => text.includes('nothing found'),
      );
      await popup.press('#reply-0');
      const lines = (text: string): string[] => text.split('\n').map((line) => line.trimEnd());
      await until(
        'the reply in the model',
        async () => lines((await stage.model()) ?? ''),
        (text) => text.join('\n') === `Hello. ${editor === 'input' ? reply.replace(/\s*\n\s*/g, ' ') : reply}`,
      );
      await stage.press('Control+z');
      await until(
        'the text as before',
        async () => ((await stage.model()) ?? '').trimEnd(),
        (text) => text === 'Hello.',
      );
    });

    test('stays whole under a hand that writes on at once, and so does what it writes', async () => {
      const { stage } = suite;
      await stage.visit(`${guardedHost}/${editor}${editor.includes('?') ? '&' : '?'}keep`);
      await stage.focusBox();
      await stage.untilPanel('a sign that the box is known', (view) => view !== undefined);
      await insertReply(suite, 'We look into it.');
      await until(
        'the reply in the model',
        async () => (await stage.model()) ?? '',
        (text) => text.trim() === 'We look into it.',
      );
      await stage.type(' Soon');
      const view = await stage.untilPanel('what became of it', (now) => /Reply inserted|garbled|copied/.test(now?.text ?? ''));
      expect(view?.text).toContain('Reply inserted');
      expect((await stage.model())?.trim()).toBe('We look into it. Soon');
    });
  });

  test('that the guide forbids is checked like any other text', async () => {
    const { stage } = suite;
    await stage.visit(`${guardedHost}/lexical?keep`);
    await stage.focusBox();
    await stage.type('A cheap one: ');
    await stage.untilMarks(['cheap']);
    const popup = await openPopup(stage);
    await popup.press('#reply-0');
    await until(
      'the reply in the model',
      () => stage.model(),
      (text) => text?.endsWith('See you soon') ?? false,
    );
    await stage.untilMarks(['cheap']);
    await stage.publish('click');
    expect(await stage.published()).toEqual([]);
  });
});
