/** The gallery as a page: built and served for a test file, opened with what its address chooses. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import { serveLoopback } from './serve.ts';

export interface Gallery {
  /** `choices` as in the address: lang, theme, dir, text. */
  open(browser: Browser, choices?: Readonly<Record<string, string>>): Promise<Page>;
  close(): Promise<void>;
}

export async function buildGallery(): Promise<Gallery> {
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-gallery-'));
  await build({ mode: 'gallery', logLevel: 'warn', build: { outDir: folder } });
  const server = await serveLoopback(folder);
  return {
    open: async (browser, choices = {}) => {
      const page = await browser.newPage();
      await page.goto(`${server.origin}/src/pages/gallery/index.html?${new URLSearchParams(choices)}`);
      await page.waitForSelector('html[data-ready]');
      return page;
    },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
