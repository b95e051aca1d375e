/** Runs the same tests in each browser, one browser at a time. */
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { browserNames, type LaunchOptions, launch, type Session } from './browsers.ts';
import { type DeadEnd, startDeadEnd } from './dead-end.ts';
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
  /** Hosts that anything in the browser asked for beyond the tests' own pages and this machine. After each test there must be none. */
  readonly asked: string[];
}

interface SuiteOptions extends LaunchOptions {
  readonly guides?: Readonly<Record<string, GuideFile>>;
}

/** GUIDEPOST_BROWSERS limits the browsers while a test is being written. */
export const chosen = browserNames.filter((name) => (process.env['GUIDEPOST_BROWSERS'] ?? name).split(',').includes(name));

export function inEachBrowser(title: string, define: (suite: Suite) => void, { guides = { northwind }, ...options }: SuiteOptions = {}): void {
  describe.each(chosen)(`${title} in %s`, (name) => {
    const suite: { session: Session; stage: Stage; asked: string[] } = { asked: [] } as unknown as Suite; // filled before the first test
    let deadEnd: DeadEnd;

    beforeAll(async () => {
      const folder = await buildPages();
      deadEnd = await startDeadEnd();
      suite.asked = deadEnd.asked;
      suite.session = await launch(name, { hosts: [`${guardedHost}/*`], proxy: deadEnd.port, ...options });
      await setGuides(suite.session, guides);
      suite.stage = await openStage(suite.session, folder);
    }, 120_000);

    afterEach(() => {
      expect(suite.stage.errors.splice(0)).toEqual([]);
      // Nothing leaves the machine: not from the pages, not from the background, not while they start.
      expect(suite.asked.splice(0)).toEqual([]);
    });

    afterAll(async () => {
      await suite.session?.close();
      deadEnd?.close();
    });

    define(suite);
  });
}
