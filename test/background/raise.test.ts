import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import { expect, test } from 'vitest';
import { fake, until } from '#test/platform/fake-browser.ts';

test('the shortcut opens a window in which only the reason is asked for', async () => {
  await import('#src/background/main.ts');
  fake.command.fire('raise-crisis', { id: 7 });
  await until(async () => fake.windowsOpened.length > 0);
  expect(fake.windowsOpened).toEqual([expect.stringMatching(/src\/pages\/popup\/index\.html\?raise&tab=7$/)]);
}, 120_000);
