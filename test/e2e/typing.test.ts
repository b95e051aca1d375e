/** While somebody types their keys tell of it; what is written without one is read all the same, in the middle of a burst and after it. */
import { expect, test } from 'vitest';
import { guardedHost, inEachBrowser } from './harness/suite.ts';

inEachBrowser('What is written without a key', (suite) => {
  const write = (text: string): Promise<boolean> => suite.stage.page.evaluate((words) => document.execCommand('insertText', false, words), text);

  test.each(['textarea', 'contenteditable', 'lexical'])('is checked in %s', async (editor) => {
    const { stage } = suite;
    await stage.visit(`${guardedHost}/${editor}?keep`);
    await stage.focusBox();
    await stage.type('A guys offer ');
    expect(await write('cheap')).toBe(true);
    await stage.untilMarks(['cheap', 'guys']);
    expect(await write(' for guys')).toBe(true);
    await stage.untilMarks(['cheap', 'guys', 'guys']);
    await stage.type(' and more');
    await stage.press('Backspace');
    expect(await write('cheap')).toBe(true);
    await stage.untilMarks(['cheap', 'guys', 'guys']); // it ends a longer word
    await stage.type(' ');
    await stage.page.evaluate(() => document.execCommand('delete'));
    expect(await write(' cheap')).toBe(true);
    await stage.untilMarks(['cheap', 'cheap', 'guys', 'guys']);
  });
});
