/** The built panel by keyboard alone, and as a screen reader gets it: closed to the page, but not to people. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { askPanel } from './harness/panel.ts';
import { guardedHost, inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

/** The `data-action` of what has the focus in the panel; null where the focus is elsewhere. */
const focused = (page: Page): Promise<string | null | undefined> =>
  askPanel(page.mainFrame(), (root) =>
    root.activeElement instanceof HTMLElement ? (root.activeElement.dataset['action'] ?? root.activeElement.localName) : null,
  );

/** Presses Tab until the panel has the focus at this action; gives what was passed in it on the way. */
async function tabTo(page: Page, action: string): Promise<string[]> {
  const passed: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at === action) return passed;
    if (at) passed.push(at);
  }
  throw new Error(`Tab never came to "${action}"; in the panel it passed ${passed.join(', ') || 'nothing'}`);
}

/** `role "name"` of what a screen reader finds in the card, in order. */
async function readTree(page: Page): Promise<string[]> {
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id);
    if (!node) return;
    const role = String(node.role?.value ?? '');
    if (!node.ignored && /^(region|heading|button|textbox)$/.test(role)) lines.push(`${role} "${node.name?.value ?? ''}"`);
    for (const child of node.childIds ?? []) walk(child);
  };
  const card = nodes.find(({ role, name }) => role?.value === 'region' && String(name?.value).startsWith('Guidepost'));
  if (card) walk(card.nodeId);
  return lines;
}

inEachBrowser('The panel without a mouse', (suite) => {
  test('Tab goes from the box to a fix, Enter takes it, Escape leads back to the box', async () => {
    const { stage } = suite;
    await stage.visit(`${guardedHost}/textarea?keep`);
    await stage.focusBox();
    await stage.type('Our cheap offer');
    await stage.untilPanel('the finding', (view) => view?.buttons.some(({ action }) => action === 'fix') ?? false);
    expect(await tabTo(stage.page, 'fix')).toEqual(['close']);
    await stage.press('Enter');
    await until(
      'the fixed text',
      () => stage.model(),
      (text) => text !== undefined && !text.includes('cheap'),
    );
    await stage.focusBox();
    await stage.press('End');
    await stage.type(', guys');
    await stage.untilPanel('the warning', (view) => view?.state === 'warn');
    await tabTo(stage.page, 'close');
    await stage.press('Escape');
    await until(
      'the box to have the focus',
      () => stage.page.evaluate(() => document.activeElement?.id),
      (id) => id === 'box',
    );
  });

  test('a held post is let go by keyboard: Alt+G, a written reason, Enter, Publish again', async () => {
    const { stage } = suite;
    await stage.visit(`${guardedHost}/textarea?keep`);
    await stage.focusBox();
    await stage.type('Our cheap offer');
    await stage.untilPanel('the finding', (view) => view?.state === 'hold');
    await stage.publish('button-enter');
    await stage.untilPanel('the reason box', (view) => view?.buttons.some(({ action }) => action === 'override') ?? false);
    expect(await stage.published()).toEqual([]);
    await stage.press('Alt+g');
    await tabTo(stage.page, 'reason');
    await stage.type('Agreed with legal');
    await stage.press('Enter');
    await stage.untilPanel('that Publish is open', (view) => view?.spoken.includes('Press Publish again') ?? false);
    await stage.publish('button-enter');
    expect((await stage.published()).map(({ text }) => text)).toEqual(['Our cheap offer']);
  });

  test('a screen reader finds the card as a region, with its headings, findings and buttons by name', async (context) => {
    const { stage, session } = suite;
    if (session.name !== 'chromium') return context.skip(); // Firefox has no protocol for its tree
    await stage.visit(`${guardedHost}/textarea?keep`);
    await stage.focusBox();
    await stage.type('Our cheap offer, guys');
    await stage.untilPanel('both findings', (view) => (view?.buttons.filter(({ action }) => action === 'fix').length ?? 0) > 0 && view?.state === 'hold');
    await stage.publish('click');
    await stage.untilPanel('the reason box', (view) => view?.buttons.some(({ action }) => action === 'override') ?? false);
    expect(await readTree(stage.page)).toEqual([
      'region "Guidepost: check of your post"',
      'heading "Publish is held"',
      'button "Collapse"',
      'heading "Holds Publish The guide says “affordable” in place of “cheap”"',
      'button "Replace with “affordable”"',
      'button "Show"',
      'button "In the guide"',
      'button "Change this rule"',
      'heading "Warning The guide says “everyone” in place of “guys”"',
      'button "Replace with “everyone”"',
      'button "Show"',
      'button "In the guide"',
      'button "Change this rule"',
      'textbox "Why may this go out? Your answer goes to the log."',
      'button "Let it through"',
    ]);
  });
});
