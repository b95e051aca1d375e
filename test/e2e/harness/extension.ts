/** Reaches behind the pages: the extension's own pages, its storage and library, its life. */
import type { Browser, Page } from 'puppeteer-core';
import * as v from 'valibot';
import { Guide } from '#src/core/guide.ts';
import type { Session } from './browsers.ts';
import type { GuideFile } from './guides.ts';
import { until } from './wait.ts';

const settingsPage = '/src/pages/settings/index.html';
/** A document of the extension in which nothing of ours runs: storage and library are reached from it without drawing a page. */
export const barePage = '/assets/dictionaries/LICENSE.txt';

/** Opens one of the extension's own pages in a tab. */
export async function openOwnPage(session: Session, path: string): Promise<Page> {
  const page = await session.browser.newPage();
  const address = `${session.origin}${path}`;
  if (session.name === 'chromium') await page.goto(address);
  // Firefox moves the tab into the extension's process: the navigation never reports its end to puppeteer.
  else await bidi(session.browser, 'browsingContext.navigate', { context: contextOf(page), url: address, wait: 'none' });
  await until(
    `${path} to load`,
    () => page.evaluate(() => `${document.readyState} ${location.href}`).catch(String),
    (state) => state === `complete ${address}`,
  );
  return page;
}

/** Runs a function in one of the extension's own pages, opened for it. */
export async function inOwnPage<A extends unknown[], R>(session: Session, run: (...input: A) => R | Promise<R>, ...input: A): Promise<R> {
  const page = await openOwnPage(session, barePage);
  try {
    return (await page.evaluate(run as (...input: unknown[]) => unknown, ...input)) as R; // puppeteer's types lose the link between the two
  } finally {
    await page.close();
  }
}

/** Waits for the first start to be over, then makes these the only brands, by id: in the library and in what the guards read. */
export async function setGuides(session: Session, guides: Readonly<Record<string, GuideFile>>): Promise<void> {
  await untilStarted(session);
  await inOwnPage(
    session,
    async (brands) => {
      const opened = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open('guidepost');
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      const change = opened.transaction(['brands', 'replies'], 'readwrite');
      const saved = change.objectStore('brands');
      saved.clear();
      change.objectStore('replies').clear();
      for (const { id, guide } of brands) {
        saved.put({ id, guide: { ...guide, replies: [] }, updatedAt: Date.now() });
        for (const reply of guide.replies ?? []) change.objectStore('replies').put({ ...reply, brandId: id, uses: 0, updatedAt: Date.now() });
      }
      await new Promise((done, fail) => {
        change.oncomplete = done;
        change.onerror = fail;
      });
      opened.close();
      const published = brands.map(({ id, guide }) => ({ id, guide: { ...guide, replies: [] } }));
      await chrome.storage.local.set({ snapshot: { version: 1, seq: Date.now(), brands: JSON.stringify(published) }, crisis: {} });
    },
    Object.entries(guides).map(([id, guide]) => ({ id, guide: v.parse(Guide, guide) })),
  );
}

/** The first guide is in place and published. */
export async function untilStarted(session: Session): Promise<void> {
  const page = await openOwnPage(session, barePage);
  try {
    await until(
      'the first guide',
      () => page.evaluate(async () => (await chrome.storage.local.get('snapshot'))['snapshot'] !== undefined),
      (isThere) => isThere,
    );
  } finally {
    await page.close();
  }
}

/** Waits for the page that opens after the install, if one does, and closes it. */
export async function closeFirstSteps(session: Session): Promise<void> {
  const page = await openOwnPage(session, barePage);
  await until(
    'the first steps to be opened',
    () => page.evaluate(async () => (await chrome.storage.local.get('firstRun'))['firstRun'] !== undefined),
    (isThere) => isThere,
    30_000, // a cold start of a browser on a busy machine
  );
  for (const each of await session.browser.pages()) if (each !== page && (await addressOf(each)).includes('/first-run/')) await each.close();
  await page.close();
}

/** Where a page is; for a page of ours in Firefox only itself knows. */
function addressOf(page: Page): Promise<string> {
  return page.evaluate(() => location.href).catch(() => '');
}

export function setStored(session: Session, values: Record<string, unknown>): Promise<void> {
  return inOwnPage(session, (given) => chrome.storage.local.set(given), values);
}

export function getStored(session: Session): Promise<Record<string, unknown>> {
  return inOwnPage(session, () => chrome.storage.local.get(null));
}

/** Stops the background: the service worker, or Firefox's event page. */
export async function killBackground(session: Session): Promise<void> {
  if (session.name === 'firefox') {
    await inFirefox(session.browser, `WebExtensionPolicy.getByID(${JSON.stringify(session.extensionId)}).extension.terminateBackground()`);
    return;
  }
  const page = await openOwnPage(session, settingsPage);
  const client = await page.createCDPSession();
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
  await until(
    'the service worker to stop',
    async () => session.browser.targets().filter((target) => target.type() === 'service_worker').length,
    (alive) => alive === 0,
  );
  await page.close();
}

/** As after an update: the extension starts anew, open pages keep their old content script. */
export async function reloadExtension(session: Session): Promise<void> {
  if (session.name === 'firefox') {
    await inFirefox(
      session.browser,
      `(async () => (await ${addonManager}).getAddonByID(${JSON.stringify(session.extensionId)}))().then((addon) => addon.reload())`,
    );
    return;
  }
  // Loaded once more over itself, as an update is. After `runtime.reload()` an extension that came by the protocol stays blocked.
  await session.browser.installExtension(session.folder);
  await until(
    'the extension to start anew',
    () => startsAnew(session),
    (isThere) => isThere,
  );
}

async function startsAnew(session: Session): Promise<boolean> {
  try {
    await (await openOwnPage(session, barePage)).close();
    return true;
  } catch {
    return false; // between the two lives its pages do not load
  }
}

export async function uninstallExtension(session: Session): Promise<void> {
  await session.browser.uninstallExtension(session.extensionId);
}

const addonManager = "ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager";

/** Evaluates in Firefox's own window; the answer as text. */
export async function inFirefox(browser: Browser, expression: string): Promise<string> {
  const tree = (await bidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' })) as { contexts: { context: string; url: string }[] };
  const own = tree.contexts.find(({ url }) => url.endsWith('browser.xhtml'));
  if (!own) throw new Error("Firefox's window was not found");
  const answer = (await bidi(browser, 'script.evaluate', { expression, target: { context: own.context }, awaitPromise: true })) as {
    type: string;
    result?: { value?: unknown };
    exceptionDetails?: { text: string };
  };
  if (answer.type === 'exception') throw new Error(`in Firefox's window: ${answer.exceptionDetails?.text}`);
  return String(answer.result?.value ?? '');
}

/** A raw command; puppeteer has no public door to these. */
async function bidi(browser: Browser, method: string, params: object): Promise<unknown> {
  const { connection } = browser as unknown as { connection: { send(name: string, given: object): Promise<{ result: unknown }> } };
  return (await connection.send(method, params)).result;
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
