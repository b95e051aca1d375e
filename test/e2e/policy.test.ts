/**
 * What an organization sets, given to each browser the way administrators do: Firefox reads it from the home folder of its user, Chromium from a folder of the
 * machine, under the id of this very copy; it is taken away again.
 */
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtFolder, firefoxId, launch, type Session } from './harness/browsers.ts';
import { getStored, inOwnPage, openOwnPage, setGuides } from './harness/extension.ts';
import { northwind } from './harness/guides.ts';
import { untilShown } from './harness/library.ts';
import { chosen } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const policy = {
  organization: 'Northwind Holding',
  brand: 'Northwind',
  guide: { url: 'https://guides.example.org/northwind.json' },
  packs: { gambling: true },
  settings: { language: 'en', slash: false, keepHeld: false },
};
const home = mkdtempSync(join(tmpdir(), 'guidepost-home-'));
const machineFolder = '/etc/chromium/policies/managed';
const machineFile = join(machineFolder, `guidepost-test-${process.pid}.json`);

function put(path: string, content: object): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(content));
}

/** Chromium names an unpacked extension by where it lies. */
function idOf(folder: string): string {
  const digest = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Only where this is a machine of ours: as root, or in a folder that somebody opened for us. */
function mayManageChromium(): boolean {
  const closest = [machineFolder, dirname(machineFolder), dirname(dirname(machineFolder)), '/etc'].find((folder) => existsSync(folder)) ?? '/';
  try {
    accessSync(closest, constants.W_OK);
    return process.platform === 'linux';
  } catch {
    return false;
  }
}

describe.each(chosen.filter((name) => name === 'firefox' || mayManageChromium()))('A policy in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    if (name === 'firefox') {
      const data = { name: firefoxId, description: 'Set by a test', type: 'storage', data: policy };
      put(join(home, '.mozilla', 'managed-storage', `${firefoxId}.json`), data);
    }
    if (name === 'chromium') put(machineFile, { '3rdparty': { extensions: { [idOf(builtFolder('chromium'))]: policy } } }); // read when it starts
    session = await launch(name, { home });
    await setGuides(session, { other: { ...northwind, brand: { name: 'Southwind' } }, northwind });
    await until(
      'the browser to have read the policy',
      () => inOwnPage(session, async () => Object.keys(await chrome.storage.managed.get(null))),
      (parts) => parts.length > 0,
      60_000,
    );
  }, 120_000);

  afterAll(async () => {
    await session?.close();
    rmSync(machineFile, { force: true });
    rmSync(home, { recursive: true, force: true });
  });

  test('reaches the snapshot and the settings, and its controls rest and say who decided', async () => {
    const page = await openOwnPage(session, '/src/pages/settings/index.html#data');
    await untilShown(page, 'Northwind Holding has set: the brand, the address of the guide, packs of rules, settings');
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
