/** The settings page as its user meets it: a rule switched off is off in every tab at once, files come in or are refused with a line and a reason, and nothing is lost. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { getStored, openOwnPage } from './harness/extension.ts';
import { northwind } from './harness/guides.ts';
import { guardedHost, inEachBrowser, type Suite } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const folder = mkdtempSync(join(tmpdir(), 'guidepost-files-'));
const importName = 'Import a guide, replies or a backup';

function fileWith(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const rule = { id: 'a', kind: 'ban', level: 'warn', options: { phrases: ['x'] } };
const hostile = [
  [
    'markup',
    JSON.stringify({ ...northwind, rules: [{ ...rule, why: '<script>window.hit=1</script><img src=x onerror=window.hit=1>' }] }, null, 1),
    /Line \d+.*markup that a page could run/,
  ],
  ['prototype', '{"format": "guidepost/1",\n"__proto__": {"polluted": 1}}', /Line 2.*not allowed in a guide/],
  ['endless', JSON.stringify({ ...northwind, rules: [{ ...rule, kind: 'later', options: { regex: '(a+)+$' } }] }, null, 1), /Line \d+.*may run for ever/],
  ['huge', `"${'x'.repeat(21_000_000)}"`, /too large/],
] as const;

async function openSettings({ session }: Suite, section: string): Promise<Page> {
  const page = await openOwnPage(session, '/src/pages/settings/index.html');
  await page.waitForSelector('nav');
  const links = await page.$$('nav a, nav button');
  for (const link of links)
    if ((await link.evaluate((element) => element.textContent?.trim())) === section) await link.evaluate((element) => (element as HTMLElement).click());
  return page;
}

/** The import control, found by its name as a screen reader finds it. */
async function importFile(page: Page, path: string): Promise<void> {
  const input = await until(
    'the import control',
    () =>
      page.evaluateHandle((name) => {
        for (const each of document.querySelectorAll<HTMLInputElement>('input[type="file"]')) {
          const named = each.getAttribute('aria-label') ?? [...(each.labels ?? [])].map((label) => label.textContent).join(' ');
          if (named.includes(name)) return each;
        }
        return null;
      }, importName),
    (handle) => handle.asElement() !== null,
  );
  await (input.asElement() as ElementHandle<HTMLInputElement>).uploadFile(path);
}

const shown = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('main')?.textContent ?? '');

