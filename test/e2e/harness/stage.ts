/** One tab as a person uses it: visit, type, press, and look at what the page got and what Guidepost shows. */
import type { Frame, KeyInput, Page } from 'puppeteer-core';
import type { Session } from './browsers.ts';
import { askPanel, type PanelView, readPanel } from './panel.ts';
import { serveHosts } from './serve.ts';
import { until } from './wait.ts';

/** What the pages of `test/pages` offer (`kit.js`). */
declare global {
  interface Window {
    readonly ready?: boolean;
    published: { text: string; how: string; where?: string }[];
    events: string[];
    readonly shadow?: ShadowRoot;
    readonly boxes: Record<string, { read(): string; write(text: string): void }>;
    readModel(): string;
    setModel(text: string): void;
    editorHtml(): string;
  }
}

export const gestures = ['click', 'button-enter', 'button-space', 'mod-enter'] as const;
/** `enter`: in the box, where the site sends by it. */
export type Gesture = (typeof gestures)[number] | 'enter';

export interface Mark {
  readonly level: 'note' | 'warn' | 'hold';
  readonly text: string;
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** A new tab that serves the test pages under any host name. */
export async function openStage(session: Session, folder: string) {
  const page = await session.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await serveHosts(page, folder);

  return {
    page,
    session,
    /** Uncaught errors of the page, since the beginning. */
    errors,

    async visit(address: string): Promise<void> {
      await page.goto(address);
      await page.bringToFront();
      await until(
        'the page to be ready',
        () => page.evaluate(() => window.ready),
        (isReady) => isReady === true,
      );
    },
    /** Clicks into the box, as a person does. */
    async focusBox(box = '#box'): Promise<void> {
      const { x, y } = await middleOf(page, box);
      await page.mouse.click(x, y);
      await until(`${box} to have the focus`, () => hasFocus(page, box), Boolean);
    },
    /** Types with real keys; a newline is Enter. */
    async type(text: string): Promise<void> {
      await page.keyboard.type(text);
    },
    press: (keys: string) => press(page, keys),
    /** Publishes by one of the gestures. Returns when the page's listeners have run. */
    async publish(gesture: Gesture, button = '#publish'): Promise<void> {
      if (gesture === 'click') {
        const { x, y } = await middleOf(page, button);
        await page.mouse.click(x, y);
      } else if (gesture === 'mod-enter') {
        await press(page, 'Control+Enter');
      } else if (gesture === 'enter') {
        await press(page, 'Enter');
      } else {
        await page.evaluate((selector) => (window.shadow ?? document).querySelector<HTMLElement>(selector)?.focus(), button);
        await press(page, gesture === 'button-enter' ? 'Enter' : 'Space');
      }
      await settle(page);
    },
    published: () => page.evaluate(() => window.published),
    /** The text in the editor's model; on a network's page, of the box with that name. */
    model: (box?: string) => page.evaluate((name) => (name ? window.boxes[name]?.read() : window.readModel()), box),
    events: () => page.evaluate(() => window.events),
    /** Markup inside the editor, without the keys that Draft.js draws by lot. */
    editorHtml: async () => (await page.evaluate(() => window.editorHtml())).replace(/data-(offset-key|editor)="[^"]*"/g, ''),
    marks: (frame: Frame = page.mainFrame()) => readMarks(frame),
    panel: (frame: Frame = page.mainFrame()) => readPanel(frame),
    /** Waits until the panel shows what it should. */
    untilPanel: (what: string, isGood: (view: PanelView | undefined) => boolean, frame: Frame = page.mainFrame()) =>
      until(`the panel: ${what}`, () => readPanel(frame), isGood),
    untilMarks: (texts: readonly string[], frame: Frame = page.mainFrame()) =>
      until(
        `marks on ${JSON.stringify(texts)}`,
        () => readMarks(frame),
        (marks) => JSON.stringify(marks.map(({ text }) => text).sort()) === JSON.stringify([...texts].sort()),
      ),
    /** Presses a button of the panel with the mouse, once it is there, in view and enabled: a panel that grew finds its place, and a field that was filled its button, a moment later. */
    async pressPanel(action: string, frame: Frame = page.mainFrame()): Promise<void> {
      const height = await page.evaluate(() => innerHeight);
      const place = async () => {
        const button = (await readPanel(frame))?.buttons.find((each) => each.action === action && !each.disabled);
        const offset = await offsetOf(frame);
        return button && { x: button.x + offset.x, y: button.y + offset.y };
      };
      const at = await until(`a "${action}" button of the panel in view`, place, (seen) => seen !== undefined && seen.y >= 0 && seen.y < height);
      if (!at) throw new Error('no such button');
      await page.mouse.click(at.x, at.y);
    },
    settle: () => settle(page),
    /** Moves the page's clock on, without waiting. */
    passTime: (ms: number) =>
      page.evaluate((passed) => {
        const { now } = Date;
        Date.now = () => now() + passed;
      }, ms),
    /** Puts the tab to sleep: frozen where the browser can be told so, else hidden behind another tab. */
    async sleep(): Promise<{ wake(): Promise<void> }> {
      if (session.name === 'chromium') {
        const client = await page.createCDPSession();
        await client.send('Page.setWebLifecycleState', { state: 'frozen' });
        return {
          wake: async () => {
            await client.send('Page.setWebLifecycleState', { state: 'active' });
            await page.bringToFront();
          },
        };
      }
      const cover = await session.browser.newPage();
      await cover.bringToFront();
      return {
        wake: async () => {
          await cover.close();
          await page.bringToFront();
        },
      };
    },
    /** Three times the rest after which the guard checks: for what must not happen there is no condition to wait for. */
    rest: () => new Promise<void>((done) => setTimeout(done, 260)),
    close: () => page.close(),
  };
}

/** `Control+Enter`, `Shift+Home`, `Space`. */
async function press(page: Page, keys: string): Promise<void> {
  const held = keys.split('+').map((key) => (key === 'Space' ? ' ' : key) as KeyInput); // names of puppeteer's keyboard
  const last = held.pop();
  if (!last) return;
  for (const key of held) await page.keyboard.down(key);
  await page.keyboard.press(last);
  for (const key of held.reverse()) await page.keyboard.up(key);
}

/** Two frames and a task later: everything that a gesture set off without waiting for something else has happened. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
}

/** Where a person would click an element, also one in the page's shadow root. */
export async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const element = (window.shadow ?? document).querySelector(wanted);
    if (!element) throw new Error(`${wanted} is not on the page`);
    element.scrollIntoView({ block: 'nearest' });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    // Of the part that is seen: some boxes are larger than the window.
    return { x: (Math.max(left, 0) + Math.min(right, innerWidth)) / 2, y: (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2 };
  }, selector);
}

