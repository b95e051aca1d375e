/** The browser is killed while lines of the log are written: no line that was confirmed is lost, and the chain stays whole. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { launch, type Session } from './harness/browsers.ts';
import { openOwnPage } from './harness/extension.ts';
import { chosen } from './harness/suite.ts';
import { until } from './harness/wait.ts';

const kills = process.env['GUIDEPOST_CASES'] ? 50 : 5;
const settingsPage = '/src/pages/settings/index.html';
const profile = mkdtempSync(join(tmpdir(), 'guidepost-profile-'));

afterAll(() => rmSync(profile, { recursive: true, force: true }));

describe.each(chosen)('The log in %s', (name) => {
  test(
    `loses no confirmed line when the browser is killed ${kills} times while it writes`,
    async () => {
      const folder = join(profile, name);
      const confirmed: string[] = [];
      for (let round = 0; round < kills; round++) {
        const session = await launch(name, { profile: folder });
        const read = await startWriting(session, round);
        const before = confirmed.length;
        // Two lines at least; then somewhere within the next ones.
        await until(
          'two lines to be confirmed',
          async () => confirmed.push(...(await read())) - before,
          (count) => count >= 2,
          60_000,
        );
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
        confirmed.push(...(await read()));
        await session.kill();
        if (round % 10 === 9 || round === kills - 1) await expectWhole(await launch(name, { profile: folder }), confirmed);
      }
      expect(confirmed.length).toBeGreaterThanOrEqual(2 * kills);
    },
    kills * 60_000,
  );
});

/** Three writers at once, each as fast as it is answered. Returns how to read the lines that were confirmed since the last reading. */
async function startWriting(session: Session, round: number): Promise<() => Promise<string[]>> {
  const page = await openOwnPage(session, settingsPage);
  await page.evaluate((mark) => {
    const confirmed: string[] = [];
    Object.assign(globalThis, { confirmed });
    const write = async (nth: number): Promise<void> => {
      const line = `${mark}:${nth}`;
      const answer = await chrome.runtime.sendMessage({ name: 'log/add', input: { what: 'held', reason: line } });
      if (answer?.ok) confirmed.push(line);
      await write(nth + 3);
    };
    for (const first of [0, 1, 2]) void write(first);
  }, round);
  return () => page.evaluate(() => (globalThis as unknown as { confirmed: string[] }).confirmed.splice(0));
}

async function expectWhole(session: Session, confirmed: readonly string[]): Promise<void> {
  const page = await openOwnPage(session, settingsPage);
  try {
    const kept = await page.evaluate(async () => {
      const opened = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open('guidepost');
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      const all = opened.transaction('log').objectStore('log').getAll();
      const lines = await new Promise<{ reason?: string }[]>((done) => {
        all.onsuccess = () => done(all.result);
      });
      opened.close();
      return lines.map(({ reason }) => reason ?? '');
    });
    const there = new Set(kept);
    expect(confirmed.filter((line) => !there.has(line))).toEqual([]);
    expect(there.size).toBeGreaterThan(0);
    await page.evaluate(() => {
      location.hash = '#log';
    });
    const said = await until(
      'the log to be looked at',
      () => page.evaluate(() => document.querySelector('.log-proof .notice .title')?.textContent ?? ''),
      (title) => title !== '',
    );
    expect(said).toBe('The log is whole');
  } finally {
    await session.close();
  }
}
