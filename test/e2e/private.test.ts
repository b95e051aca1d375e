/**
 * Private windows: no guard stands there until the user lets Guidepost in (in the browser's list of extensions); then the same guide holds, and the same log tells it.
 * Only Chromium lets a program do what the user does there.
 */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, type Session } from './harness/browsers.ts';
import { inOwnPage, openOwnPage, setGuides } from './harness/extension.ts';
import { northwind } from './harness/guides.ts';
import { untilShown } from './harness/library.ts';
import { buildPages } from './harness/pages.ts';
import { openStage, type Stage } from './harness/stage.ts';
import { chosen, guardedHost } from './harness/suite.ts';
import { until } from './harness/wait.ts';

/** What Chromium's own list of extensions may do. */
interface ExtensionsPage {
  readonly developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
  };
}

describe.skipIf(!chosen.includes('chromium'))('A private window in chromium', () => {
  let session: Session;
  let pages: string;

  beforeAll(async () => {
    pages = await buildPages();
    session = await launch('chromium', { hosts: [`${guardedHost}/*`] });
    await setGuides(session, { northwind });
  }, 120_000);
  afterAll(() => session?.close());

  test('is left alone until the user lets Guidepost in', async () => {
    const stage = await stageOn(session, pages, await (await session.browser.createBrowserContext()).newPage());
    await stage.visit(`${guardedHost}/textarea?keep`);
    await stage.focusBox();
    await stage.type('This is cheap');
    await stage.publish('click');
    expect(await stage.published()).toHaveLength(1);
    expect(await stage.panel()).toBeUndefined();
  });

  test('is guarded by the same guide then, and the log tells of it', async () => {
    await letIn(session);
    const stage = await stageOn(session, pages, await privateWindow(session));
    await stage.visit(`${guardedHost}/textarea?keep`);
    await stage.focusBox();
    await stage.type('This is cheap');
    await stage.untilMarks(['cheap']);
    await stage.publish('click');
    await stage.untilPanel('the hold', (view) => view?.buttons.some(({ action }) => action === 'override') ?? false);
    expect(await stage.published()).toEqual([]);
    const log = await openOwnPage(session, '/src/pages/settings/index.html#log');
    await untilShown(log, 'no-cheap');
    await log.close();
  });
});

/** Does what the user does in the browser's list of extensions. Chromium starts the extension anew for that, and an unpacked one only in developer mode. */
async function letIn(session: Session): Promise<void> {
  const list = await session.browser.newPage();
  await list.goto('chrome://extensions');
  await list.evaluate(async (extensionId) => {
    const { developerPrivate } = chrome as unknown as ExtensionsPage; // only this page has it
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, session.extensionId);
  await list.close();
  await until(
    'the extension to be let in',
    () => inOwnPage(session, () => chrome.extension.isAllowedIncognitoAccess()).catch(() => false), // between its two lives its pages do not load
    Boolean,
  );
}

async function privateWindow(session: Session): Promise<Page> {
  const isThere = session.browser.waitForTarget((target) => target.url() === 'about:blank#private');
  await inOwnPage(session, async () => void (await chrome.windows.create({ incognito: true, url: 'about:blank#private' })));
  const page = await (await isThere).page();
  if (!page) throw new Error('the private window has no page');
  return page;
}

/** A stage in a page that is there already. */
function stageOn(session: Session, folder: string, page: Page): Promise<Stage> {
  return openStage({ ...session, browser: { newPage: async () => page } as unknown as Browser }, folder); // it asks for nothing else
}
