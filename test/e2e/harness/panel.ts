/** Reads our own panel from outside: it sits in a closed shadow root, which the page cannot enter but the browser's remote protocols can. */
import type { Browser, CDPSession, Frame, JSHandle, Page } from 'puppeteer-core';

const panelHost = 'guidepost-panel';
/** Our host stands in the page, or in the open shadow root that holds the open dialog. */
const findHost = `(name) => {
  const visit = (tree) => tree.querySelector(name) ?? [...tree.querySelectorAll('*')].reduce((found, { shadowRoot }) => found ?? (shadowRoot && visit(shadowRoot)), null);
  return visit(document);
}`;

export interface PanelButton {
  /** The button's `data-action`. */
  readonly action: string;
  readonly text: string;
  readonly disabled: boolean;
  /** Middle of the button in the frame's viewport. */
  readonly x: number;
  readonly y: number;
}

export interface PanelView {
  /** What the panel shows, as text. */
  readonly text: string;
  readonly buttons: readonly PanelButton[];
  /** What the live regions say. */
  readonly spoken: string;
  /** The guard's state as the panel shows it: clear, warn, hold, unknown, unchecked. */
  readonly state: string | undefined;
  /** Where the host stands: the name of its parent element. */
  readonly parent: string;
}

/** What the panel of a frame shows now; undefined when it has none. */
export function readPanel(frame: Frame): Promise<PanelView | undefined> {
  return askPanel(frame, (root) => {
    const shown = [...root.querySelectorAll<HTMLElement>('button, [role="button"]')].filter((button) => button.checkVisibility());
    return {
      text: [...root.children]
        // biome-ignore lint/performance/useDomNodeTextContent: what is shown, without what is hidden
        .map((child) => (child instanceof HTMLElement && child.tagName !== 'STYLE' ? child.innerText : ''))
        .join('\n')
        .trim(),
      buttons: shown.map((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return {
          action: button.dataset['action'] ?? '',
          text: button.textContent.trim() || (button.getAttribute('aria-label') ?? ''),
          disabled: button.matches(':disabled'),
          x: x + width / 2,
          y: y + height / 2,
        };
      }),
      spoken: [...root.querySelectorAll('[aria-live], [role="status"], [role="alert"]')]
        .map((node) => node.textContent ?? '')
        .join('\n')
        .trim(),
      state: root.querySelector<HTMLElement>('[data-state]')?.dataset['state'],
      parent: root.host.parentElement?.tagName.toLowerCase() ?? '',
    };
  });
}

/** Runs a function of its own text (no outer names, but what is handed in) over the panel's shadow root, or that of another element of ours; undefined when the frame has none. */
export async function askPanel<T, I = undefined>(frame: Frame, ask: (root: ShadowRoot, input: I) => T, input?: I, host = panelHost): Promise<T | undefined> {
  const declaration = `(root) => JSON.stringify((${ask.toString()})(root, ${JSON.stringify(input)})) ?? 'null'`;
  const answer = isFirefox(frame.page()) ? await throughBidi(frame, declaration, host) : await throughCdp(frame, declaration, host);
  return answer === undefined ? undefined : (JSON.parse(answer) as T); // made by `ask` a line above
}

function isFirefox(page: Page): boolean {
  return 'connection' in page.browser();
}

async function throughCdp(frame: Frame, declaration: string, host: string): Promise<string | undefined> {
  // puppeteer keeps a frame's session to itself; object ids are only good in the session that made them.
  const { client } = frame as unknown as { client: CDPSession };
  const handle = (await frame.evaluateHandle(`(${findHost})(${JSON.stringify(host)})`)) as JSHandle<Element | null>;
  try {
    const { objectId } = handle.remoteObject();
    if (!objectId) return undefined;
    const { node } = await client.send('DOM.describeNode', { objectId, depth: 1, pierce: true });
    const root = node.shadowRoots?.[0];
    if (!root) return undefined;
    const { object } = await client.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    if (!object.objectId) return undefined;
    const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { return (${declaration})(this); }`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`the panel could not be read: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value as string;
  } catch (error) {
    // The host was taken out or moved between two calls; the caller asks again.
    if (/node with given id|Could not find|context/i.test(String(error))) return undefined;
    throw error;
  } finally {
    await handle.dispose().catch(() => undefined); // the page may have gone on
  }
}

interface BidiBrowser extends Browser {
  readonly connection: { send(method: string, params: object): Promise<{ result: BidiAnswer }> };
}

interface BidiAnswer {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly type: string; readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

interface SharedNode {
  readonly value?: { readonly shadowRoot?: { readonly sharedId?: string } | null };
}

async function throughBidi(frame: Frame, declaration: string, host: string): Promise<string | undefined> {
  const { connection } = frame.page().browser() as BidiBrowser;
  const target = { context: (frame as unknown as { _id: string })._id };
  const found = await connection.send('script.callFunction', {
    functionDeclaration: findHost,
    arguments: [{ type: 'string', value: host }],
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const root = (found.result.result as SharedNode | undefined)?.value?.shadowRoot;
  if (!root?.sharedId) return undefined;
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: declaration,
    arguments: [{ sharedId: root.sharedId }],
    target,
    awaitPromise: false,
  });
  if (result.type === 'exception') throw new Error(`the panel could not be read: ${result.exceptionDetails?.text}`);
  return result.result?.value as string;
}
