import 'fake-indexeddb/auto';
import '#test/platform/fake-browser.ts';
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { Guide } from '#src/core/guide.ts';
import { database } from '#src/platform/database.ts';

vi.stubGlobal('document', { documentElement: {}, addEventListener: () => undefined });
vi.stubGlobal('window', { scrollTo: () => undefined });

test('the first steps, opened again and left, take nothing from a brand that is set up', async () => {
  const state = await import('#src/pages/first-run/state.ts');
  const guide = v.parse(Guide, {
    format: 'guidepost/1',
    brand: { name: 'Northwind', accounts: [{ network: 'x', handle: 'northwind' }] },
    rules: [{ id: 'never-said', kind: 'ban', level: 'hold', options: { phrases: ['cheap'] } }],
  });
  await database.brands.put({ id: 'northwind', guide, updatedAt: 1 });
  await state.start();
  expect(state.accounts.value).toEqual(guide.brand.accounts);
  await state.goTo('never');
  await state.finish();
  expect((await database.brands.get('northwind'))?.guide).toEqual(guide);
});
