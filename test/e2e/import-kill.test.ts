/** The browser is killed while replies are brought in: each import is there whole or not at all, and none that was confirmed is lost. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, describe, expect, test } from 'vitest';
import { launch } from './harness/browsers.ts';
import { openOwnPage, untilStarted } from './harness/extension.ts';
import { chosen } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const kills = process.env['GUIDEPOST_CASES'] ? 20 : 5;
const size = 2000;
const transferPage = '/src/pages/settings/index.html#transfer';
const profile = mkdtempSync(join(tmpdir(), 'guidepost-profile-'));

afterAll(() => rmSync(profile, { recursive: true, force: true }));

describe.each(chosen)('An import in %s', (name) => {
  test(
    `is whole or absent after each of ${kills} kills`,
    async () => {
      const folder = join(profile, name);
      const confirmed = new Set<number>();
      let whole = 0;
      for (let round = 0; round < kills; round++) {
        const session = await launch(name, { profile: folder });
        await untilStarted(session);
        const page = await openOwnPage(session, transferPage);
        whole = expectWhole(await countsOf(page), confirmed);
        await bringIn(page, round);
        // In turns: right after what was confirmed, and somewhere in the midst.
        const isConfirmed = (): Promise<boolean> =>
          page.evaluate(
            () =>
              document
                .querySelector('main')
                ?.textContent?.replace(/\D(?=\d{3} replies)/, '')
                .includes('2000 replies added.') ?? false,
          );
        if (round % 2 === 0) await until('the import to be confirmed', isConfirmed, Boolean, 60_000);
        else await new Promise((resolve) => setTimeout(resolve, Math.random() * 1500));
        const wasConfirmed = await isConfirmed();
        await session.kill();
        if (wasConfirmed) confirmed.add(round);
      }
      const session = await launch(name, { profile: folder });
      try {
        const page = await openOwnPage(session, transferPage);
        whole = expectWhole(await countsOf(page), confirmed);
      } finally {
        await session.close();
      }
      console.info(`${name}: ${kills} kills, ${confirmed.size} imports confirmed, ${whole} there`);
    },
    kills * 60_000,
  );
});

async function bringIn(page: Page, round: number): Promise<void> {
  const file = join(profile, `${round}.csv`);
  const lines = Array.from({ length: size }, (_, at) => `r${round}-${at},Title ${round} ${at},Answer ${randomUUID()},approved`);
  writeFileSync(file, `id,title,body,status\n${lines.join('\n')}\n`);
  const input = (await page.waitForSelector('main section.card input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await until(
    'the button that brings them in',
    () =>
      page.evaluate(() => {
        const button = [...document.querySelectorAll<HTMLElement>('main button')].find(({ textContent }) => textContent?.trim() === 'Bring them in');
        button?.click();
        return button !== undefined;
      }),
    Boolean,
    30_000,
  );
}

/** How many replies of each round are there. */
function countsOf(page: Page): Promise<[string, number][]> {
  return page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('guidepost');
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    const all = await new Promise<{ id: string }[]>((done) => {
      const request = opened.transaction('replies').objectStore('replies').getAll();
      request.onsuccess = () => done(request.result);
    });
    opened.close();
    const counts = new Map<string, number>();
    for (const { id } of all) {
      const round = /^r(\d+)-/.exec(id)?.[1];
      if (round) counts.set(round, (counts.get(round) ?? 0) + 1);
    }
    return [...counts];
  });
}

/** Returns how many imports are there. */
function expectWhole(counts: readonly [string, number][], confirmed: ReadonlySet<number>): number {
  expect(counts.filter(([, count]) => count !== size)).toEqual([]);
  const there = new Set(counts.map(([round]) => Number(round)));
  expect([...confirmed].filter((round) => !there.has(round))).toEqual([]);
  return there.size;
}
