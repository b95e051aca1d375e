/** The picker of replies in a page, as a person sees it and opens it. */
import type { Frame } from 'puppeteer-core';
import { inFirefox } from './extension.ts';
import { askPanel } from './panel.ts';
import { middleOf, type Stage } from './stage.ts';
import { until } from './wait.ts';

export interface PickerView {
  /** Titles of the lines. */
  readonly lines: readonly string[];
  /** The line that Enter takes. */
  readonly active: string | null;
  /** Whether it has a field of its own, and what stands in it. */
  readonly field: string | null;
  /** The names of the slots of the reply that is filled in, and how it reads; null where none is. */
  readonly form: { readonly slots: readonly string[]; readonly preview: string } | null;
  readonly text: string;
}

/** What the picker shows; null while it is closed or hidden. */
export async function readPicker(frame: Frame): Promise<PickerView | null> {
  const view = await askPanel(frame, (root) => {
    const picker = root.querySelector<HTMLElement>('.picker');
    if (!picker?.checkVisibility()) return null;
    const title = (line: Element | null): string | null => line?.querySelector('.title span')?.textContent ?? null;
    const form = picker.querySelector('.reply-fill');
    return {
      lines: [...picker.querySelectorAll('.line')].map((line) => title(line) ?? ''),
      active: title(picker.querySelector('.line[aria-selected="true"]')),
      field: picker.querySelector<HTMLInputElement>('[role="combobox"]')?.value ?? null,
      form: form && {
        slots: [...form.querySelectorAll<HTMLElement>('[data-slot]')].map((field) => field.dataset['slot'] ?? ''),
        preview: form.querySelector('.preview')?.textContent ?? '',
      },
      // biome-ignore lint/performance/useDomNodeTextContent: what is shown, without what is hidden
      text: picker.innerText,
    };
  });
  return view ?? null;
}

export function untilPicker(stage: Stage, what: string, isGood: (view: PickerView | null) => boolean): Promise<PickerView | null> {
  return until(`the picker: ${what}`, () => readPicker(stage.page.mainFrame()), isGood);
}

/** Waits until these lines are shown. */
export function untilLines(stage: Stage, ...titles: string[]): Promise<PickerView | null> {
  return untilPicker(stage, titles.join(', '), (view) => JSON.stringify(view?.lines) === JSON.stringify(titles));
}

/** Presses the shortcut: Firefox's own key command, in Chromium the event that the browser gives to the background. */
export async function pressShortcut(stage: Stage, command = 'open-picker'): Promise<void> {
  const { session } = stage;
  if (session.name === 'firefox') {
    await inFirefox(
      session.browser,
      `(() => {
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(session.extensionId)});
        const key = document.querySelector('#ext-keyset-id-' + extension.widgetId + ' key[data-command="' + ${JSON.stringify(command)} + '"]')
          ?? [...document.querySelectorAll('keyset key')].find((each) => each.getAttribute('key') === 'R' && each.getAttribute('modifiers') === 'alt');
        key.doCommand();
        return '';
      })()`,
    );
    return;
  }
  await inWorker(
    stage,
    (name) =>
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => void chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab))`,
    command,
  );
}

/** Chooses our entry in the context menu of the box. */
export async function chooseInMenu(stage: Stage): Promise<void> {
  const { session, page } = stage;
  if (session.name === 'chromium') {
    await inWorker(
      stage,
      (id) =>
        `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => void chrome.contextMenus.onClicked.dispatch({ menuItemId: ${JSON.stringify(id)}, frameId: 0, editable: true }, tab))`,
      'insert-reply',
    );
    return;
  }
  const { x, y } = await middleOf(page, '#box');
  await page.mouse.click(x, y, { button: 'right' });
  await inFirefox(
    session.browser,
    `(async () => {
      const menu = document.querySelector('#contentAreaContextMenu');
      for (let left = 200; menu.state !== 'open' && left > 0; left -= 1) await new Promise((done) => setTimeout(done, 10));
      const item = [...menu.querySelectorAll('menuitem')].find((each) => each.label === 'Insert an approved reply…' && !each.hidden);
      menu.activateItem(item);
      return '';
    })()`,
  );
}

/** Runs a script in the background of Chromium; it wakes for it. */
async function inWorker(stage: Stage, script: (given: string) => string, given: string): Promise<void> {
  const { browser, origin } = stage.session;
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker' && each.url().startsWith(origin));
  const worker = await target.worker();
  await worker?.evaluate(script(given));
}
