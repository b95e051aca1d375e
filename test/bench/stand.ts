/** A tab to measure in: the pages of the end-to-end tests under a host that Guidepost may work on, or under one that it may not. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Session } from '../e2e/harness/browsers.ts';
import { readPanel } from '../e2e/harness/panel.ts';
import { until } from '../e2e/harness/wait.ts';
import { pressKey } from './keys.ts';

export const guardedHost = 'https://square.example';
const bareHost = 'https://bare.example';

export const sides = ['bare', 'guarded'] as const;
export type Side = (typeof sides)[number];

/** What the pages of `test/pages` and this bench keep on `window`. */
export interface BenchWindow extends Window {
  readonly ready?: boolean;
  setModel(text: string): void;
  readModel(): string;
  paints: number[];
}

export interface Stand {
  readonly side: Side;
  readonly host: string;
  readonly page: Page;
  readonly client: CDPSession;
}

const frames = 12;
/** Pages without a box: one document, and one with frames. */
const plain: Record<string, string> = {
  '/article': '<!doctype html><meta charset="utf-8"><title>article</title><link rel="icon" href="data:,"><p>Nobody writes here.</p>',
  '/frames': `<!doctype html><meta charset="utf-8"><title>frames</title><link rel="icon" href="data:,">${'<iframe src="/article"></iframe>'.repeat(frames)}`,
};
/**
 * A feed of posts in the measures of X (a column of 598 pixels, a row of the name, two lines of text, a row of buttons), one in five with the name, which grows while it
 * is asked to. `?early`: only the first five name it. `?marked`: the page marks the first names itself,
 * as many as Guidepost paints there.
 */
const feed = `<!doctype html><meta charset="utf-8"><title>feed</title><link rel="icon" href="data:,"><style>
  body { margin: 0; font: 15px/20px system-ui, sans-serif; }
  main { width: 598px; margin: 0 auto; }
  article { padding: 12px 16px; border-bottom: 1px solid #ddd; }
  [role="group"] { display: flex; justify-content: space-between; margin-top: 12px; font-size: 13px; }
</style><main></main><script>
const main = document.querySelector('main');
const kind = location.search.slice(1);
let timer, count = 0;
window.batches = 0;
const isNamed = (at) => kind === 'early' ? at < 5 : at % 5 === 0;
const named = 'Waiting for Northwind again: the parcel was promised for Monday, then for Tuesday, and now nobody at the counter can tell where it is.';
const other = 'The evening was long and the tea was warm, so we sat by the window until the last tram had gone and nobody wanted to be the first to leave.';
const post = (at) => '<article data-testid="tweet"><div data-testid="User-Name"><a href="/anna_' + at + '">@anna_' + at + '</a> ' +
  '<a href="/anna_' + at + '/status/' + at + '"><time datetime="2026-11-24T10:00:00.000Z">1h</time></a></div><div data-testid="tweetText">' +
  (isNamed(at) ? named : other) + ' ' + at + '</div><div role="group"><span>' + (at % 7) + '</span><span>' + (at % 11) + '</span><span>' + (at % 13) + '</span></div></article>';
const grow = () => {
  let html = '';
  for (let each = 0; each < 10; each += 1) html += post(count++);
  main.insertAdjacentHTML('beforeend', html);
  window.batches += 1;
};
for (let at = 0; at < 4; at += 1) grow();
window.startFeed = () => { timer = setInterval(grow, 100); };
window.stopFeed = () => clearInterval(timer);
if (kind === 'marked') {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root::highlight(own) { text-decoration: underline 2px #5b7be0; text-decoration-skip-ink: none; background-color: #5b7be01f; }');
  document.adoptedStyleSheets = [sheet];
  CSS.highlights.set('own', new Highlight(...[0, 5].map((at) => {
    const text = main.children[at].querySelector('[data-testid="tweetText"]').firstChild;
    const [range, start] = [new Range(), text.data.indexOf('Northwind')];
    range.setStart(text, start);
    range.setEnd(text, start + 'Northwind'.length);
    return range;
  })));
}
</script>`;
plain['/feed'] = feed;
/** How many documents `/frames` loads. */
export const documentsInFrames = frames + 1;

/** `host`: where the pages stand on the guarded side. */
export async function openStand(session: Session, folder: string, side: Side, host = guardedHost): Promise<Stand> {
  const page = await session.browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname, protocol } = new URL(request.url());
    const path = [join(folder, pathname), join(folder, `${pathname}.html`)].find((file) => extname(file) !== '' && existsSync(file));
    const body = plain[pathname] ?? (path && readFileSync(path));
    const contentType = path?.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8';
    const answered = !/^https?:$/.test(protocol) ? request.continue() : request.respond(body ? { contentType, body } : { status: 404 });
    answered.catch(() => undefined); // a tab that closes while it loads takes its requests with it
  });
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { side, page, client, host: side === 'guarded' ? host : bareHost };
}

/** Brings the tab to the front, where it reads its guides and what is stored anew, and waits until that is over. */
export async function toFront({ page }: Stand): Promise<void> {
  await page.bringToFront();
  await rest(600);
}

export async function visit({ page, host }: Stand, path: string): Promise<void> {
  await page.goto(`${host}${path}`);
}

/** Opens an editor with a draft in it, the caret at its end; on the guarded side the panel stands. */
export async function openDraft(stand: Stand, editor: string, draft: string): Promise<void> {
  const { page, client } = stand;
  await visit(stand, `/${editor}`);
  await page.bringToFront();
  await page.waitForFunction(() => (window as unknown as BenchWindow).ready);
  await page.evaluate((text) => (window as unknown as BenchWindow).setModel(text), draft);
  await page.click('#box');
  await pressKey(client, 'End', { modifiers: 2 });
  if (stand.side === 'guarded') await untilGuarded(stand);
  await rest(1500); // what a screen reader is told comes a second later
}

export async function untilGuarded({ page }: Stand): Promise<void> {
  await until(
    'the panel to show a verdict',
    () => readPanel(page.mainFrame()),
    (view) => ['clear', 'warn', 'hold'].includes(view?.state ?? ''),
  );
}

/** CPU of the page's main thread since its document was loaded, in milliseconds, and what it did with it. */
export interface Work {
  readonly cpuMs: number;
  readonly scriptMs: number;
  readonly layouts: number;
  readonly styles: number;
}

export async function workOf({ client }: Stand): Promise<Work> {
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    cpuMs: of('TaskDuration') * 1000,
    scriptMs: of('ScriptDuration') * 1000,
    layouts: of('LayoutCount'),
    styles: of('RecalcStyleCount'),
  };
}

/** Three collections: what survives them is kept by somebody. */
export async function collectGarbage({ client }: Stand): Promise<void> {
  for (let count = 0; count < 3; count++) {
    await client.send('HeapProfiler.collectGarbage');
    await rest(150);
  }
}

/** Used JavaScript heap in megabytes after a full collection: the page's own and ours. */
export async function heapOf(stand: Stand): Promise<number> {
  await collectGarbage(stand);
  const { usedSize } = await stand.client.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
