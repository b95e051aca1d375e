import './fake-browser.ts';
import { expect, test } from 'vitest';
import { injectGuard } from '#src/platform/guard-script.ts';
import { fake } from './fake-browser.ts';

test('a page of ours in a folder brings the guard from the root: Firefox looks for other paths beside that page', async () => {
  expect(await injectGuard(7)).toBe(true);
  expect(fake.injected).toEqual([7]);
  expect(fake.injectedFiles).toEqual(['/guard.js']);
});
