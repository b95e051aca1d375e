/** The browser is killed while a reply is edited: what was confirmed is there, and what was not is there whole or not at all. Only in `npm run test:all`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { launch } from './harness/browsers.ts';
import { setGuides, untilStarted } from './harness/extension.ts';
import { libraryGuide, openReplies, press, untilShown, write } from './harness/library.ts';
import { chosen } from './harness/suite.ts';

const kills = 10;
const profile = mkdtempSync(join(tmpdir(), 'guidepost-profile-'));

afterAll(() => rmSync(profile, { recursive: true, force: true }));

describe.each(chosen)('An edit in %s', (name) => {
  test(
    `is whole or absent after each of ${kills} kills`,
    async () => {
      const bodyOf = (round: number): string => `We are open from 9 to ${round + 30}.`;
      let saved = 'We are open from 9 to 18.';
      let tried = saved;
      let lost = 0;
      for (let round = 0; round <= kills; round++) {
        const session = await launch(name, { profile: join(profile, name) });
        await untilStarted(session);
        if (round === 0) await setGuides(session, { northwind: libraryGuide });
        const page = await openReplies({ session });
        await untilShown(page, 'Opening hours', '.replies-found');
        await press(page, 'Edit: Opening hours');
        await page.waitForSelector('.reply-form');
        const body = await page.$eval('.reply-form', (form) => [...form.querySelectorAll('textarea')].map(({ value }) => value)[0] ?? '');
        expect([saved, tried]).toContain(body);
        if (body !== tried) lost += 1;
        [saved, tried] = [body, bodyOf(round)];
        await write(page, 'Text', tried);
        await press(page, 'Save');
        // In turns: right after what was confirmed, and somewhere in the midst.
        if (round % 2 === 0) {
          await untilShown(page, tried, '.replies-found');
          saved = tried;
        } else await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
        await (round === kills ? session.close() : session.kill());
      }
      console.info(`${name}: ${kills} kills, ${lost} edits that were not confirmed are not there`);
    },
    kills * 60_000,
  );
});
