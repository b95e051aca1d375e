/** Pictures of the exhibits, compared with each other in one run, or with those of another run on the same machine. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** By exhibit (`piece, state`): a print of its pixels. */
export type Prints = Readonly<Record<string, string>>;

/** Takes one picture of the whole gallery and prints of its parts; `path` keeps the picture. */
export async function takePrints(page: Page, path?: `${string}.png`): Promise<Prints> {
  // a caret blinks
  await page.evaluate(() => {
    for (let at = document.activeElement; at instanceof HTMLElement; at = at.shadowRoot?.activeElement ?? null) if (!at.shadowRoot) at.blur();
  });
  const picture = await page.screenshot({ fullPage: true, encoding: 'base64', optimizeForSpeed: true, ...(path ? { path } : {}) });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const prints: Record<string, string> = {};
    for (const exhibit of document.querySelectorAll<HTMLElement>('.exhibit')) {
      const { left, top, width, height } = (exhibit.querySelector('.place') as HTMLElement).getBoundingClientRect(); // each has one
      const { data } = context.getImageData(Math.floor(left), Math.floor(top + scrollY), Math.ceil(width), Math.max(1, Math.ceil(height)));
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
      prints[`${exhibit.dataset['piece']}, ${exhibit.dataset['exhibit']}`] = [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    return prints;
  }, picture);
}

/**
 * For somebody who changes a style: `GUIDEPOST_PICTURES=keep` before, `GUIDEPOST_PICTURES=compare` after, on one machine. Gives the exhibits that look
 * different from what was kept; [] where nothing was asked. The pictures themselves are beside the prints.
 */
export function changedSince(folder: string, name: string, prints: Prints): string[] {
  const asked = process.env['GUIDEPOST_PICTURES'];
  const path = join(folder, `${name}.json`);
  if (asked === 'keep') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, JSON.stringify(prints, null, 2));
  }
  if (asked !== 'compare') return [];
  if (!existsSync(path)) return [`nothing was kept as ${path}`];
  const before = JSON.parse(readFileSync(path, 'utf8')) as Prints; // written above
  return [...new Set([...Object.keys(before), ...Object.keys(prints)])].filter((exhibit) => before[exhibit] !== prints[exhibit]);
}
