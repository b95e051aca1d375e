/** Replies of other programs come in by Settings: shown first, chosen, written. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openOwnPage } from './harness/extension.ts';
import { inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const folder = mkdtempSync(join(tmpdir(), 'guidepost-replies-'));

function fileWith(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const shown = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('main')?.textContent ?? '');
const said = (page: Page, words: string): Promise<string> =>
  until(
    words,
    () => shown(page),
    (text) => text.includes(words),
  );

async function press(page: Page, label: string): Promise<void> {
  await page.evaluate((name) => {
    const button = [...document.querySelectorAll<HTMLElement>('main button, main label')].find((each) => each.textContent?.trim() === name);
    if (!button) throw new Error(`no button ${name}`);
    button.click();
  }, label);
}

/** What is stored, read by the page of ours. */
function bodies(page: Page, id: string): Promise<string[]> {
  return page.evaluate(
    (sought) =>
      new Promise<string[]>((resolve, reject) => {
        const open = indexedDB.open('guidepost');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction('replies').objectStore('replies').getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve((all.result as { id: string; body: string }[]).filter((reply) => reply.id === sought).map(({ body }) => body));
          };
        };
      }),
    id,
  );
}

async function bring(page: Page, ...files: string[]): Promise<void> {
  const input = (await page.waitForSelector('main section.card input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...files);
}

inEachBrowser('Replies of other programs', (suite) => {
  test('are shown, chosen and written', async () => {
    const page = await openOwnPage(suite.session, '/src/pages/settings/index.html#transfer');
    await bring(
      page,
      fileWith('shop.csv', 'id,title,body,status\nt1,Late parcel,We are sorry: your parcel comes tomorrow,approved\n,Empty,,\n'),
      fileWith('more.md', '## Gift wrap\nWe wrap it for you.\n'),
    );
    let report = await said(page, 'What would change in');
    expect(report).toContain('2 new');
    expect(report).toMatch(/Line 3.*no text/);
    expect(await bodies(page, 't1')).toEqual([]);
    await press(page, 'Bring them in');
    await said(page, '2 replies added.');
    expect(await bodies(page, 't1')).toEqual(['We are sorry: your parcel comes tomorrow']);

    await bring(page, fileWith('again.csv', 'id,title,body,status\nt1,Late parcel,We are sorry: your parcel comes today,approved\n'));
    report = await said(page, '1 here already, but different');
    expect(await page.evaluate(() => [...document.querySelectorAll('.difference del, .difference ins')].map(({ textContent }) => textContent))).toEqual([
      'tomorrow',
      'today',
    ]);
    if (process.env['GUIDEPOST_SHOTS']) await page.screenshot({ path: join(process.env['GUIDEPOST_SHOTS'], 'replies-transfer.png'), fullPage: true });
    await press(page, 'Keep mine');
    await press(page, 'Bring them in');
    await said(page, '0 changed.');
    expect(await bodies(page, 't1')).toEqual(['We are sorry: your parcel comes tomorrow']);

    await bring(page, fileWith('again.csv', 'id,title,body,status\nt1,Late parcel,We are sorry: your parcel comes today,approved\n'));
    await said(page, '1 here already, but different');
    await press(page, 'Bring them in');
    await said(page, '1 changed.');
    expect(await bodies(page, 't1')).toEqual(['We are sorry: your parcel comes today']);
    await page.close();
  });

  test('a broken file changes nothing and names its line', async () => {
    const page = await openOwnPage(suite.session, '/src/pages/settings/index.html#transfer');
    await bring(page, fileWith('broken.csv', 'title,body\nA,fine\nB,"never closed\n'));
    const report = await said(page, 'There is nothing new in these files');
    expect(report).toMatch(/Line 3.*quote/);
    await page.close();
  });
});
