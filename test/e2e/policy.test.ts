/**
 * What an organization sets, given as administrators do: Firefox reads it from the home folder of its user. Chromium takes it only from a folder of the whole machine,
 * which no test changes; what the background makes of it is tried in test/background.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firefoxId, launch, type Session } from './harness/browsers.ts';
import { getStored, openOwnPage, setGuides } from './harness/extension.ts';
import { northwind } from './harness/guides.ts';
import { untilShown } from './harness/library.ts';
import { chosen } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const policy = {
  organization: 'Northwind Holding',
  brand: 'Northwind',
  packs: { gambling: true },
  settings: { language: 'en', slash: false, keepHeld: false },
};
const home = mkdtempSync(join(tmpdir(), 'guidepost-home-'));

function put(path: string, content: object): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(content));
}

describe.skipIf(!chosen.includes('firefox'))('A policy in Firefox', () => {
  let session: Session;

  beforeAll(async () => {
    put(join(home, '.mozilla', 'managed-storage', `${firefoxId}.json`), { name: firefoxId, description: 'Set by a test', type: 'storage', data: policy });
    session = await launch('firefox', { home });
    await setGuides(session, { other: { ...northwind, brand: { name: 'Southwind' } }, northwind });
  }, 120_000);

  afterAll(async () => {
    await session?.close();
    rmSync(home, { recursive: true, force: true });
  });

  test('reaches the snapshot and the settings, and its controls rest and say who decided', async () => {
    const page = await openOwnPage(session, '/src/pages/settings/index.html#data');
    await untilShown(page, 'Northwind Holding has set: the brand, packs of rules, settings');
    await show(page, 'packs', 'Set by Northwind Holding');
    expect(await page.$$eval('fieldset:disabled > .toggle', (all) => all.map((toggle) => (toggle as HTMLInputElement).checked))).toEqual([true]);
    await page.$eval('fieldset:enabled > .toggle', (toggle) => (toggle as HTMLElement).click()); // any change publishes the guides
    await show(page, 'language', 'Set by Northwind Holding');
    expect(await page.$$eval('.pinned input, .pinned button', (all) => all.length > 0 && all.every((each) => each.matches(':disabled')))).toBe(true);
    await show(page, 'held', 'Set by Northwind Holding');
    await show(page, 'replies', 'Set by Northwind Holding');
    await page.close();

    const { snapshot, settings } = await until(
      'the policy in what the guards read',
      () => getStored(session) as Promise<{ snapshot?: { policy?: string; brands: string }; settings?: { slash?: boolean; language: string } }>,
      (stored) => stored.snapshot?.policy !== undefined && stored.settings?.slash === false,
    );
    expect(JSON.parse(snapshot?.policy ?? '')).toEqual(policy);
    expect(snapshot?.brands).toContain('gambling/');
    expect(settings?.language).toBe('en');
  });
});

async function show(page: Page, section: string, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    location.hash = `#${wanted}`;
  }, section);
  await untilShown(page, words);
}
