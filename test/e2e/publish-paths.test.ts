/** The ways in which a page can publish (facts: guarding §4): those that a script can stop are stopped; the others are named. */
import type { Frame } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { guardedHost, inEachBrowser, type Suite } from './harness/suite.ts';

/** How a person sets each path off; `trigger` is the page's own script. */
const stopped = {
  'react-click': 'click',
  'react-click-capture': 'click',
  'role-button': 'click',
  'button-enter': 'button-enter',
  'button-space': 'button-space',
  'react-key': 'mod-enter',
  'window-capture-click': 'click',
  'window-capture-key': 'mod-enter',
  'document-capture-click': 'click',
  'label-input': 'click',
  'srcdoc-frame': 'frame-click',
  pointerdown: 'click',
  mousedown: 'click',
  pointerup: 'click',
  keyup: 'mod-enter',
  'form-enter': 'enter',
  'form-submit-button': 'click',
  'request-submit': 'trigger',
  'button-click-call': 'trigger',
  'dispatched-click': 'trigger',
  'silent-click': 'trigger',
  'closed-shadow-button': 'host-click',
  'document-open': 'click',
} as const;

/** No event reaches a script of ours before the text is gone; README says so. */
const outOfReach = ['form-submit-call', 'detached-click', 'direct-call'];

inEachBrowser('A publish path', (suite) => {
  describe('that can be stopped', () => {
    test.each(Object.entries(stopped))('%s (%s)', async (path, how) => {
      const { stage } = suite;
      await write(suite, path, 'Our cheap offer');
      await stage.untilMarks(['cheap'], await frameOf(suite, path));
      await setOff(suite, path, how);
      await stage.untilPanel('what is held', (seen) => seen?.text.includes('cheap') ?? false);
      expect(await stage.published()).toEqual([]);
    });

    test.each(Object.entries(stopped))('%s (%s) publishes a clean draft once', async (path, how) => {
      const { stage } = suite;
      await write(suite, path, 'A fair offer');
      // a press before the guard is ready waits by design (override.test.ts): a person takes longer than that to write
      await stage.untilPanel('all clear', (seen) => seen?.state === 'clear');
      await setOff(suite, path, how);
      expect((await stage.published()).map(({ text }) => text)).toEqual(['A fair offer']);
    });
  });

  test.each(outOfReach)('%s is out of reach of any script', async (path) => {
    const { stage } = suite;
    await write(suite, path, 'Our cheap offer');
    await setOff(suite, path, 'trigger');
    await stage.page.waitForFunction(() => window.published.length === 1);
  });
});

async function write({ stage }: Pick<Suite, 'stage'>, path: string, text: string): Promise<void> {
  await stage.visit(`${guardedHost}/publish-paths?path=${path}`);
  const frame = await frameOf({ stage }, path);
  const box = await frame.waitForSelector('#box');
  await box?.click();
  await stage.type(text);
}

async function frameOf({ stage }: Pick<Suite, 'stage'>, path: string): Promise<Frame> {
  if (path !== 'srcdoc-frame') return stage.page.mainFrame();
  const frame = await (await stage.page.waitForSelector('#frame'))?.contentFrame();
  if (!frame) throw new Error('the page has no frame');
  return frame;
}

async function setOff(suite: Suite, path: string, how: string): Promise<void> {
  const { stage } = suite;
  if (how === 'click' || how === 'button-enter' || how === 'button-space' || how === 'mod-enter') return stage.publish(how);
  if (how === 'enter') await stage.press('Enter');
  else if (how === 'trigger') await stage.page.evaluate(() => (window as unknown as { trigger(): void }).trigger());
  else if (how === 'host-click') await stage.page.click('#publish-host');
  else await (await frameOf(suite, path)).click('#publish');
  await stage.settle();
}
