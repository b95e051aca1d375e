/** `npm run demo` does what it says, and notices when Guidepost is not there. The demo shows itself in Chromium. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Guide } from '#src/core/guide.ts';
import { chosen } from './harness/suite.ts';

describe.runIf(chosen.includes('chromium'))('The demo', () => {
  test.each(['ru', 'en'])(
    'takes its tour in %s and ends well',
    (language) => {
      const { status, stdout, stderr } = takeTour(['--lang', language]);
      expect(stdout + stderr).toContain('The tour did what it says.');
      expect(status).toBe(0);
    },
    120_000,
  );

  test('fails with the guard switched off', () => {
    const { status, stdout } = takeTour([], { GUIDEPOST_GUARD: 'off' });
    expect(stdout).toContain('The tour did not do what it says.');
    expect(status).toBe(1);
  }, 120_000);
});

test.each(['ru', 'en'])("the demo's guide in %s is a guide", (language) => {
  const guide: unknown = JSON.parse(readFileSync(`test/pages/demo/guide.${language}.json`, 'utf8'));
  expect(v.safeParse(Guide, guide).issues).toBeUndefined();
});

/** The build that the other tests use is already there: GUIDEPOST_DIST says so. */
function takeTour(args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['tools/demo.mjs', '--tour', ...args], {
    encoding: 'utf8',
    env: { ...process.env, GUIDEPOST_DIST: process.env['GUIDEPOST_DIST'] ?? 'dist', ...env },
  });
}
