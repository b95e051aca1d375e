/** Lists of other programs come in: shown first, added by a press, brought back by another. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { getStored, openOwnPage } from './harness/extension.ts';
import { inEachBrowser } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const folder = mkdtempSync(join(tmpdir(), 'guidepost-lists-'));

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const style = `extends: substitution
message: "Use '%s' instead of '%s'."
level: error
swap:
  utilize: use
  'leverage|harness': use
  guys: everyone
  a(?!b)\\d: c
`;
/** «плохо;лучше» as Windows programs for Russian write it. */
const table = Uint8Array.from([...'плохо;лучше'].map((char) => (char === ';' ? 0x3b : char.charCodeAt(0) - 0x410 + 0xc0)));

const shown = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('main')?.textContent ?? '');
const said = (page: Page, words: string): Promise<string> =>
  until(
    words,
    () => shown(page),
    (text) => text.includes(words),
  );

async function press(page: Page, label: string): Promise<void> {
  await page.evaluate((name) => {
    const button = [...document.querySelectorAll<HTMLElement>('main button')].find((each) => each.textContent?.trim() === name);
    if (!button) throw new Error(`no button ${name}`);
    button.click();
  }, label);
}

inEachBrowser('Lists of other programs', (suite) => {
  test('are shown first, become rules by a press, and go again by another', async () => {
    const { session } = suite;
    const brands = async (): Promise<string> => ((await getStored(session))['snapshot'] as { brands: string }).brands;
    const before = await brands();
    const page = await openOwnPage(session, '/src/pages/settings/index.html#transfer');
    const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(fileWith('Terms.yml', style), fileWith('words.csv', table), fileWith('picture.txt', 'PNG\0\0'));

    const report = await said(page, 'nothing is added yet');
    expect(report).toContain('2 rules would be added');
    expect(report).toContain('Entries: 4. Taken whole: 3, in part: 0, not: 1.');
    expect(report).toMatch(/Line 8.*“before” or “after” stands inside/);
    expect(report).toMatch(/Already in the guide, rule “no-guys”/);
    expect(report).toContain('This is no text file.');
    expect(await brands()).toBe(before);

    await press(page, 'Add the rules');
    await said(page, '2 rules added to the guide');
    const after = await until('the new rules', brands, (text) => text.includes('utilize'));
    expect(after).toContain('плохо');
    await press(page, 'Return to how it was');
    await until('the guide before', brands, (text) => !text.includes('utilize') && text.includes('no-cheap'));
    await page.close();
  });

  test('go out with a word about what they cannot say', async () => {
    const page = await openOwnPage(suite.session, '/src/pages/settings/index.html#transfer');
    await page.waitForSelector('input[type="file"]');
    await press(page, 'CSV table');
    expect(await said(page, '3 entries written')).toMatch(/3 entries written/);
    await page.close();
  });
});
