/** Windows of tools that plan posts, of which nothing is known: a button for now and one for later, a button with a menu, a menu alone. */
import { describe, expect, test } from 'vitest';
import { guardedHost, inEachBrowser, type Suite } from './harness/suite.ts';

const boxes = ['lexical', 'textarea'];
const languages = ['en', 'ru'];
const windows = boxes.flatMap((box) => languages.map((lang) => ({ box, lang })));

inEachBrowser('In the window of a scheduler', (suite) => {
  describe.each(windows)('($box, $lang)', ({ box, lang }) => {
    test('now and later are held, a saved draft is not', async () => {
      const { stage } = suite;
      await open(suite, `foot=plain&box=${box}&lang=${lang}`);
      for (const button of ['#publish', '#later']) await stage.publish('click', button);
      expect(await stage.published()).toEqual([]);
      await stage.publish('click', '#draft');
      expect(await stage.events()).toContain('click@draft');
      await fix(suite);
      await stage.publish('click', '#later');
      expect(await stage.published()).toEqual([{ text: 'Our affordable offer', how: 'later' }]);
    });

    test('the arrow beside the button opens its menu, whose items are held', async () => {
      const { stage } = suite;
      await open(suite, `foot=split&box=${box}&lang=${lang}`);
      await stage.publish('click');
      await stage.publish('click', '#arrow');
      expect(await stage.events()).toContain('click@arrow');
      for (const item of ['#now', '#queue']) await stage.publish('click', item);
      expect(await stage.published()).toEqual([]);
      await stage.publish('click', '#keep');
      expect(await stage.events()).toContain('click@keep');
      await fix(suite);
      await stage.publish('click', '#arrow');
      await stage.publish('click', '#now');
      expect(await stage.published()).toEqual([{ text: 'Our affordable offer', how: 'now' }]);
    });

    test('a button that only opens a menu is held, and so is what stands in the menu', async () => {
      const { stage } = suite;
      await open(suite, `foot=menu&box=${box}&lang=${lang}`);
      await stage.publish('click', '#arrow');
      expect(await stage.published()).toEqual([]);
      await fix(suite);
      await stage.publish('click', '#arrow');
      await stage.publish('click', '#queue');
      expect(await stage.published()).toEqual([{ text: 'Our affordable offer', how: 'queue' }]);
    });
  });
});

async function open({ stage }: Suite, query: string): Promise<void> {
  await stage.visit(`${guardedHost}/scheduler?keep&${query}`);
  await stage.focusBox();
  await stage.type('Our cheap offer');
  await stage.untilMarks(['cheap']);
}

async function fix({ stage }: Suite): Promise<void> {
  await stage.pressPanel('fix');
  await stage.untilMarks([]);
}
