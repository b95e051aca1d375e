/** A member of a team in a browser: the key that they sign by, and a box that notes when its text is held. */
import { inOwnPage } from './extension.ts';
import { guardedHost, type Suite } from './suite.ts';
import { until } from './wait.ts';

/** When the box's text was marked, by the page's own clock; 0 while it is not. */
declare global {
  interface Window {
    heldAt: number;
  }
}

/** The public key by which the browser's person signs; made where the extension would make it. */
export async function makeOwnKey({ session }: Suite): Promise<Uint8Array> {
  const key = await inOwnPage(session, async () => {
    const opened = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('guidepost');
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
    const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    const change = opened.transaction('installKeys', 'readwrite');
    change.objectStore('installKeys').put({ use: 'approval', privateKey: pair.privateKey, publicKey, madeAt: Date.now() });
    await new Promise((done, fail) => {
      change.oncomplete = done;
      change.onerror = fail;
    });
    opened.close();
    return [...publicKey];
  });
  return Uint8Array.from(key);
}

/** A box with a word in it that a level forbids, and a watch over its marks. */
export async function openWatchedBox({ stage }: Suite, text: string): Promise<void> {
  await stage.visit(`${guardedHost}/contenteditable?keep`);
  await stage.focusBox();
  await stage.type(text);
  await stage.untilPanel('all clear', (view) => view?.state === 'clear');
  await stage.page.evaluate(() => {
    window.heldAt = 0;
    const ticking = new Worker(URL.createObjectURL(new Blob(['setInterval(() => postMessage(0), 5)'])));
    ticking.onmessage = () => {
      const isMarked = (CSS.highlights.get('guidepost-hold')?.size ?? 0) > 0;
      if (!isMarked) window.heldAt = 0;
      else if (window.heldAt === 0) window.heldAt = Date.now();
    };
  });
}

/** Waits for the mark; when it came. */
export const untilHeld = ({ stage }: Suite, ms?: number): Promise<number> =>
  until(
    'the mark of the level',
    () => stage.page.evaluate(() => window.heldAt),
    (at) => at > 0,
    ms,
  );

export const untilCalm = ({ stage }: Suite, ms?: number): Promise<number> =>
  until(
    'no mark',
    () => stage.page.evaluate(() => window.heldAt),
    (at) => at === 0,
    ms,
  );
