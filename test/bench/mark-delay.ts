/** From the last key to the mark on the words and to the panel that names them. */
import { setTimeout as rest } from 'node:timers/promises';
import { draftText } from './drafts.ts';
import { type Bench, type Case, everyMs } from './key-cost.ts';
import { pressKey, typeKey, typeKeys } from './keys.ts';
import { type Figure, figure, quantile } from './report.ts';
import { openDraft, openStand, type Stand } from './stand.ts';

/** Only their last letter makes a finding of them. */
const phrases = [' market leader', ' лидер рынка', ' free gift', ' сделайте репост'];

interface Delays {
  readonly mark: number;
  readonly panel: number;
}

interface DelayWindow extends Window {
  panelRoot: ShadowRoot;
  delays: Promise<Delays>;
}

export async function measureDelay(bench: Bench, { editor, length }: Case): Promise<Figure[]> {
  const stand = await openStand(bench.session, bench.folder, 'guarded');
  await openDraft(stand, editor, draftText(length));
  const measured: Delays[] = [];
  for (let index = 0; index < (bench.quick ? 4 : 24); index++) {
    const phrase = phrases[index % phrases.length] ?? '';
    await typeKeys(stand.client, phrase.slice(0, -1), everyMs);
    await rest(everyMs - 20);
    await lendPanel(stand);
    await arm(stand);
    await typeKey(stand.client, phrase.slice(-1));
    measured.push(await stand.page.evaluate(() => (window as unknown as DelayWindow).delays));
    await pressKey(stand.client, 'Backspace', { times: phrase.length });
    await rest(400 + (index % 5) * 7);
  }
  await stand.page.close();
  const name = `${editor} ${length}`;
  return (['mark', 'panel'] as const).flatMap((what) => {
    const all = measured.map((delays) => delays[what]);
    return [
      figure(`${name}: last key to ${what}, p50`, quantile(all, 0.5), { unit: 'ms' }),
      figure(`${name}: last key to ${what}, p95 of ${all.length}`, quantile(all, 0.95), { unit: 'ms', target: 150 }),
    ];
  });
}

/** Hands the closed shadow root to the page's own script for the time of a sample; only the debugger can. */
async function lendPanel({ client }: Stand): Promise<void> {
  const { result } = await client.send('Runtime.evaluate', { expression: "document.querySelector('guidepost-panel')" });
  const { node } = await client.send('DOM.describeNode', { objectId: result.objectId ?? '', depth: 1, pierce: true });
  const { object } = await client.send('DOM.resolveNode', { backendNodeId: node.shadowRoots?.[0]?.backendNodeId ?? 0 });
  await client.send('Runtime.callFunctionOn', { objectId: object.objectId ?? '', functionDeclaration: 'function () { window.panelRoot = this; }' });
}

/** From the next key on, looks at each frame whether there is a new mark and new words in the panel; a change counts when its frame is painted. */
async function arm({ page }: Stand): Promise<void> {
  await page.evaluate(() => {
    const view = window as unknown as DelayWindow;
    const marks = (): number =>
      ['note', 'warn', 'hold'].reduce((sum, level) => sum + (CSS.highlights.get(`guidepost-${level}`)?.size ?? 0), 0) +
      view.panelRoot.querySelectorAll('.mark').length;
    const words = (): string =>
      [...view.panelRoot.querySelectorAll('[data-state], [data-state] *')].map((node) => `${node.childElementCount || node.textContent}`).join(' ');
    const before = { marks: marks(), words: words() };
    view.delays = new Promise((done, fail) => {
      const listening = new AbortController();
      const onKey = ({ timeStamp }: Event): void => {
        listening.abort();
        const seen: { mark?: number; panel?: number } = {};
        const look = (): void => {
          const now = { mark: marks() > before.marks, panel: words() !== before.words };
          const painted = new MessageChannel();
          painted.port1.onmessage = () => {
            const delay = performance.now() - timeStamp;
            if (now.mark) seen.mark ??= delay;
            if (now.panel) seen.panel ??= delay;
            if (seen.mark !== undefined && seen.panel !== undefined) done({ mark: seen.mark, panel: seen.panel });
            else if (delay > 5000) fail(new Error(`nothing to be seen 5 s after the last key: ${JSON.stringify(seen)}`));
            else requestAnimationFrame(look);
          };
          painted.port2.postMessage(0);
        };
        requestAnimationFrame(look);
      };
      window.addEventListener('keydown', onKey, { capture: true, signal: listening.signal });
    });
    view.delays.catch(() => undefined); // asked for a moment later
  });
}