function hasFocus(page: Page, box: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const tree = window.shadow ?? document;
    return tree.activeElement !== null && (tree.querySelector(wanted)?.contains(tree.activeElement) ?? false);
  }, box);
}

/** The ranges that the guard registered, and what its mirror draws over fields whose browser has no ranges. */
async function readMarks(frame: Frame): Promise<Mark[]> {
  const ranges = await frame.evaluate(() =>
    (['note', 'warn', 'hold'] as const).flatMap((level) =>
      [...(CSS.highlights.get(`guidepost-${level}`) ?? [])].map((range) => {
        if (range instanceof Range) return { level, text: range.toString() };
        // OpaqueRange: offsets in the value of the field that was typed in.
        const field = (window.shadow ?? document).activeElement ?? document.querySelector('textarea');
        const value = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field.value : '';
        return { level, text: value.slice(range.startOffset, range.endOffset) };
      }),
    ),
  );
  const mirrored = await askPanel(frame, (root) =>
    [...root.querySelectorAll('.mark')].map((mark) => ({
      level: mark.classList.contains('hold') ? ('hold' as const) : mark.classList.contains('warn') ? ('warn' as const) : ('note' as const),
      text: mark.textContent ?? '',
    })),
  );
  return [...ranges, ...(mirrored ?? [])];
}

async function offsetOf(frame: Frame): Promise<{ x: number; y: number }> {
  const owner = await frame.frameElement();
  if (!owner) return { x: 0, y: 0 };
  const inner = await owner.evaluate((element) => {
    const { x, y } = element.getBoundingClientRect();
    return { x: x + element.clientLeft, y: y + element.clientTop };
  });
  const parent = frame.parentFrame();
  const outer = parent ? await offsetOf(parent) : { x: 0, y: 0 };
  return { x: inner.x + outer.x, y: inner.y + outer.y };
}
