/** What an organization sets, given as administrators do: by a file that the browser reads (harness/policy.ts). */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, launch, type Session } from './harness/browsers.ts';
import { getStored, openOwnPage, setGuides } from './harness/extension.ts';
import { northwind } from './harness/guides.ts';
import { untilShown } from './harness/library.ts';
import { type PolicyPlace, policyPlaceOf, untilRead, whyNoPolicy } from './harness/policy.ts';
import { chosen } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const policy = {
  organization: 'Northwind Holding',
  brand: 'Northwind',
  packs: { gambling: true },
  settings: { language: 'en', slash: false, keepHeld: false },
};

describe.each(chosen)('A policy in %s', (name: BrowserName) => {
  const missing = whyNoPolicy(name);
  let place: PolicyPlace | undefined;
  let session: Session;

  beforeAll(async () => {
    if (missing) return;
    place = policyPlaceOf(name);
    place.put(policy);
    session = await launch(name, place.options);
    await setGuides(session, { other: { ...northwind, brand: { name: 'Southwind' } }, northwind });
    await untilRead(session);
  }, 120_000);

  afterAll(async () => {
    try {
      await session?.close();
    } finally {
      place?.remove();
    }
  });

  test('reaches the snapshot and the settings, and its controls rest and say who decided', async ({ skip }) => {
    if (missing) skip(missing);
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
      () => stored(session),
      ({ snapshot, settings }) => snapshot?.policy !== undefined && settings?.slash === false,
    );
    expect(JSON.parse(snapshot?.policy ?? '')).toEqual(policy);
    expect(snapshot?.brands).toContain('gambling/');
    expect(settings?.language).toBe('en');
  });

  test('that is changed while the browser runs is obeyed at once, and an open page says so', async ({ skip }) => {
    if (missing) skip(missing);
    const change = place?.change;
    if (!change) return skip('this browser reads it when the extension starts');
    const page = await openOwnPage(session, '/src/pages/settings/index.html#data');
    await untilShown(page, 'Northwind Holding has set: the brand, packs of rules, settings');
    change({ organization: 'Northwind Holding', settings: { awayMinutes: 15 } });
    await untilShown(page, 'Northwind Holding has set: settings');
    await page.close();
    await until(
      'the other policy in what the guards read',
      () => stored(session),
      ({ settings, snapshot }) => settings?.awayMinutes === 15 && (snapshot?.policy?.includes('"awayMinutes":15') ?? false),
    );
  });
});

interface Stored {
  readonly snapshot?: { readonly policy?: string; readonly brands: string };
  readonly settings?: { readonly slash?: boolean; readonly language: string; readonly awayMinutes?: number };
}

function stored(session: Session): Promise<Stored> {
  return getStored(session) as Promise<Stored>;
}

async function show(page: Page, section: string, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    location.hash = `#${wanted}`;
  }, section);
  await untilShown(page, words);
}