inEachBrowser('Settings', (suite) => {
  test('switches a rule off in an open tab at once, and on again', async () => {
    const { stage } = suite;
    await stage.visit(`${guardedHost}/textarea?keep`);
    await stage.focusBox();
    await stage.type('Our cheap offer');
    await stage.untilMarks(['cheap']);
    const settings = await openSettings(suite, 'Rules');
    const flip = (): Promise<void> =>
      settings.evaluate(() => document.querySelector<HTMLElement>('main [role="switch"], main input[type="checkbox"]')?.click());
    await flip();
    await stage.untilMarks([]);
    await flip();
    await stage.untilMarks(['cheap']);
    await settings.close();
  });

  test('tries a rule on its own cases before it is saved', async () => {
    const { session } = suite;
    const settings = await openSettings(suite, 'Rules');
    const press = (label: string): Promise<void> =>
      settings.evaluate((wanted) => {
        const button = [...document.querySelectorAll<HTMLElement>('main button')].find(
          (each) => (each.textContent ?? '').trim().startsWith(wanted) || (each.getAttribute('aria-label') ?? '').startsWith(wanted),
        );
        if (!button) throw new Error(`no button ${wanted}`);
        button.click();
      }, label);
    const write = async (label: string, text: string): Promise<void> => {
      await settings.evaluate(
        (wanted, value) => {
          const area = [...document.querySelectorAll<HTMLTextAreaElement>('main form textarea')].find((each) =>
            each.labels?.[0]?.textContent?.startsWith(wanted),
          );
          if (!area) throw new Error(`no field ${wanted}`);
          area.value = value;
          area.dispatchEvent(new InputEvent('input', { bubbles: true }));
        },
        label,
        text,
      );
    };
    await press('Add a rule');
    await until(
      'the kinds',
      () => shown(settings),
      (text) => text.includes('Banned words'),
    );
    await press('Banned words');
    await settings.waitForSelector('main form');
    await write('Words and phrases', 'quibblet*');
    await write('The rule must find something', 'A quibblet hunt');
    await write('The rule must stay silent', 'No quibbleting here');
    await press('Save');
    await until(
      'what does not come out',
      () => shown(settings),
      (text) => text.includes('Found without need: “No quibbleting here”'),
    );
    expect(JSON.stringify((await getStored(session))['snapshot'])).not.toContain('quibblet');
    await write('The rule must stay silent', 'A fair price');
    await press('Save');
    await until(
      'the rule in the published guide',
      async () => JSON.stringify((await getStored(session))['snapshot']),
      (snapshot) => snapshot.includes('quibblet*'),
    );
    await settings.close();
  });

  test('takes a guide, keeps what was there as a backup, and brings it back with one click', async () => {
    const { session } = suite;
    const page = await openSettings(suite, 'Import and export');
    await importFile(
      page,
      fileWith(
        'bakery.json',
        JSON.stringify({ ...northwind, brand: { name: 'Bakery' }, rules: [{ id: 'no-stale', kind: 'ban', level: 'warn', options: { phrases: ['stale'] } }] }),
      ),
    );
    await until(
      'word of the import',
      () => shown(page),
      (text) => text.includes('Guide imported from bakery.json'),
    );
    const brands = async (): Promise<string> => (((await getStored(session))['snapshot'] as { brands: string }) ?? { brands: '' }).brands;
    expect(await brands()).toContain('no-stale');
    await page.evaluate(() => {
      const back = [...document.querySelectorAll('main button')].find((button) => /bring|back|return/i.test(button.textContent ?? ''));
      (back as HTMLElement).click();
    });
    await until('the guide before it', brands, (text) => text.includes('no-cheap') && !text.includes('no-stale'));
    await page.close();
  });

  test.each([
    ['broken', '{\n  "format": "guidepost/1",\n  "brand": {"name": "A"},\n  "rules": [}\n', 'Line 4'],
    ['newer', JSON.stringify({ ...northwind, format: 'guidepost/2' }), 'Line 1'],
    ['wrong', JSON.stringify({ ...northwind, rules: [{ id: 'a', kind: 'ban', level: 'loud' }] }, null, 1), 'Line'],
    ['no guide', '"hello"', 'was not imported'],
  ])('refuses a file that is %s with the line and the reason, and keeps everything', async (name, content, said) => {
    const { session } = suite;
    const before = (await getStored(session))['snapshot'];
    const page = await openSettings(suite, 'Import and export');
    await importFile(page, fileWith(`${name}.json`, content));
    const text = await until(
      'the refusal',
      () => shown(page),
      (all) => all.includes('was not imported'),
    );
    expect(text).toContain(said);
    expect(text).toContain('Everything stays as it was.');
    expect((await getStored(session))['snapshot']).toEqual(before);
    await page.close();
  });

  test('runs nothing that a hostile file brings', async () => {
    const { session } = suite;
    const before = (await getStored(session))['snapshot'];
    const page = await openSettings(suite, 'Import and export');
    for (const [name, content, said] of hostile) {
      await importFile(page, fileWith(`${name}.json`, content));
      const text = await until(
        'the refusal',
        () => shown(page),
        (all) => all.includes(`${name}.json was not imported`),
      );
      expect(text).toMatch(said);
    }
    expect(await page.evaluate(() => String([(window as { hit?: number }).hit, ({} as { polluted?: number }).polluted]))).toBe(',');
    expect((await getStored(session))['snapshot']).toEqual(before);
    await page.close();
  });
});
