/** Real IME compositions: through CDP in Chromium, through Firefox's own text input processor there. */
import { inFirefox } from './extension.ts';
import type { Stage } from './stage.ts';

/** Composes step by step (`c`, `ch`, `che` …) and leaves the composition open. */
export async function compose({ page, session }: Stage, steps: readonly string[]): Promise<void> {
  if (session.name === 'chromium') {
    const client = await page.createCDPSession();
    for (const text of steps) await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await client.detach();
    return;
  }
  await inFirefox(
    session.browser,
    `globalThis.processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor); processor.beginInputTransactionForTests(window); 0`,
  );
  for (const text of steps) {
    await inFirefox(
      session.browser,
      `processor.setPendingCompositionString(${JSON.stringify(text)}); processor.appendClauseToPendingComposition(${text.length}, processor.ATTR_RAW_CLAUSE);
       processor.setCaretInPendingComposition(${text.length}); processor.flushPendingComposition(); 0`,
    );
  }
}

/** The Enter by which a person takes what was composed: the page sees a keydown that belongs to the composition. */
export async function pressEnterInComposition({ page, session }: Stage): Promise<void> {
  if (session.name === 'chromium') {
    const client = await page.createCDPSession();
    const key = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
    await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await client.detach();
    return;
  }
  await inFirefox(
    session.browser,
    `{ const key = new KeyboardEvent('', { key: 'Enter', code: 'Enter', keyCode: KeyboardEvent.DOM_VK_RETURN }); processor.keydown(key); processor.keyup(key); 0 }`,
  );
}

/** Ends the composition with this text. */
export async function commit({ page, session }: Stage, text: string): Promise<void> {
  if (session.name === 'firefox') {
    await inFirefox(session.browser, `processor.commitCompositionWith(${JSON.stringify(text)}); 0`);
    return;
  }
  const client = await page.createCDPSession();
  await client.send('Input.insertText', { text });
  await client.detach();
}
