/** Runs the same tests in each browser, one browser at a time. */
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { browserNames, type LaunchOptions, launch, type Session } from './browsers.ts';
import { setGuides } from './extension.ts';
import { type GuideFile, northwind } from './guides.ts';
import { buildPages } from './pages.ts';
import { openStage, type Stage } from './stage.ts';

/** Hosts that the tests' copy of the build is granted. `bare.example` is none of them: there the page is alone. */
export const guardedHost = 'https://square.example';
export const bareHost = 'https://bare.example';

export interface Suite {
  readonly session: Session;
  readonly stage: Stage;
}

interface SuiteOptions extends LaunchOptions {
  readonly guides?: Readonly<Record<string, GuideFile>>;
}

/** GUIDEPOST_BROWSERS limits the browsers while a test is being written. */
export const chosen = browserNames.filter((name) => (process.env['GUIDEPOST_BROWSERS'] ?? name).split(',').includes(name));

export function inEachBrowser(title: string, define: (suite: Suite) => void, { guides = { northwind }, ...options }: SuiteOptions = {}): void {
  describe.each(chosen)(`${title} in %s`, (name) => {
    const suite: { session: Session; stage: Stage } = {} as Suite; // filled before the first test

    beforeAll(async () => {
      const folder = await buildPages();
      suite.session = await launch(name, { hosts: [`${guardedHost}/*`], ...options });
      await setGuides(suite.session, guides);
      suite.stage = await openStage(suite.session, folder);
    }, 120_000);

    afterEach(() => {
      expect(suite.stage.errors.splice(0)).toEqual([]);
    });

    afterAll(async () => {
      await suite.session?.close();
    });

    define(suite);
  });
}
