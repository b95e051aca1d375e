/** Every kind of text box, with its real package: marked, held, fixed, undone, published; and left alone when there is nothing to say. */
import { describe, expect, test } from 'vitest';
import { editors } from './harness/editors.ts';
import { gestures } from './harness/stage.ts';
import { bareHost, guardedHost, inEachBrowser } from './harness/suite.ts';

inEachBrowser('A draft', (suite) => {
  describe.each(editors)('in %s', (editor) => {
    const at = (host: string): string => `${host}/${editor}${editor.includes('?') ? '&' : '?'}keep`;

    test('is marked on exactly the words that the guide bans, and the panel says why', async () => {
      const { stage } = suite;
      await stage.visit(at(guardedHost));
      await stage.focusBox();
      await stage.type('Hello guys, a cheap offer, really cheap');
      await stage.untilMarks(['cheap', 'cheap', 'guys']);
      const view = await stage.untilPanel('the reason', (seen) => seen?.text.includes('We speak of value, not of price.') ?? false);
      expect(view?.text).toContain('cheap');
    });

    test('is fixed by one button, and one Ctrl+Z takes the fix back', async () => {
      const { stage } = suite;
      await stage.visit(at(guardedHost));
      await stage.focusBox();
      await stage.type('Our cheap offer');
      await stage.untilMarks(['cheap']);
      // Quill counts changes within a second as one; a person needs longer to find the button.
      await stage.passTime(1500);
      await stage.pressPanel('fix');
      await stage.untilMarks([]);
      expect(await stage.model()).toBe('Our affordable offer');
      await stage.press('Control+z');
      await stage.untilMarks(['cheap']);
      expect(await stage.model()).toBe('Our cheap offer');
    });

    test('that was held and is deleted key by key has not gone out', async () => {
      const { stage } = suite;
      await stage.visit(at(guardedHost));
      await stage.focusBox();
      await stage.type('cheap');
      await stage.untilPanel('the hold', (view) => view?.state === 'hold');
      for (const _ of 'cheap') await stage.press('Backspace');
      const view = await stage.untilPanel('nothing held', (seen) => seen?.state !== 'hold');
      expect(view?.text ?? '').not.toContain('Went out without a check');
    });

    test('is held on every gesture, and published by each after the fix', async () => {
      const { stage } = suite;
      const how = gestures.map((gesture) => (gesture === 'mod-enter' ? 'mod-enter' : 'click'));
      await stage.visit(at(guardedHost));
      await stage.focusBox();
      await stage.type('Our cheap offer');
      await stage.untilMarks(['cheap']);
      for (const gesture of gestures) {
        if (gesture === 'mod-enter') await stage.focusBox();
        await stage.publish(gesture);
        await stage.untilPanel('a fix', (seen) => seen?.buttons.some(({ action }) => action === 'fix') ?? false);
        expect(await stage.published(), gesture).toEqual([]);
        expect(await stage.model(), gesture).toBe('Our cheap offer');
      }

      await stage.pressPanel('fix');
      await stage.untilMarks([]);
      for (const gesture of gestures) {
        if (gesture === 'mod-enter') await stage.focusBox();
        await stage.publish(gesture);
      }
      expect(await stage.published()).toEqual(how.map((each) => ({ text: 'Our affordable offer', how: each })));
    });

    test('is left alone when it is clean: same events, same number, nothing added', async () => {
      const { stage } = suite;
      const records = [];
      for (const host of [bareHost, guardedHost]) {
        await stage.visit(at(host));
        await stage.focusBox();
        await stage.type('A fair offer');
        // Before the guide is read the first press waits, and says so.
        if (host === guardedHost) await stage.untilPanel('a draft that was checked', (view) => view?.state === 'clear');
        for (const gesture of ['mod-enter', 'click', 'button-enter', 'button-space'] as const) await stage.publish(gesture);
        records.push({ events: await stage.events(), html: await stage.editorHtml(), published: await stage.published() });
      }
      expect(records[1]).toEqual(records[0]);
      expect(records[0]?.published).toHaveLength(4);
    });
  });
});
