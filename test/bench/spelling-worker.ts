/** The spelling check where it runs: the built extension's service worker in Chromium, killed and asked again. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { findBrowser, launch, type Session } from '../e2e/harness/browsers.ts';
import { killBackground, openOwnPage, setGuides } from '../e2e/harness/extension.ts';
import { northwind } from '../e2e/harness/guides.ts';
import { type Figure, figure, median, quantile } from './report.ts';

/** A paragraph as somebody writes it, with slips in both languages. */
const paragraph = 'Завтра открываем новую коффейню на набережной: приходите на завтрак, we recieve guests from nine.';

/** Times after a killed worker, and the memory that the engine adds in a browser that is fresh. */
export async function inWorker({ quick, say }: { readonly quick: boolean; readonly say: (sentence: string) => void }): Promise<Figure[]> {
  if (!findBrowser('chromium')) {
    say('Not measured: the service worker; no Chromium was found (GUIDEPOST_CHROMIUM names one).');
    return [];
  }
  const [kills, starts] = quick ? [3, 1] : [9, 5];
  const answers: number[] = [];
  const loads: number[] = [];
  const readies: number[] = [];
  const awakes: number[] = [];
  const memories: number[] = [];
  for (let start = 0; start < starts; start++) {
    const session = await launch('chromium');
    try {
      await setGuides(session, { northwind });
      const page = await openOwnPage(session, '/src/pages/settings/index.html');
      const added = await memoryAdded(session, page, say);
      if (added !== null) memories.push(added);
      for (let kill = 0; start === 0 && kill <= kills; kill++) {
        await die(session, page);
        const answer = await ask(page, 'spelling/check', paragraph);
        await die(session, page);
        const awake = await ask(page, 'frame/hello');
        await rest(200); // what a start does besides is over
        const ready = await ask(page, 'spelling/check', 'да');
        if (kill === 0) continue; // what the disk had not read yet, it read now
        answers.push(answer);
        awakes.push(awake);
        readies.push(ready);
      }
      await die(session, page);
      await ask(page, 'frame/hello');
      loads.push(await loadIn(session)); // the last thing: a worker that is looked into is not killed any more
    } finally {
      await session.close();
    }
  }
  say(
    `The worker: medians of ${kills} kills each, and of ${starts} fresh browsers for loading and memory. First answer p95 ${Math.round(quantile(answers, 0.95))} ms.`,
  );
  return [
    figure('worker: both dictionaries read', median(loads), { unit: 'ms', target: 50 }),
    figure('worker: awake, to its answer about a known word (own words of the brands too)', median(readies), { unit: 'ms' }),
    figure('worker: from its death to the first answer', median(answers), { unit: 'ms', target: 120 }),
    figure('worker: from its death to an answer without a dictionary', median(awakes), { unit: 'ms' }),
    ...(memories.length > 0 ? [figure('worker: memory added by the engine (RSS of its process)', median(memories), { unit: 'MB', target: 8 })] : []),
  ];
}

async function die(session: Session, page: Page): Promise<void> {
  await killBackground(session);
  await page.bringToFront();
  await rest(300); // the page that killed it is closed, and the process is idle
}

function rest(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Milliseconds from a message to its answer, by the clock of the page that sent it; throws where the answer is none. */
async function ask(page: Page, name: string, text = ''): Promise<number> {
  const { ms, answer } = await page.evaluate(
    async (envelope) => {
      const start = performance.now();
      const said: unknown = await chrome.runtime.sendMessage(envelope);
      return { ms: performance.now() - start, answer: JSON.stringify(said) };
    },
    { name, input: text === '' ? {} : { texts: [text] } },
  );
  if (!answer.includes('"ok":true') || (text === paragraph && !answer.includes('receive'))) throw new Error(`${name} answered ${answer}`);
  return ms;
}

/** The load alone, as platform/speller.ts does it: both files fetched by the worker and seen through a view. */
async function loadIn(session: Session): Promise<number> {
  const target = await session.browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  const files = readdirSync(session.folder, { recursive: true }).map(String);
  const paths = files.filter((file) => /words\.(?:ru|en)[^/]*\.bin$/.test(file)).map((file) => `/${file}`);
  if (!worker || paths.length !== 2) throw new Error('the worker or its dictionaries were not found');
  return worker.evaluate(async (wanted) => {
    const start = performance.now();
    const views = await Promise.all(wanted.map(async (path) => new Uint32Array(await (await fetch(path)).arrayBuffer(), 0, 4)));
    return views.length === 2 ? performance.now() - start : Number.NaN;
  }, paths);
}

/** Megabytes by which the process of the extension grows with its first check; null where the system does not tell. */
async function memoryAdded(session: Session, page: Page, say: (sentence: string) => void): Promise<number | null> {
  const pid = extensionProcess(session);
  if (pid === null) {
    say('Not measured: memory added by the engine; this system has no /proc.');
    return null;
  }
  await killBackground(session);
  await page.bringToFront();
  await ask(page, 'frame/hello');
  const before = await restingSize(pid);
  await ask(page, 'spelling/check', paragraph);
  return (await restingSize(pid)) - before;
}

/** The renderer in which the extension's worker and pages live. */
function extensionProcess(session: Session): number | null {
  const parent = session.browser.process()?.pid;
  if (!parent || !existsSync('/proc/self/status')) return null;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const sizes = pids.map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process') && isBelow(pid, parent);
    } catch {
      return false; // a process that ended meanwhile
    }
  });
  return sizes[0] ?? null;
}

function isBelow(pid: number, parent: number): boolean {
  for (let each = pid; each > 1; ) {
    if (each === parent) return true;
    each = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1] ?? 0);
  }
  return false;
}

/** The least size that it has within a second: garbage comes and goes. */
async function restingSize(pid: number): Promise<number> {
  const sizes: number[] = [];
  for (let times = 0; times < 10; times++) {
    await rest(100);
    sizes.push(Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1000);
  }
  return Math.min(...sizes);
}
