/** Frames without an address of their own, and frames that are an editor themselves. */
import type { Frame } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { guardedHost, inEachBrowser, type Suite } from './harness/suite.ts';

inEachBrowser('A frame', (suite) => {
  test.each(['srcdoc', 'blank'])('of the kind %s is guarded like a page', async (id) => {
    const { stage } = suite;
    const frame = await open(suite, id);
    const box = await frame.waitForSelector('#box');
    await box?.click();
    await stage.type('Our cheap offer');
    await stage.untilMarks(['cheap'], frame);
    await frame.click('#publish');
    await stage.settle();
    expect(await stage.published()).toEqual([]);
    await stage.pressPanel('fix', frame);
    await stage.untilMarks([], frame);
    await frame.click('#publish');
    await stage.settle();
    expect(await stage.published()).toEqual([{ text: 'Our affordable offer', how: id }]);
  });

  test.each(['', '?editable=design-mode'])('whose body is the editor gets no node of ours%s', async (query) => {
    const { stage } = suite;
    const frame = await open(suite, 'editable', query);
    await frame.evaluate(() => document.body.focus());
    await (await frame.waitForSelector('body'))?.click();
    await stage.type('Our cheap offer');
    await stage.rest();
    const html = await stage.page.evaluate(() => (window as unknown as { editableHtml(): string }).editableHtml());
    expect(html).toContain('Our cheap offer');
    expect(html).not.toMatch(/guidepost/i);
    expect(await stage.panel(frame)).toBeUndefined();
  });

  test('too low for the panel shows it in the page around, and what is written stays in view', async () => {
    const { stage } = suite;
    const frame = await open(suite, 'low', '?low');
    await (await frame.waitForSelector('#box'))?.click();
    await stage.type('Our cheap offer');
    await stage.untilMarks(['cheap'], frame);
    const view = await stage.untilPanel('the reason', (seen) => seen?.text.includes('We speak of value, not of price.') ?? false);
    expect(await stage.panel(frame)).toBeUndefined();
    const box = await (await frame.$('#box'))?.boundingBox(); // in the page's viewport
    const fix = view?.buttons.find(({ action }) => action === 'fix');
    expect(fix && box && (fix.y > box.y + box.height || fix.y < box.y || fix.x > box.x + box.width || fix.x < box.x)).toBe(true);
    await frame.click('#publish');
    await stage.settle();
    expect(await stage.published()).toEqual([]);
    await stage.pressPanel('fix');
    await stage.untilMarks([], frame);
    await frame.click('#publish');
    await stage.settle();
    expect(await stage.published()).toEqual([{ text: 'Our affordable offer', how: 'low' }]);
  });
});

async function open({ stage }: Pick<Suite, 'stage'>, id: string, query = ''): Promise<Frame> {
  await stage.visit(`${guardedHost}/iframe${query}`);
  const frame = await (await stage.page.waitForSelector(`#${id}`))?.contentFrame();
  if (!frame) throw new Error(`the page has no frame ${id}`);
  return frame;
}
