/** What is stored as a person meets it: a backup saved, everything deleted, all of it back; an import undone by a click; a library of a newer version left alone. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { getStored, inOwnPage, killBackground, openOwnPage } from './harness/extension.ts';
import { northwind } from './harness/guides.ts';
import { press, untilShown, write } from './harness/library.ts';
import { guardedHost, inEachBrowser, type Suite } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const folder = mkdtempSync(join(tmpdir(), 'guidepost-data-'));

async function openData({ session }: Suite): Promise<Page> {
  const page = await openOwnPage(session, '/src/pages/settings/index.html#data');
  await untilShown(page, 'What is stored');
  await page.waitForSelector('.data-sizes');
  return page;
}

/** The text that a press of a button hands over as a file. */
async function savedBy(page: Page, label: string): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => {
        (window as unknown as { saved: string }).saved = text;
      });
      return make(blob);
    };
  });
  await press(page, label);
  return until('the file', () => page.evaluate(() => (window as unknown as { saved?: string }).saved ?? ''), Boolean);
}

async function upload(page: Page, name: string, text: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

const publishedBrands = async ({ session }: Suite): Promise<string> => ((await getStored(session))['snapshot'] as { brands: string } | undefined)?.brands ?? '';

inEachBrowser('What is stored', (suite) => {
  test('a backup is saved, everything is deleted, and all of it comes back', async () => {
    let page = await openData(suite);
    const text = await untilShown(page, 'Brands and guides');
    expect(text).toContain('Signing keys');
    expect(text).toContain('Published guides');
    const saved = await savedBy(page, 'Save a backup');
    expect(JSON.parse(saved)).toMatchObject({ format: 'guidepost-backup/2', brands: [{ id: 'northwind' }], replies: [{ id: 'hours' }] });

    await press(page, 'Delete everything');
    await untilShown(page, 'Only a file that you save before can bring it back.');
    expect(await page.$eval('.data-erase button[type="submit"]', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
    await write(page, 'To confirm, write “delete”', 'delete');
    await page.waitForSelector('.data-erase button[type="submit"]:not(:disabled)');
    await press(page, 'Delete for good');
    await until(
      'the page to have begun anew',
      () => page.evaluate(() => document.querySelector('main')?.textContent ?? '').catch(String), // between two loads there is none
      (text) => text.includes('Everything was deleted'),
    );
    await until(
      'the starter guide to be published',
      () => publishedBrands(suite),
      (brands) => brands !== '' && !brands.includes('no-cheap'),
    );
    await page.close();

    page = await openData(suite);
    await upload(page, 'backup.json', saved);
    await untilShown(page, 'Backup restored from backup.json');
    await untilShown(page, 'Signing keys and fingerprints of passwords are in no backup');
    await until(
      'the guide to be published again',
      () => publishedBrands(suite),
      (brands) => brands.includes('no-cheap'),
    );
    expect(await savedBy(page, 'Save a backup')).toBe(saved);
    await page.close();
  });

  test('an import is taken back with one click, also later and from the list', async () => {
    let page = await openData(suite);
    const before = await savedBy(page, 'Save a backup');
    await upload(page, 'bakery.json', JSON.stringify({ ...northwind, brand: { name: 'Bakery' } }));
    await untilShown(page, 'Guide imported from bakery.json');
    await until(
      'the second brand',
      () => publishedBrands(suite),
      (brands) => brands.includes('Bakery'),
    );
    await page.close();
    page = await openData(suite);
    await untilShown(page, 'bakery.json');
    await press(page, 'Return to how it was');
    await untilShown(page, 'Everything is as it was');
    await until(
      'the first brand alone',
      () => publishedBrands(suite),
      (brands) => !brands.includes('Bakery'),
    );
    expect(await savedBy(page, 'Save a backup')).toBe(before);
    await page.close();
  });

  test('a library of a newer version is shown and left alone; the guard goes on', async () => {
    const { session, stage } = suite;
    const snapshot = (await getStored(session))['snapshot'];
    await inOwnPage(session, async () => {
      const opened = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open('guidepost', 9990);
        request.onupgradeneeded = () => request.result.createObjectStore('fromTomorrow');
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      opened.close();
    });
    await killBackground(session);
    const page = await openData(suite);
    await untilShown(page, 'A newer version of Guidepost wrote the library');
    expect(JSON.parse(await savedBy(page, 'Save a backup'))).toMatchObject({ brands: [{ id: 'northwind' }] });
    await page.evaluate(() => {
      location.hash = '#rules';
    });
    await page.waitForSelector('fieldset:disabled');
    await page.close();

    await stage.visit(`${guardedHost}/textarea`);
    await stage.focusBox();
    await stage.type('This is cheap');
    await stage.untilPanel('the hold', (view) => view?.state === 'hold');
    expect((await getStored(session))['snapshot']).toEqual(snapshot);
    const version = await inOwnPage(session, async () => (await indexedDB.databases()).find(({ name }) => name === 'guidepost')?.version);
    expect(version).toBeGreaterThanOrEqual(9990);
  });
});
